import pytest

from osce_digest.loader.headline.verbs import Form, read_base, read_verb, say_present


@pytest.mark.parametrize(
    ("word", "base", "form"),
    [
        ("concluded", "conclude", Form.PAST),
        ("held", "hold", Form.PAST),
        ("met", "meet", Form.PAST),
        ("planned", "plan", Form.PAST),
        ("studied", "study", Form.PAST),
        ("taken", "take", Form.PAST),
        ("organizes", "organize", Form.PRESENT),
        ("stepping", "step", Form.ING),
        ("holding", "hold", Form.ING),
    ],
)
def test_forms_are_traced_to_their_verb(word: str, base: str, form: Form) -> None:
    verb = read_verb(word)
    assert verb is not None
    assert (verb.base, verb.form) == (base, form)


@pytest.mark.parametrize("word", ["workshop", "need", "osce", "", "indeed"])
def test_words_that_are_no_known_verb_form_are_not_read_as_one(word: str) -> None:
    assert read_verb(word) is None


def test_a_pure_participle_is_no_simple_past() -> None:
    taken, took = read_verb("taken"), read_verb("took")
    assert taken is not None
    assert took is not None
    assert (taken.simple_past, took.simple_past) == (False, True)


@pytest.mark.parametrize(
    ("base", "one", "many"),
    [
        ("conclude", "concludes", "conclude"),
        ("discuss", "discusses", "discuss"),
        ("launch", "launches", "launch"),
        ("study", "studies", "study"),
        ("deploy", "deploys", "deploy"),
        ("go", "goes", "go"),
    ],
)
def test_the_present_agrees_with_its_subject(base: str, one: str, many: str) -> None:
    assert (say_present(base, plural=False), say_present(base, plural=True)) == (one, many)


def test_base_forms_are_known_apart_from_inflected_ones() -> None:
    assert read_base("announce") is not None
    assert read_base("announced") is None
