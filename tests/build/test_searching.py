import shutil
from pathlib import Path

import pytest
from tools import find_pagefind

from osce_digest.build import BuildReport, Order, build, searching
from osce_digest.diagnostics import Severity
from osce_digest.publishing import search

ITEM = "ELBASAN, 12 July 2023 – The OSCE Presence in Albania trained twelve police officers in Elbasan today.\n"
MORE = "OSH, 3 May 2024 – The OSCE Programme Office in Bishkek opened a library for women entrepreneurs in Osh.\n"


def order_of(folder: Path, **changes: object) -> Order:
    places = {"content": folder / "content", "output": folder / "site", "cache": folder / "cache"}
    return Order(**{**places, "ledger": False, "jobs": 1, "search": True, **changes})  # type: ignore[arg-type]


def build_at(folder: Path, **changes: object) -> BuildReport:
    return build(order_of(folder, **changes))


def read_tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "content/raw").mkdir(parents=True)
    (tmp_path / "content/raw/a.txt").write_text(ITEM, "utf-8")
    return tmp_path


@pytest.fixture
def engine() -> Path:
    return find_pagefind()


def index_of(folder: Path) -> set[str]:
    return {path for path in read_tree(folder / "site") if path.startswith("pagefind/")}


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("ledger", [True, False])
def test_an_index_follows_the_archive_and_ends_where_a_clean_build_does(desk: Path, ledger: bool) -> None:  # noqa: FBT001
    first = build_at(desk, ledger=ledger)
    assert first.search
    assert (first.search.pages, first.search.seconds is not None) == (1, True)
    again = build_at(desk, ledger=ledger)
    assert again.search == (1, None, "")
    (desk / "content/raw/b.txt").write_text(MORE, "utf-8")  # goes the short way where there is no ledger
    more = build_at(desk, ledger=ledger)
    assert more.search
    assert (more.search.pages, more.search.seconds is not None) == (2, True)
    (desk / "content/raw/a.txt").write_text(ITEM.replace("twelve", "thirteen"), "utf-8")
    build_at(desk, ledger=ledger)
    found = read_tree(desk / "site")
    shutil.rmtree(desk / "site")
    shutil.rmtree(desk / "cache")
    build_at(desk, ledger=ledger)
    assert read_tree(desk / "site") == found


@pytest.mark.usefixtures("engine")
def test_what_no_search_can_see_makes_no_index(desk: Path) -> None:
    build_at(desk)
    (desk / "content/pages").mkdir()
    (desk / "content/pages/about.md").write_text("# About us\n", "utf-8")
    report = build_at(desk)
    assert "about.html" in report.written
    assert report.search == (1, None, "")


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("how", ["order", "settings"])
def test_an_index_that_is_not_wanted_is_removed(desk: Path, how: str) -> None:
    build_at(desk)
    assert index_of(desk)
    if how == "settings":
        (desk / "content/site.yml").write_text("search: false\n", "utf-8")
    report = build_at(desk, search=how == "settings")
    assert report.search is None
    assert not index_of(desk)
    assert (desk / "site/search.html").exists() is (how == "order")


@pytest.mark.usefixtures("engine")
def test_an_index_that_a_hand_took_away_comes_back(desk: Path) -> None:
    build_at(desk)
    wanted = read_tree(desk / "site")
    (desk / "site/pagefind/pagefind-entry.json").unlink()
    assert build_at(desk).search
    assert read_tree(desk / "site") == wanted


@pytest.mark.usefixtures("engine")
def test_the_site_is_live_before_it_is_indexed(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make, stood = search.make_index, []

    def note(*args: object) -> int:
        stood.append((desk / "site/index.html").is_file())
        return make(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(search, "make_index", note)
    build_at(desk)
    assert stood == [True]


@pytest.mark.usefixtures("engine")
def test_a_build_that_ends_while_it_indexes_leaves_the_site_and_the_next_finishes(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(search, "make_index", stop)
    with pytest.raises(KeyboardInterrupt):
        build_at(desk)
    assert (desk / "site/search.html").is_file()
    monkeypatch.undo()
    report = build_at(desk)
    assert report.search
    assert report.search.pages == 1
    assert index_of(desk)


def test_without_pagefind_the_site_is_built_and_the_index_tried_again_once_it_is_there(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "find_engine", lambda: None)
    monkeypatch.setattr(searching, "find_engine", lambda: None)
    for _ in range(2):
        report = build_at(desk)
        (told,) = [told for told in report.diagnostics if told.code == "search-unavailable"]
        assert told.severity is Severity.WARNING
        assert "pip install 'pagefind[bin]'" in told.message
    assert (desk / "site/search.html").is_file()
    monkeypatch.undo()
    find_pagefind()
    report = build_at(desk)
    assert not [told for told in report.diagnostics if told.code == "search-unavailable"]
    assert index_of(desk)


@pytest.mark.usefixtures("engine")
def test_a_release_carries_the_index(desk: Path) -> None:
    if not hasattr(desk, "symlink_to"):
        pytest.skip("no symbolic links here")
    build_at(desk, release=True)
    first = index_of(desk)
    (desk / "content/raw/b.txt").write_text(MORE, "utf-8")
    before = (desk / "site").resolve()
    report = build_at(desk, release=True)
    assert report.search
    assert report.search.pages == 2
    assert (desk / "site").resolve() != before
    assert {path.relative_to(before).as_posix() for path in before.glob("pagefind/**/*") if path.is_file()} == first
    shutil.copytree(desk / "content", desk / "twin/content")
    build_at(desk / "twin")
    assert read_tree(desk / "site") == read_tree(desk / "twin/site")
