from collections.abc import Callable
from pathlib import Path

import pytest

from osce_digest.taxonomy import Role, Taxonomy, load_taxonomy


def test_a_blocker_knows_what_it_keeps_away(small: Taxonomy) -> None:
    rule = next(rule for rule in small.rules if rule.role is Role.BLOCKER)
    assert (rule.id, rule.terms, rule.against) == ("trap.bar-association", (), ("countries/AL", "countries/NO"))


def test_a_set_phrase_may_need_company(write_taxonomy: Callable[..., Path]) -> None:
    traps = "phrases:\n  ada:\n    terms: topics/Elections\n    needs: ballot; vote\n    literals: Ada\n"
    taxonomy = load_taxonomy(write_taxonomy(traps=f"{traps}    example: Ada.\n    counterexample: Bo.\n"))
    assert next(rule for rule in taxonomy.rules if rule.id == "trap.ada").needs == ("ballot", "vote")


@pytest.mark.parametrize(
    ("file", "words", "other", "fault"),
    [
        ("topics", "weight: 0.9", "weight: 1.5", "topics.yml:6: wrong-value"),
        ("topics", "weight: 0.9", "weight: much", "topics.yml:6: wrong-value"),
        ("topics", "      weight: 0.9\n", "", "topics.yml:6: missing-key"),
        ("topics", "      counterexample: A station.\n", "", "topics.yml:6: no-example"),
        ("topics", "literals:", "literal:", "topics.yml:7: unknown-key"),
        ("traps", "    blocks: countries/AL; countries/NO\n", "", "traps.yml:3: trap"),
        ("traps", "    blocks:", "    terms: countries/AL\n    blocks:", "traps.yml:3: trap"),
        ("traps", "countries/NO", "countries/ZZ", "traps.yml:3: unknown-term"),
    ],
)
def test_faults_are_told_with_their_line(
    faults_of: Callable[[str, str, str], list[str]], file: str, words: str, other: str, fault: str
) -> None:
    assert fault in faults_of(file, words, other)
