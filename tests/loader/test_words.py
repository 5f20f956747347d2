import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.words import gather_stems, lower_letters, split_letters, split_western, split_words

TEXTS = st.text() | st.text(alphabet="aZé“–’_19 .-ćжß²")


@given(TEXTS)
def test_words_are_those_a_pattern_finds(text: str) -> None:
    assert split_words(text) == re.findall(r"\w+", text)
    assert split_letters(text) == re.findall(r"[^\W\d_]+", text)


@given(TEXTS)
def test_stems_are_those_a_pattern_finds(text: str) -> None:
    assert gather_stems(text) == set(re.findall(r"\b[^\W\d_]{5,6}", text.lower()))


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("Trainings for the Media of Kyrgyzstan", ["traini", "media", "kyrgyz"]),
        ("co-operation in Plzeň", ["operat", "plzeň"]),
        ("covid19 in the 1990s, 21stcentury", ["covid"]),
        ("“Élections” – Жогорку Кенеш", ["électi", "жогорк", "кенеш"]),
    ],
)
def test_a_stem_is_the_beginning_of_a_longer_word(text: str, stems: list[str]) -> None:
    assert gather_stems(text) == set(stems)


def test_western_text_has_no_letters_of_other_alphabets() -> None:
    assert split_western("“Élections” à Vienne – 3 May") == ["élections", "à", "vienne", "may"]
    assert split_western("Kovačić") is None
    assert split_western("Ош") is None


@pytest.mark.parametrize("text", ["L’Élection, 3rd in 2019_a – Škoda ²ª", "В Оше, 3 мая", "İzmir’de Σας", ""])
def test_small_letters_stay_in_their_places(text: str) -> None:
    lowered = lower_letters(text)
    assert len(lowered) == len(text)
    places = [found.span() for found in re.finditer(r"[^\W\d_]+", text)]
    assert [found.span() for found in re.finditer(r"\S+", lowered)] == places
    assert lowered == lowered.lower()
