from collections.abc import Callable
from dataclasses import replace

import pytest

from osce_digest.taxonomy import Role, Taxonomy, Topic, load_taxonomy

MENU = """Arms control; Border management; Combating trafficking in human beings; Conflict prevention and resolution;
Countering terrorism; Cyber/ICT Security; Democratization; Economic activities; Education; Elections;
Environmental activities; Gender equality; Good governance; Human rights; Media freedom and development; Migration;
National minority issues; Policing; Reform and co-operation in the security sector; Roma and Sinti; Rule of law;
Tolerance and non-discrimination; Youth"""


def test_the_topics_are_the_osces_in_its_order() -> None:
    assert list(load_taxonomy().topics) == [name.strip() for name in MENU.split(";")]


def test_every_topic_has_strong_and_weak_triggers_and_some_in_other_languages() -> None:
    rules = [rule for rule in load_taxonomy().rules if rule.role is Role.TRIGGER]
    for topic in load_taxonomy().topics.values():
        weights = [rule.weight for rule in rules if f"topics/{topic.name}" in rule.terms]
        assert max(weights) >= 0.85
        assert min(weights) <= 0.8
        assert any(rule.id == f"topic.{topic.slug}.other-languages" for rule in rules)


def test_a_topic_is_read_with_its_triggers(small: Taxonomy) -> None:
    assert {name: replace(topic, names={}) for name, topic in small.topics.items()} == {
        "Elections": Topic("Elections", "elections", ("human",))
    }
    rule = next(rule for rule in small.rules if rule.id == "topic.elections.vote")
    assert rule.literals == ("election", "polling station")
    assert (rule.terms, rule.weight, rule.needs) == (("topics/Elections",), 0.9, ("ballot",))
    assert rule.examples == ("An election.", "Two polling stations.")


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Rule of law", "Rule of law"),
        ("rule-of-law", "Rule of law"),
        ("Safety of journalists", "Media freedom and development"),
        ("Climate change", "Environmental activities"),
        ("Combating human trafficking", "Combating trafficking in human beings"),
        ("Weather", None),
    ],
)
def test_a_given_topic_is_found_by_its_labels(given: str, name: str | None) -> None:
    topic = load_taxonomy().find_topic(given)
    assert (topic.name if topic else None) == name


@pytest.mark.parametrize(
    ("given", "slug"), [("Human dimension", "human"), ("2", "economic-environmental"), ("4", None)]
)
def test_a_given_dimension_is_found_by_number_and_name(given: str, slug: str | None) -> None:
    dimension = load_taxonomy().find_dimension(given)
    assert (dimension.slug if dimension else None) == slug


def test_a_trap_blocks_or_stands_for_terms() -> None:
    rules = {rule.id: rule for rule in load_taxonomy().rules}
    assert rules["trap.minsk-group"].terms == ("countries/AM", "countries/AZ")
    assert rules["trap.helsinki-documents"].role is Role.BLOCKER
    assert rules["trap.helsinki-documents"].against == ("countries/FI",)


def test_an_unknown_dimension_of_a_topic_is_a_fault(faults_of: Callable[[str, str, str], list[str]]) -> None:
    assert "topics.yml:2: unknown-word" in faults_of("topics", "dimensions: human", "dimensions: human humid")
