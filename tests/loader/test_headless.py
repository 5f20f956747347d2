import pytest

from osce_digest.loader.features import read_features
from osce_digest.loader.headless import find_headless
from osce_digest.loader.lines import Line
from osce_digest.loader.marks import mark
from osce_digest.loader.units import Unit

LEADS = tuple(
    f"On {day} May 2019, the OSCE Centre in Osh held a workshop for the judges of the valley." for day in (3, 4, 6, 7)
)
STATEMENT = "Statement of the Head of the OSCE Centre in Osh on the beginning of the new school year"
BODY = "The judges of the valley spoke of costs and fees, and of what a clerk may decide without them."


def headless(*texts: str) -> list[int]:
    units = [Unit((Line(at, 0, 0, len(text), text),), text, mark(text), 0) for at, text in enumerate(texts, start=1)]
    return find_headless(units, [read_features(unit) for unit in units])


def test_a_line_among_leads_that_lacks_a_full_stop_is_a_lead() -> None:
    assert headless(*LEADS[:2], STATEMENT, *LEADS[2:]) == [2]


@pytest.mark.parametrize("line", ["News of the OSCE", STATEMENT.replace("OSCE Centre", "little school")])
def test_a_short_line_and_one_that_does_not_name_the_osce_stay_headings(line: str) -> None:
    assert headless(*LEADS[:2], line, *LEADS[2:]) == []


def test_where_leads_have_headlines_a_line_without_a_full_stop_is_one() -> None:
    assert headless(STATEMENT, LEADS[0], STATEMENT, LEADS[1], *LEADS[2:]) == []


def test_among_items_with_bodies_it_is_a_heading_too() -> None:
    bodies = [text for lead in LEADS for text in (lead, BODY, BODY)]
    assert headless(*bodies, STATEMENT) == []
    assert headless(*LEADS[:3], STATEMENT) == []
