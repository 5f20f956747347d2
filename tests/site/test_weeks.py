from datetime import date, timedelta

import pytest

from osce_digest.site.weeks import key_week, number_week, read_week


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2023, 7, 10), "weeks/2023-W28"),
        (date(2023, 7, 16), "weeks/2023-W28"),
        (date(2020, 1, 1), "weeks/2020-W01"),
        (date(2019, 12, 30), "weeks/2020-W01"),
        (date(2021, 1, 3), "weeks/2020-W53"),
    ],
)
def test_a_day_is_in_the_week_that_iso_says(day: date, key: str) -> None:
    week = read_week(key_week(day))
    assert key_week(day) == key
    assert week.first <= day <= week.last
    assert (week.last - week.first).days == 6


def test_weeks_are_numbered_on_over_the_end_of_years() -> None:
    days = [date(2015, 1, 1) + timedelta(days=at) for at in range(4000)]
    names = list(dict.fromkeys(map(key_week, days)))
    numbers = list(dict.fromkeys(map(number_week, days)))
    assert [read_week(name).number for name in names] == numbers
    assert numbers == list(range(numbers[0], numbers[0] + len(names)))
    assert names == sorted(names)


def test_the_first_and_the_last_day_there_are_have_their_weeks() -> None:
    assert read_week(key_week(date.min)).first == date.min
    assert read_week(key_week(date.max)).last == date.max
