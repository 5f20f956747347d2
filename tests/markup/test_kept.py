from pathlib import Path
from types import CodeType

from osce_digest.markup.kept import KeptTemplates


def code(text: str) -> CodeType:
    return compile(text, "page.html", "exec")


def kept(shelf: Path, made_with: str = "words 1", mark: str = "1f") -> KeptTemplates:
    return KeptTemplates(made_with, lambda name: f"{name} {mark}", shelf)


def test_what_was_compiled_is_given_again(tmp_path: Path) -> None:
    assert kept(tmp_path).recall("page.html") is None
    made = kept(tmp_path).keep("page.html", code("a = 1"), simple=True)
    assert made == (code("a = 1"), True)
    kept(tmp_path).keep("card.html", code("b = 2"), simple=False)
    assert kept(tmp_path).recall("page.html") == (code("a = 1"), True)
    assert kept(tmp_path).recall("card.html") == (code("b = 2"), False)


def test_a_template_can_be_kept_in_two_forms(tmp_path: Path) -> None:
    kept(tmp_path).keep("page.html", code("a = 1"), simple=True)
    assert kept(tmp_path).recall("page.html", "included") is None
    kept(tmp_path).keep("page.html", code("b = 2"), "included", simple=False)
    assert kept(tmp_path).recall("page.html") == (code("a = 1"), True)
    assert kept(tmp_path).recall("page.html", "included") == (code("b = 2"), False)


def test_it_counts_only_while_nothing_it_depends_on_changes(tmp_path: Path) -> None:
    kept(tmp_path).keep("page.html", code("a = 1"), simple=True)
    assert kept(tmp_path, mark="2e").recall("page.html") is None
    assert kept(tmp_path, made_with="words 2").recall("page.html") is None
    assert kept(tmp_path).recall("other.html") is None


def test_what_is_damaged_is_compiled_anew(tmp_path: Path) -> None:
    kept(tmp_path).keep("page.html", code("a = 1"), simple=True)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert kept(tmp_path).recall("page.html") is None


def test_no_more_is_kept_than_sites_need(tmp_path: Path) -> None:
    for number in range(103):
        kept(tmp_path).keep(f"{number}.html", code("a = 1"), simple=True)
    found = [kept(tmp_path).recall(f"{number}.html") for number in range(103)]
    assert [number for number, there in enumerate(found) if not there] == [0, 1, 2]
