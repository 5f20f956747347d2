from collections.abc import Iterator

import pytest

from osce_digest.cache import recollection
from osce_digest.cache.recollection import (
    begin_round,
    forget_old,
    recall_all_same,
    recall_equal,
    recall_same,
    recollect,
    stop_recollecting,
)


@pytest.fixture(autouse=True)
def _ends() -> Iterator[None]:
    yield
    stop_recollecting()


class Maker:
    """Counts what it is asked to make."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, *values: object) -> tuple[object, ...]:
        self.made += 1
        return values


def test_a_build_makes_everything_anew() -> None:
    make = Maker()
    for _ in range(2):
        recall_equal("a", make, "a")
        recall_same(make, "a")
        recall_all_same("key", make, ["a"])
    assert make.made == 6


def test_what_is_equal_is_made_once() -> None:
    recollect()
    make = Maker()
    assert recall_equal(("a", 1), make, "a", 1) == recall_equal(("a", 1), make, "a", 1) == ("a", 1)
    assert recall_equal(("a", 2), make, "a", 2) == ("a", 2)
    assert make.made == 2


def test_what_is_the_very_same_is_made_once_and_what_is_only_equal_again() -> None:
    recollect()
    make = Maker()
    one, other = ["text"], ["text"]
    assert recall_same(make, one, "rest") == recall_same(make, one, "rest") == (one, "rest")
    recall_same(make, other, "rest")
    recall_same(make, one, "another rest")
    assert make.made == 3


def test_what_is_made_of_many_is_made_again_when_one_of_them_is_another() -> None:
    recollect()
    make = Maker()
    one, other = ["one"], ["other"]
    recall_all_same("key", make, [one, other], "first")
    assert recall_all_same("key", make, [one, other], "second")[1] == "first"
    recall_all_same("key", make, [other, one], "third")
    recall_all_same("key", make, [other], "fourth")
    assert make.made == 3


def test_what_nobody_asks_for_is_forgotten() -> None:
    recollect()
    make = Maker()
    for _ in range(20):
        begin_round()
        recall_equal("often", make)
        recall_same(make, object())  # never the same again
    forget_old()
    assert recollection._held
    assert 1 < len(recollection._held.known) < 12
    recall_equal("often", make)
    assert make.made == 21
