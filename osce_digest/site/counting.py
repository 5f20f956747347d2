"""Count the dated entries of a group by week, month and year, and those of some days.

On both ways of building the days alone are looked at: no entry of an archive is made for it.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from osce_digest.model import Entry
from osce_digest.site.archive_list import EntryList
from osce_digest.site.groups import Group
from osce_digest.site.weeks import key_week, number_week

_MONTHS = 12


class Count(NamedTuple):
    """How many entries are of one month (`2023-07`) or year (`2023`)."""

    period: str
    number: int


def count_months(group: Group) -> tuple[Count, ...]:
    """Count the entries of each month from the first to the last, without gaps."""
    counts = Counter[int]()
    for day, count in _count_days(group.entries):
        counts[day.year * _MONTHS + day.month - 1] += count
    return tuple(Count(_name_month(month), counts[month]) for month in _span(counts))


def count_years(group: Group) -> tuple[Count, ...]:
    """Count the entries of each year from the first to the last, without gaps."""
    counts = Counter[int]()
    for day, count in _count_days(group.entries):
        counts[day.year] += count
    return tuple(Count(f"{year:04}", counts[year]) for year in _span(counts))


def count_weeks(group: Group) -> Counter[int]:
    """Count the entries of each week by its number (`weeks.number_week`); weeks without any are not named."""
    counts = Counter[int]()
    for day, count in _count_days(group.entries):
        counts[number_week(day)] += count
    return counts


def list_weeks(group: Group) -> list[str]:
    """List the keys of the weeks in which a group has entries, newest first."""
    days = sorted((day for day, _ in _count_days(group.entries)), reverse=True)
    return list(dict.fromkeys(map(key_week, days)))


def count_since(group: Group, first: date) -> int:
    """Count the entries of a day and all later ones."""
    return _find(group.entries, first)


def count_between(group: Group, first: date, last: date) -> int:
    """Count the entries of all days from the first to the last."""
    return len(range(*find_between(group.entries, first, last)))


def find_between(entries: Sequence[Entry], first: date, last: date) -> tuple[int, int]:
    """Find the entries of some days among dated ones, newest first: where they begin, and where they end."""
    return _find(entries, last, beyond=True), _find(entries, first)


def _find(entries: Sequence[Entry], day: date, *, beyond: bool = False) -> int:
    """Find the place behind the last entry of a day or a later one; `beyond` counts none of the day itself."""
    number = -day.toordinal()
    search = bisect_left if beyond else bisect_right
    if isinstance(entries, EntryList):
        # Numbers of places are looked through, as a list of entries would be made by looking at them.
        return search(range(len(entries)), number, key=lambda at: -entries.ordinal(at))
    return search(entries, number, key=lambda entry: -_number(entry))


def _count_days(entries: Sequence[Entry]) -> Iterator[tuple[date, int]]:
    found: Iterable[int] = entries.ordinals() if isinstance(entries, EntryList) else map(_number, entries)
    return ((date.fromordinal(day), count) for day, count in Counter(found).items() if day)


def _number(entry: Entry) -> int:
    return entry.published.day.toordinal() if entry.published.day else 0


def _span(counts: Counter[int]) -> range:
    return range(min(counts), max(counts) + 1) if counts else range(0)


def _name_month(month: int) -> str:
    return f"{month // _MONTHS:04}-{month % _MONTHS + 1:02}"
