"""Read source files into manuscripts: load, tag, pack. The work of one process on its share of the files.

A module-level function with a small argument, so that it can run in another process whichever way that was started.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.editorial.sketch import draw_sketch
from osce_digest.loader import Account, load_files
from osce_digest.matching import Matcher
from osce_digest.model import Basis, Event, Place, Published, TitleSource
from osce_digest.readings.packing import digest_packed, from_number, pack, to_number
from osce_digest.readings.store import SegmentWriter, Spot
from osce_digest.tagging import tag
from osce_digest.taxonomy import Taxonomy, load_taxonomy

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the work: files under `content`, read into a new segment of the store at `folder`."""

    content: Path
    names: tuple[str, ...]
    folder: Path
    segment: str
    max_bytes: int
    sketches: bool


class FileReading(NamedTuple):
    """What one source file holds: its items in file order with where they are stored, its books, what was noticed."""

    items: tuple[tuple[Manuscript, Spot], ...]
    account: Account
    diagnostics: tuple[Diagnostic, ...]


def read_share(share: Share) -> list[Row]:
    """Read the files of a share, one row each."""
    with SegmentWriter(share.folder, share.segment) as segment:
        return [_read_file(share, name, segment) for name in share.names]


@lru_cache(maxsize=1)
def _tools() -> tuple[Taxonomy, Matcher]:
    taxonomy = load_taxonomy()
    return taxonomy, Matcher(taxonomy.rules)


def _read_file(share: Share, name: str, segment: SegmentWriter) -> Row:
    loaded = load_files(share.content, [share.content / name], max_bytes=share.max_bytes)
    taxonomy, matcher = _tools()
    noticed = list(loaded.diagnostics)
    items = []
    for document in loaded.documents:
        tags, doubts = tag(document, taxonomy, matcher)
        noticed += doubts
        shown, lines = pack(document, tags)
        sketch = draw_sketch(document) if share.sketches else ""
        manuscript = describe(document, tags, digest_packed(shown), sketch)
        items.append((_pack_manuscript(manuscript), tuple(segment.add(shown, lines))))
    (account,) = loaded.accounts
    books = (account.path, account.digest, account.characters, dict(account.counts), account.items)
    return tuple(items), books, tuple(_pack_diagnostic(found) for found in noticed)


def make_reading(row: Row) -> FileReading:
    """Make the values of a row again."""
    items, books, noticed = row
    return FileReading(
        tuple((_make_manuscript(manuscript), Spot(*spot)) for manuscript, spot in items),
        Account(*books),
        tuple(
            Diagnostic(path, line, code, message, Severity(severity)) for path, line, code, message, severity in noticed
        ),
    )


_BASES = {str(member): member for member in Basis}
_TITLES = {str(member): member for member in TitleSource}


def _pack_manuscript(manuscript: Manuscript) -> Row:
    place, title, source, published, event, *rest = manuscript
    day = (to_number(published.day), str(published.basis), published.confidence)
    span = (to_number(event.start), to_number(event.end))
    where = (place.path, place.line, place.column, place.end_line, place.end_column)
    return (where, title, str(source), day, span, *rest)


def _make_manuscript(row: Row) -> Manuscript:
    where, title, source, (day, basis, confidence), (start, end), *rest = row
    published = Published(from_number(day), _BASES[basis], confidence)
    return Manuscript(
        Place(*where), title, _TITLES[source], published, Event(from_number(start), from_number(end)), *rest
    )


def _pack_diagnostic(found: Diagnostic) -> Row:
    return found.path, found.line, found.code, found.message, str(found.severity)
