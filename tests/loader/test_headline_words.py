import pytest

from osce_digest.loader.headline.words import holds, is_modifier, is_past


@pytest.mark.parametrize("word", ["national", "economic", "independent", "quickly", "detecting", "the", "effective"])
def test_modifiers_belong_to_the_word_after(word: str) -> None:
    assert is_modifier(word)


@pytest.mark.parametrize(
    "word", ["judge", "training", "assembly", "president", "management", "capacity-building", "music"]
)
def test_nouns_are_no_modifiers(word: str) -> None:
    assert not is_modifier(word)


def test_past_forms_are_known_or_regular() -> None:
    assert all(map(is_past, ["held", "organized", "bartered"]))
    assert not any(map(is_past, ["need", "feed", "fair", ""]))


def test_a_text_holds_a_hint_wherever_it_stands_in_it() -> None:
    assert holds("the third of May", ("day", "May"))
    assert not holds("the third of May", ("day", "june"))
