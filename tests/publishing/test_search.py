"""Covers search, search_engine, search_memory, search_order."""

import gzip
import os
from hashlib import sha256
from pathlib import Path

import pytest
from tools import find_pagefind

from osce_digest.publishing import search, search_engine
from osce_digest.publishing.search import Indexed, Place, Searchable, remove_search, update_search
from osce_digest.publishing.search_engine import SearchUnavailableError, find_engine, make_index
from osce_digest.publishing.search_memory import FOLDER, index_stands, read_files, read_index
from osce_digest.publishing.search_order import ENTRY, check_whole, put_in_order
from osce_digest.targets import Findable

COUNTRIES = ("AL", "TJ", "KG", "RS", "UA")


def make_pages(count: int = 12, word: str = "police") -> list[Findable]:
    return [
        Findable(
            f"items/2023/{number}.html",
            f"The office trained {number} {word} officers. Полиция ведёт занятия.",
            {"title": f"Headline {number}", "day": f"2023-07-{number + 1:02}"},
            {"country": (COUNTRIES[number % 5], COUNTRIES[number % 3]), "year": ("2023",), "topic": ()},
            f"2023-07-{number + 1:02}" if number else "",
        )
        for number in range(count)
    ]


def place_of(folder: Path, **changes: bool) -> Place:
    (folder / "cache").mkdir(exist_ok=True)
    (folder / "site").mkdir(exist_ok=True)
    return Place(folder / "site", folder / "cache", changes.get("clean", False), changes.get("trusting", True))


def update(folder: Path, pages: list[Findable], basis: str = "1", **changes: bool) -> Indexed:
    wanted = Searchable(lambda: pages, len(pages), basis, "en")
    return update_search(wanted, place_of(folder, **changes), lambda _done, _total: None)


def read_tree(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def engine() -> Path:
    return find_pagefind()


@pytest.fixture
def pretend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in Pagefind's place, to be written by the test."""
    if os.name != "posix":
        pytest.skip("a script cannot stand for a program here")
    file = tmp_path / "engine"
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(file))
    return file


def write_script(file: Path, text: str) -> None:
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)


@pytest.mark.usefixtures("engine")
def test_an_index_is_made_whose_files_are_all_ours_and_none_is_left_aside(tmp_path: Path) -> None:
    made = update(tmp_path, make_pages())
    assert (made.pages, made.trouble) == (12, "")
    assert made.seconds is not None
    files = read_tree(tmp_path / "site")
    assert files.keys() == read_files(tmp_path / "cache").keys()
    assert {f"{FOLDER}/pagefind.js", f"{FOLDER}/{ENTRY}"} < files.keys()
    assert sum("/fragment/" in path for path in files) == 12
    assert not [path for path in files if "-ui" in path or "worker" in path]
    assert not list(tmp_path.glob("site/.osce*"))


@pytest.mark.usefixtures("engine")
def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    trees = []
    for name in ("a", "b", "c", "d"):
        (tmp_path / name).mkdir()
        update(tmp_path / name, make_pages())
        trees.append(read_tree(tmp_path / name / "site"))
    assert trees[1:] == trees[:1] * 3


