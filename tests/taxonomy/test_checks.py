from collections.abc import Callable
from pathlib import Path

import pytest

from osce_digest.taxonomy import load_taxonomy


@pytest.mark.parametrize(
    ("file", "words", "other", "fault"),
    [
        ("countries", "name: Norway", "name: Norway\n    places: Elbasan", "countries.yml:16: contested"),
        ("countries", "name: Norway", "name: Norway\n    places: Elbasan", "countries.yml:16: repeated-id"),
        ("countries", "demonyms: Albanian", "demonyms: Albanian; Albania", "countries.yml:7: repeated-literal"),
        ("countries", "demonyms: Albanian", "demonyms: Albanian; '!'", "countries.yml:7: no-word"),
        ("traps", "Bar Association", "Bar Association; Elbasan", "traps.yml:4: shadowed"),
        ("institutions", "PiA", "OSCE Office in Tirana", "institutions.yml:10: repeated-literal"),
    ],
)
def test_rules_that_contradict_each_other_are_told_where_the_later_one_stands(
    faults_of: Callable[[str, str, str], list[str]], file: str, words: str, other: str, fault: str
) -> None:
    assert fault in faults_of(file, words, other)


def test_one_form_may_stand_for_two_bodies_where_one_needs_company(
    faults_of: Callable[[str, str, str], list[str]], write_taxonomy: Callable[..., Path]
) -> None:
    second = "PiA\n- name: OSCE Office in Oslo\n  kind: field operation\n  {}: OSCE Office in Tirana\n"
    assert "institutions.yml:13: contested" in faults_of("institutions", "PiA\n", second.format("aliases"))
    plain = (write_taxonomy() / "institutions.yml").read_text("utf-8")
    shared = plain.replace("PiA\n", second.format("needs: Oslo\n  shared"))
    assert load_taxonomy(write_taxonomy(institutions=shared)).find_institution("OSCE Office in Oslo")


def test_one_form_may_stand_for_terms_of_two_kinds(write_taxonomy: Callable[..., Path]) -> None:
    traps = """\
phrases:
  elbasan-election:
    terms: topics/Elections
    literals: Elbasan
    example: Elbasan.
    counterexample: Tirana.
"""
    taxonomy = load_taxonomy(write_taxonomy(traps=traps))
    assert sum("Elbasan" in rule.literals for rule in taxonomy.rules) == 2
