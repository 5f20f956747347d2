from collections.abc import Callable
from datetime import date

import pytest

from osce_digest.model import Tags
from osce_digest.tagging.habits import HABITS, OF_DIPLOMATS, OF_PEOPLE, OF_ROUNDS, OF_THE_FIELD
from osce_digest.taxonomy import Taxonomy

TagTerms = Callable[..., dict[str, list[str]]]

SCHOOLS = "Education reform was the subject of a course for school directors."
FILED = [
    (SCHOOLS, 2004, ["Education", "Democratization"]),
    ("Refugees and asylum seekers came home.", 2003, ["Migration", "Human rights"]),
    ("Journalists were beaten.", 2001, ["Media freedom and development", "Human rights"]),
    ("Hate crimes and anti-Semitism were condemned.", 2024, ["Tolerance and non-discrimination", "Human rights"]),
]


@pytest.mark.parametrize(("text", "year", "topics"), FILED)
def test_an_item_stands_under_what_its_years_filed_beside_its_topic(
    tag_terms: TagTerms, text: str, year: int, topics: list[str]
) -> None:
    assert tag_terms(text, day=date(year, 5, 3))["topics"][: len(topics)] == topics


@pytest.mark.parametrize(("text", "topics"), [(text, topics) for text, _, topics in FILED])
def test_other_years_and_items_without_a_date_have_other_habits(
    tag_terms: TagTerms, text: str, topics: list[str]
) -> None:
    assert tag_terms(text, day=date(2012, 5, 3))["topics"] == topics[:1]
    assert tag_terms(text)["topics"] == topics[:1]


def test_a_habit_is_evidence_by_its_id_and_the_words_it_goes_with(tag_text: Callable[..., Tags]) -> None:
    (tag,) = [one for one in tag_text(SCHOOLS, day=date(2004, 5, 3)).topics if one.term == "Democratization"]
    assert [(evidence.rule, evidence.quote) for evidence in tag.evidence] == [
        ("habit.democratization-for-later-fields", "Education reform")
    ]


def test_a_habit_makes_surer_what_the_words_left_in_doubt(tag_text: Callable[..., Tags]) -> None:
    text = "Racism and xenophobia were condemned for the sake of dignity."
    doubted = [tag for tag in tag_text(text, day=date(2012, 5, 3)).to_check if tag.term == "topics/Human rights"]
    (tag,) = [tag for tag in tag_text(text, day=date(2024, 5, 3)).topics if tag.term == "Human rights"]
    assert doubted
    assert {evidence.rule for evidence in tag.evidence} == {
        "habit.rights-for-tolerance",
        "topic.human-rights.words",
    }
    (alone,) = [
        tag
        for tag in tag_text("Racism and xenophobia were condemned.", day=date(2024, 5, 3)).topics
        if tag.term == "Human rights"
    ]
    assert tag.confidence > alone.confidence


def test_a_habit_changes_neither_the_first_topic_nor_the_dimension(tag_terms: TagTerms) -> None:
    then = tag_terms("Open data helps fight corruption.", day=date(2004, 5, 3))
    later = tag_terms("Open data helps fight corruption.", day=date(2014, 5, 3))
    assert then["topics"] == ["Good governance", "Democratization"]
    assert later["topics"] == ["Good governance"]
    assert then["dimensions"] == later["dimensions"]


def test_habits_speak_of_topics_there_are_and_never_of_a_topic_beside_itself(taxonomy: Taxonomy) -> None:
    beside = set[str]().union(*(habit.beside for habit in HABITS))
    assert {habit.topic for habit in HABITS} | (beside - {OF_PEOPLE, OF_THE_FIELD, OF_DIPLOMATS, OF_ROUNDS}) <= {
        *taxonomy.topics
    }
    assert [habit.id for habit in HABITS if habit.topic in habit.beside or habit.since > habit.until] == []
    assert len({habit.id for habit in HABITS}) == len(HABITS)


