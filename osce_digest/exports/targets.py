"""Which data files there are, and what each depends on."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from osce_digest.exports.groups import promise_groups
from osce_digest.exports.lines import write_lines
from osce_digest.exports.records import record_entry, record_source, record_text
from osce_digest.model import Account, Entry
from osce_digest.site import Group, Site
from osce_digest.targets import Key, Target

ENTRIES = "data/entries.jsonl"
SOURCES = "data/sources.jsonl"
UNDATED = "undated"


def targets(site: Site, accounts: Sequence[Account], groups: Iterable[Group] | None = None) -> Iterator[Target[Site]]:
    """List the data files of a site, those its settings ask for; `accounts` tell what became of each source.

    Of the files of single groups, those of the given `groups` are listed, by default of all.
    """
    rights = {"rights": f"{site.config.full_text} {site.config.rights}"}
    if site.config.exports.entries:
        yield Target(ENTRIES, {"entries": _print(site, site.entries), **rights}, make_entries, ())
    if site.config.exports.texts:
        for year, entries in _by_year(site).items():
            yield Target(f"data/texts/{year}.jsonl", {"entries": _print(site, entries), **rights}, make_texts, (year,))
    if site.config.exports.sources:
        # No part of the site knows of sources, and a file has one short line: the lines themselves are the key.
        lines = b"".join(write_lines(map(record_source, accounts))).decode()
        yield Target(SOURCES, {"sources": sha256(lines.encode()).hexdigest()[:32]}, make_sources, (lines,))
    yield from promise_groups(site, site.groups if groups is None else groups)


def make_entries(site: Site, _: Key) -> Iterable[bytes]:
    """Make the file of all entries, in published order, undated last."""
    return write_lines(record_entry(site, entry) for entry in site.entries)


def make_texts(site: Site, key: Key) -> Iterable[bytes]:
    """Make the file of one year's texts; `key` holds the year, or `undated`."""
    entries = _by_year(site)[str(key[0])]
    return write_lines(record_text(entry, site.document(entry)) for entry in entries)


def make_sources(_: Site, key: Key) -> bytes:
    """Make the file of all sources; `key` holds its text."""
    return str(key[0]).encode()


def _by_year(site: Site) -> dict[str, list[Entry]]:
    years: dict[str, list[Entry]] = {}
    for entry in site.entries:
        day = entry.published.day
        years.setdefault(f"{day:%Y}" if day else UNDATED, []).append(entry)
    return years


def _print(site: Site, entries: Iterable[Entry]) -> str:
    """Fingerprint what is written of entries: all that is shown of them, and where it stands in the raw files."""
    digest = sha256()
    for entry in entries:
        lines = [found.line for found in site.evidence(entry)]
        lines += [part.line for part in site.document(entry).clutter]
        editorial = f"{entry.also_at} {entry.series} {entry.corrected}"
        digest.update(
            f"{entry.id} {entry.url} {entry.digest} {entry.place} {lines} {editorial}\n".encode(
                "utf-8", "backslashreplace"
            )
        )
    return digest.hexdigest()[:32]
