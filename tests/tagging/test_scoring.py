import pytest

from osce_digest.model import Given
from osce_digest.tagging.reading import Hit
from osce_digest.tagging.scoring import confidence_of, group_hits, say, weigh, weigh_hits
from osce_digest.tagging.weights import ACCEPT


def hit(term: str, strength: float) -> Hit:
    return Hit(term, "some.rule", Given("topics", term, 1, 0, len(term)), strength)


def test_one_strength_is_its_own_confidence() -> None:
    assert confidence_of(weigh(0.6)) == 0.6


def test_two_strengths_join_as_independent_chances() -> None:
    assert confidence_of(weigh(0.5) + weigh(0.5)) == 0.75


@pytest.mark.parametrize("strength", [1.0, 1.7])
def test_no_strength_is_quite_certain(strength: float) -> None:
    assert confidence_of(weigh(strength)) == 0.99


def test_nothing_weighs_nothing() -> None:
    assert weigh(0.0) == 0
    assert weigh_hits([], 0.5) == 0
    assert confidence_of(0.0) == 0


def test_repeated_hits_count_less_and_their_order_does_not_matter() -> None:
    hits = [hit("Youth", 0.2), hit("Youth", 0.5), hit("Youth", 0.3)]
    weight = weigh_hits(hits, 0.5)
    assert weight == weigh(0.5) + weigh(0.3) * 0.5 + weigh(0.2) * 0.25
    assert weigh_hits(hits[::-1], 0.5) == weight


def test_hits_are_grouped_in_order_of_first_mention() -> None:
    groups = group_hits([hit("Youth", 0.1), hit("Policing", 0.2), hit("Youth", 0.3)])
    assert [(term, len(hits)) for term, hits in groups.items()] == [("Youth", 2), ("Policing", 1)]


def test_what_is_said_rises_with_the_weight_and_never_crosses_the_threshold() -> None:
    steps = [weigh(sure / 100) for sure in range(100)]
    said = [say("topics", step) for step in steps]
    assert said == sorted(said)
    for step, told in zip(steps, said, strict=True):
        assert (told >= ACCEPT) == (confidence_of(step) >= ACCEPT)
        assert abs(told - confidence_of(step)) < 0.051


@pytest.mark.parametrize(("sure", "said"), [(0.3, 0.3), (0.5, 0.5), (0.6, 0.65), (0.85, 0.88), (0.99, 0.99)])
def test_what_is_said_is_read_from_the_table(sure: float, said: float) -> None:
    assert say("dimensions", weigh(sure)) == said


def test_institutions_are_said_as_they_come() -> None:
    assert say("institutions", weigh(0.6)) == 0.6
