import pytest

from osce_digest.catalogue import LANGUAGES
from osce_digest.catalogue.plurals import FORMS, choose_form


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, 2), (1, 0), (2, 1), (4, 1), (5, 2), (11, 2), (12, 2), (14, 2), (21, 0), (22, 1), (25, 2), (101, 0), (111, 2)],
)
def test_russian_has_three_forms(number: int, form: int) -> None:
    assert choose_form("ru", number) == form


@pytest.mark.parametrize(("language", "zero"), [("en", 1), ("de", 1), ("it", 1), ("es", 1), ("fr", 0)])
def test_others_have_two_and_french_counts_none_as_one(language: str, zero: int) -> None:
    assert [choose_form(language, number) for number in (0, 1, 2, 21)] == [zero, 0, 1, 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_is_chosen_for_some_number(language: str) -> None:
    assert {choose_form(language, number) for number in range(30)} == set(range(FORMS[language]))
