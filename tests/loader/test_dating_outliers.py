import pytest

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader import load_bytes


def listing(*days: str) -> bytes:
    items = [
        f"Judges of the valley compare notes {number}\nPublishing date: {day}\nJudges met in Osh to compare notes.\n"
        for number, day in enumerate(days)
    ]
    return "".join(items).encode()


def told(*days: str) -> list[Diagnostic]:
    found = load_bytes("raw/a.txt", listing(*days))
    assert len(found.documents) == len(days)
    return [one for one in found.diagnostics if one.code == "date-far-from-neighbours"]


def test_a_date_a_year_past_its_neighbours_is_told() -> None:
    (one,) = told("9 May 2019", "8 May 2019", "7 May 2020", "6 May 2019", "5 May 2019")
    assert one.line == 7
    assert "dated 2020-05-07" in one.message
    assert "from 2019-05-05 to 2019-05-09" in one.message


def test_a_date_a_year_before_its_neighbours_is_told_as_well() -> None:
    assert len(told("9 May 2019", "8 May 2019", "7 May 2018", "6 May 2019")) == 1


@pytest.mark.parametrize(
    "days",
    [
        ("9 May 2019", "8 May 2019", "7 March 2019", "6 May 2019", "5 May 2019"),  # posted late
        ("9 May 2019", "8 January 2018", "7 May 2016", "6 May 2014", "5 May 2012"),  # a choice of many years
        ("9 May 2019", "8 May 2019", "9 June 2011", "8 June 2011"),  # two pages in one file
        ("9 May 2021", "8 May 2019", "7 May 2019", "6 May 2019", "5 May 2019"),  # newer, with nothing above it
        ("9 May 2019", "8 May 2020"),  # nobody else to ask
    ],
)
def test_other_files_are_left_in_peace(days: tuple[str, ...]) -> None:
    assert told(*days) == []


def test_a_dateline_that_was_told_of_is_not_told_again() -> None:
    item = "OSH, {day} – Judges of the valley met in the court of Osh today to compare notes.\nThey will meet again.\n"
    days = ("9 May 2019", "8 May 2019", "7 May 2016", "6 May 2019", "5 May 2019")
    found = load_bytes("raw/a.txt", "---\n".join(item.format(day=day) for day in days).encode())
    codes = [one.code for one in found.diagnostics]
    assert "dateline-contradicts" in codes
    assert "date-far-from-neighbours" not in codes
