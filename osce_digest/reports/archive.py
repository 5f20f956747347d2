"""Load and tag a whole content folder for a look at it: what a build would publish, without publishing it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from osce_digest.build.report import Progress, silent
from osce_digest.config.reading import read_config
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.book import CORRECTIONS_FILE, Correction
from osce_digest.editorial.corrections.borders import recast
from osce_digest.editorial.corrections.cast import Casting
from osce_digest.editorial.corrections.file import read_corrections
from osce_digest.editorial.corrections.past import NOT_KNOWN, conclude, find_strangers, settle_addresses
from osce_digest.editorial.corrections.revising import Texts, revise
from osce_digest.editorial.joining import Copy, join_copies
from osce_digest.editorial.ledger.file import LEDGER_FILE, read_ledger
from osce_digest.errors import Fault, SetupError
from osce_digest.model import Document, Entry, Place, Tags
from osce_digest.reports.archive_reading import Shelf
from osce_digest.site import place_entries, place_manuscripts
from osce_digest.site.corrected import mark_corrected
from osce_digest.taxonomy import Taxonomy, load_taxonomy

# "raw/2023-07.txt:48", "content/raw/2023-07.txt:48:409"
_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?$")


@dataclass(frozen=True, slots=True)
class Item:
    """An entry with the text and tags behind it; `copies` are all of the documents it was joined of, the best first."""

    entry: Entry
    document: Document
    tags: Tags
    copies: tuple[Document, ...] = ()

    def covers(self, path: str, line: int, column: int | None) -> bool:
        """Tell whether a place of a raw file lies in this item; `path` may be the end of its path."""
        return any(_covers(place, path, line, column) for place in (self.entry.place, *self.entry.also_at))

    def list_documents(self) -> tuple[Document, ...]:
        """List the documents as they were read."""
        return self.copies or (self.document,)


def _covers(place: Place, path: str, line: int, column: int | None) -> bool:
    if not f"/{path}".endswith(f"/{place.path}") and not f"/{place.path}".endswith(f"/{path}"):
        return False
    if column is None:
        return place.line <= line <= place.end_line
    return (place.line, place.column) <= (line, column) < (place.end_line, place.end_column)


@dataclass(frozen=True, slots=True)
class Archive:
    """All items of a content folder in published order, as corrected, and everything that was noticed.

    `owners` tells of which entry those are part that were merged into another.
    """

    content: Path
    taxonomy: Taxonomy
    items: tuple[Item, ...]
    diagnostics: tuple[Diagnostic, ...]
    corrections: tuple[Correction, ...] = ()
    owners: Mapping[str, str] = field(default_factory=dict)

    def find(self, name: str) -> Item:
        """Find an item by id, by address (or the end of one), or by `FILE:LINE` or `FILE:LINE:COLUMN` in it.

        Raises SetupError where there is none.
        """
        found = next(self._candidates(name), None)
        if found is None:
            raise SetupError([Fault(name, 0, "no-such-entry", self._tell_absence(name))])
        return found

    def _tell_absence(self, name: str) -> str:
        if name in self.owners:
            return f"an editor merged it into {self.owners[name]}"
        hidden = next((one for one in self.corrections if one.hide and one.id == name), None)
        if hidden:
            reason = f" ({hidden.because})" if hidden.because else ""
            return f"an editor hid it in {CORRECTIONS_FILE}:{hidden.line}{reason}"
        return "no entry has this id or address, and no item this line; --content names another folder"

    def _candidates(self, name: str) -> Iterator[Item]:
        address = name.split("#", 1)[0]
        yield from (
            item for item in self.items if name == item.entry.id or f"/{address}".endswith(f"/{item.entry.url}")
        )
        place = _PLACE.match(name)
        if place:
            line, column = int(place["line"]), int(place["column"]) if place["column"] else None
            path = place["path"].removeprefix("./")
            yield from (item for item in self.items if item.covers(path, line, column))


def read_archive(content: Path, progress: Progress = silent) -> Archive:
    """Load and tag everything below a content folder, corrected; ids and addresses are those of the ledger, only read.

    Raises SetupError where settings or ledger are not as they must be.
    """
    config = read_config(content)
    taxonomy = load_taxonomy()
    shelf = Shelf(content, taxonomy, config.limits.max_file_bytes, progress)
    corrections = read_corrections(content, taxonomy)
    ledger = read_ledger(content / LEDGER_FILE).ledger
    cast = recast(corrections.items, Casting(ledger, None, place_entries, shelf.reread))
    revised = revise(cast, corrections.items, Texts(shelf.fetch, _leave_unmarked))
    told = settle_addresses(cast, revised.manuscripts, place_entries)
    outcome = conclude(cast, revised.manuscripts, corrections.items, ledger, NOT_KNOWN)
    names = {line.id: line for line in outcome.lines}
    entries = place_manuscripts(outcome.items, list(names), [line.address for line in names.values()])
    items = tuple(
        _make_item(entry, revised.texts.get(entry.id), shelf.list_copies(entry))
        for entry in mark_corrected(entries, revised.fields)
    )
    noticed = (*shelf.diagnostics, *corrections.diagnostics, *cast.diagnostics, *revised.diagnostics, *told)
    strangers = find_strangers(cast, corrections.items, ledger)
    return Archive(content, taxonomy, items, (*noticed, *strangers), corrections.items, cast.owners)


def _make_item(entry: Entry, corrected: Copy | None, copies: Sequence[Copy]) -> Item:
    if len(copies) == 1:
        return Item(entry, *(corrected or copies[0]))
    return Item(entry, *(corrected or join_copies(copies)), tuple(document for document, _ in copies))


def _leave_unmarked(_document: Document, _tags: Tags) -> str:
    """Give no fingerprint: nothing is compared here."""
    return ""
