"""What Datasette shows beside the database: titles, what columns mean, how to sort and narrow, ready-made questions.

Datasette reads it as `--metadata metadata.json`. In English, as the names of tables and columns are.
"""

import json
from collections.abc import Mapping
from types import MappingProxyType

from osce_digest.site import Site
from osce_digest.site.addresses import DATA
from osce_digest.targets import Key

_ENTRIES = MappingProxyType(
    {
        "id": "Never changes",
        "url": "The item's page; below the site's address, where the site has none",
        "title_source": "given by the source, derived from the text, or a correction",
        "published": "Day of issue; null where the text does not tell",
        "published_basis": "What the day rests on: given, dateline, lead, context, correction or none",
        "published_confidence": "0 to 1",
        "event_start": "First day of what the item reports",
        "event_end": "Last day of it",
        "language": "ISO 639-1; und where it is not known",
        "body": "Paragraphs, a line each; evidence counts its characters",
        "source_path": "The raw file",
        "source_line": "From 1",
        "source_column": "From 0, in characters",
        "also_at": "Further places of the same item (JSON): path, line, column, end line, end column",
        "series": "Items that belong together share it",
        "corrected": "What an editor set (JSON)",
    }
)
_TAGS = MappingProxyType(
    {
        "entry": "The item's id",
        "list": "countries, mentioned, dimensions, topics or institutions",
        "term": "ISO 3166 alpha-2 of a country (XK for Kosovo), slug of a dimension, name of a topic or an institution",
        "name": "What readers of the site call it",
        "place": "From 1, the most important first",
        "confidence": "0 to 1",
        "to_check": "1 where an editor has yet to decide; such a tag counts nowhere",
    }
)
_EVIDENCE = MappingProxyType(
    {
        "entry": "The item's id",
        "number": "From 1: dates and border first, then tag by tag",
        "tag": "published, event/start, event/end, border, or list/term",
        "rule": "What took the words",
        "field": "title, dateline, body, metadata, context or correction",
        "start": "First character of the words in that text, from 0",
        "end": "The character behind them",
        "quote": "The words",
        "path": "The raw file",
        "line": "Its line, from 1",
        "confidence": "0 to 1",
    }
)
_SOURCES = MappingProxyType(
    {
        "path": "Below the content folder",
        "digest": "SHA-256 of its bytes",
        "items": "How many were found in it",
        "characters": "All of them",
        "counts": "What became of the characters (JSON); the counts add up",
    }
)

_FIND_ITEMS = """
SELECT entries.published, entries.title, entries.url
FROM entries_fts JOIN entries ON entries.rowid = entries_fts.rowid
WHERE entries_fts MATCH :words
ORDER BY entries_fts.rank, entries.id
LIMIT 50
"""
_LIST_ITEMS = """
SELECT entries.published, entries.title, entries.url
FROM entries JOIN tags ON tags.entry = entries.id
WHERE tags.list = 'countries' AND tags.term = :country AND NOT tags.to_check
ORDER BY entries.published DESC, entries.id
"""
_TELL_WHY = """
SELECT evidence.tag, evidence.quote, evidence.field, evidence.rule, evidence.confidence
FROM evidence WHERE evidence.entry = :id ORDER BY evidence.number
"""


def make_notes(site: Site, _: Key) -> bytes:
    """Make the file."""
    config = site.config
    notes = {
        "title": config.title,
        "description": config.description,
        **_link("about", "Use the data", f"{config.base_url}{DATA}", known=bool(config.base_url)),
        "databases": {"digest": {"tables": _describe_tables(), "queries": _list_questions()}},
    }
    return json.dumps(notes, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace") + b"\n"


def _link(name: str, text: str, address: str, *, known: bool) -> dict[str, str]:
    return {name: text, f"{name}_url": address} if known else {}


def _describe_tables() -> dict[str, object]:
    return {
        "entries": {
            "description": "Items, newest first",
            "label_column": "title",
            "sort_desc": "published",
            "facets": ["language", "published_basis"],
            "fts_table": "entries_fts",
            "columns": dict(_ENTRIES),
        },
        "tags": {
            "description": "What items are filed under, and how sure that is",
            "facets": ["list", "to_check"],
            "columns": dict(_TAGS),
        },
        "evidence": {
            "description": "The words that each date and tag rests on",
            "facets": ["field"],
            "columns": dict(_EVIDENCE),
        },
        "sources": {"description": "What became of each raw file", "columns": dict(_SOURCES)},
        "country_dimensions": {"description": "Items of each country and dimension"},
        "country_dimension_months": {"description": "The same by month; items without a day are not counted"},
    }


def _list_questions() -> Mapping[str, dict[str, str]]:
    return {
        "find": {"title": "Items with these words", "sql": _FIND_ITEMS.strip()},
        "country": {"title": "Items of a country (AL, TJ …)", "sql": _LIST_ITEMS.strip()},
        "why": {"title": "What an item's dates and tags rest on", "sql": _TELL_WHY.strip()},
    }
