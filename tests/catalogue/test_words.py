"""Covers pages."""

import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

from osce_digest.catalogue import LANGUAGES, Said
from osce_digest.catalogue.catalogue import FORM_MARK
from osce_digest.catalogue.pages import PAGES
from osce_digest.catalogue.plurals import FORMS
from osce_digest.catalogue.words import ALL, SECTIONS
from osce_digest.model import Basis, Field
from osce_digest.renderer.frame import FOLDERS

# {{ words.archive }}   {{ "y" ~ words.menu }}   but not {{ chart.words.title }}, which the page gives to its chart
USED = re.compile(r"(?<!\.)\bwords\.([a-z_]+)")


def list_texts() -> list[tuple[str, Said]]:
    return [*ALL.items(), *PAGES.items()]


def list_names(text: str) -> Counter[str]:
    """The names that are filled in, in the first form where a text has several."""
    return Counter(
        name for _, name, _, _ in Formatter().parse(text.split(FORM_MARK, maxsplit=1)[0]) if name is not None
    )


def test_no_word_stands_in_two_sections() -> None:
    assert len(ALL) == sum(len(section.WORDS) for section in SECTIONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_is_the_same_in_every_language(language: str) -> None:
    at = LANGUAGES.index(language)
    wrong = [key for key, said in list_texts() if said[at] and list_names(said[at]) != list_names(said.en)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_said_in_every_language(language: str) -> None:
    assert [key for key, said in list_texts() if not said[LANGUAGES.index(language)].strip()] == []


def test_no_text_has_typewriter_quotes_and_french_sets_its_marks_off_by_a_narrow_space() -> None:
    for key, said in list_texts():
        assert not re.search(r"""["']""", "".join(said)), key
        assert not re.search(r"(?<!\u202f)[;:!?](\s|$)", said.fr), key
        # Like the OSCE itself, this site does without the letter that Russian leaves to choice.
        assert "ё" not in said.ru.casefold(), key
        # In Spanish a question and a call are open on both sides.
        assert said.es.count("?") == said.es.count("¿"), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_nouns_that_are_counted_have_as_many_forms_as_their_language_has(language: str) -> None:
    at = LANGUAGES.index(language)
    counted = [(key, said[at]) for key, said in ALL.items() if FORM_MARK in said.en and said[at]]
    assert [key for key, text in counted if text.count(FORM_MARK) + 1 != FORMS[language]] == []


def test_templates_use_only_words_of_the_catalogue(root: Path) -> None:
    assert find_used(root) <= ALL.keys()


def test_the_catalogue_holds_no_word_without_use(root: Path) -> None:
    package = root / "osce_digest"
    rooms = [file for room in ("renderer", "feeds", "exports") for file in (package / room).rglob("*.py")]
    others = [package / name for name in ("site/collect.py", "site/following.py", "catalogue/catalogue.py")]
    sources = [file.read_text("utf-8") for file in (*rooms, *others)]
    quoted = set(re.findall(r"""["']([a-z_]+)["'](?!:)""", "\n".join(sources)))
    notes = {f"{folder}_note" for _, folder in FOLDERS} | {"archive_note", "languages_note"}
    plain = {key for key in ALL if "/" not in key}
    assert plain - find_used(root) - quoted - notes == set()


def find_used(root: Path) -> set[str]:
    return {name for file in (root / "templates").glob("*.html") for name in USED.findall(file.read_text("utf-8"))}


def test_every_basis_and_field_has_its_words() -> None:
    assert {f"basis/{basis}" for basis in Basis} <= ALL.keys()
    assert {f"field/{field}" for field in Field} <= ALL.keys()
