from array import array
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from types import SimpleNamespace
from typing import cast

import pytest
from factories import make_document, make_entry

from osce_digest.model import Entry
from osce_digest.site.archive import Archive
from osce_digest.site.archive_list import EntryList
from osce_digest.site.counting import (
    count_between,
    count_months,
    count_since,
    count_weeks,
    count_years,
    find_between,
    list_weeks,
)
from osce_digest.site.groups import Card, Group, GroupKind, make_group
from osce_digest.site.weeks import number_week

CARD = Card(GroupKind.COUNTRY, "countries/AL", "albania", "Albania", "countries/albania.html")
JULY, MAY = date(2023, 7, 12), date(2022, 5, 3)
Make = Callable[[Sequence[date | None]], Group]
DAYS = [JULY, JULY, date(2023, 7, 1), date(2023, 3, 31), date(2022, 12, 9), MAY, None]


class _ClosedArchive(Archive):
    """An archive of which only the days may be looked at."""

    def __init__(self, days: Sequence[date | None]) -> None:
        self.days = array("I", [day.toordinal() if day else 0 for day in days])

    def entry(self, serial: int) -> Entry:
        raise AssertionError(serial)


def at_hand(days: Sequence[date | None]) -> Group:
    entries = [make_entry(make_document(title=f"Item {at}", day=day)) for at, day in enumerate(days)]
    return make_group(CARD, entries, (), 50)


def in_archive(days: Sequence[date | None]) -> Group:
    entries = EntryList(_ClosedArchive(days), array("I", range(len(days))))
    return make_group(CARD, entries, (), 50)


both_ways = pytest.mark.parametrize("make", [at_hand, in_archive])


@both_ways
def test_months_are_counted_without_gaps_from_the_first_to_the_last(make: Make) -> None:
    months = count_months(make(DAYS))
    assert [month.period for month in months] == [
        *(f"2022-{month:02}" for month in range(5, 13)),
        *(f"2023-{month:02}" for month in range(1, 8)),
    ]
    assert {period: number for period, number in months if number} == {
        "2022-05": 1,
        "2022-12": 1,
        "2023-03": 1,
        "2023-07": 3,
    }


@both_ways
def test_years_are_counted_without_gaps(make: Make) -> None:
    assert count_years(make([JULY, date(2021, 1, 1)])) == (("2021", 1), ("2022", 0), ("2023", 1))


@both_ways
def test_undated_entries_are_not_counted(make: Make) -> None:
    group = make([None, None])
    assert (count_months(group), count_years(group), count_since(group, date.min)) == ((), (), 0)


@both_ways
def test_a_day_and_all_later_ones_are_counted(make: Make) -> None:
    group = make(DAYS)
    days = [JULY + timedelta(1), JULY, JULY - timedelta(1), date(2023, 7, 1), MAY, date.min]
    assert [count_since(group, day) for day in days] == [0, 2, 2, 3, 6, 6]


@both_ways
def test_days_between_two_are_counted_with_both(make: Make) -> None:
    group = make(DAYS)
    assert count_between(group, date(2023, 3, 31), date(2023, 7, 1)) == 2
    assert count_between(group, MAY, JULY) == 6
    assert count_between(group, JULY, MAY) == 0


@both_ways
def test_entries_of_some_days_stand_where_they_are_said_to(make: Make) -> None:
    group = make(DAYS)
    first, last = find_between(group.entries, date(2022, 12, 1), date(2023, 7, 1))
    assert cast("list[date]", DAYS[first:last]) == [date(2023, 7, 1), date(2023, 3, 31), date(2022, 12, 9)]


@both_ways
def test_weeks_are_counted_by_their_numbers_and_listed_by_their_keys(make: Make) -> None:
    group = make([date(2020, 1, 5), date(2019, 12, 30), date(2019, 12, 29), None])
    first = number_week(date(2019, 12, 29))
    assert count_weeks(group) == {first: 1, first + 1: 2}
    assert list_weeks(group) == ["weeks/2020-W01", "weeks/2019-W52"]


def test_no_entry_of_an_archive_is_made_to_count_it() -> None:
    group = in_archive(DAYS)
    with pytest.raises(AssertionError):
        _ = group.entries[0]


def test_what_is_counted_is_a_period_with_a_number() -> None:
    (month,) = count_months(cast("Group", SimpleNamespace(entries=[make_entry(make_document(day=JULY))])))
    assert (month.period, month.number) == ("2023-07", 1)
