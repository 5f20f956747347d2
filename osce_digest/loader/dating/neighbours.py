"""What the dated neighbours of an item in the same file say: a missing year lent, a dateline doubted or mended.

Dumps run newest first or oldest first, so an item's date lies between its neighbours', give or take late postings.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from osce_digest.loader.dates.scanning import PartialDate
from osce_digest.loader.dating.evidence import Spot
from osce_digest.loader.draft import Draft


@dataclass(frozen=True, slots=True)
class Anchor:
    """An item whose date is written in full: its number in the file, the day, the words."""

    number: int
    day: date
    draft: Draft
    spot: Spot


@dataclass(frozen=True, slots=True)
class Loan:
    """A year lent to an item, and the neighbours (one or two) that lent it."""

    year: int
    lenders: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A dateline its neighbours contradict; `mended` is the day they agree on, None where the evidence is weak."""

    neighbours: tuple[Anchor, ...]
    mended: date | None


# Items posted late break the order by up to a month.
_LATE_POSTING: Final = 31
# One neighbour alone places a yearless day only if it lies this near; beyond it two years are almost as near.
_NEAR_ONE: Final = 120
# Where two years fit between the neighbours, one must lie this near and the other that far.
_BESIDE: Final = 21
_FAR: Final = 60
# Of items in no order, all from so many days, only one year is near enough to the others.
_ONE_YEAR_AT_MOST: Final = 300
# A dateline is doubted when it lies this far outside neighbours that agree within a month.
_AGREEING: Final = 31
_CONTRADICTING: Final = 20
# A mended dateline must fall between its neighbours but for this many days.
_FITTING: Final = 3
_ABOUT_A_YEAR: Final = 300
# A file is in no order where so many steps, and so large a share of all, lead the other way.
_FEWEST_BREAKS: Final = 3
_SHARE_OF_BREAKS: Final = 0.25
_CLOSE_NEIGHBOURS: Final = 2


class Neighbourhood:
    """The dated items of one file in file order; answers what the nearest of them say about a place in it."""

    def __init__(self, anchors: Sequence[Anchor]) -> None:
        self._anchors = tuple(anchors)
        self._numbers = [anchor.number for anchor in anchors]
        days = [anchor.day for anchor in anchors]
        self.is_ordered = _is_ordered(days)
        self.span = (min(days).toordinal(), max(days).toordinal()) if days else (0, 0)

    def around(self, number: int, width: int) -> tuple[tuple[Anchor, ...], tuple[Anchor, ...]]:
        """Give up to `width` dated items before and behind item `number`, each list in file order."""
        at = bisect_left(self._numbers, number)
        behind = at + (at < len(self._numbers) and self._numbers[at] == number)
        return self._anchors[max(0, at - width) : at], self._anchors[behind : behind + width]


def _is_ordered(days: Sequence[date]) -> bool:
    """Tell whether items run in the order of their days, one way or the other, but for some that were posted late."""
    steps = [(after - before).days for before, after in pairwise(days)]
    up, down = sum([step > _LATE_POSTING for step in steps]), sum([step < -_LATE_POSTING for step in steps])
    return min(up, down) < max(_FEWEST_BREAKS, _SHARE_OF_BREAKS * (up + down))


def lend_year(partial: PartialDate, number: int, hood: Neighbourhood, own_years: frozenset[int]) -> Loan | None:
    """Lend item `number` the year of a yearless day; `own_years` are years its text names, which settle a tie."""
    before, behind = hood.around(number, 1)
    lenders = (*before, *behind)
    if not lenders:
        return None
    days = _in_years_around(partial, lenders)
    if not hood.is_ordered:
        return _lend_in_disorder(days, lenders, hood)
    if len(lenders) == 1:
        return _lend_from_one(days, lenders[0])
    low, high = sorted(anchor.day.toordinal() for anchor in lenders)
    fitting = [day for day in days if low - _LATE_POSTING <= day.toordinal() <= high + _LATE_POSTING]
    chosen = fitting[0] if len(fitting) == 1 else _break_tie(fitting, lenders, own_years)
    return Loan(chosen.year, lenders) if chosen else None


def _lend_in_disorder(days: Sequence[date], lenders: tuple[Anchor, ...], hood: Neighbourhood) -> Loan | None:
    """Lend a year where items stand in no order, but all within a year, or the two neighbours close together."""
    low, high = hood.span
    if high - low > _ONE_YEAR_AT_MOST:
        near, far = sorted(anchor.day for anchor in (lenders[0], lenders[-1]))
        if len(lenders) == 1 or (far - near).days > _NEAR_ONE:
            return None
        low, high = near.toordinal(), far.toordinal()
    fitting = [day for day in days if low - _LATE_POSTING <= day.toordinal() <= high + _LATE_POSTING]
    return Loan(fitting[0].year, lenders) if len(fitting) == 1 else None


def _in_years_around(partial: PartialDate, lenders: Sequence[Anchor]) -> list[date]:
    years = sorted({anchor.day.year + shift for anchor in lenders for shift in (-1, 0, 1)})
    return [day for year in years if (day := partial.within(year).as_date())]


def _lend_from_one(days: Sequence[date], lender: Anchor) -> Loan | None:
    near = [day for day in days if abs((day - lender.day).days) <= _NEAR_ONE]
    return Loan(near[0].year, (lender,)) if len(near) == 1 else None


def _break_tie(days: Sequence[date], lenders: Sequence[Anchor], own_years: frozenset[int]) -> date | None:
    named = [day for day in days if day.year in own_years]
    if len(named) == 1:
        return named[0]
    apart = sorted((min(abs((day - anchor.day).days) for anchor in lenders), day) for day in days)
    if len(apart) > 1 and apart[0][0] <= _BESIDE and apart[1][0] >= _FAR:
        return apart[0][1]
    return None


def find_doubt(day: date, number: int, hood: Neighbourhood) -> Doubt | None:
    """Tell whether the neighbours of item `number` contradict its dateline, and mend it where they do so strongly."""
    before, behind = hood.around(number, _CLOSE_NEIGHBOURS)
    neighbours = (*before, *behind)
    if len(neighbours) < _CLOSE_NEIGHBOURS:
        return None
    days = [anchor.day for anchor in neighbours]
    low, high = min(days), max(days)
    outside = max((low - day).days, (day - high).days)
    if (high - low).days > _AGREEING or outside < _CONTRADICTING:
        return None
    nearest = (*before[-1:], *behind[:1])
    if before and behind:
        return Doubt(nearest, _mend(day, nearest))
    # At the edge of a file only a wrong year is plain: the first item may well be months younger.
    wrong_year = outside >= _ABOUT_A_YEAR and _mend(day, neighbours, months=False) is not None
    return Doubt(neighbours, None) if wrong_year else None


def _mend(day: date, neighbours: Sequence[Anchor], *, months: bool = True) -> date | None:
    """Change month or year so that the day falls between its neighbours; None unless exactly one change does."""
    low = min(anchor.day for anchor in neighbours).toordinal() - _FITTING
    high = max(anchor.day for anchor in neighbours).toordinal() + _FITTING
    changed = [PartialDate(day.year + shift, day.month, day.day) for shift in (-1, 1)]
    if months:
        changed += [PartialDate(day.year, month, day.day) for month in range(1, 13) if month != day.month]
    fitting = [other for partial in changed if (other := partial.as_date()) and low <= other.toordinal() <= high]
    return fitting[0] if len(fitting) == 1 else None
