import pytest

from osce_digest.loader.headline.finite import Voice, may_be_verb, read_group


def read_at(text: str, verb: str, *, lenient: bool = False) -> str | None:
    texts = text.split()
    group = read_group(texts, text.lower().split(), texts.index(verb), lenient=lenient)
    return None if group is None else group.voice.value


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Mission supports the fair", "supports", "active"),
        ("Mission of many supports today", "supports", None),
        ("Russia plans to leave", "plans", "active"),
        ("the concluded talks", "concluded", None),
        ("talks concluded in Osh", "concluded", "active"),
        ("talks concluded by noon", "concluded", None),
        ("course organized in Osh", "organized", None),
        ("bill to be returned soon", "returned", None),
        ("Office organizing a fair", "organizing", None),
        ("Blocking worries about speech", "worries", None),
        ("He could go", "could", "fixed"),
        ("Heads A and B remain firmly committed to peace", "remain", "active"),
        ("Heads A and B to remain firmly committed", "remain", None),
    ],
)
def test_a_word_is_a_finite_verb_by_its_neighbours(text: str, verb: str, expected: str | None) -> None:
    assert read_at(text, verb) == expected


def test_leniency_takes_a_verb_whose_object_comes_late_and_no_other() -> None:
    assert read_at("Office organized in Osh a fair", "organized") is None
    assert read_at("Office organized in Osh a fair", "organized", lenient=True) == Voice.ACTIVE.value
    assert read_at("paper adopted at the fair", "adopted", lenient=True) is None


def test_a_glance_turns_down_what_is_no_verb_beside_any_word() -> None:
    assert all(map(may_be_verb, ["will", "could", "holds", "hold", "holding", "bartered"]))
    assert not any(map(may_be_verb, ["mission", "the", "quickly", ","]))
