import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.matching.settling import Find, settle


@pytest.mark.parametrize(
    ("spans", "standing"),
    [
        ([], []),
        ([(0, 4)], [(0, 4)]),
        ([(0, 4), (4, 6)], [(0, 4), (4, 6)]),  # next to each other is no overlap
        ([(0, 4), (0, 9), (5, 9)], [(0, 9)]),  # one that covers all the others
        ([(0, 4), (2, 9), (8, 10)], [(2, 9)]),  # the longest takes both its neighbours away
        ([(0, 4), (3, 7), (6, 10)], [(0, 4), (6, 10)]),  # of equally long ones the leftmost
        ([(0, 3), (2, 8), (7, 10), (9, 10)], [(2, 8), (9, 10)]),  # what hung on a loser only, stands
        ([(0, 2), (1, 3), (5, 7), (5, 9)], [(0, 2), (5, 9)]),  # what lies apart is settled apart
    ],
)
def test_the_longest_stands_then_the_leftmost(spans: list[tuple[int, int]], standing: list[tuple[int, int]]) -> None:
    finds = [(start, end, (at,)) for at, (start, end) in enumerate(spans)]
    assert [(start, end) for start, end, _ in settle(finds)] == standing


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=20, unique=True)


@given(SPANS)
def test_what_stands_is_what_choosing_one_by_one_from_the_whole_text_would_leave(spans: list[tuple[int, int]]) -> None:
    finds: list[Find] = sorted((start, start + length, (at,)) for at, (start, length) in enumerate(spans))
    chosen: list[Find] = []
    for find in sorted(finds, key=lambda find: (find[0] - find[1], find[0])):
        if all(find[1] <= start or end <= find[0] for start, end, _ in chosen):
            chosen.append(find)
    assert settle(finds) == sorted(chosen)
