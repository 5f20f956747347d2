"""What was read of a source file as plain values, for a memory or another process, and back. Light to import."""

from typing import Any, NamedTuple

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.marks import Marks
from osce_digest.model import Account, Basis, Event, Place, Published, TitleSource
from osce_digest.readings.packing import from_number, to_number
from osce_digest.readings.store import Spot

# Of a file: its items, each a packed manuscript and its spot; its books; what was noticed; and the prints of its items.
Row = tuple[Any, ...]


class FileReading(NamedTuple):
    """What one source file holds: its items in file order with where they are stored, its books, what was noticed."""

    items: tuple[tuple[Manuscript, Spot], ...]
    account: Account
    diagnostics: tuple[Diagnostic, ...]


def make_reading(row: Row) -> FileReading:
    """Make the values of a row again."""
    items, books, noticed, _ = row
    return FileReading(
        tuple((make_manuscript(manuscript), Spot(*spot)) for manuscript, spot in items),
        Account(*books),
        tuple(
            Diagnostic(path, line, code, message, Severity(severity)) for path, line, code, message, severity in noticed
        ),
    )


_BASES = {str(member): member for member in Basis}
_TITLES = {str(member): member for member in TitleSource}


def pack_manuscript(manuscript: Manuscript) -> Row:
    """Give a manuscript as plain values."""
    place, title, source, published, event, *rest, marks, also_at, copies, series = manuscript
    day = (to_number(published.day), str(published.basis), published.confidence)
    span = (to_number(event.start), to_number(event.end))
    places = tuple([_pack_place(one) for one in also_at])
    return (_pack_place(place), title, str(source), day, span, *rest, tuple(marks), places, copies, series)


def move_manuscript(packed: Row, line: int) -> Row:
    """Give a packed manuscript, read from a file alone, once more as of an item that begins on another line."""
    (path, first, column, end_line, end_column), *rest = packed
    return ((path, line, column, end_line + line - first, end_column), *rest)


def _pack_place(place: Place) -> Row:
    return place.path, place.line, place.column, place.end_line, place.end_column


def make_manuscript(row: Row) -> Manuscript:
    """Make a manuscript of plain values."""
    where, title, source, (day, basis, confidence), (start, end), *rest, marks, also_at, copies, series = row
    published = Published(from_number(day), _BASES[basis], confidence)
    event = Event(from_number(start), from_number(end))
    places = tuple([Place(*one) for one in also_at])
    values = (Place(*where), title, _TITLES[source], published, event, *rest, Marks(*marks), places, copies, series)
    return Manuscript._make(values)


def pack_diagnostic(found: Diagnostic) -> Row:
    """Give a diagnostic as plain values."""
    return found.path, found.line, found.code, found.message, str(found.severity)
