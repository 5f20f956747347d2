import pytest

from osce_digest.loader.dates.header import Order, find_usual_order, read_header_date


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("3 May 2019", "2019-05-03"),
        ("2019-05-03", "2019-05-03"),
        ("2019-05-03T10:00:00Z", "2019-05-03"),
        ("May 3, 2019", "2019-05-03"),
        ("Wed, 05/08/2019 - 14:03", "2019-05-08"),  # 8 May 2019 was a Wednesday, 5 August a Monday
        ("Mon, 05/08/2019 - 14:03", "2019-08-05"),
        ("OSCE - Wed, 05/08/2019 - 14:03", "2019-05-08"),
        ("Mi, 05/22/2019", "2019-05-22"),
        ("05/22/2019 | Press release", "2019-05-22"),
        ("22/05/2019", "2019-05-22"),
        ("05/05/2019", "2019-05-05"),
        ("22-05-2019", "2019-05-22"),
    ],
)
def test_a_stated_date_is_read(value: str, day: str) -> None:
    found = read_header_date(value)
    assert found
    assert found.day
    assert str(found.day.as_date()) == day
    assert found.weekday_fits


@pytest.mark.parametrize("value", ["05/08/2019", "05/08/2019 | Press release", "31/31/2019", "05-08-2019"])
def test_an_order_nobody_can_tell_gives_no_date(value: str) -> None:
    found = read_header_date(value)
    assert found
    assert found.day is None


def test_other_headers_of_the_file_settle_the_order() -> None:
    usual = find_usual_order(["Wed, 05/08/2019", "x", "06/07/2019"])
    assert usual == Order.MONTH_FIRST
    found = read_header_date("06/07/2019", usual)
    assert found
    assert found.day
    assert str(found.day.as_date()) == "2019-06-07"


def test_headers_that_disagree_settle_nothing() -> None:
    assert find_usual_order(["Wed, 05/08/2019", "Mon, 05/08/2019"]) is None


@pytest.mark.parametrize("value", ["Sun, 05/08/2019 - 14:03", "Sunday, 8 May 2019"])
def test_a_weekday_that_cannot_be_is_told(value: str) -> None:
    found = read_header_date(value)
    assert found
    assert not found.weekday_fits


@pytest.mark.parametrize("value", ["", "soon", "Updated: 3 hours ago", "May 2019", "8 May"])
def test_what_states_no_full_date_reads_as_none(value: str) -> None:
    assert read_header_date(value) is None
