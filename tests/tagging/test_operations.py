from collections.abc import Callable
from datetime import date

import pytest

from osce_digest.model import Document
from osce_digest.tagging.operations import existed
from osce_digest.taxonomy import Taxonomy

TagTerms = Callable[..., dict[str, list[str]]]


@pytest.mark.parametrize(
    ("text", "more", "names"),
    [
        ("Chemicals left Moldova for good. The Mission gave money.", {}, ["OSCE Mission to Moldova"]),
        ("Chemicals left Moldova for good. The Missions gave money.", {}, []),
        ("Chemicals left Moldova for good. The Mission of the Church gave money.", {}, []),
        ("Chemicals left Moldova for good. The Office gave money.", {}, []),
        ("Chemicals left Moldova for good. The Mission gave money.", {"dateline": "VIENNA, 3 May 2017 – "}, []),
    ],
)
def test_the_mission_is_the_one_in_the_country_the_item_is_about(
    tag_terms: TagTerms, text: str, more: dict[str, str], names: list[str]
) -> None:
    assert tag_terms(text, **more)["institutions"] == names


def test_an_item_in_another_language_names_the_osce_in_its_own(tag_terms: TagTerms) -> None:
    assert tag_terms("Посол ОБСЕ рассказал о работе в Узбекистане.")["institutions"] == [
        "OSCE Project Co-ordinator in Uzbekistan"
    ]
    assert tag_terms("Посол рассказал о работе в Узбекистане.")["institutions"] == []


def test_without_a_date_a_country_that_had_several_operations_tells_none(tag_terms: TagTerms) -> None:
    text = "An OSCE course for judges began in Ukraine."
    assert tag_terms(text)["institutions"] == []
    assert tag_terms(text, day=date(2008, 5, 3))["institutions"] == ["OSCE Project Co-ordinator in Ukraine"]
    assert tag_terms("An OSCE course for judges began in Albania.")["institutions"] == ["OSCE Presence in Albania"]


def test_several_operations_have_their_say_where_the_item_speaks_of_them(tag_terms: TagTerms) -> None:
    text = "Judges of Serbia and Montenegro met, and the OSCE {} paid."
    told = tag_terms(text.format("missions"))["institutions"]
    assert sorted(told) == ["OSCE Mission to Montenegro", "OSCE Mission to Serbia"]
    assert tag_terms(text.format("ambassadors"))["institutions"] == []


@pytest.mark.parametrize(
    ("day", "at_work"), [(date(1999, 7, 1), False), (date(2010, 7, 1), True), (date(2017, 9, 1), False), (None, False)]
)
def test_a_body_existed_between_its_dates(
    write_document: Callable[..., Document], taxonomy: Taxonomy, *, day: date | None, at_work: bool
) -> None:
    document = write_document("They met.", day=day)
    assert existed(taxonomy.institutions["OSCE Office in Yerevan"], document) is at_work
