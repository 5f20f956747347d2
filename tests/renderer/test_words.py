import re
from pathlib import Path

from osce_digest.model import Basis, Field
from osce_digest.renderer.frame import FOLDERS
from osce_digest.renderer.words import BASES, FIELDS, KINDS, MONTHS, WORDS
from osce_digest.site import GroupKind

# {{ words.archive }}   {{ "y" ~ words.menu }}
USED = re.compile(r"words\.([a-z_]+)")


def test_templates_use_only_words_of_the_catalogue(root: Path) -> None:
    assert find_used(root) <= WORDS.keys()


def test_the_catalogue_holds_no_word_without_use(root: Path) -> None:
    sources = [file.read_text("utf-8") for file in (root / "osce_digest" / "renderer").glob("*.py")]
    quoted = set(re.findall(r"""["']([a-z_]+)["'](?!:)""", "\n".join(sources)))
    notes = {f"{folder}_note" for _, folder in FOLDERS} | {"archive_note"}
    assert WORDS.keys() - find_used(root) - quoted - notes == set()


def find_used(root: Path) -> set[str]:
    return {name for file in (root / "templates").glob("*.html") for name in USED.findall(file.read_text("utf-8"))}


def test_every_basis_field_and_kind_has_its_words() -> None:
    assert BASES.keys() == set(Basis)
    assert FIELDS.keys() == set(Field)
    assert KINDS.keys() == set(GroupKind) - {GroupKind.SITE}
    assert set(KINDS.values()) <= WORDS.keys()
    assert len(MONTHS) == 12
