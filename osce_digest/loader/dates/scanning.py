"""Finds the dates a text writes, by a strict grammar: days, lists and ranges of days, months, weekdays, "yesterday".

Reads months of six languages. Never fills a missing part in, never says what a date means, and knows no clock. Lone
numbers like 05/08/2019 are no dates here: their order is settled in `dates.header`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from osce_digest.loader.dates.groups import (
    BLANK,
    Group,
    read_day_first,
    read_iso,
    read_month_and_year,
    read_month_first,
)
from osce_digest.loader.dates.numbers import LINKS, ending_before, find_numbers
from osce_digest.loader.dates.ranges import join_groups
from osce_digest.loader.dates.spoken import find_spoken_days
from osce_digest.loader.dates.values import DateKind, DateMention, PartialDate
from osce_digest.loader.dates.words import MONTH_ENDS, english_month_number, month_number, weekday_number

__all__ = ["DateKind", "DateMention", "PartialDate", "Scan", "add_spoken", "find_dates", "iter_dates", "scan_dates"]

# May in "(May 2019", sept. in "sept. 2019"
_LAST_WORD: Final = re.compile(rf"[^\W\d_]+[.,]?{BLANK}+$")
# " (Friday)" after "8 May"
_WEEKDAY_BEHIND: Final = re.compile(rf"{BLANK}*\(([^\W\d_]{{4,12}})\)")
# "In May 20 people came": a month, then a number that is no day
_MONTH_ALONE: Final = re.compile(r"\b(?:in|since|during|late|early|mid|of)\W$", re.IGNORECASE)
_ARTICLES: Final = frozenset({"the", "den", "dem", "le", "il", "el"})
_WORD_WIDTH: Final = 18
_YEAR_DIGITS: Final = 4
_DAY_DIGITS: Final = 2


class Scan(NamedTuple):
    """What a text says by the calendar: the mentions, and the stretches that name a day no calendar has (31 April)."""

    mentions: list[DateMention]
    impossible: list[tuple[int, int]]

    @property
    def is_suspect(self) -> bool:
        """Tell whether the text writes anything that may not fit the calendar: an impossible day, a weekday."""
        return bool(self.impossible) or bool([day for day in self.mentions if day.weekday is not None])


def find_dates(text: str) -> list[DateMention]:
    """List all mentions of days in the order of the text, none overlapping; impossible days are left out."""
    return add_spoken(text, list(_read_dates(text, [])), 0, len(text))


def iter_dates(text: str) -> Iterator[DateMention]:
    """Give the mentions that name days by the calendar one by one; the text is read no further than they are asked."""
    return _read_dates(text, [])


def scan_dates(text: str) -> Scan:
    """List the mentions that name days by the calendar, and apart from them the stretches of impossible days."""
    impossible: list[tuple[int, int]] = []
    return Scan(list(_read_dates(text, impossible)), impossible)


def _read_dates(text: str, impossible: list[tuple[int, int]]) -> Iterator[DateMention]:
    """Give the mentions of calendar days in their order; impossible days met on the way are put in the list."""
    end = 0
    for start, size in find_numbers(text):
        if start < end:
            continue
        group = _read_group(text, start, size, end)
        if group is None:
            continue
        if group.is_possible:
            mention = _add_weekday(text, join_groups(text, group), end)
            yield mention
            end = mention.end
        else:
            if group.has_plausible_year:
                impossible.append((group.start, group.end))
            end = group.end


def _read_group(text: str, start: int, size: int, floor: int) -> Group | None:
    """Read the group that the number at `start` belongs to; no group reaches back before `floor`."""
    if size > _YEAR_DIGITS or _continues_a_number(text, start):
        return None
    if size <= _DAY_DIGITS:
        return read_day_first(text, start) or _read_after_month(text, start, floor)
    if size == _YEAR_DIGITS:
        iso = read_iso(text, start) if text[start + size : start + size + 1] == "-" else None
        return iso or _read_month_before_year(text, start, floor)
    return None


def _continues_a_number(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    if before == " ":
        return False
    return before.isalpha() or (before in ".,:/-–—_" and start > 1 and text[start - 2].isdigit())


def _read_after_month(text: str, start: int, floor: int) -> Group | None:
    word_start = _word_before(text, start, floor) if ending_before(text, start) in MONTH_ENDS else None
    if word_start is None or english_month_number(text[word_start:start].rstrip(" .\u00a0")) is None:
        return None
    group = read_month_first(text, word_start)
    if group and group.first.year is None and _MONTH_ALONE.search(text, max(0, word_start - 8), word_start):
        return None
    return group


def _read_month_before_year(text: str, start: int, floor: int) -> Group | None:
    ending = ending_before(text, start)
    linked = ending.lstrip() in LINKS
    word_start = _word_before(text, start, floor) if linked or ending in MONTH_ENDS else None
    if linked and word_start is not None and text[word_start:start].strip() in LINKS:
        word_start = _word_before(text, word_start, floor)
    if word_start is None or month_number(text[word_start:start].split(maxsplit=1)[0].rstrip(".,")) is None:
        return None
    return read_month_and_year(text, word_start, start)


def _word_before(text: str, start: int, floor: int) -> int | None:
    """Give where the word before `start` begins, None without a blank between or before `floor`."""
    if start == 0 or text[start - 1] not in " \u00a0\t":
        return None
    word = _LAST_WORD.search(text, max(floor, start - _WORD_WIDTH), start)
    return word.start() if word else None


def _add_weekday(text: str, mention: DateMention, floor: int) -> DateMention:
    """Take the weekday written before ("Friday, 8 May") or behind ("8 May (Friday)") into the mention."""
    words = text[max(floor, mention.start - _WORD_WIDTH) : mention.start].split()
    if words and words[-1] in _ARTICLES:
        words.pop()
    word = words[-1].strip(",(") if words else ""
    weekday = weekday_number(word)
    if weekday is not None:
        return mention._replace(start=text.rindex(word, floor, mention.start), weekday=weekday)
    if not _may_open_bracket(text, mention.end):
        return mention
    behind = _WEEKDAY_BEHIND.match(text, mention.end)
    weekday = weekday_number(behind[1]) if behind else None
    return mention if behind is None or weekday is None else mention._replace(end=behind.end(), weekday=weekday)


def _may_open_bracket(text: str, end: int) -> bool:
    """Tell by two characters whether a bracket may follow; most often a word or a stop does."""
    near = text[end : end + 2]
    return near[:1] == "(" or (near[:1].isspace() and (near[1:] == "(" or near[1:].isspace()))


def add_spoken(text: str, dates: list[DateMention], start: int, end: int) -> list[DateMention]:
    """Put the spoken days of a stretch of the text among its dates: all but the Friday of "Friday, 8 May"."""
    spoken = find_spoken_days(text, start, end)
    if not spoken:
        return dates
    starts = [day.start for day in dates]
    free = [word for word in spoken if _is_free(word, dates, bisect_left(starts, word.end))]
    return sorted([*dates, *free], key=_start_of)


def _is_free(word: DateMention, dates: list[DateMention], before: int) -> bool:
    return before == 0 or dates[before - 1].end <= word.start


def _start_of(mention: DateMention) -> int:
    return mention.start
