"""Put corrected values in the place of what was read of an item, each with its word in the file for evidence. Pure.

What a correction asks for and is so already is no change: it is told, and the item stays as the text has it. Not here:
borders, which are moved before, and hiding (corrections.past).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.book import (
    BORDER,
    LISTS,
    Change,
    Correction,
    Deed,
    Remark,
    Word,
    tell,
    tell_idle,
    vouch,
)
from osce_digest.editorial.corrections.lists import change_list
from osce_digest.model import Basis, Document, Event, Evidence, Field, Published, Tag, Tags, TitleSource

# A date held as surely as this needs no editor to stand; one less sure is made certain by the same word.
_SURE = 0.9
_DAY_FIELDS = ("event/start", "event/end")


@dataclass(slots=True)
class Corrected:
    """An item as corrected. `fields` are those that changed, as evidence names them; `remarks` say why and when.

    `source_url` is None where the source's own stands.
    """

    document: Document
    tags: Tags
    source_url: str | None
    fields: list[str]
    remarks: list[Remark]
    diagnostics: list[Diagnostic]


Moved = Iterable[tuple[Correction, str, Word]]


def correct(
    document: Document, tags: Tags, source_url: str, corrections: Sequence[Correction], moved: Moved = ()
) -> Corrected:
    """Apply all that is said about one item; `moved` are the words that moved its borders, each with its rule."""
    result = Corrected(document, tags, None, [], [], [])
    for one, rule, word in moved:
        _witness(result, BORDER, rule, word)
        _note(result, one, BORDER)
    for one in corrections:
        for change in sorted(one.changes, key=_rank):
            if _apply(result, change, source_url):
                _note(result, one, change.field)
    _check_event(result, document, [change for one in corrections for change in one.changes])
    return result


def _rank(change: Change) -> int:
    """Set before adding before removing, in whatever order they are written."""
    return list(Deed).index(change.deed)


def _note(result: Corrected, one: Correction, field: str) -> None:
    remark = Remark(one.because, one.on)
    if field not in result.fields:
        result.fields.append(field)
    if remark not in result.remarks:
        result.remarks.append(remark)


def _apply(result: Corrected, change: Change, source_url: str) -> bool:
    """Do what one change says; False, and told, where that changes nothing."""
    if change.field in LISTS:
        changed = change_list(result.tags, change)
        is_other = changed.tags != result.tags
        result.tags = changed.tags
        result.diagnostics += changed.diagnostics
        return is_other
    value = change.values[0]
    document = result.document
    idle = {
        "published": _is_published(document.published, value.text),
        "title": document.title_source is TitleSource.GIVEN and document.title == value.text,
        "event/start": _write(document.event.start) == value.text,
        "event/end": _write(document.event.end) == value.text,
        "language": document.language == value.text,
        "summary": document.summary == value.text,
        "source_url": source_url == value.text,
    }
    if idle[change.field]:
        result.diagnostics.append(tell_idle(change.line, f"{change.field} is {value.text or 'empty'} by itself"))
        return False
    if change.field == "title":
        _release_title(result)
    _set_field(result, change.field, value.text)
    if value.text:
        _witness(result, change.field, "correction", value.word)
    return True


def _is_published(published: Published, text: str) -> bool:
    sure = published.confidence >= _SURE or not published.day
    return _write(published.day) == text and sure


def _write(day: date | None) -> str:
    return day.isoformat() if day else ""


def _set_field(result: Corrected, field: str, text: str) -> None:
    document = result.document
    kept = tuple(found for found in document.evidence if found.tag != field)
    changes: dict[str, Any] = {"evidence": kept}
    day = date.fromisoformat(text) if text and field in {"published", *_DAY_FIELDS} else None
    if field == "source_url":
        result.source_url = text
    elif field == "published":
        changes["published"] = Published(day, Basis.CORRECTION, 1.0)
    elif field == "title":
        changes |= {"title": text, "title_source": TitleSource.CORRECTION, "title_line": None}
    elif field in _DAY_FIELDS:
        event = document.event
        changes["event"] = Event(day, event.end) if field == "event/start" else Event(event.start, day)
    else:
        changes[field] = text
    result.document = replace(document, **changes)


def _witness(result: Corrected, tag: str, rule: str, word: Word) -> None:
    result.document = replace(result.document, evidence=(*result.document.evidence, vouch(tag, rule, word)))


def _release_title(result: Corrected) -> None:
    """Let evidence that indexes the old headline index the raw line it stood in: the headline is another now."""
    document = result.document
    given = document.given_values("title")
    shift = given[0].start if given else 0

    def release(found: Evidence) -> Evidence:
        if found.field is not Field.TITLE:
            return found
        return found._replace(field=Field.METADATA, start=found.start + shift, end=found.end + shift)

    def release_all(tags: tuple[Tag, ...]) -> tuple[Tag, ...]:
        return tuple(tag._replace(evidence=tuple(map(release, tag.evidence))) for tag in tags)

    lists = {name: release_all(getattr(result.tags, name)) for name in (*LISTS, "to_check")}
    result.tags = Tags(**lists)
    result.document = replace(document, evidence=tuple(map(release, document.evidence)))


def _check_event(result: Corrected, before: Document, changes: Iterable[Change]) -> None:
    """Leave an event as the text has it where it would begin after its end."""
    event = result.document.event
    if not event.start or not event.end or event.start <= event.end or event == before.event:
        return
    line = max(change.line for change in changes if change.field in _DAY_FIELDS)
    message = f"the event would begin on {event.start}, after its end on {event.end}; set both"
    result.diagnostics.append(tell(line, "correction-wrong-value", message))
    kept = [found for found in result.document.evidence if found.tag not in _DAY_FIELDS]
    kept += [found for found in before.evidence if found.tag in _DAY_FIELDS]
    result.document = replace(result.document, event=before.event, evidence=tuple(kept))
    result.fields = [field for field in result.fields if field not in _DAY_FIELDS]
    if not result.fields:
        result.remarks.clear()
