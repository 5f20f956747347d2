import pytest

from osce_digest.loader import load_bytes
from osce_digest.model import Document

MORE = "The Mission found the charts, and the harbour office gave thanks to all who had drawn them for the ferrymen."


def load(text: str) -> Document:
    (document,) = load_bytes("a.txt", f"{text}\n\n{MORE}\n".encode()).documents
    return document


def test_the_month_on_top_of_a_page_gives_the_year_of_its_dateline() -> None:
    document = load(" date 2019-06 MOSCA, 10 GIU - Per l'OSCE le elezioni non vanno, e gli osservatori lo dicono.")
    assert str(document.published.day) == "2019-06-10"
    assert document.dateline == "MOSCA, 10 GIU -"
    rests = [(found.rule, found.quote) for found in document.evidence if found.tag == "published"]
    assert rests == [("date.dateline", "10 GIU"), ("date.year-from-page", "2019-06")]


def test_the_month_on_top_is_no_part_of_the_text() -> None:
    document = load(" date 2019-06 On 8 June, the OSCE Mission trained ten divers in Bar.")
    assert document.body.startswith("On 8 June")
    assert str(document.published.day) == "2019-06-08"


@pytest.mark.parametrize("day", ["8 June 2014", "8 December"])
def test_a_day_far_from_the_month_on_top_is_not_that_of_issue(day: str) -> None:
    assert load(f" date 2019-06 On {day}, the OSCE Mission trained ten divers in Bar.").published.day is None
