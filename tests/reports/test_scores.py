import pytest

from osce_digest.reports.scores import Figure, Kind, Score


def test_terms_are_counted_on_both_sides() -> None:
    score = Score("topics", Kind.SET)
    score.compare(["Youth", "Policing"], {"Youth", "Elections"}, {"Youth", "Elections"}, "a.txt:1")
    score.compare(["Youth"], {"Youth"}, {"Youth"}, "a.txt:9")
    assert (score.right, score.given, score.found, score.wanted) == (2, 3, 2, 3)
    assert (score.exact, score.items) == (1, 2)
    assert [str(miss) for miss in score.misses] == [
        "a.txt:1: lacks Elections; has Youth, Policing",
        "a.txt:1: Policing is wrong; right are Elections, Youth",
    ]


def test_f1_is_the_harmonic_mean() -> None:
    score = Score("topics", Kind.SET, right=3, given=4, found=1, wanted=2)
    assert score.f1 == pytest.approx(0.6)


def test_nothing_right_is_an_f1_of_nought() -> None:
    assert Score("topics", Kind.SET, right=0, given=4, found=0, wanted=2).f1 == 0


def test_of_a_share_what_is_not_found_is_a_miss() -> None:
    score = Score("published", Kind.SHARE)
    score.count(1, "a.txt:1", "never told")
    score.count(0, "a.txt:2", "wrong day")
    assert [str(miss) for miss in score.misses] == ["a.txt:2: wrong day"]
    assert list(score.figures()) == [Figure("published", 0.5, 2)]


def test_of_a_rate_what_is_found_is_a_miss() -> None:
    score = Score("too many", Kind.RATE)
    score.count(0, "a.txt:1", "never told")
    score.count(3, "a.txt:2", "three too many")
    assert [miss.text for miss in score.misses] == ["three too many"]
    assert list(score.figures()) == [Figure("too many", 1.5, 2, falls=True)]


def test_a_miss_without_words_is_only_counted() -> None:
    score = Score("headlines", Kind.SHARE)
    score.count(0.5, "a.txt:1", "")
    assert (score.recall, score.misses) == (0.5, [])


@pytest.mark.parametrize("kind", list(Kind))
def test_what_nobody_labelled_gives_no_figure(kind: Kind) -> None:
    assert list(Score("event", kind).figures()) == []


@pytest.mark.parametrize(("falls", "beats"), [(False, True), (True, False)])
def test_a_figure_knows_which_way_is_better(falls: bool, beats: bool) -> None:  # noqa: FBT001  (a table)
    assert Figure("x", 0.6, 10, falls=falls).beats(0.5) is beats
