from datetime import date

import pytest

from osce_digest.renderer.wording import (
    Day,
    count_items,
    name_clutter,
    name_month,
    write_confidence,
    write_day,
    write_month,
    write_partial,
)


@pytest.mark.parametrize(("number", "text"), [(0, "no items"), (1, "1 item"), (2, "2 items"), (12345, "12,345 items")])
def test_counts(number: int, text: str) -> None:
    assert count_items(number) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [("1998", "1998"), ("1998-10", "October 1998"), ("1998-10-03", "3 October 1998")],
)
def test_dates_that_may_lack_a_part(day: str, text: str) -> None:
    assert write_partial(day) == text


def test_days_and_months() -> None:
    assert write_day(date(2023, 7, 1)) == "1 July 2023"
    assert write_month("2023-12") == name_month(2023, 12) == "December 2023"
    assert write_month("0987-01") == name_month(987, 1)
    assert Day.of(date(2023, 7, 1)) == Day("2023-07-01", "1 July 2023")
    assert Day.of(None) is None


@pytest.mark.parametrize(("value", "text"), [(0.8, "80 %"), (0.974, "97 %"), (1.0, "100 %"), (0.0, "0 %")])
def test_confidence(value: float, text: str) -> None:
    assert write_confidence(value) == text


@pytest.mark.parametrize(
    ("kind", "name"), [("contact", "Contact"), ("repeated title", "Repeated title"), ("odd-kind", "Odd kind")]
)
def test_kinds_of_clutter(kind: str, name: str) -> None:
    assert name_clutter(kind) == name
