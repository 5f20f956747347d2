"""Where entries meet that may be copies or kin: numbers, so that of thousands only those are looked at that share one.

Two entries that share none are neither. Pure.
"""

from datetime import date
from functools import cache
from zlib import crc32

from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.series import list_event_keys

# Every kind of number gets its own, so that they do not meet by chance more often than any two do.
_TITLE, _LEAD, _EVENT, _DAY = 0x5BD1E995, 0x1B873593, 0x27D4EB2F, 0x165667B1
_BITS = 0xFFFFFFFF
_ENGLISH = "en"


def list_places(entry: Manuscript) -> set[int]:
    """List the numbers of an entry, each below 2**32."""
    marks = entry.marks
    found = {*list_beginnings(entry)}
    if marks.title:
        found.add(marks.title ^ _TITLE)
    if marks.lead:
        found.add(marks.lead ^ _LEAD)
    found.update(_mark_event(day, name) for day, name in list_event_keys(entry))
    found.update(_mark_day(day, entry.language == _ENGLISH) for day in (entry.published.day, entry.event.start) if day)
    return found


def list_beginnings(entry: Manuscript) -> tuple[int, ...]:
    """List those where copies meet."""
    return entry.marks.beginnings


def list_other_places(entry: Manuscript) -> set[int]:
    """List where an entry finds others: its own numbers, but of a day only those of other languages.

    Of languages only English is told from the rest.
    """
    days = [day for day in (entry.published.day, entry.event.start) if day]
    found = list_places(entry)
    if entry.language == _ENGLISH:
        found.difference_update([_mark_day(day, True) for day in days])  # noqa: FBT003  (English or not, no switch)
    found.update(_mark_day(day, False) for day in days)  # noqa: FBT003  (as above)
    return found


def _mark_event(day: date, name: str) -> int:
    return (_mark_name(name) ^ (day.toordinal() * _EVENT)) & _BITS


def _mark_day(day: date, english: bool) -> int:  # noqa: FBT001  (as above)
    return (day.toordinal() * _DAY + english) & _BITS


@cache
def _mark_name(name: str) -> int:
    return crc32(name.encode())
