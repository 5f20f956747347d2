from collections.abc import Mapping
from pathlib import Path

import pytest

from osce_digest.errors import AddressClashError, SetupError, TemplateError
from osce_digest.publishing import Published, publish
from osce_digest.targets import Key, Target

Pages = Mapping[str, str]


def make_page(pages: Pages, key: Key) -> bytes:
    text = pages[str(key[0])]
    if text == "broken":
        raise TemplateError([])
    return text.encode()


def build(folder: Path, pages: Pages, *, clean: bool = False) -> Published:
    targets = [Target(path, {f"text {path}": text}, make_page, (path,)) for path, text in pages.items()]
    return publish(targets, pages, folder / "site", cache=folder / "cache", clean=clean)


def reasons(published: Published) -> dict[str, list[str]]:
    return {path: [str(reason) for reason in found] for path, found in published.written.items()}


def files(folder: Path) -> dict[str, str]:
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}


def test_a_first_build_writes_everything_and_nothing_else(tmp_path: Path) -> None:
    pages = {"index.html": "home", "items/a.html": "a"}
    published = build(tmp_path, pages)
    assert files(tmp_path) == pages
    assert reasons(published) == {"index.html": ["new"], "items/a.html": ["new"]}
    assert (published.unchanged, published.pruned) == (0, ())
    assert not (tmp_path / "site" / ".osce-digest-new").exists()


def test_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    build(tmp_path, {"index.html": "home", "items/a.html": "a"})
    before = (tmp_path / "site/index.html").stat()
    published = build(tmp_path, {"index.html": "home", "items/a.html": "b"})
    after = (tmp_path / "site/index.html").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert reasons(published) == {"items/a.html": ["changed: text items/a.html"]}
    assert published.unchanged == 1


def test_same_bytes_are_not_written_again_even_when_the_memory_is_lost(tmp_path: Path) -> None:
    build(tmp_path, {"index.html": "home"})
    for file in (tmp_path / "cache").iterdir():
        file.unlink()
    assert build(tmp_path, {"index.html": "home"}).written == {}


def test_a_clean_build_writes_every_file_anew_and_still_prunes(tmp_path: Path) -> None:
    build(tmp_path, {"index.html": "home", "old.html": "old"})
    published = build(tmp_path, {"index.html": "home"}, clean=True)
    assert reasons(published) == {"index.html": ["new"]}
    assert published.pruned == ("old.html",)


def test_orphans_of_earlier_builds_go_and_strangers_stay(tmp_path: Path) -> None:
    build(tmp_path, {"index.html": "home", "items/a.html": "a"})
    (tmp_path / "site/CNAME").write_text("example.org")
    (tmp_path / "site/items/note.txt").write_text("mine")
    published = build(tmp_path, {"index.html": "home"})
    assert published.pruned == ("items/a.html",)
    assert files(tmp_path) == {"index.html": "home", "CNAME": "example.org", "items/note.txt": "mine"}


def test_a_deleted_and_an_edited_output_are_restored_and_told(tmp_path: Path) -> None:
    pages = {"a.html": "a", "b.html": "b"}
    build(tmp_path, pages)
    (tmp_path / "site/a.html").unlink()
    (tmp_path / "site/b.html").write_text("vandalised")
    assert reasons(build(tmp_path, pages)) == {"a.html": ["missing"], "b.html": ["edited by another hand"]}
    assert files(tmp_path) == pages


def test_a_fault_while_making_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    old = {"a.html": "a", "b.html": "b", "gone.html": "x"}
    build(tmp_path, old)
    with pytest.raises(TemplateError):
        build(tmp_path, {"a.html": "new", "b.html": "broken"})
    assert files(tmp_path) == old
    assert build(tmp_path, old).written == {}


def test_a_clash_is_told_before_anything_is_made(tmp_path: Path) -> None:
    twice = [Target("a.html", {}, make_page, ("a.html",))] * 2
    with pytest.raises(AddressClashError):
        publish(twice, {"a.html": "a"}, tmp_path / "site", cache=tmp_path / "cache")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_build_left_waiting_is_cleared_away(tmp_path: Path) -> None:
    waiting = tmp_path / "site/.osce-digest-new"
    waiting.mkdir(parents=True)
    (waiting / "7").write_text("half")
    build(tmp_path, {"index.html": "home"})
    assert files(tmp_path) == {"index.html": "home"}


def test_an_output_that_cannot_be_written_is_a_fault_of_the_set_up(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file where the folder should be")
    with pytest.raises(SetupError, match="cannot-write"):
        build(tmp_path, {"index.html": "home"})


def test_progress_counts_every_file(tmp_path: Path) -> None:
    pages = {"a": "1", "b": "2", "c": "3"}
    targets = [Target(path, {}, make_page, (path,)) for path in pages]
    seen: list[tuple[int, int]] = []
    publish(
        targets, pages, tmp_path / "s", cache=tmp_path / "c", progress=lambda done, total: seen.append((done, total))
    )
    assert seen == [(1, 3), (2, 3), (3, 3)]
