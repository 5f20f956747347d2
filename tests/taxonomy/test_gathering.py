from pathlib import Path

import pytest

from osce_digest.errors import Fault
from osce_digest.taxonomy.gathering import Gathering, to_slug
from osce_digest.taxonomy.nodes import File, Node
from osce_digest.taxonomy.values import Role


@pytest.fixture
def faults() -> list[Fault]:
    return []


@pytest.fixture
def node(faults: list[Fault]) -> Node:
    root = File(Path("some.yml"), "words\n", faults).root()
    assert root is not None
    return root


def test_a_shared_place_has_the_terms_and_forms_of_all_that_have_one(node: Node) -> None:
    gathering = Gathering(weights={Role.AMBIGUOUS_PLACE: 0.3})
    gathering.share("place.brest", "countries/BY", Role.AMBIGUOUS_PLACE, ("Brest",), node)
    gathering.share("place.brest", "countries/FR", Role.AMBIGUOUS_PLACE, ("Brest", "Brest-sur-mer"), node)
    (claim,) = gathering.claims
    assert claim.rule.terms == ("countries/BY", "countries/FR")
    assert claim.rule.literals == ("Brest", "Brest-sur-mer")
    assert claim.rule.weight == 0.3


def test_a_rule_without_literals_is_left_out(node: Node) -> None:
    gathering = Gathering(weights={})
    gathering.claim("empty", ("countries/AL",), Role.NAME, [], node)
    assert gathering.claims == []


def test_a_name_that_means_something_else_already_is_a_fault(node: Node, faults: list[Fault]) -> None:
    gathering = Gathering(weights={})
    gathering.name("countries", "AL", ["Albania", "The Albania"], node)
    gathering.name("countries", "XX", ["ALBANIA"], node)
    assert [fault.code for fault in faults] == ["name-taken"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Türkiye", "turkiye"),
        ("Albania", "albania"),
        ("Ta’ Qali", "ta-qali"),
        ("Łódź", "lodz"),
        ("Cyber/ICT", "cyber-ict"),
    ],
)
def test_slugs_are_ascii_words_joined_by_hyphens(name: str, slug: str) -> None:
    assert to_slug(name) == slug
