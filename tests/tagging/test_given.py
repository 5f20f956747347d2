from collections.abc import Callable

import pytest

from osce_digest.diagnostics import Severity
from osce_digest.matching import Matcher
from osce_digest.model import Document, Field, Given, Tags
from osce_digest.tagging import tag
from osce_digest.taxonomy import Taxonomy

TagText = Callable[..., Tags]
TagTerms = Callable[..., dict[str, list[str]]]
TEXT = "The OSCE Presence in Albania trained police officers in Tirana on election days.\nAlbania votes in June."


def test_given_countries_are_all_there_is(tag_terms: TagTerms) -> None:
    found = tag_terms(TEXT, given=(Given("countries", "Türkiye", 4, 10, 17), Given("countries", "Malta", 4, 19, 24)))
    assert found["countries"] == ["TR", "MT"]
    assert "AL" in found["mentioned"]
    assert not [term for term in found["to_check"] if term.startswith("countries/")]


def test_a_given_tag_is_certain_and_names_its_line(tag_text: TagText) -> None:
    (only,) = tag_text(TEXT, given=(Given("topics", "Border management", 5, 12, 29),)).topics
    assert (only.term, only.confidence) == ("Border management", 1.0)
    (evidence,) = only.evidence
    assert (evidence.rule, evidence.field, evidence.line) == ("given", Field.METADATA, 5)
    assert (evidence.start, evidence.end, evidence.quote) == (12, 29, "Border management")
    assert evidence.tag == "topics/Border management"


@pytest.mark.parametrize(
    ("field", "value", "name"),
    [
        ("dimensions", "Human dimension", "human"),
        ("dimensions", "human", "human"),
        ("institutions", "OSCE Mission to Serbia", "OSCE Mission to Serbia"),
        ("topics", "elections", "Elections"),
    ],
)
def test_given_values_go_by_any_known_name(tag_terms: TagTerms, field: str, value: str, name: str) -> None:
    assert tag_terms(TEXT, given=(Given(field, value, 2, 0, len(value)),))[field] == [name]


def test_where_we_are_tells_the_country_beside_what_the_text_tells(tag_text: TagText) -> None:
    given = (Given("institutions", "OSCE Mission to Montenegro", 2, 14, 40),)
    (country,) = tag_text("Judges discussed bail.\nThey will meet again.", given=given).countries
    assert country.term == "ME"
    assert country.confidence < 1
    assert country.evidence[0].field is Field.METADATA


def test_given_topics_tell_the_dimension(tag_terms: TagTerms) -> None:
    found = tag_terms("They met again.", given=(Given("topics", "Arms control", 2, 12, 24),))
    assert found["dimensions"] == ["politico-military"]


def test_an_unknown_value_is_told_with_its_line_and_makes_no_tag(
    write_document: Callable[..., Document], taxonomy: Taxonomy, matcher: Matcher
) -> None:
    given = (Given("topics", "Astrology", 7, 12, 21), Given("topics", "Youth", 7, 23, 28))
    tags, (told,) = tag(write_document("They met again.", given=given), taxonomy, matcher)
    assert (told.path, told.line, told.code, told.severity) == ("raw/2023-07.txt", 7, "unknown-term", Severity.WARNING)
    assert "Astrology" in told.message
    assert [topic.term for topic in tags.topics] == ["Youth"]


def test_a_value_given_twice_is_one_tag(tag_terms: TagTerms) -> None:
    given = (Given("countries", "Malta", 4, 0, 5), Given("countries", "MT", 4, 7, 9))
    assert tag_terms("They met.", given=given)["countries"] == ["MT"]


def test_other_given_fields_are_no_business_of_tagging(tag_text: TagText) -> None:
    assert tag_text("They met.", given=(Given("date", "3 May 2019", 2, 0, 10),)) == tag_text("They met.")
