from datetime import date

from osce_digest.loader.dates.other import list_other_dates

BODY = "The course ended on 6 May 2019. The next begins on 10 May 2019, the last on 12 June 2019."


def test_days_are_listed_as_written_without_the_one_taken() -> None:
    assert list_other_dates(BODY, date(2019, 5, 6)) == ["10 May 2019", "12 June 2019"]


def test_an_undated_item_lists_all_its_days() -> None:
    assert list_other_dates(BODY, None)[0] == "6 May 2019"


def test_a_day_is_listed_once_and_six_at_the_most() -> None:
    days = " ".join(f"On {day} May 2019 it rained." for day in (3, 3, 4, 5, 6, 7, 8, 9, 10))
    assert list_other_dates(days, None) == [f"{day} May 2019" for day in (3, 4, 5, 6, 7, 8)]
