from itertools import combinations

import pytest
from editorial.copied import DAY, date_by_page, make_copy
from factories import make_tags

from osce_digest.editorial.copy_parting import are_told_apart, ask_words, part_crowd
from osce_digest.editorial.manuscript import Manuscript, describe


def item(path: str, title: str = "") -> Manuscript:
    return describe(make_copy(path=path, title=title), make_tags(), "")


ITEMS = [item(f"raw/{name}.txt") for name in "abcd"]
LENGTHS = (9, 8, 7, 6)


def part(same: set[tuple[int, int]], alike: set[tuple[int, int]]) -> list[list[int]]:
    return part_crowd(ITEMS, range(4), (same, alike), LENGTHS.__getitem__)


def test_a_crowd_in_which_nothing_speaks_against_any_pair_stays_together() -> None:
    assert part({(0, 1), (1, 2), (2, 3)}, set()) == [[0, 1, 2, 3]]


def test_who_could_go_to_several_groups_goes_to_none() -> None:
    assert part({(0, 2), (1, 2), (0, 3)}, {(0, 1)}) == [[0, 3]]
    assert part({(0, 2), (1, 2), (1, 3)}, {(0, 1)}) == [[1, 3]]
    assert part({(0, 2), (1, 2), (0, 3), (1, 3)}, {(0, 1)}) == []


def test_no_group_holds_a_pair_that_is_two() -> None:
    pairs = set(combinations(range(4), 2))
    for foe in pairs:
        for group in part(pairs - {foe}, {foe}):
            assert not set(foe) <= set(group)


@pytest.mark.parametrize(
    ("mine", "theirs", "apart"),
    [
        ("Report 7", "Report 8", True),
        ("Report 7", "Report", False),
        ("Meeting 7 of 12", "Meeting 12", False),
        ("Judges meet", "Courts meet", False),
    ],
)
def test_numbers_in_given_headlines_tell_items_apart(mine: str, theirs: str, apart: bool) -> None:  # noqa: FBT001  (what is told)
    assert are_told_apart(item("a", mine), item("b", theirs)) is apart


def test_a_day_that_differs_or_lacks_asks_for_more_words() -> None:
    days = (DAY, DAY.replace(day=20), DAY.replace(day=21), None)
    same, after, later, undated = (describe(make_copy(day=day), make_tags(), "") for day in days)
    asked = [ask_words(same, other) for other in (same, after, undated, later)]
    assert asked == sorted(set(asked))


def test_a_page_that_dates_two_apart_is_believed() -> None:
    one, other = make_copy(), make_copy(line=9)
    items = [describe(date_by_page(document, day), make_tags(), "") for document, day in ((one, DAY), (other, DAY))]
    later = describe(date_by_page(other, DAY.replace(day=20)), make_tags(), "")
    assert not are_told_apart(*items)
    assert are_told_apart(items[0], later)
