import pytest

from osce_digest.catalogue.words import ALL
from osce_digest.site.languages import ENGLISH_NAMES, find_language, key_language


@pytest.mark.parametrize(
    ("language", "code"), [("en", "en"), ("pt-BR", "pt"), ("RU", "ru"), ("und", ""), ("", ""), ("Klingon", "")]
)
def test_a_language_is_known_by_its_code_whatever_its_region(language: str, code: str) -> None:
    assert find_language(language) == code
    assert key_language(language) == (f"languages/{code}" if code else "")


def test_no_two_languages_have_one_address() -> None:
    slugs = [name.lower() for name in ENGLISH_NAMES.values()]
    assert len(set(slugs)) == len(slugs)
    assert all(slug.isascii() and slug.isalpha() and slug != "index" for slug in slugs)


def test_every_language_has_a_name_in_the_catalogue() -> None:
    assert {f"language/{code}" for code in ENGLISH_NAMES} <= ALL.keys()
