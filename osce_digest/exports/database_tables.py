"""The tables and views of the database, and the rows in them; their shapes are a promise (`PRAGMA user_version`).

Columns are called as in the other data files. Not here: writing the file (database), and what a reader of it is told
(database_notes).
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from osce_digest.markup import mend_text
from osce_digest.model import Entry, Place, Tag
from osce_digest.site import Site
from osce_digest.taxonomy import display_name

Value = str | int | float | None
Row = tuple[Value, ...]

# Raise the user version when a table, view or column changes its meaning or goes.
PRAGMAS = """
PRAGMA page_size = 4096;
PRAGMA encoding = 'UTF-8';
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA user_version = 1;
"""

TABLES = """
CREATE TABLE entries (
    id TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    title_source TEXT NOT NULL,
    published TEXT,
    published_basis TEXT NOT NULL,
    published_confidence REAL NOT NULL,
    event_start TEXT,
    event_end TEXT,
    language TEXT NOT NULL,
    summary TEXT NOT NULL,
    dateline TEXT NOT NULL,
    body TEXT NOT NULL,
    source_url TEXT,
    source_path TEXT NOT NULL REFERENCES sources (path),
    source_line INTEGER NOT NULL,
    source_column INTEGER NOT NULL,
    source_end_line INTEGER NOT NULL,
    source_end_column INTEGER NOT NULL,
    also_at TEXT NOT NULL,
    series TEXT,
    corrected TEXT NOT NULL
);
CREATE TABLE tags (
    entry TEXT NOT NULL REFERENCES entries (id),
    list TEXT NOT NULL,
    term TEXT NOT NULL,
    to_check INTEGER NOT NULL,
    name TEXT NOT NULL,
    place INTEGER NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (entry, list, term, to_check)
) WITHOUT ROWID;
CREATE TABLE evidence (
    entry TEXT NOT NULL REFERENCES entries (id),
    number INTEGER NOT NULL,
    tag TEXT NOT NULL,
    rule TEXT NOT NULL,
    field TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    path TEXT NOT NULL,
    line INTEGER NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (entry, number)
) WITHOUT ROWID;
CREATE TABLE sources (
    path TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    items INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    counts TEXT NOT NULL
);
"""

# Sorted when all rows are there, indexes take half the time. Datasette looks for the content in these quotes.
WORDS = """
CREATE INDEX entries_published ON entries (published);
CREATE INDEX tags_term ON tags (list, term);
CREATE VIRTUAL TABLE entries_fts USING fts5 (
    title, summary, body, content="entries", tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO entries_fts (entries_fts) VALUES ('rebuild');
INSERT INTO entries_fts (entries_fts) VALUES ('optimize');
"""

_CELLS = """
FROM entries
JOIN tags AS country ON country.entry = entries.id AND country.list = 'countries' AND NOT country.to_check
JOIN tags AS dimension ON dimension.entry = entries.id AND dimension.list = 'dimensions' AND NOT dimension.to_check
"""

VIEWS = f"""
CREATE VIEW country_dimensions AS
SELECT country.term AS country, country.name AS country_name, dimension.term AS dimension,
    dimension.name AS dimension_name, count(*) AS entries, min(published) AS first, max(published) AS last
{_CELLS}
GROUP BY country.term, dimension.term
ORDER BY country.term, dimension.term;
CREATE VIEW country_dimension_months AS
SELECT country.term AS country, country.name AS country_name, dimension.term AS dimension,
    dimension.name AS dimension_name, substr(published, 1, 7) AS month, count(*) AS entries
{_CELLS}
WHERE published IS NOT NULL
GROUP BY country.term, dimension.term, month
ORDER BY country.term, dimension.term, month;
"""

_COLUMNS = MappingProxyType({"entries": 22, "tags": 7, "evidence": 11, "sources": 5})
INSERTS: Mapping[str, str] = MappingProxyType(
    {name: f"INSERT INTO {name} VALUES ({','.join('?' * count)})" for name, count in _COLUMNS.items()}  # noqa: S608  (as above)
)

_DECIMALS = 2


def list_rows(site: Site, entry: Entry) -> tuple[list[Row], list[Row], list[Row]]:
    """Give the rows of an entry in the tables entries, tags and evidence."""
    return [_row_entry(site, entry)], list(_row_tags(site, entry)), list(_row_evidence(site, entry))


def list_sources(lines: str) -> Iterator[Row]:
    """Give the rows of sources, of the lines of their data file."""
    for line in lines.splitlines():
        source = json.loads(line)
        counts = json.dumps(source["counts"], ensure_ascii=False)
        yield mend_text(source["path"]), source["digest"], source["items"], source["characters"], counts


def _row_entry(site: Site, entry: Entry) -> Row:
    document = site.document(entry)
    published, event = entry.published, entry.event
    return (
        entry.id,
        f"{site.config.base_url}{entry.url}",
        mend_text(entry.title),
        str(entry.title_source),
        _write_day(published.day),
        str(published.basis),
        round(published.confidence, _DECIMALS),
        _write_day(event.start),
        _write_day(event.end),
        mend_text(entry.language),
        mend_text(entry.summary),
        mend_text(document.dateline),
        mend_text(document.body),
        entry.source_url and mend_text(entry.source_url),
        *_mend_place(entry.place),
        json.dumps([_mend_place(place) for place in entry.also_at], ensure_ascii=False),
        entry.series,
        json.dumps(entry.corrected, ensure_ascii=False),
    )


def _write_day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _mend_place(place: Place) -> tuple[Value, ...]:
    return mend_text(place.path), *place[1:]


def _row_tags(site: Site, entry: Entry) -> Iterator[Row]:
    tags = site.tags(entry)
    for name in ("countries", "mentioned", "dimensions", "topics", "institutions"):
        found: tuple[Tag, ...] = getattr(tags, name)
        for place, tag in enumerate(found, 1):
            yield entry.id, name, *_name_term(site, name, tag.term, 0), place, round(tag.confidence, _DECIMALS)
    for place, tag in enumerate(tags.to_check, 1):
        name, _, term = tag.term.partition("/")
        yield entry.id, name, *_name_term(site, name, term, 1), place, round(tag.confidence, _DECIMALS)


def _name_term(site: Site, name: str, term: str, to_check: int) -> tuple[str, int, str]:
    """Give a term, whether it is to be checked, and what readers of the site's language call it."""
    known = getattr(site.taxonomy, "countries" if name == "mentioned" else name, {}).get(term)
    return mend_text(term), to_check, display_name(known, site.config.language) if known else mend_text(term)


def _row_evidence(site: Site, entry: Entry) -> Iterable[Row]:
    for number, found in enumerate(site.evidence(entry), 1):
        yield (
            entry.id,
            number,
            mend_text(found.tag),
            found.rule,
            str(found.field),
            found.start,
            found.end,
            mend_text(found.quote),
            mend_text(found.path),
            found.line,
            round(found.confidence, _DECIMALS),
        )
