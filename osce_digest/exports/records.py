"""The shapes of the data files: an entry, its text, and the account of a source, as plain values in a fixed key order.

Pure. What the keys mean stands in DESIGN, "Data that others rely on".
"""

from datetime import date

from osce_digest.model import Account, Document, Entry, Evidence, Place
from osce_digest.site import Site

Record = dict[str, object]

# Finer steps of confidence would suggest a precision that rules do not have.
_DECIMALS = 2


def record_entry(site: Site, entry: Entry) -> Record:
    """Give an entry with everything but its text."""
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "title_source": str(entry.title_source),
        "published": _day(entry.published.day),
        "published_basis": str(entry.published.basis),
        "published_confidence": round(entry.published.confidence, _DECIMALS),
        "event": {"start": _day(entry.event.start), "end": _day(entry.event.end)},
        "countries": list(entry.countries),
        "mentioned": list(entry.mentioned),
        "dimensions": list(entry.dimensions),
        "topics": list(entry.topics),
        "institutions": list(entry.institutions),
        "to_check": [{"tag": tag, "confidence": round(sure, _DECIMALS)} for tag, sure in entry.to_check],
        "language": entry.language,
        "summary": entry.summary,
        "source": _record_place(entry.place),
        "also_at": [_record_place(place) for place in entry.also_at],
        "source_url": entry.source_url,
        "series": entry.series,
        "corrected": list(entry.corrected),
        "evidence": [_record_evidence(found) for found in site.evidence(entry)],
    }


def record_text(entry: Entry, document: Document) -> Record:
    """Give the text of an entry, which the evidence of its record indexes."""
    return {
        "id": entry.id,
        "title": document.title,
        "dateline": document.dateline,
        "body": document.body,
        "clutter": [{"line": part.line, "kind": part.kind, "text": part.text} for part in document.clutter],
    }


def record_source(account: Account) -> Record:
    """Give what became of the characters of one source file; the counts add up to its length."""
    counts = {role.replace(" ", "_"): count for role, count in account.counts.items()}
    return {
        "path": account.path,
        "digest": account.digest,
        "items": account.items,
        "characters": account.characters,
        "counts": counts,
    }


def _record_evidence(found: Evidence) -> Record:
    return {
        "tag": found.tag,
        "rule": found.rule,
        "field": str(found.field),
        "start": found.start,
        "end": found.end,
        "quote": found.quote,
        "path": found.path,
        "line": found.line,
        "confidence": round(found.confidence, _DECIMALS),
    }


def _record_place(place: Place) -> Record:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
