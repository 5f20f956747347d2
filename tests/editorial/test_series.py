from dataclasses import replace
from datetime import date, timedelta

import pytest
from editorial.copied import make_copy, make_weekly
from factories import make_tags

from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.editorial.series import find_series, list_event_keys
from osce_digest.model import Document, Event

DAY = date(2019, 5, 14)
NOTICE = (
    "A conference on smuggled antiquities and how customs officers can recognize forged export papers will open in "
    "Tirana on 14 May 2019. Journalists are invited to hear the curators speak."
)
REPORT = (
    "Customs officers of five countries compared forged export papers with real ones at a conference on smuggled "
    "antiquities that the OSCE Presence held in Tirana on 14 May 2019."
)
ELSEWHERE = (
    "Fishermen of Lake Shkodra and the police signed an agreement about night patrols on 14 May 2019, which the OSCE "
    "Presence had helped to draft."
)


def told(body: str, published: date, event: date = DAY, title: str = "") -> Document:
    document = make_copy(body, published, title=title or body[:50], path=f"raw/{published}.txt")
    return replace(document, event=Event(event, event), summary=body)


def brief(*documents: Document, institution: str = "OSCE Presence in Albania") -> list[Manuscript]:
    return [describe(document, make_tags(institutions=[institution]), "") for document in documents]


def test_the_numbers_of_a_series_are_linked_by_their_leads_or_headlines() -> None:
    weekly = brief(*[make_weekly(number) for number in range(5)])
    assert find_series(weekly) == [[0, 1, 2, 3, 4]]
    reports = brief(
        told("Ten shots were heard in the night.", DAY, title="Mission daily report 12/2019 issued on 14 May 2019"),
        told("The night was calm at both posts.", DAY, title="Mission daily report 13/2019 issued on 15 May 2019"),
        told("Nobody was hurt by the flood.", DAY, title="Mission spot report 3/2019 on the flood"),
    )
    assert find_series(reports) == [[0, 1]]


def test_a_notice_and_its_report_are_linked() -> None:
    notice, report, other = told(NOTICE, DAY - timedelta(8)), told(REPORT, DAY), told(ELSEWHERE, DAY)
    assert find_series(brief(notice, report, other)) == [[0, 1]]
    assert find_series(brief(other, report, notice)) == [[1, 2]]


@pytest.mark.parametrize(
    ("notice", "report"),
    [
        (told(NOTICE, DAY - timedelta(90)), told(REPORT, DAY)),
        (told(NOTICE, DAY - timedelta(8), DAY + timedelta(1)), told(REPORT, DAY)),
        (replace(told(NOTICE, DAY), language="fr"), told(REPORT, DAY)),
    ],
    ids=["long before", "another day", "another language"],
)
def test_what_is_not_of_one_event_is_not_linked(notice: Document, report: Document) -> None:
    assert find_series(brief(notice, report)) == []


def test_pairs_that_others_found_are_linked_too() -> None:
    items = brief(told(NOTICE, DAY), told(ELSEWHERE, DAY), told("Snow fell.", DAY))
    assert find_series(items, [(0, 2)]) == [[0, 2]]


def test_entries_of_one_event_meet_by_day_and_office_or_country() -> None:
    (entry,) = brief(told(NOTICE, DAY - timedelta(8)))
    assert list_event_keys(entry) == {(DAY, "OSCE Presence in Albania"), (DAY, "AL")}
