"""Tell what `add` saw and did: for people as text, for programs as one JSON object. Decides nothing."""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.cli.add_asking import Answer
from osce_digest.cli.add_items import ItemWriter
from osce_digest.cli.telling import choose_shown, number, tell_finding
from osce_digest.intake.incoming import show_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osce_digest.build.opening import Opened
    from osce_digest.intake.incoming import Refused
    from osce_digest.intake.store import Stored
    from osce_digest.intake.tray import Parcel
    from osce_digest.reports.preview import FileView

# So many items are shown in full; of more, each has a line of its own.
_FEW = 20


class Report:
    """What came in, as it is told: first what was seen in it, then what became of it."""

    def __init__(
        self, content: Path, parcels: "Sequence[Parcel]", refused: "Sequence[Refused]", chosen: argparse.Namespace
    ) -> None:
        self._content = content
        self._parcels = parcels
        self._refused = refused
        self._chosen = chosen
        self._files: dict[str, FileView] = {}
        self._records: dict[str, dict[str, object]] = {}
        self._countries: dict[str, str] = {}

    def show(self, opened: "Opened | None") -> None:
        """Show what is in the new files, and say which are there already."""
        if opened:
            from osce_digest.reports.preview import preview  # noqa: PLC0415  (not where all are there)

            self._files = preview(opened, [parcel.name for parcel in self._parcels if not parcel.was_there])
            self._countries = {code: country.name for code, country in opened.site.taxonomy.countries.items()}
        if self._chosen.json and opened:
            from osce_digest.reports.preview_records import record_file  # noqa: PLC0415  (few ask for JSON)

            self._records = {name: record_file(opened.site, file) for name, file in self._files.items()}
        if not self._chosen.json and not self._chosen.quiet:
            self._show_items()
        self._print_faults()

    def _show_items(self) -> None:
        items = [item for file in self._files.values() for item in file.items]
        writer = ItemWriter(sys.stdout, self._countries, brief=self._is_brief())
        for parcel in self._parcels:
            if parcel.was_there:
                writer.write_known(parcel, self._content)
            else:
                writer.write_file(parcel, self._files[parcel.name], self._content)
        if len(items) > 1:
            writer.write_sum(items)
        sys.stdout.flush()

    def _is_brief(self) -> bool:
        return not self._chosen.verbose and sum(len(file.items) for file in self._files.values()) > _FEW

    def _print_faults(self) -> None:
        """Print what was noticed, under the names by which the user called the files; of a few items notes, too."""
        wanted = choose_shown(quiet=self._chosen.quiet, verbose=not self._is_brief())
        for parcel in self._parcels:
            noticed = self._files[parcel.name].diagnostics if parcel.name in self._files else ()
            for found in noticed if not parcel.was_there else ():
                if found.severity in wanted:
                    tell_finding(replace(found, message=show_name(found.message)), parcel.label, sys.stderr)

    def conclude(self, answer: Answer, stored: "Sequence[tuple[Parcel, Stored]]") -> None:
        """Say what became of it, and what to do next."""
        if self._chosen.json:
            print(json.dumps(self._record(answer, stored), indent=2, ensure_ascii=False))
        elif not self._chosen.quiet or answer is Answer.NOBODY:
            print(self._summarise(answer, stored), file=sys.stderr)

    def _summarise(self, answer: Answer, stored: "Sequence[tuple[Parcel, Stored]]") -> str:
        match answer:
            case Answer.YES:
                return f"{self._tell_stored(stored)}{self._tell_rest()}.\n{self._tell_next()}"
            case Answer.NOBODY:
                return "Nothing stored, as nobody can be asked here: --yes stores, --dry-run only shows."
            case Answer.NOTHING:
                return f"Nothing {'new' if self._parcels else 'stored'}{self._tell_rest()}."
            case _:
                return f"Nothing stored{self._tell_rest()}."

    def _tell_stored(self, stored: "Sequence[tuple[Parcel, Stored]]") -> str:
        items = sum(len(self._files[parcel.name].items) for parcel, _ in stored)
        folders = sorted({one.path.parent.as_posix() for _, one in stored})
        where = f"{folders[0]}/" if len(folders) == 1 else f"{len(folders):,} folders"
        return f"Stored {number(len(stored), 'file')} with {number(items, 'item')} in {where}"

    def _tell_rest(self) -> str:
        there = sum(parcel.was_there for parcel in self._parcels)
        parts = [f"{there:,} there already"] if there else []
        parts += [f"{len(self._refused):,} refused"] if self._refused else []
        return f" ({', '.join(parts)})" if parts else ""

    def _tell_next(self) -> str:
        usual = self._chosen.content == Path("content")
        option = "" if usual else f" --content {self._chosen.content.as_posix()}"
        return f"Next: osce-digest build{option}"

    def _record(self, answer: Answer, stored: "Sequence[tuple[Parcel, Stored]]") -> dict[str, object]:
        paths = {parcel.name: one.path for parcel, one in stored}
        return {
            "files": [
                {
                    "from": parcel.label,
                    "path": self._name(paths.get(parcel.name)) or parcel.name,
                    "kind": parcel.kind,
                    "bytes": parcel.size,
                    "there_already": parcel.was_there,
                    "stored": parcel.name in paths and not parcel.was_there,
                    **({} if parcel.was_there else self._records[parcel.name]),
                }
                for parcel in self._parcels
            ],
            "refused": [{"from": one.label, "code": one.code, "message": one.message} for one in self._refused],
            "stored": len(stored),
            "asked": answer.value,
        }

    def _name(self, path: Path | None) -> str:
        return path.relative_to(self._content).as_posix() if path else ""
