"""`osce-digest add`: show what the loader sees in raw input, ask, and store it byte for byte."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osce_digest.build.opening import Opened
    from osce_digest.intake.incoming import Incoming, Refused
    from osce_digest.intake.tray import Tray

_DESCRIPTION = "Show what is in raw press texts, then store them in content/raw/ as they are, each with its provenance."
_EPILOG = "example: osce-digest add morning.txt (or of what was copied: xclip -o | osce-digest add -)"

_SOME_REFUSED = 1
_NOT_ASKED = 2
# What is looked at is remembered apart from what builds remember; nothing is made under this name.
_LOOKED_AT = "incoming"
# What ends typing, on a line of its own.
_END = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its options."""
    parser = add_command("add", help="show and store raw press texts", description=_DESCRIPTION, epilog=_EPILOG)
    add = parser.add_argument
    add("named", nargs="+", metavar="FILE|FOLDER|URL|-", help="what to add; - is standard input; a .zip is opened")
    add("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of raw items (default: content)")
    add("--cache", type=Path, metavar="DIR", help="folder of the build memory (default: .osce-digest beside content)")
    add("--into", default="", metavar="FOLDER", help="a folder of its own below raw/, for example of one agency")
    add("--name", default="", metavar="NAME", help="what to call standard input (default: paste)")
    add("--yes", action="store_true", help="store without asking")
    add("--dry-run", action="store_true", help="show only, and store nothing")
    add("--allow-private", action="store_true", help="let addresses be of this machine or network")
    add("--verbose", action="store_true", help="show every item in full, however many there are")
    add("--quiet", action="store_true", help="say nothing but errors")
    add("--json", action="store_true", help="print what was seen and stored as JSON on stdout")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Show, ask and store; give 1 where something was refused or not wanted, 2 where nobody could be asked."""
    with tempfile.TemporaryDirectory(prefix="osce-digest-") as folder:
        return _run(chosen, Path(folder))


def _run(chosen: argparse.Namespace, folder: Path) -> int:
    from osce_digest.cli.add_asking import Answer, ask  # noqa: PLC0415  (only this command needs it; --help stays quick)
    from osce_digest.cli.add_report import Report  # noqa: PLC0415  (as above)
    from osce_digest.cli.build import find_content  # noqa: PLC0415  (as above)

    content = find_content(chosen.content)
    tray, refused = _lay_out(chosen, content, folder)
    new = [parcel for parcel in tray.parcels if not parcel.was_there]
    report = Report(content, tray.parcels, refused, chosen)
    with _look(chosen, content, tray) as opened:
        report.show(opened)
    answer = ask(new, content, chosen) if new else Answer.NOTHING
    stored = list(tray.store()) if answer is Answer.YES else []
    report.conclude(answer, stored)
    if answer is Answer.NOBODY:
        return _NOT_ASKED
    return _SOME_REFUSED if refused or answer is Answer.NO else 0


def _lay_out(chosen: argparse.Namespace, content: Path, folder: Path) -> "tuple[Tray, list[Refused]]":
    """Lay out all that is named, without what is refused, which is given, too."""
    from osce_digest.config.reading import read_config  # noqa: PLC0415  (as above)
    from osce_digest.intake.clock import tell_time  # noqa: PLC0415  (as above)
    from osce_digest.intake.gathering import Sources, gather  # noqa: PLC0415  (as above)
    from osce_digest.intake.incoming import Refused  # noqa: PLC0415  (as above)
    from osce_digest.intake.tray import Tray  # noqa: PLC0415  (as above)

    most = read_config(content).limits.max_file_bytes
    if "-" in chosen.named and sys.stdin.isatty():
        print(f"Paste the text, then press {_END}.", file=sys.stderr)
    sources = Sources(_fetch(chosen), sys.stdin.buffer, tell_time(), most, chosen.name)
    tray = Tray(folder, content, chosen.into)
    refused: list[Refused] = []
    for found in gather(chosen.named, sources):
        taken = found if isinstance(found, Refused) else tray.lay(found)
        if isinstance(taken, Refused):
            print(taken, file=sys.stderr)
            refused.append(taken)
    return tray, refused


def _fetch(chosen: argparse.Namespace) -> "Callable[[str], Incoming | Refused]":
    def fetch(address: str) -> "Incoming | Refused":
        from osce_digest.intake.web import fetch_address  # noqa: PLC0415  (what fetches takes time to load)

        return fetch_address(address, allow_private=chosen.allow_private)

    return fetch


@contextmanager
def _look(chosen: argparse.Namespace, content: Path, tray: "Tray") -> "Iterator[Opened | None]":
    """Open the site as it would be with all that is new; None where that is nothing."""
    if all(parcel.was_there for parcel in tray.parcels):
        yield None
        return
    from osce_digest.build.opening import open_all  # noqa: PLC0415  (as above)
    from osce_digest.build.report import Order  # noqa: PLC0415  (as above)
    from osce_digest.cli.progress import ProgressLine  # noqa: PLC0415  (as above)

    beside = content.resolve().parent
    cache = chosen.cache or beside / ".osce-digest"
    order = Order(content, beside / _LOOKED_AT, cache, epoch=os.environ.get("SOURCE_DATE_EPOCH"), on_wait=_tell_waiting)
    with (
        ProgressLine(sys.stderr, wanted=not chosen.quiet) as progress,
        open_all(order, progress, tray.folder) as opened,
    ):
        yield opened


def _tell_waiting(holder: str) -> None:
    print(f"Another 'add' ({holder}) is at work; waiting for it to end.", file=sys.stderr)
