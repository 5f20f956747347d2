from dataclasses import replace
from datetime import date

import pytest
from factories import make_document, make_entry, make_place, make_tags

from osce_digest.model import Entry, TitleSource
from osce_digest.site.leading import MOST_LEADING, choose_leading, rank_bodies
from osce_digest.taxonomy import load_taxonomy

RANKS = rank_bodies(load_taxonomy())
MINISTERS, CHAIR, COUNCIL = "OSCE Ministerial Council", "OSCE Chairpersonship", "OSCE Permanent Council"
ODIHR, ALBANIA = "OSCE Office for Democratic Institutions and Human Rights", "OSCE Presence in Albania"


def entry(name: str, body: str = "", *, day: int = 12, language: str = "en", topics: tuple[str, ...] = ()) -> Entry:
    tags = make_tags(institutions=[body] if body else [], topics=topics)
    document = make_document(title=name, body=f"{name} came.", day=date(2023, 7, day), language=language)
    return make_entry(replace(document, title_source=TitleSource.GIVEN), tags)


def lead(*entries: Entry) -> list[str]:
    return [one.title for one in choose_leading(entries, RANKS, "en")]


def many(count: int) -> list[Entry]:
    return [entry(f"Other {at}", ALBANIA) for at in range(count)]


def test_bodies_that_speak_for_the_whole_osce_lead() -> None:
    bodies = [ALBANIA, ODIHR, COUNCIL, CHAIR, MINISTERS]
    assert lead(*[entry(body, body) for body in bodies], *many(10)) == bodies[::-1]


def test_an_opinion_on_an_election_stands_with_the_councils() -> None:
    election = entry("Election", ODIHR, topics=("Elections",), day=11)
    assert lead(entry("Report", ODIHR), election, entry("Body", COUNCIL, day=10), *many(6))[:3] == [
        "Election",
        "Body",
        "Report",
    ]


def test_a_third_of_the_items_lead_and_never_more_than_five() -> None:
    counts = [len(lead(*[entry(f"Item {at}") for at in range(count)])) for count in (0, 1, 3, 4, 9, 15, 40)]
    assert counts == [0, 1, 1, 2, 3, 5, MOST_LEADING]


def test_of_one_series_one_leads_and_of_one_body_two() -> None:
    reports = [entry(f"Report {at}", CHAIR)._replace(series="daily") for at in range(3)]
    assert lead(*reports, *[entry(f"Word {at}", CHAIR) for at in range(4)], entry("Albania", ALBANIA)) == [
        "Report 0",
        "Word 0",
        "Albania",
    ]


better = pytest.mark.parametrize(
    "change",
    [
        {"also_at": (make_place("raw/other.txt"),)},
        {"countries": ("AL", "TJ")},
        {"title_source": TitleSource.GIVEN},
        {"language": "en"},
    ],
    ids=lambda change: next(iter(change)),
)


@better
def test_among_equals_more_is_known_of_what_leads(change: dict[str, object]) -> None:
    plain = entry("Plain")._replace(title_source=TitleSource.DERIVED, language="ru")
    other = plain._replace(title="Other", **change)  # type: ignore[arg-type]
    assert lead(plain, other, plain) == ["Other"]
    assert lead(other, plain, plain) == ["Other"]


def test_the_newest_of_equals_leads() -> None:
    assert lead(entry("New", day=14), entry("Old", day=13), entry("Older", day=12)) == ["New"]
