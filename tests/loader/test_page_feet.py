import pytest

from osce_digest.loader import load_bytes
from osce_digest.loader.lines import split_lines
from osce_digest.loader.page.feet import read_foot
from osce_digest.loader.units import make_units, mark_lines
from osce_digest.model import Document, Source

TITLE = "Lighthouse keepers in Ulcinj learn first aid"
LEAD = (
    "Twelve lighthouse keepers learned in Ulcinj how to give first aid until a boat can come, and the OSCE Mission to "
    "Montenegro paid for the boxes with bandages that each of them took home."
)
MORE = (
    "The nearest doctor of some of them lives two hours away by boat, said Petar Doe, who teaches the course, and in "
    "winter no boat goes for days."
)


def load(*lines: str) -> Document:
    (document,) = load_bytes("a.txt", "\n\n".join(lines).encode()).documents
    return document


def find(*texts: str, kinds: dict[int, str] | None = None) -> int | None:
    units = make_units(mark_lines(split_lines(Source("a.txt", "", "\n".join(texts)))))
    found = read_foot(units, [(kinds or {}).get(at) for at in range(len(units))])
    return found[0] if found else None


@pytest.mark.parametrize(
    "line",
    [
        "Published on: May 14, 2019 - 5:47 pm",
        "14.05.2019 г.",
        "14-May-2019",
        "Mis en ligne le 14/05/2019",
        "Dienstag, 14. Mai 2019, 10:12 Uhr",
        "(14 May 2019)",
        "Ulcinj, 14.5.2019",
        "Objavljeno: 14.05.2019.",
    ],
)
def test_a_day_right_below_the_text_dates_a_page_whose_head_has_none(line: str) -> None:
    document = load(TITLE, LEAD, MORE, line, "Share")
    assert str(document.published.day) == "2019-05-14"
    assert document.body == f"{LEAD}\n{MORE}"


def test_what_says_that_it_is_the_day_of_issue_may_stand_below_a_few_other_lines() -> None:
    assert find(LEAD, MORE, "Press office", "Share", "Posted: 14.05.2019") == 4
    assert find(LEAD, MORE, "Press office", "Share", "14.05.2019") is None


def test_the_days_of_other_articles_and_of_changes_date_nothing() -> None:
    assert find(LEAD, MORE, "14.05.2019", "Beekeepers of Bar count their hives again") is None
    assert find(LEAD, MORE, "Most read", "Posted: 14.05.2019", kinds={2: "advert"}) is None
    assert find(LEAD, MORE, "Last updated: 14.05.2019") is None


def test_a_day_in_the_head_or_in_a_dateline_goes_before() -> None:
    assert str(load(TITLE, "13.05.2019", LEAD, MORE, "14.05.2019").published.day) == "2019-05-13"
    assert find(f"PODGORICA, 13 May 2019 – {LEAD}", MORE, "14.05.2019") is None
    assert find("Home", "14.05.2019") is None
