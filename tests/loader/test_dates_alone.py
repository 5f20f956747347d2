import pytest

from osce_digest.loader.dates.alone import find_days
from osce_digest.loader.dates.foreign import foreign_month_number
from osce_digest.loader.dates.header import Order, read_header_date
from osce_digest.loader.dates.values import PartialDate

MAY_16 = PartialDate(2018, 5, 16)


@pytest.mark.parametrize(
    "text",
    [
        "16 May 2018",
        "May 16th, 2018",
        "16.05.2018",
        "16. 5. 2018.",
        "16.05.18",
        "16/05/2018",
        "16-05-2018 16:19 -",
        "2018/05/16",
        "2018.05.16",
        "2018-05-16T12:57:17+00:00",
        "16-May-2018",
        "16 Mag 2018 - 15:08",
        "16 мая 2018 года",
        "16 травня 2018",
        "16. svibnja 2018.",
        "16 Mayıs 2018",
        "16 MAYIS 2018",
        "2018 ж. 16 мамыр",
        "16 მაისი 2018",
        "16 Մայիսի 2018",
        "16 maj 2018",
        "16 mag. 18",
        "May 16, 20180 comments",
        "Wed, 05/16/2018 - 14:03",
    ],
)
def test_a_day_alone_is_read_in_every_style(text: str) -> None:
    assert [found.day for found in find_days(text)] == [MAY_16]


@pytest.mark.parametrize(
    "text", ["", "31.02.2018", "Version 1.2.3", "1.345.678", "10:32", "May 2018", "20-05", "+48 22 520"]
)
def test_other_figures_are_no_days(text: str) -> None:
    assert not [found for found in find_days(text) if found.day]


def test_a_line_gives_all_its_days_in_their_order() -> None:
    assert [found.day for found in find_days("2018-05-20T12:57:17+00:00 16. 5. 2018.|News|")] == [
        PartialDate(2018, 5, 20),
        MAY_16,
    ]


def test_two_digits_are_a_year_of_this_century_or_the_last() -> None:
    assert [found.day for found in find_days("16.05.99")] == [PartialDate(1999, 5, 16)]


def test_strokes_are_read_where_only_one_order_gives_a_day_or_the_weekday_tells() -> None:
    assert [found.day for found in find_days("05/12/2018")] == [None]
    assert [found.day for found in find_days("Wed, 05/12/2018")] == [PartialDate(2018, 12, 5)]
    assert [found.day for found in find_days("Sat 05/12/2018")] == [PartialDate(2018, 5, 12)]


def test_hours_counted_to_24_put_the_day_first() -> None:
    (found,) = find_days("05/12/2018 17:54")
    assert "05/12/2018 17:54"[found.start : found.end] == "05/12/2018 17:54"
    header = read_header_date("05/12/2018 17:54")
    assert header is not None
    assert header.day == PartialDate(2018, 12, 5)
    for other in ("05/12/2018 - 17:54", "05/12/2018 05:54"):
        untold = read_header_date(other)
        assert untold is not None
        assert untold.day is None
    usual = read_header_date("05/12/2018 17:54", Order.MONTH_FIRST)
    assert usual is not None
    assert usual.day == PartialDate(2018, 5, 12)


def test_months_of_neighbours_are_known_however_they_are_capitalised() -> None:
    words = {
        "Травня": 5,
        "KASIM": 11,
        "Mayıs": 5,
        "İyul": 7,
        "Қазан": 10,
        "нёндор": None,
        "rujna": 9,
        "listopada": None,
    }
    assert {word: foreign_month_number(word) for word in words} == words
