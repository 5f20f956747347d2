"""Name weeks as ISO 8601 numbers them, and find their days. A week begins with its Monday."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

WEEKS = "weeks/"
# What is usual in a week so many before it tell.
WEEKS_BEFORE = 8
_DAYS = 7


class Week(NamedTuple):
    """One week: its ISO name (`2023-W28`), its Monday and its Sunday, and its number among all weeks there are."""

    name: str
    first: date
    last: date
    number: int


def key_week(day: date) -> str:
    """Name the group of all entries of a day's week: `weeks/2023-W28`."""
    year, week, _ = day.isocalendar()
    return f"{WEEKS}{year:04}-W{week:02}"


def number_week(day: date) -> int:
    """Give the number of a day's week: the week after has the next one, whatever the year."""
    # The first of all days, 1 January of the year 1, is a Monday.
    return (day.toordinal() - 1) // _DAYS


@lru_cache(maxsize=4096)  # an archive of thirty years has some fifteen hundred
def read_week(key: str) -> Week:
    """Read the week out of the key of its group."""
    name = key.removeprefix(WEEKS)
    first = date.fromisocalendar(int(name[:4]), int(name[6:]), 1)
    # The last of all days is a Friday.
    last = date.fromordinal(min(first.toordinal() + _DAYS - 1, date.max.toordinal()))
    return Week(name, first, last, number_week(first))
