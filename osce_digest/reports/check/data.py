"""The data files of a site: each line as the schema says, evidence where it quotes, pages there, counts that agree."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from osce_digest.reports.check.built import Built, Fact
from osce_digest.reports.check.schema import Check, UnknownWordError, compile_schema

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


class Text(NamedTuple):
    """A text, and where it stands."""

    path: str
    line: int
    row: Row


_NO_TEXT = Text("", 0, {})


def check_data(built: Built) -> tuple[dict[str, Entry], list[Fact]]:
    """Check all data files but the database; gives the entries by id, too. Of all texts only one copy is held."""
    facts: list[Fact] = []
    texts = _read_texts(built, facts)
    check = _open_schema(built, facts)
    entries: dict[str, Entry] = {}
    for number, row in _read_rows(built, ENTRIES, facts):
        name = str(row.get("id"))
        if name in entries:
            facts.append(Fact(ENTRIES, number, "data-counts", f"{name} stands here a second time"))
        entries[name] = _take(number, row)
        facts += _check_row(built, number, row, check)
        if texts:
            facts += _check_evidence(number, row, texts.get(name, _NO_TEXT).row)
    if ENTRIES in built.files:
        strange = sorted(texts.keys() - entries.keys())
        facts += (Fact(*texts[name][:2], "data-counts", f"{name} is no entry") for name in strange)
        facts += _check_tables(built, entries)
    facts += _check_sources(built, len(entries))
    facts += _check_changes(built)
    return entries, facts


def _read_rows(built: Built, path: str, facts: list[Fact]) -> Iterator[tuple[int, Row]]:
    """Give the objects of a file with a value a line; what is none is told."""
    if path not in built.files:
        return
    for number, line in enumerate(built.read(path).split(b"\n"), 1):
        if not line:
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            facts.append(Fact(path, number, "json-broken", str(error)))
            continue
        if isinstance(row, dict):
            yield number, row
        else:
            facts.append(Fact(path, number, "data-schema", "the line holds no object"))


def _take(number: int, row: Row) -> Entry:
    evidence = row.get("evidence")
    count = len(evidence) if isinstance(evidence, list) else 0
    return Entry(number, str(row.get("url")), row.get("published"), str(row.get("title")), count)


def _check_row(built: Built, number: int, row: Row, check: Check | None) -> Iterator[Fact]:
    if (url := str(row.get("url"))) not in built.files:
        yield Fact(ENTRIES, number, "data-address", f"{row.get('id')}: {url} is not there")
    if check:
        faults: list[str] = []
        check(row, "/", faults)
        yield from (Fact(ENTRIES, number, "data-schema", fault) for fault in faults)


def _open_schema(built: Built, facts: list[Fact]) -> Check | None:
    if _SCHEMA not in built.files:
        return None
    try:
        return compile_schema(json.loads(built.read(_SCHEMA)))
    except (ValueError, KeyError, TypeError, AttributeError, UnknownWordError) as error:
        facts.append(Fact(_SCHEMA, 0, "data-schema", f"the schema cannot be read: {error}"))
        return None


def _read_texts(built: Built, facts: list[Fact]) -> dict[str, Text]:
    texts: dict[str, Text] = {}
    for path in built.list(".jsonl"):
        for number, row in _read_rows(built, path, facts) if path.startswith(_TEXTS) else ():
            name = str(row.get("id"))
            if name in texts:
                facts.append(Fact(path, number, "data-counts", f"{name} has two texts"))
            texts[name] = Text(path, number, row)
    return texts


def _check_evidence(number: int, row: Row, text: Row) -> Iterator[Fact]:
    if not text:
        yield Fact(ENTRIES, number, "data-counts", f"{row.get('id')} has no text under {_TEXTS}")
        return
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
