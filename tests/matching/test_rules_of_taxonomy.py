"""The sentences kept beside the rules, run as tests, and general sentences for names and places."""

from functools import cache

import pytest

from osce_digest.matching import Matcher
from osce_digest.taxonomy import Role, Rule, load_taxonomy

RULES = load_taxonomy().rules
WRITTEN = [rule for rule in RULES if rule.examples]
GENERAL = [rule for rule in RULES if not rule.examples]


@cache
def packaged() -> Matcher:
    return Matcher(RULES)


@cache
def without_blockers() -> Matcher:
    return Matcher(rule for rule in RULES if rule.role is not Role.BLOCKER)


def rules_in(text: str) -> list[Rule]:
    return [rule for match in packaged().find(text) for rule in match.rules]


def terms_in(text: str, matcher: Matcher | None = None) -> set[str]:
    matches = (matcher or packaged()).find(text)
    return {term for match in matches for rule in match.rules for term in rule.terms}


def blocks(rule: Rule, text: str) -> bool:
    return bool(Matcher([rule, Rule("all", (), Role.NAME, rule.literals, 1.0)]).find(text) == []) and bool(
        Matcher([Rule("all", (), Role.NAME, rule.literals, 1.0)]).find(text)
    )


@pytest.mark.parametrize("rule", [r for r in WRITTEN if r.role is not Role.BLOCKER], ids=lambda rule: rule.id)
def test_the_examples_match_the_rule_and_the_counterexamples_do_not_give_its_terms(rule: Rule) -> None:
    for example in rule.examples:
        assert rule in rules_in(example), f"{rule.id} is not found in {example!r}: {packaged().find(example)}"
    for counterexample in rule.counterexamples:
        assert not set(rule.terms) & terms_in(counterexample), counterexample


@pytest.mark.parametrize("rule", [r for r in WRITTEN if r.role is Role.BLOCKER], ids=lambda rule: rule.id)
def test_a_blocker_keeps_its_terms_away_from_the_examples_only(rule: Rule) -> None:
    for example in rule.examples:
        assert not set(rule.against) & terms_in(example), example
        assert set(rule.against) & terms_in(example, without_blockers()), f"nothing to block in {example!r}"
    for counterexample in rule.counterexamples:
        assert set(rule.against) & terms_in(counterexample), counterexample
        assert not blocks(rule, counterexample), counterexample
