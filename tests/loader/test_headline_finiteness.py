import pytest

from osce_digest.loader.headline.finiteness import is_attributive, is_finite, low_at
from osce_digest.loader.headline.verbs import read_verb


def judge(text: str, word: str) -> bool:
    lows = text.lower().split()
    verb = read_verb(word)
    assert verb is not None
    return is_finite(lows, lows.index(word), verb, lenient=False)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("students participated in a session focused on water", "participated", True),
        ("talks concluded in osh were hard", "concluded", False),
        ("officers , ranked between major and colonel , completed a course", "ranked", False),
        ("teams ranked between them the towns", "ranked", True),
        ("elections built on earlier ones", "built", True),
        ("houses built on sand were lost", "built", False),
        ("mission handed over the keys", "handed", True),
        ("issues related to land", "issues", False),
        ("mission issues a report", "issues", True),
    ],
)
def test_a_known_form_is_finite_by_word_order(text: str, word: str, expected: bool) -> None:  # noqa: FBT001
    assert judge(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("newly elected members", "elected", True),
        ("16 newly selected officers", "selected", True),
        ("relatives lost in 1999 met envoys", "met", False),
        ("in all 16 trained officers", "trained", True),
        ("mission trained officers", "trained", False),
    ],
)
def test_a_form_belongs_to_a_noun_after_articles_figures_and_adverbs(text: str, word: str, expected: bool) -> None:  # noqa: FBT001
    lows = text.split()
    assert is_attributive(lows, lows.index(word)) is expected


def test_beyond_the_end_there_is_no_word() -> None:
    assert (low_at(["a"], 0), low_at(["a"], 1)) == ("a", "")
