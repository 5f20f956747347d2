"""Sum counts of months into what a chart can show: the months themselves where they are few, otherwise years.

Periods without items stand between the others with zeros; a caller whose charts shall all span the same time adds zeros
for its ends. Not here: the drawing (`bars`, `sparkline`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

# More months than this are shown as years.
MONTHS = 24
_YEAR = 12


class Period(NamedTuple):
    """A month or year: its name, and a count for each kind."""

    name: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All kinds together."""
        return sum(self.counts)


def sum_periods(months: Mapping[str, Sequence[int]], name: Callable[[str], str] = str) -> list[Period]:
    """Give the months (`2023-07`) or the years, from the first to the last; `name` names `2023-07` or `2023`."""
    if not months:
        return []
    first, last = min(months), max(months)
    if _number(last) - _number(first) >= MONTHS:
        return _sum_years(months, name)
    return [Period(name(month), tuple(months.get(month, _zeros(months)))) for month in _run(first, last)]


def join_counts(kinds: Sequence[Iterable[tuple[str, int]]]) -> dict[str, tuple[int, ...]]:
    """Lay the counts of several kinds, each by month, side by side: what `sum_periods` takes."""
    counts = [dict(kind) for kind in kinds]
    months = sorted({month for kind in counts for month in kind})
    return {month: tuple(kind.get(month, 0) for kind in counts) for month in months}


def _sum_years(months: Mapping[str, Sequence[int]], name: Callable[[str], str]) -> list[Period]:
    years: dict[str, list[Sequence[int]]] = {}
    for month, counts in months.items():
        years.setdefault(month[:4], [_zeros(months)]).append(counts)
    run = (f"{year:04}" for year in range(int(min(years)), int(max(years)) + 1))
    return [Period(name(year), tuple(map(sum, zip(*years.get(year, [_zeros(months)]), strict=True)))) for year in run]


def _zeros(months: Mapping[str, Sequence[int]]) -> tuple[int, ...]:
    return (0,) * len(next(iter(months.values())))


def _number(month: str) -> int:
    return int(month[:4]) * _YEAR + int(month[5:]) - 1


def _run(first: str, last: str) -> Iterator[str]:
    for number in range(_number(first), _number(last) + 1):
        yield f"{number // _YEAR:04}-{number % _YEAR + 1:02}"
