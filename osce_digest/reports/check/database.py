"""The database of a site: whole in itself, and of the same entries as the lines beside it. It is only read."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing

from osce_digest.reports.check.built import Built, Fact
from osce_digest.reports.check.data import ENTRIES, Entry

DATABASE = "data/digest.sqlite"
_MOST = 20


def check_database(built: Built, entries: Mapping[str, Entry]) -> Iterator[Fact]:
    """Check the database, where there is one."""
    if DATABASE not in built.files:
        return
    place = (built.folder / DATABASE).absolute().as_uri()
    try:
        # immutable: nothing is written beside it, not even for a moment
        with closing(sqlite3.connect(f"{place}?mode=ro&immutable=1", uri=True)) as opened:
            for message in _look(opened, entries, lines=ENTRIES in built.files):
                yield Fact(DATABASE, 0, "database-broken", message)
    except sqlite3.Error as error:
        yield Fact(DATABASE, 0, "database-broken", str(error))


def _look(opened: sqlite3.Connection, entries: Mapping[str, Entry], *, lines: bool) -> Iterator[str]:
    for (said,) in opened.execute(f"PRAGMA integrity_check({_MOST})"):
        if said != "ok":
            yield str(said)
    for table, row, *_ in opened.execute("PRAGMA foreign_key_check").fetchmany(_MOST):
        yield f"row {row} of {table} refers to what is not there"
    if not lines:
        return
    held = {
        name: (published, title)
        for name, published, title in opened.execute("SELECT id, published, title FROM entries")
    }
    told = {name: (entry.published, entry.title) for name, entry in entries.items()}
    for name in sorted(held.keys() ^ told.keys())[:_MOST]:
        yield f"{name} is in only one of the database and {ENTRIES}"
    for name in [name for name in sorted(held.keys() & told.keys()) if held[name] != told[name]][:_MOST]:
        yield f"{name} has another day or headline than in {ENTRIES}"
    (count,) = opened.execute("SELECT count(*) FROM evidence").fetchone()
    if count != (wanted := sum(entry.evidence for entry in entries.values())):
        yield f"{count} rows of evidence, not the {wanted} of {ENTRIES}"
