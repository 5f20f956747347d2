"""Joins groups of days into one mention: "30 April to 2 May 2019", "27-30 June and 4-5 July".

Years are shared inside one mention only; nothing is borrowed from further away.
"""

import re
from typing import Final

from osce_digest.loader.dates.groups import BLANK, Group, read_day_first, read_month_first
from osce_digest.loader.dates.values import DateMention, PartialDate
from osce_digest.loader.dates.words import LIST_WORDS, MONTH_BEGINNINGS, RANGE_WORDS

# " to ", " – ", " and " between "30 April" and "2 May"; the other languages' little words after it
_JOINT: Final = re.compile(
    rf"(?:{BLANK}*[-–—]{BLANK}*|{BLANK}*,?{BLANK}+(?P<list>{LIST_WORDS}){BLANK}+|{BLANK}+(?:{RANGE_WORDS}){BLANK}+)"
    rf"(?:(?:on|the|from|zum|le){BLANK}+)?"
)
_JOINT_SIGNS: Final = frozenset("-–—,")
_JOINT_BEGINNINGS: Final = _JOINT_SIGNS | {word[0] for word in f"{LIST_WORDS}|{RANGE_WORDS}".split("|")}
# A list whose ends lie further apart names two things ("of 12 August and 8 November"), not one event's days.
_WIDEST_LIST_MONTHS: Final = 1
_MONTHS: Final = 12
_COMMON_YEAR: Final = 2001


def join_groups(text: str, group: Group) -> DateMention:
    """Follow a group such as the first of "30 April to 2 May and 5 May" to its end as one mention."""
    first, last, end, days = group.first, group.last, group.end, group.days
    while last.day is not None and _may_go_on(text, end) and (joint := _JOINT.match(text, end)):
        further = _read_further(text, joint.end())
        if further is None or not further.is_possible or (joint["list"] and not _is_near(last, further.first)):
            break
        ends = _fit_years(first, further.last)
        if ends is None:
            break
        days += further.days if joint["list"] else _days_between(last, further.last)
        first, last, end = *ends, further.end
    return DateMention(group.start, end, first, last, days=days)


def _may_go_on(text: str, end: int) -> bool:
    """Tell by two characters whether a joint may follow; most often a stop or another word does."""
    near = text[end : end + 2]
    if near[:1] == " ":
        return near[1:] in _JOINT_BEGINNINGS or near[1:].isspace()
    return near[:1] in _JOINT_SIGNS or near[:1].isspace()


def _read_further(text: str, start: int) -> Group | None:
    """Read the group that begins right behind a joint."""
    if text[start : start + 1].isdigit():
        return read_day_first(text, start)
    return read_month_first(text, start) if text[start : start + 3].lower() in MONTH_BEGINNINGS else None


def _fit_years(first: PartialDate, last: PartialDate) -> tuple[PartialDate, PartialDate] | None:
    """Let the one written year of a range hold for both ends; None where the ends stand in the wrong order."""
    turn = int(_as_pair(first) > _as_pair(last))
    if first.year is None and last.year is not None:
        first = first.within(last.year - turn)
    elif last.year is None and first.year is not None:
        last = last.within(first.year + turn)
    start, end = first.as_date(), last.as_date()
    if start and end:
        return (first, last) if start < end else None
    return (first, last) if first.year is None else None


def _as_pair(partial: PartialDate) -> tuple[int, int]:
    return partial.month or 0, partial.day or 0


def _is_near(earlier: PartialDate, later: PartialDate) -> bool:
    if earlier.year is not None and later.year is not None and later.year - earlier.year > 1:
        return False
    return ((later.month or 0) - (earlier.month or 0)) % _MONTHS <= _WIDEST_LIST_MONTHS


def _days_between(earlier: PartialDate, later: PartialDate) -> int:
    """Count the days after `earlier` up to `later`, which share a year or stand at its turn."""
    year = later.year or earlier.year or _COMMON_YEAR
    turn = int(_as_pair(earlier) > _as_pair(later))
    start, end = earlier.within(year - turn).as_date(), later.within(year).as_date()
    return (end - start).days if start and end else 0
