"""Covers dimensions, weights."""

from collections.abc import Callable

import pytest

from osce_digest.tagging.belonging import (
    CHAIR_BODY,
    DIPLOMATS,
    INSTITUTION_TOPICS,
    MEMBERS,
    OFFICES_OF_BODIES,
    SEATS,
)
from osce_digest.tagging.weights import (
    MEETINGS,
    TOPIC_DIMENSIONS,
    TOPICS_OF_PEOPLE,
    TRAINED,
    TRAINED_IN,
)
from osce_digest.taxonomy import Taxonomy

TagTerms = Callable[..., dict[str, list[str]]]

CASES = [
    ("Observers watched voters at polling stations on election day.", ["human"]),
    ("Sappers destroyed small arms and light weapons and surplus ammunition.", ["politico-military"]),
    ("Climate change dries out rivers, a seminar on water management heard.", ["economic-environmental"]),
    ("The conference dealt with gender equality.", ["human"]),
    ("They drank tea.", []),
]


@pytest.mark.parametrize(("text", "dimensions"), CASES)
def test_topics_tell_the_dimension(tag_terms: TagTerms, text: str, dimensions: list[str]) -> None:
    assert tag_terms(text)["dimensions"] == dimensions


def test_two_subjects_of_like_weight_give_two_dimensions(tag_terms: TagTerms) -> None:
    title = "Police officers prepare for elections"
    found = tag_terms("Police officers were trained to protect voters and police stations.", title=title)
    assert sorted(found["dimensions"]) == ["human", "politico-military"]


def test_what_police_are_taught_comes_before_that_they_are_police(tag_terms: TagTerms) -> None:
    found = tag_terms("Police officers learned to question victims of human trafficking.")
    assert found["dimensions"][:1] == ["human"]
    assert tag_terms("Police officers learned to question witnesses of a robbery.")["dimensions"] == [
        "politico-military"
    ]


def test_diplomacy_without_a_field_of_work_is_of_the_first_dimension(tag_terms: TagTerms) -> None:
    assert tag_terms("The OSCE Permanent Council heard a speech today.")["dimensions"] == ["politico-military"]
    assert tag_terms("The OSCE Presence in Albania heard a speech today.")["dimensions"] == []
    found = tag_terms("The OSCE Permanent Council heard a speech on freedom of religion or belief today.")
    assert found["dimensions"] == ["human"]


def test_words_said_over_and_over_do_not_lift_a_topics_lesser_dimension(tag_terms: TagTerms) -> None:
    title = "Judges, prosecutors and courts: rule of law, fair trial, access to justice"
    body = "Judicial reform, legal aid, trial monitoring and war crimes cases were discussed by judges and prosecutors."
    assert tag_terms(body, title=title)["dimensions"] == ["human"]


def test_a_topic_of_all_dimensions_that_stands_alone_is_of_its_usual_one(tag_terms: TagTerms) -> None:
    assert tag_terms("Teachers met in the morning.")["dimensions"] == ["human"]


def test_diplomacy_that_only_touches_on_a_field_of_work_is_of_the_first_dimension_as_well(tag_terms: TagTerms) -> None:
    touched = "The {} met delegates.\nIt was a day for {}.\nThey looked at war."
    assert tag_terms(touched.format("OSCE Secretary General", "parliament"))["dimensions"] == [
        "human",
        "politico-military",
    ]
    assert tag_terms(touched.format("OSCE Mission to Skopje", "parliament"))["dimensions"] == ["human"]
    assert tag_terms(touched.format("OSCE Secretary General", "polling stations"))["dimensions"] == ["human"]


def test_of_dimensions_nearly_as_heavy_the_first_topics_comes_first(tag_terms: TagTerms) -> None:
    found = tag_terms("National minorities suffer from shelling, said teachers.")
    assert found["topics"][0] == "National minority issues"
    assert found["dimensions"] == ["human", "politico-military"]
    assert tag_terms("National minorities suffer from shelling.")["dimensions"] == ["politico-military", "human"]


def test_the_weights_name_only_what_the_taxonomy_has(taxonomy: Taxonomy) -> None:
    assert set(INSTITUTION_TOPICS) <= set(taxonomy.institutions)
    assert {topic for topic, _ in INSTITUTION_TOPICS.values()} <= set(taxonomy.topics)
    assert set(taxonomy.institutions) >= MEETINGS | DIPLOMATS | MEMBERS
    assert {*SEATS.values(), CHAIR_BODY, *OFFICES_OF_BODIES, *OFFICES_OF_BODIES.values()} <= set(taxonomy.institutions)
    assert set(TOPIC_DIMENSIONS) | TRAINED_IN | {TRAINED} | TOPICS_OF_PEOPLE <= set(taxonomy.topics)
    assert taxonomy.seats >= set(SEATS)
    assert {slug for shares in TOPIC_DIMENSIONS.values() for slug in shares} <= set(taxonomy.dimensions)
