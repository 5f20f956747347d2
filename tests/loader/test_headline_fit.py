import pytest

from osce_digest.loader.headline.ends import find_ends
from osce_digest.loader.headline.fit import cut_to, drop_articles, squeeze


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The role of the parliament in an open state", "role of parliament in open state"),
        ("in The Hague", "in The Hague"),
        ("in the United Kingdom", "in the United Kingdom"),
        ("a few of the guards", "a few of guards"),
        ("such a fair", "such a fair"),
        ("one of the guards", "one of the guards"),
        ("the “Book of the Dead” in the city", "“Book of the Dead” in city"),
        ("vitamin A and the others", "vitamin A and others"),
        ("bathe a cat", "bathe cat"),
        ("The contest was not an even one", "contest was not an even one"),
    ],
)
def test_articles_go_where_headlines_drop_them(text: str, expected: str) -> None:
    assert drop_articles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a three-day valuable course", "a course"),
        ("the most valuable course", "the most valuable course"),
        ("Bosnia and Herzegovina", "BiH"),
        ("open and effective courts", "open and effective courts"),
    ],
)
def test_squeezing_spares_durations_and_praise_but_no_comparison(text: str, expected: str) -> None:
    assert squeeze(text) == expected


def test_a_cut_takes_the_longest_beginning_that_fits() -> None:
    ends = find_ends("a workshop on the safety of bees for the judges in Osh")
    assert cut_to(ends, 100) == "workshop on safety of bees for judges in Osh"
    assert cut_to(ends, 40) == "workshop on safety of bees for judges"
    assert cut_to(ends, 30) == "workshop on safety of bees"
    assert cut_to(ends, 5) == ""


def test_a_cut_never_drops_what_takes_back_the_rest() -> None:
    assert cut_to(find_ends("calm in the cities, but rough in the villages"), 20) == ""
