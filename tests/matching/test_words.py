import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.matching.words import cut, level, read_words, undot


def test_hyphens_blanks_and_apostrophes_become_one_kind_each() -> None:
    assert level("Co‑operation’s\u00a0AIM_now") == "co operation's aim now"


def test_words_and_separators_stand_by_turns() -> None:
    assert cut("prishtinë/priština's, 2") == ["", "prishtinë", "/", "priština", "'", "s", ", ", "2", ""]


@given(st.text())
def test_nothing_is_lost_and_every_position_kept(text: str) -> None:
    levelled = level(undot(text))
    assert len(levelled) == len(text)
    assert "".join(cut(levelled)) == levelled


LETTERS = st.text(alphabet="aZé?ÿŠżİıΣςЖ’–“·_- .\n½²\u0301\U0001f30d", max_size=40)


@given(st.one_of(st.text(), LETTERS))
def test_the_fast_way_reads_the_words_that_the_plain_one_does(text: str) -> None:
    marks, words, lengths = read_words(text)
    starts = [length + place for place, length in enumerate(lengths)]
    assert [word for word in words if word] == cut(level(undot(text)))[1::2]
    assert len(marks) - 1 == len(text) == starts[-2] - 1
    for word, start in zip(words, starts, strict=False):
        assert level(marks[start : start + len(word)]) == word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Co-operation", ["co", "operation", ""]),
        ("Niš, Ђаково?", ["niš", "", "ђаково", "", ""]),
        ("5 → 2", ["5", "", "", "2", ""]),
        ("", ["", ""]),
    ],
)
def test_marks_next_to_each_other_enclose_an_empty_word(text: str, words: list[str]) -> None:
    assert read_words(text).words == words
