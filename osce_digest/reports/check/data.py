"""The data files of a site: each line as the schema says, evidence where it quotes, pages there, counts that agree."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from osce_digest.reports.check.built import Built, Fact
from osce_digest.reports.check.schema import UnknownWordError, compile_schema

ENTRIES = "data/entries.jsonl"
_SCHEMA = "data/entries.schema.json"
_TABLE = "data/entries.csv"
_SOURCES = "data/sources.jsonl"
_CHANGES = "data/changes.jsonl"
_TEXTS = "data/texts/"
# The fields whose evidence counts characters of the text beside.
_QUOTED = frozenset({"title", "dateline", "body"})

Row = Mapping[str, Any]


class Entry(NamedTuple):
    """What the other checks want to know of an entry."""

    line: int
    url: str
    published: str | None
    title: str
    evidence: int


def check_data(built: Built) -> tuple[dict[str, Entry], list[Fact]]:
    """Check all data files but the database; gives the entries by id, too."""
    facts: list[Fact] = []
    rows = list(_read_rows(built, ENTRIES, facts))
    entries = _gather(built, rows, facts)
    facts += _check_schema(built, rows)
    facts += _check_texts(built, rows)
    if ENTRIES in built.files:
        facts += _check_tables(built, entries)
    facts += _check_sources(built, len(entries))
    facts += _check_changes(built)
    return entries, facts


def _read_rows(built: Built, path: str, facts: list[Fact]) -> Iterator[tuple[int, Row]]:
    """Give the objects of a file with a value a line; what is none is told."""
    if path not in built.files:
        return
    for number, line in enumerate(built.read(path).splitlines(), 1):
        try:
            row = json.loads(line)
        except ValueError as error:
            facts.append(Fact(path, number, "json-broken", str(error)))
            continue
        if isinstance(row, dict):
            yield number, row
        else:
            facts.append(Fact(path, number, "data-schema", "the line holds no object"))


def _gather(built: Built, rows: list[tuple[int, Row]], facts: list[Fact]) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for number, row in rows:
        name, url = str(row.get("id")), str(row.get("url"))
        if name in entries:
            facts.append(Fact(ENTRIES, number, "data-counts", f"{name} stands here a second time"))
        if url not in built.files:
            facts.append(Fact(ENTRIES, number, "data-address", f"{name}: {url} is not there"))
        evidence = row.get("evidence")
        count = len(evidence) if isinstance(evidence, list) else 0
        entries[name] = Entry(number, url, row.get("published"), str(row.get("title")), count)
    return entries


def _check_schema(built: Built, rows: list[tuple[int, Row]]) -> Iterator[Fact]:
    if not rows or _SCHEMA not in built.files:
        return
    try:
        check = compile_schema(json.loads(built.read(_SCHEMA)))
    except (ValueError, KeyError, TypeError, UnknownWordError) as error:
        yield Fact(_SCHEMA, 0, "data-schema", f"the schema cannot be read: {error}")
        return
    for number, row in rows:
        faults: list[str] = []
        check(row, "/", faults)
        yield from (Fact(ENTRIES, number, "data-schema", fault) for fault in faults)


def _check_texts(built: Built, rows: list[tuple[int, Row]]) -> Iterator[Fact]:
    files = [path for path in built.list(".jsonl") if path.startswith(_TEXTS)]
    if not files or ENTRIES not in built.files:
        return
    facts: list[Fact] = []
    texts: dict[str, Row] = {}
    known = {str(row.get("id")) for _, row in rows}
    for path in files:
        for number, text in _read_rows(built, path, facts):
            name = str(text.get("id"))
            if name in texts or name not in known:
                facts.append(Fact(path, number, "data-counts", f"{name} is no entry, or has two texts"))
            texts[name] = text
    yield from facts
    for number, row in rows:
        name = str(row.get("id"))
        if name in texts:
            yield from _check_evidence(number, row, texts[name])
        else:
            yield Fact(ENTRIES, number, "data-counts", f"{name} has no text under {_TEXTS}")


def _check_evidence(number: int, row: Row, text: Row) -> Iterator[Fact]:
    for found in row.get("evidence") or ():
        if isinstance(found, dict) and found.get("field") in _QUOTED and found.get("quote"):
            held = text.get(found["field"])
            try:
                quoted = held[found["start"] : found["end"]] if isinstance(held, str) else None
            except (KeyError, TypeError):  # the schema tells of it
                continue
            if quoted != found["quote"]:
                message = f"{row.get('id')}: {found.get('tag')} quotes {found['quote']!r}, its text says {quoted!r}"
                yield Fact(ENTRIES, number, "data-evidence", message)


def _check_tables(built: Built, entries: Mapping[str, Entry]) -> Iterator[Fact]:
    for path in built.list(".csv"):
        text = built.read(path).decode("utf-8-sig", "replace")
        table = csv.DictReader(io.StringIO(text, newline=""))
        if not path.startswith("data/") or "id" not in (table.fieldnames or ()):
            continue
        ids = [row["id"] for row in table]
        strange = next((name for name in ids if name not in entries), None)
        if strange is not None or len(set(ids)) != len(ids):
            yield Fact(path, 0, "data-counts", f"{strange or 'an id that stands twice'} is not as in {ENTRIES}")
        elif path == _TABLE and ids != list(entries):
            yield Fact(path, 0, "data-counts", f"{len(ids)} rows, not the {len(entries)} of {ENTRIES} in their order")


def _check_sources(built: Built, entries: int) -> Iterator[Fact]:
    facts: list[Fact] = []
    items = 0
    for number, row in _read_rows(built, _SOURCES, facts):
        counts, characters = row.get("counts"), row.get("characters")
        if not isinstance(counts, dict) or sum(counts.values()) != characters:
            facts.append(Fact(_SOURCES, number, "data-counts", f"not all of {characters} characters are accounted for"))
        items += int(row.get("items") or 0)
    if _SOURCES in built.files and items < entries:
        facts.append(Fact(_SOURCES, 0, "data-counts", f"{items} items cannot give {entries} entries"))
    yield from facts


def _check_changes(built: Built) -> Iterator[Fact]:
    facts: list[Fact] = []
    for number, row in _read_rows(built, _CHANGES, facts):
        if row.get("url") and row["url"] not in built.files:
            facts.append(Fact(_CHANGES, number, "data-address", f"{row.get('id')}: {row['url']} is not there"))
    yield from facts
