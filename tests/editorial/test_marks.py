import pytest
from editorial.copied import BODY, LEAD, SECOND, make_copy

from osce_digest.editorial.marks import Marks, draw_marks, fold_accents, list_steady, list_words
from osce_digest.editorial.slugs import slugify_text


def mark(body: str, title: str = "") -> Marks:
    document = make_copy(body, title=title)
    return draw_marks(document, slugify_text(document.title))


@pytest.mark.parametrize(
    "body",
    [
        BODY.replace(" – ", "—").replace("“", '"').replace("-", "\u2011"),
        BODY.upper(),
        BODY.replace("š", "s").replace("two-day", "twoday"),
        BODY.replace(" ", "  "),
    ],
)
def test_beginnings_outlive_copying(body: str) -> None:
    assert mark(body).beginnings == mark(BODY).beginnings
    assert len(set(mark(BODY).beginnings)) == 3


def test_paragraphs_are_marked_one_by_one() -> None:
    assert mark(SECOND).beginnings == mark(BODY).beginnings[1:2]
    assert mark("Too short.\n" + LEAD).beginnings == mark(BODY).beginnings[:1]
    assert mark("") == Marks()


def test_figures_months_and_days_are_no_part_of_a_pattern() -> None:
    first = mark(LEAD, "Daily report of the Mission 12/2021, issued on 3 May 2021")
    second = mark(
        LEAD.replace("today", "on Friday 5 March"), "Daily Report of the Mission 13/2021 issued on 4 June 2021"
    )
    assert first.title == second.title != 0
    assert mark(LEAD.replace("judges", "editors")).lead != first.lead


def test_a_pattern_needs_words() -> None:
    assert mark("Two met on 3 May.", "Report 7 of May").title == 0
    assert mark("Two met on 3 May.").lead == 0
    assert mark(LEAD).title == 0  # a derived headline says what the lead says


def test_words_are_folded_in_every_script() -> None:
    assert list_words("Dačić’s co-operation, on 3 May") == ["dacics", "cooperation", "on", "may"]
    assert list_words("Встреча в Душанбе – 45 судей") == ["встреча", "в", "душанбе", "судеи"]
    assert fold_accents("Priština, Prishtinë") == "Pristina, Prishtine"
    assert list_steady("osce-daily-report-12-2021-issued-on-3-may") == ["osce", "daily", "report", "issued", "on"]
