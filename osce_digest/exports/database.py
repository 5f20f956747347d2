"""All data as one SQLite database, for SQL and for Datasette: entries, tags, evidence, sources, views, full text.

The same bytes for the same site: rows in a fixed order, a page size of our own, no clock, and not even the version of
SQLite that the library writes into its files. Not here: the shape of tables and rows (database_tables).
"""

import errno
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from osce_digest.exports.database_tables import INSERTS, PRAGMAS, TABLES, VIEWS, WORDS, list_rows, list_sources
from osce_digest.site import Site
from osce_digest.targets import Key

# https://www.sqlite.org/fileformat2.html, 1.3: the version of the library that wrote the file last
_VERSION_AT, _VERSION_SIZE = 96, 4
_CHUNK = 1 << 20
# Entries whose rows are written together.
_AT_ONCE = 500


def can_make_database() -> bool:
    """Tell whether the SQLite of this Python searches full text."""
    with closing(sqlite3.connect(":memory:")) as memory:
        found = memory.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()
    return bool(found[0])


def make_database(site: Site, key: Key) -> Iterator[bytes]:
    """Make the database; `key` holds the lines that tell of the sources. Raises OSError where the disk is full."""
    with TemporaryDirectory(prefix="osce-digest-") as folder:
        file = Path(folder, "digest.sqlite")
        try:
            _write(file, site, str(key[0]))
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
                raise OSError(errno.ENOSPC, str(error)) from error
            raise
        yield from _read(file)


def _write(file: Path, site: Site, sources: str) -> None:
    """Write a database to a file that is not there."""
    with closing(sqlite3.connect(file.with_suffix(".loose"), isolation_level=None)) as loose:
        for part in (PRAGMAS, TABLES):
            loose.executescript(part)
        loose.execute("BEGIN")
        _fill(loose, site, sources)
        loose.execute("COMMIT")
        loose.executescript(WORDS)
        loose.executescript(VIEWS)
        loose.execute("VACUUM INTO ?", (str(file),))


def _fill(database: sqlite3.Connection, site: Site, sources: str) -> None:
    # In the order in which the tables are kept: nothing is moved again.
    entries = iter(sorted(site.entries, key=lambda entry: entry.id))
    while some := list(islice(entries, _AT_ONCE)):
        rows = [list_rows(site, entry) for entry in some]
        for name, gathered in zip(("entries", "tags", "evidence"), zip(*rows, strict=True), strict=True):
            database.executemany(INSERTS[name], (row for part in gathered for row in part))
    database.executemany(INSERTS["sources"], list_sources(sources))


def _read(file: Path) -> Iterable[bytes]:
    with file.open("rb") as stream:
        first = bytearray(stream.read(_CHUNK))
        first[_VERSION_AT : _VERSION_AT + _VERSION_SIZE] = bytes(_VERSION_SIZE)
        yield bytes(first)
        while chunk := stream.read(_CHUNK):
            yield chunk
