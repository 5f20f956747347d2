import pytest

from osce_digest.loader import load_bytes
from osce_digest.loader.features import read_features
from osce_digest.loader.headless import find_headless, has_stopped_headline
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


def stopped(*texts: str) -> bool:
    return has_stopped_headline([Unit((Line(1, 0, 0, 0, text),), text, mark(text), 0) for text in texts])


def test_a_headline_with_a_full_stop_stands_above_the_only_day_of_a_page() -> None:
    title, day = "The election commission receives observers of ODIHR.", "18/03/2021 | News"
    text = "The election commissioner received the observers of ODIHR in Tirana and told them about the voters' lists."
    assert stopped(title, day, text)
    assert not stopped(title, text, day)
    assert not stopped(title, day, text, title, day, text)
    assert not stopped(f"{title} They stay.", day, text)
    assert not stopped(title, day, "It is warm in Tirana.")
    assert not stopped(title, day)


def test_a_page_below_such_a_headline_is_one_item() -> None:
    title, day = "The observation mission of ODIHR in the commission.", "18/03/2021 | News"
    text = (
        "The State Election Commissioner Ms. Ana Kos welcomed today the OSCE/ODIHR Election Observation Mission to the "
        "parliamentary elections of April 25, 2021."
    )
    (document,) = load_bytes("a.txt", f"{title}\n\n{day}\n\n{text}\n".encode()).documents
    assert (document.title_line, str(document.published.day), document.body) == (1, "2021-03-18", text)
