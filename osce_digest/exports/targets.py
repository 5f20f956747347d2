"""Which data files there are, and what each depends on."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from osce_digest.exports.calendars import promise_calendars
from osce_digest.exports.changes import promise_changes
from osce_digest.exports.groups import name_form, promise_groups
from osce_digest.exports.lines import write_lines
from osce_digest.exports.prints import print_all_records, print_all_rows, print_records
from osce_digest.exports.records import record_entry, record_source, record_text
from osce_digest.exports.tables import record_row, write_table
from osce_digest.model import Account, Entry
from osce_digest.site import Group, Site
from osce_digest.site.addresses import DATABASE, DATABASE_NOTES, ENTRIES, SCHEMA, SOURCES, TABLE
from osce_digest.targets import Key, Target

UNDATED = "undated"
_SCHEMA = Path(__file__).with_name("entries.schema.json")


def targets(site: Site, accounts: Sequence[Account], groups: Iterable[Group] | None = None) -> Iterator[Target[Site]]:
    """List the data files of a site, those its settings ask for; `accounts` tell what became of each source.

    Of the files of single groups, those of the given `groups` are listed, by default of all.
    """
    wanted = site.config.exports
    rights = {"rights": f"{site.config.full_text} {site.config.rights}"}
    if wanted.entries:
        yield Target(ENTRIES, {"entries": print_all_records(site), **rights}, make_entries, ())
        yield Target(SCHEMA, {"schema": _digest(_read_schema())}, make_schema, ())
    if wanted.texts:
        for year, entries in _by_year(site).items():
            own = {"entries": print_records(site, entries), **rights}
            yield Target(f"data/texts/{year}.jsonl", own, make_texts, (year,))
    if wanted.sources:
        # No part of the site knows of sources, and a file has one short line: the lines themselves are the key.
        lines = _write_sources(accounts)
        yield Target(SOURCES, {"sources": _digest(lines.encode())}, make_sources, (lines,))
    if wanted.table:
        yield Target(TABLE, {"entries": print_all_rows(site)}, make_table, (), name_form(site))
    yield from promise_changes(site)
    some = site.groups if groups is None else tuple(groups)
    yield from promise_groups(site, some)
    yield from promise_calendars(site, some)


def late_targets(site: Site, accounts: Sequence[Account]) -> Iterator[Target[Site]]:
    """List the files that are made once the site is live, as they take long."""
    if site.config.exports.database:
        from osce_digest.exports.database import make_database  # noqa: PLC0415  (a library that few builds need)
        from osce_digest.exports.database_notes import make_notes  # noqa: PLC0415  (as above)

        lines = _write_sources(accounts)
        shared = {"settings": site.config.fingerprint, "names": site.taxonomy.fingerprint}
        own = {"entries": print_all_records(site), "sources": _digest(lines.encode())}
        yield Target(DATABASE, own, make_database, (lines,), shared)
        yield Target(DATABASE_NOTES, {}, make_notes, (), shared)


def make_entries(site: Site, _: Key) -> Iterable[bytes]:
    """Make the file of all entries, in published order, undated last."""
    return write_lines(record_entry(site, entry) for entry in site.entries)


def make_schema(_: Site, __: Key) -> bytes:
    """Make the file that says what a line of the file of all entries is like (JSON Schema)."""
    return _read_schema()


def make_table(site: Site, _: Key) -> Iterable[bytes]:
    """Make the table of all entries, in the same order."""
    root = site.config.base_url
    rows = (record_row(entry, root) for entry in site.entries)
    return write_table(rows, marked=site.config.exports.byte_order_mark)


def make_texts(site: Site, key: Key) -> Iterable[bytes]:
    """Make the file of one year's texts; `key` holds the year, or `undated`."""
    entries = _by_year(site)[str(key[0])]
    return write_lines(record_text(entry, site.document(entry)) for entry in entries)


def make_sources(_: Site, key: Key) -> bytes:
    """Make the file of all sources; `key` holds its text."""
    return str(key[0]).encode()


@cache
def _read_schema() -> bytes:
    return _SCHEMA.read_bytes()


def _write_sources(accounts: Sequence[Account]) -> str:
    return b"".join(write_lines(map(record_source, accounts))).decode()


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:32]


def _by_year(site: Site) -> dict[str, list[Entry]]:
    years: dict[str, list[Entry]] = {}
    for entry in site.entries:
        day = entry.published.day
        years.setdefault(f"{day:%Y}" if day else UNDATED, []).append(entry)
    return years
