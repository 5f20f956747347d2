from itertools import permutations

from osce_digest.editorial.kinship import Kinship

PAIRS = [(4, 2), (2, 7), (1, 5), (7, 4)]


def test_who_is_joined_belongs_together_whatever_the_order_of_the_pairs() -> None:
    found = set()
    for pairs in permutations(PAIRS):
        kinship = Kinship(9)
        for one, other in pairs:
            kinship.join(one, other)
        found.add(tuple(map(tuple, kinship.list_groups())))
        assert [kinship.find(number) for number in (7, 5, 3)] == [2, 1, 3]
    assert {frozenset(groups) for groups in found} == {frozenset({(2, 4, 7), (1, 5)})}


def test_nobody_is_joined_at_first() -> None:
    assert Kinship(5).list_groups() == []