@pytest.mark.usefixtures("engine")
def test_what_is_packed_here_does_not_tell_which_python_packed_it(tmp_path: Path) -> None:
    update(tmp_path, make_pages())
    packed = list(tmp_path.glob("site/pagefind/filter/*.pf_filter"))
    assert packed
    # Python 3.11 notes the system in the head, 3.13 does not.
    assert {file.read_bytes()[:10] for file in packed} == {b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"}


def test_nothing_is_made_again_while_words_and_files_are_the_same(tmp_path: Path) -> None:
    update(tmp_path, make_pages())
    assert update(tmp_path, []) == Indexed(12)  # nobody even asks for the pages
    assert update(tmp_path, make_pages(), "another program") == Indexed(12)
    assert update(tmp_path, [], "another program") == Indexed(12)
    assert update(tmp_path, make_pages(), clean=True).seconds is not None


@pytest.mark.usefixtures("engine")
def test_changed_words_are_found_and_what_is_gone_goes(tmp_path: Path) -> None:
    update(tmp_path, make_pages())
    stranger = tmp_path / "site" / FOLDER / "fragment" / "note.txt"
    stranger.write_text("mine")
    before = read_tree(tmp_path / "site")
    assert update(tmp_path, make_pages(11, "border"), "2").pages == 11
    after = read_tree(tmp_path / "site")
    assert sum("/fragment/en_" in path for path in after) == 11
    assert not {path for path in before if "/fragment/en_" in path} & after.keys()
    assert stranger.read_text() == "mine"
    clean = tmp_path / "clean"
    clean.mkdir()
    update(clean, make_pages(11, "border"))
    assert {path: digest for path, digest in after.items() if "note" not in path} == read_tree(clean / "site")


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("trusting", [True, False])
def test_a_file_that_is_gone_or_no_more_what_it_was_is_put_right(tmp_path: Path, trusting: bool) -> None:  # noqa: FBT001
    update(tmp_path, make_pages())
    wanted = read_tree(tmp_path / "site")
    fragments = sorted((tmp_path / "site" / FOLDER / "fragment").iterdir())
    fragments[0].unlink()
    assert not index_stands(tmp_path / "cache", tmp_path / "site")
    if not trusting:
        fragments[1].write_bytes(b"another hand")
    update(tmp_path, make_pages(), trusting=trusting)
    assert read_tree(tmp_path / "site") == wanted
    assert index_stands(tmp_path / "cache", tmp_path / "site")


@pytest.mark.usefixtures("engine")
def test_a_strangers_file_in_a_folder_costs_a_look_and_no_index(tmp_path: Path) -> None:
    update(tmp_path, make_pages())
    (tmp_path / "site" / FOLDER / "readme.txt").write_text("mine")
    assert not index_stands(tmp_path / "cache", tmp_path / "site")
    assert update(tmp_path, []) == Indexed(12)
    assert index_stands(tmp_path / "cache", tmp_path / "site")


@pytest.mark.usefixtures("engine")
def test_an_index_that_is_not_wanted_goes_and_strangers_stay(tmp_path: Path) -> None:
    update(tmp_path, make_pages())
    (tmp_path / "site" / FOLDER / "mine.txt").write_text("mine")
    remove_search(tmp_path / "site", tmp_path / "cache")
    assert read_tree(tmp_path / "site").keys() == {f"{FOLDER}/mine.txt"}
    assert read_files(tmp_path / "cache") == {}


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("steps", range(4))
def test_an_index_that_was_cut_off_half_way_is_finished_and_the_old_one_held_until_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    update(tmp_path, make_pages())
    old = read_tree(tmp_path / "site")
    moved: list[str] = []
    replace = Path.replace

    def stop(self: Path, target: Path) -> Path:
        if tmp_path / "site" in target.parents:
            moved.append(target.name)
            if len(moved) > steps * 5:
                raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        update(tmp_path, make_pages(15, "border"), "2")
    monkeypatch.undo()
    assert old.items() <= read_tree(tmp_path / "site").items()  # whoever searches now finds all of the old one
    assert not index_stands(tmp_path / "cache", tmp_path / "site")
    update(tmp_path, make_pages(15, "border"), "2")
    clean = tmp_path / "clean"
    clean.mkdir()
    update(clean, make_pages(15, "border"))
    assert read_tree(tmp_path / "site") == read_tree(clean / "site")


@pytest.mark.usefixtures("engine")
def test_what_leads_to_the_rest_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    update(tmp_path, make_pages())
    order: list[str] = []
    replace = Path.replace

    def note(self: Path, target: Path) -> Path:
        order.append(target.name)
        return replace(self, target)

    monkeypatch.setattr(search, "_sync", lambda: order.append("sync"))
    monkeypatch.setattr(Path, "replace", note)
    update(tmp_path, make_pages(13), "2")
    assert [name for name in order if not name.endswith("memory")][-2:] == ["sync", ENTRY]


@pytest.mark.usefixtures("engine")
def test_on_a_full_disk_the_index_that_stands_is_used_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    update(tmp_path, make_pages())
    old = read_tree(tmp_path / "site")

    def fail(*_: object) -> dict[str, str]:
        raise OSError(28, "No space left on device", "site/pagefind")

    monkeypatch.setattr(search, "_make", fail)
    assert update(tmp_path, make_pages(13), "2").trouble == "site/pagefind: No space left on device"
    assert read_tree(tmp_path / "site") == old


def test_without_the_program_the_message_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "find_engine", lambda: None)
    made = update(tmp_path, make_pages())
    assert (made.pages, made.seconds) == (0, None)
    assert "pip install 'pagefind[bin]'" in made.trouble
    assert read_tree(tmp_path / "site") == {}


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 1", "ended without an index"),
        ("echo 'no base64 here,'; sleep 1", "not understood"),
        ("printf 'eyJwYXlsb2FkIjogeyJ0eXBlIjogIkVycm9yIiwgIm1lc3NhZ2UiOiAibm8gcm9vbSJ9fQ==,'; sleep 1", "no room"),
    ],
)
def test_a_program_that_fails_costs_the_index_only(tmp_path: Path, pretend: Path, script: str, said: str) -> None:
    write_script(pretend, script)
    made = update(tmp_path, make_pages())
    assert said in made.trouble
    assert read_tree(tmp_path / "site") == {}


def test_a_program_that_does_not_run_is_told(tmp_path: Path, pretend: Path) -> None:
    pretend.write_text("no program")
    assert find_engine() == pretend
    assert "does not run" in update(tmp_path, make_pages()).trouble


@pytest.mark.usefixtures("engine")
def test_an_index_outlives_the_program_that_made_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    update(tmp_path, make_pages())
    monkeypatch.setattr(search, "find_engine", lambda: None)
    assert update(tmp_path, make_pages()) == Indexed(12)
    assert update(tmp_path, make_pages(13), "2").trouble
    assert read_tree(tmp_path / "site") == {}
    assert not read_index(tmp_path / "cache").whole


def test_an_index_written_in_another_way_is_none(tmp_path: Path) -> None:
    with pytest.raises(SearchUnavailableError, match="another way"):
        put_in_order(tmp_path)
    (tmp_path / ENTRY).write_text('{"languages": {"en": {"hash": "en_1"}}}')
    (tmp_path / "pagefind.en_1.pf_meta").write_bytes(gzip.compress(b"pagefind_dcd\xa1"))
    with pytest.raises(SearchUnavailableError, match="another way"):
        put_in_order(tmp_path)


def test_a_file_that_was_cut_short_is_no_part_of_an_index(tmp_path: Path) -> None:
    whole = gzip.compress(b"words" * 1000)
    (tmp_path / "whole").write_bytes(whole)
    assert check_whole(tmp_path / "whole") == sha256(whole).hexdigest()
    (tmp_path / "cut").write_bytes(whole[:-4])
    with pytest.raises(SearchUnavailableError, match="cut"):
        check_whole(tmp_path / "cut")


def test_files_that_stay_empty_are_not_waited_for_for_ever(
    tmp_path: Path, engine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").touch()
    monkeypatch.setattr(search_engine, "_LOOKS", 3)
    with pytest.raises(SearchUnavailableError, match="empty"):
        make_index(engine, make_pages(1), "en", tmp_path, lambda _: None)
