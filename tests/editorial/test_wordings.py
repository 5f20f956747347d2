import pytest
from editorial.copied import BODY, CHANGED, COPIED, Callable

from osce_digest.editorial.wordings import Likeness, Wording, compare_wordings, count_words


def compare(one: str, other: str) -> Likeness:
    first, second = Wording(one), Wording(other)
    likeness = compare_wordings(first, second)
    assert compare_wordings(second, first) is likeness
    return likeness


@pytest.mark.parametrize("copy", COPIED.values(), ids=COPIED.keys())
def test_copying_changes_nothing_that_counts(copy: Callable[[], str]) -> None:
    assert compare(BODY, copy()) is Likeness.SAME


@pytest.mark.parametrize("change", CHANGED.values(), ids=CHANGED.keys())
def test_a_figure_a_name_or_a_verb_of_the_lead_counts(change: Callable[[], str]) -> None:
    assert compare(BODY, change()) is not Likeness.SAME


def test_what_is_much_alike_is_told_from_what_is_not() -> None:
    assert compare(BODY, CHANGED["other figures"]()) is Likeness.ALIKE
    other = "Nobody had expected snow in May, but there it lay on the tents of the border guards near Osh."
    assert compare(BODY, other) is Likeness.OTHER


def test_sentences_in_common_that_lie_far_apart_are_no_text_in_common() -> None:
    first, second = (
        "The handbook will be printed in Tajik and Russian by May.",
        "A second workshop is to follow in Khorog.",
    )
    long = f"{first}\n{BODY}\n{BODY.upper()[::-1]}\n{second}\nIt was warm."
    assert compare(f"{first} {second}", long) is Likeness.OTHER
    assert compare(f"{first} {second}", f"{first} {second}\n{BODY}") is Likeness.SAME


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("The post at Batken opened on Monday with music.", "The post at Batken opened on Monday with music.", 2),
        ("The post opened on Monday.", "The post opened on Monday.", 0),
        ("", "", 0),
        ("...", BODY, 0),
    ],
)
def test_short_texts_must_be_equal_and_say_something(one: str, other: str, likeness: int) -> None:
    assert compare(one, other) == likeness


def test_words_are_counted_as_they_are_compared() -> None:
    wording = Wording("The OSCE-supported course – Dušanbe's first – had 1,200 readers.")
    assert wording.small == ["the", "oscesupported", "course", "dusanbes", "first", "had", "1", "200", "readers"]
    assert wording.list_written()[1] == "OSCEsupported"
    assert count_words(wording) == 9