@pytest.mark.parametrize(
    ("text", "year", "topics"),
    [
        ("The OSCE Mission to Skopje met neighbours.", 2001, ["Human rights"]),
        ("The OSCE Mission to Skopje met neighbours.", 2005, ["Human rights"]),
        ("The OSCE Mission to Skopje met neighbours.", 2008, []),
        ("The OSCE Mission to Skopje met police officers.", 2001, ["Policing"]),
        # Such bodies do not work for people first of all, and of an item without a body nobody knows what it is.
        ("The OSCE Secretary General met neighbours.", 2001, []),
        ("The Skrunda Radar Station was closed.", 1999, []),
        ("They met neighbours.", 2001, []),
    ],
)
def test_an_early_item_without_a_topic_stands_under_human_rights(
    tag_terms: TagTerms, text: str, year: int, topics: list[str]
) -> None:
    assert tag_terms(text, day=date(year, 5, 3))["topics"] == topics


@pytest.mark.parametrize(
    ("text", "year", "topics"),
    [
        ("The OSCE Secretary General met neighbours.", 2019, ["Conflict prevention and resolution"]),
        ("The OSCE Parliamentary Assembly met in Porto.", 2019, ["Conflict prevention and resolution"]),
        ("The OSCE Secretary General met police officers.", 2019, ["Policing"]),
        ("The OSCE Secretary General met neighbours.", 2002, []),
        # What a field operation does is not diplomacy, whoever it meets.
        ("The OSCE Mission to Skopje met neighbours.", 2019, []),
    ],
)
def test_diplomacy_without_a_topic_is_for_the_sake_of_peace(
    tag_terms: TagTerms, text: str, year: int, topics: list[str]
) -> None:
    assert tag_terms(text, day=date(year, 5, 3))["topics"] == topics


def test_what_is_done_for_roma_is_done_for_human_rights_in_early_and_in_late_years(tag_terms: TagTerms) -> None:
    found = {
        year: tag_terms("Roma families moved into new flats.", day=date(year, 5, 3))["topics"]
        for year in (2004, 2012, 2024)
    }
    both = ["Roma and Sinti", "Human rights"]
    assert found == {2004: both, 2012: both[:1], 2024: both}


def test_an_item_without_a_date_follows_old_habits_that_hold_still(tag_terms: TagTerms) -> None:
    assert tag_terms("Roma families moved into new flats.")["topics"] == ["Roma and Sinti"]
    assert tag_terms("The OSCE Secretary General met neighbours.")["topics"] == ["Conflict prevention and resolution"]
    assert tag_terms("The OSCE Mission to Skopje met neighbours.")["topics"] == []


ROUNDS = ["Democratization", "Human rights", "Good governance"]


@pytest.mark.parametrize(
    ("text", "year", "topics"),
    [
        ("The Head of the OSCE Mission to Bosnia and Herzegovina visited Jajce and Bugojno.", 2021, ROUNDS),
        ("On his first visit to Jajce, the Head of the OSCE Mission to Bosnia and Herzegovina listened.", 2021, ROUNDS),
        ("The Head of the OSCE Mission to Serbia visited police officers.", 2021, ["Policing", *ROUNDS]),
        ("The Head of the OSCE Mission to Bosnia and Herzegovina visited Jajce and Bugojno.", 2012, []),
        # Others visit the Mission, or its staff learn abroad.
        ("The Head of the OSCE Mission to Serbia met guests during their visit.", 2021, []),
        ("Staff of the OSCE Mission to Serbia were on a study visit.", 2021, []),
        ("The Head of the OSCE Secretariat visited Jajce.", 2021, []),
    ],
)
def test_rounds_of_a_head_of_mission_are_about_all_that_the_mission_does(
    tag_terms: TagTerms, text: str, year: int, topics: list[str]
) -> None:
    assert tag_terms(text, day=date(year, 5, 3))["topics"] == topics
