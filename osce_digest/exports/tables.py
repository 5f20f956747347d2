"""Entries as a table that spreadsheets open (CSV, RFC 4180, UTF-8), and as one JSON value; their shapes are a promise.

A cell that a spreadsheet would take for a formula begins with an apostrophe, as it would be typed there. Not here:
evidence and texts, which `data/entries.jsonl` and `data/texts/` have.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from osce_digest.exports.records import Record
from osce_digest.model import Entry

COLUMNS = (
    "id",
    "published",
    "published_basis",
    "event_start",
    "event_end",
    "title",
    "summary",
    "countries",
    "mentioned",
    "dimensions",
    "topics",
    "institutions",
    "language",
    "url",
    "source_url",
    "source_file",
)

# What begins a formula, or a command, in one spreadsheet or another; the wide forms do in some.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BETWEEN = "; "
# Without this mark at its beginning, some spreadsheets take a file for one of another encoding.
_MARK = "\ufeff"
_ROWS_A_CHUNK = 500


def write_table(records: Iterable[Record], *, marked: bool = True) -> Iterator[bytes]:
    """Write a head and a row for each record, in chunks of many rows; lists become words between semicolons.

    `marked` begins it with the mark of UTF-8.
    """
    text = io.StringIO(_MARK if marked else "", newline="")
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for number, record in enumerate(records, 1):
        writer.writerow([_write_cell(record[column]) for column in COLUMNS])
        if number % _ROWS_A_CHUNK == 0:
            yield _take(text)
    yield _take(text)


def write_value(about: Record, records: Iterable[Record]) -> Iterator[bytes]:
    """Write one JSON value: what it is about, then its `items`, each on a line of its own."""
    head = json.dumps(about, ensure_ascii=False)
    yield _encode(f'{head[:-1]}, "items": [')
    for number, record in enumerate(records):
        yield _encode(f"{',' if number else ''}\n{json.dumps(record, ensure_ascii=False)}")
    yield b"\n]}\n"


def record_row(entry: Entry, root: str) -> Record:
    """Give what the table of a group says of an entry; `root` is the site's public address, empty where it has none."""
    event = entry.event
    values = (
        entry.id,
        str(entry.published.day or ""),
        str(entry.published.basis),
        str(event.start or ""),
        str(event.end or ""),
        entry.title,
        entry.summary,
        list(entry.countries),
        list(entry.mentioned),
        list(entry.dimensions),
        list(entry.topics),
        list(entry.institutions),
        entry.language,
        f"{root}{entry.url}",
        entry.source_url or "",
        entry.place.path,
    )
    return dict(zip(COLUMNS, values, strict=True))


def _write_cell(value: object) -> str:
    text = _BETWEEN.join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _take(text: io.StringIO) -> bytes:
    written = _encode(text.getvalue())
    text.seek(0)
    text.truncate()
    return written


def _encode(text: str) -> bytes:
    # As in the lines of the other data files: half a surrogate pair cannot be written as UTF-8.
    return text.encode("utf-8", "backslashreplace")
