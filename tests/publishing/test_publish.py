import os
from collections.abc import Mapping
from pathlib import Path
from time import sleep

import pytest

from osce_digest.errors import AddressClashError, SetupError, TemplateError
from osce_digest.publishing import publish as publishing
from osce_digest.publishing.publish import Press, Published, publish
from osce_digest.publishing.records import read_records
from osce_digest.targets import Key, Target

Pages = Mapping[str, str]


def make_page(pages: Pages, key: Key) -> bytes:
    text = pages[str(key[0])]
    if text == "broken":
        raise TemplateError([])
    return text.encode()


def press_of(folder: Path, **changes: object) -> Press:
    (folder / "cache").mkdir(exist_ok=True)
    return Press(**{"output": folder / "site", "cache": folder / "cache", **changes})  # type: ignore[arg-type]


def targets_of(pages: Pages) -> list[Target[Pages]]:
    shared = {"settings": "1"}
    return [Target(path, {f"text {path}": text}, make_page, (path,), shared) for path, text in pages.items()]


def build(folder: Path, pages: Pages, **changes: object) -> Published:
    return publish(targets_of(pages), pages, press_of(folder, **changes))


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
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "site"]


def test_a_first_build_becomes_the_site_when_the_disk_has_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stood: list[bool] = []

    def sync() -> None:
        sleep(0.05)
        stood.append((tmp_path / "site").exists())

    monkeypatch.setattr(publishing, "_sync", sync)
    build(tmp_path, {"index.html": "home"})
    assert files(tmp_path) == {"index.html": "home"}
    assert stood == [False]


def test_same_inputs_are_not_even_made_again(tmp_path: Path) -> None:
    pages = {"index.html": "home", "items/a.html": "a"}
    build(tmp_path, pages)
    published = publish(targets_of(pages), {}, press_of(tmp_path))  # from a subject of which nothing can be made
    assert (published.written, published.unchanged, published.pruned) == ({}, 2, ())


def test_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    build(tmp_path, {"index.html": "home", "items/a.html": "a"})
    before = (tmp_path / "site/index.html").stat()
    pages = {"index.html": "home", "items/a.html": "b"}
    targets = [Target(path, {f"text {path}": text}, make_page, (path,), {}) for path, text in pages.items()]
    published = publish(targets, pages, press_of(tmp_path))
    after = (tmp_path / "site/index.html").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert reasons(published) == {"items/a.html": ["no longer depends on: settings", "changed: text items/a.html"]}
    assert published.unchanged == 1
    assert publish(targets, {}, press_of(tmp_path)).written == {}


def test_same_bytes_are_not_written_again_even_when_the_memory_is_lost(tmp_path: Path) -> None:
    build(tmp_path, {"index.html": "home"})
    before = (tmp_path / "site/index.html").stat().st_ino
    for file in (tmp_path / "cache").iterdir():
        file.unlink()
    published = build(tmp_path, {"index.html": "home"})
    assert (published.written, published.unchanged) == ({}, 1)
    assert (tmp_path / "site/index.html").stat().st_ino == before


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


def test_a_folder_that_holds_strangers_files_alone_keeps_them(tmp_path: Path) -> None:
    (tmp_path / "site/items").mkdir(parents=True)
    (tmp_path / "site/items/note.txt").write_text("mine")
    build(tmp_path, {"index.html": "home"})
    assert files(tmp_path) == {"index.html": "home", "items/note.txt": "mine"}


def test_a_deleted_and_an_edited_output_are_restored_and_told(tmp_path: Path) -> None:
    pages = {"a.html": "a", "b.html": "b"}
    build(tmp_path, pages)
    (tmp_path / "site/a.html").unlink()
    (tmp_path / "site/b.html").write_text("vandalised")
    assert reasons(build(tmp_path, pages)) == {"a.html": ["missing"], "b.html": ["edited by another hand"]}
    assert files(tmp_path) == pages


def test_a_whole_output_that_is_gone_is_made_again(tmp_path: Path) -> None:
    pages = {"a.html": "a", "items/b.html": "b"}
    build(tmp_path, pages)
    (tmp_path / "site").rename(tmp_path / "elsewhere")
    assert reasons(build(tmp_path, pages)) == {"a.html": ["missing"], "items/b.html": ["missing"]}
    assert files(tmp_path) == pages


def test_an_output_copied_from_elsewhere_is_looked_at_once_and_then_believed(tmp_path: Path) -> None:
    build(tmp_path, {"a.html": "a"})
    os.utime(tmp_path / "site/a.html", ns=(7, 7))
    assert build(tmp_path, {"a.html": "a"}).written == {}
    assert read_records(tmp_path / "cache")["a.html"].changed == 7


def test_a_fault_while_making_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    old = {"a.html": "a", "b.html": "b", "gone.html": "x"}
    build(tmp_path, old)
    with pytest.raises(TemplateError):
        build(tmp_path, {"a.html": "new", "b.html": "broken"})
    assert files(tmp_path) == old
    assert build(tmp_path, old).written == {}


def test_a_fault_in_the_first_build_leaves_no_half_a_site(tmp_path: Path) -> None:
    with pytest.raises(TemplateError):
        build(tmp_path, {"a.html": "a", "b.html": "broken"})
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]


def test_a_clash_is_told_before_anything_is_made(tmp_path: Path) -> None:
    twice = targets_of({"a.html": "a"}) * 2
    with pytest.raises(AddressClashError):
        publish(twice, {"a.html": "a"}, press_of(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.parametrize("left", ["site/.osce-digest-new", ".site.osce-digest-new"])
@pytest.mark.parametrize("before", [{}, {"index.html": "old"}])
def test_what_a_killed_build_left_waiting_is_cleared_away(tmp_path: Path, left: str, before: Pages) -> None:
    if before:
        build(tmp_path, before)
    (tmp_path / left / "items").mkdir(parents=True)
    (tmp_path / left / "0").write_text("half")
    build(tmp_path, {"index.html": "home"})
    assert files(tmp_path) == {"index.html": "home"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "site"]


OLD = {"a.html": "to gone", "index.html": "to gone", "items/a.html": "a", "items/gone.html": "x"}
NEW = {
    "a.html": "to c", "index.html": "to z", "items/a.html": "to z",
    "items/b.html": "b", "items/c.html": "c", "z.html": "z",
}  # fmt: skip


def half_build(folder: Path, blocked: str) -> None:
    """Build the old site and as much of the new one as can be put in place before a file whose place is taken."""
    build(folder, OLD)
    place = folder / "site" / blocked
    place.unlink(missing_ok=True)
    (place / "taken").mkdir(parents=True)
    with pytest.raises(SetupError, match="cannot-write"):
        build(folder, NEW)
    (place / "taken").rmdir()
    place.rmdir()


@pytest.mark.parametrize("blocked", NEW)
def test_a_build_that_stopped_half_way_is_finished_by_the_next(tmp_path: Path, blocked: str) -> None:
    half_build(tmp_path, blocked)
    build(tmp_path, NEW)
    assert files(tmp_path) == NEW


@pytest.mark.parametrize("blocked", NEW)
def test_or_taken_back_where_the_change_is_taken_back(tmp_path: Path, blocked: str) -> None:
    half_build(tmp_path, blocked)
    build(tmp_path, OLD)
    assert files(tmp_path) == OLD


@pytest.mark.parametrize("blocked", ["items/b.html", "items/c.html"])
def test_no_page_leads_to_a_new_one_before_that_is_there(tmp_path: Path, blocked: str) -> None:
    half_build(tmp_path, blocked)
    found = files(tmp_path)
    assert (found["a.html"], found["index.html"], found["items/gone.html"]) == ("to gone", "to gone", "x")


@pytest.mark.parametrize("blocked", ["items/a.html", "a.html", "index.html"])
def test_nothing_is_removed_while_a_page_may_lead_to_it(tmp_path: Path, blocked: str) -> None:
    half_build(tmp_path, blocked)
    found = files(tmp_path)
    assert found["items/gone.html"] == "x"
    assert (found["items/b.html"], found["items/c.html"], found["z.html"]) == ("b", "c", "z")


@pytest.mark.parametrize("blocked", ["items/a.html", "a.html"])
def test_the_home_page_changes_last(tmp_path: Path, blocked: str) -> None:
    half_build(tmp_path, blocked)
    assert files(tmp_path)["index.html"] == "to gone"


def test_an_output_that_cannot_be_written_is_a_fault_of_the_set_up(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file where the folder should be")
    with pytest.raises(SetupError, match="cannot-write"):
        build(tmp_path, {"index.html": "home"})
    assert (tmp_path / "site").read_text() == "a file where the folder should be"


def test_an_empty_output_that_is_a_link_or_a_place_of_its_own_stays_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "site").symlink_to("disk")
    build(tmp_path, {"index.html": "home"})
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "disk/index.html").read_text() == "home"


@pytest.mark.skipif(os.name == "nt", reason="there are no such permissions on Windows")
def test_an_empty_output_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site").chmod(0o2770)
    build(tmp_path, {"index.html": "home"})
    assert (tmp_path / "site").stat().st_mode & 0o7777 == 0o2770


def test_the_folder_one_is_in_can_be_the_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    build(tmp_path, {"index.html": "home", "items/a.html": "a"}, output=Path())
    build(tmp_path, {"index.html": "new"}, output=Path())
    assert {path.relative_to(tmp_path).as_posix() for path in (tmp_path / "here").rglob("*")} == {"here/index.html"}
    assert Path("index.html").read_text() == "new"


def test_a_site_without_pages_is_no_trouble(tmp_path: Path) -> None:
    assert build(tmp_path, {}) == Published({}, 0, ())
    build(tmp_path, {"a.html": "a"})
    assert build(tmp_path, {}).pruned == ("a.html",)
    assert files(tmp_path) == {}


def test_progress_counts_every_file_that_is_made(tmp_path: Path) -> None:
    pages = {"a": "1", "b": "2", "c": "3"}
    seen: list[tuple[int, int]] = []
    publish(targets_of(pages), pages, press_of(tmp_path), lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]
    publish(targets_of(pages), pages, press_of(tmp_path), lambda done, total: seen.append((done, total)))
    assert len(seen) == 3


def test_several_processes_make_the_same_site(tmp_path: Path) -> None:
    pages = {f"items/{number}.html": f"text {number}" for number in range(400)}
    published = build(tmp_path, pages, jobs=2)
    assert files(tmp_path) == pages
    assert len(published.written) == 400
    assert build(tmp_path, pages, jobs=1).written == {}


posix = pytest.mark.skipif(os.name == "nt", reason="releases need symbolic and hard links, which POSIX has")


@posix
def test_released_and_plain_sites_are_the_same(tmp_path: Path) -> None:
    for pages in (
        {"index.html": "1", "items/a.html": "a", "items/b.html": "b"},
        {"index.html": "2", "items/a.html": "a"},
    ):
        published = build(tmp_path, pages, release=True)
        assert (tmp_path / "site").is_symlink()
        assert files(tmp_path) == pages
    assert reasons(published) == {"index.html": ["changed: text index.html"]}
    assert (published.unchanged, published.pruned) == (1, ("items/b.html",))
    assert not (tmp_path / "site/.osce-digest-new").exists()


@posix
def test_where_nothing_changed_there_is_no_new_release(tmp_path: Path) -> None:
    build(tmp_path, {"index.html": "1"}, release=True)
    before = (tmp_path / "site").resolve()
    assert build(tmp_path, {"index.html": "1"}, release=True).written == {}
    assert (tmp_path / "site").resolve() == before
    assert [path.name for path in (tmp_path / ".site.releases").iterdir()] == [before.name]


@posix
def test_a_fault_while_making_a_release_leaves_the_one_before(tmp_path: Path) -> None:
    old = {"index.html": "1", "gone.html": "x"}
    build(tmp_path, old, release=True)
    with pytest.raises(TemplateError):
        build(tmp_path, {"index.html": "broken"}, release=True)
    assert files(tmp_path) == old
    assert build(tmp_path, old, release=True).written == {}


@posix
def test_a_damaged_release_is_mended_by_the_next(tmp_path: Path) -> None:
    pages = {"a.html": "a", "b.html": "b", "c.html": "c"}
    build(tmp_path, pages, release=True)
    (tmp_path / "site/a.html").unlink()
    (tmp_path / "site/b.html").write_text("vandalised")
    assert reasons(build(tmp_path, pages, release=True)) == {
        "a.html": ["missing"],
        "b.html": ["edited by another hand"],
    }
    assert files(tmp_path) == pages


@posix
def test_a_released_site_can_be_built_on_in_place(tmp_path: Path) -> None:
    build(tmp_path, {"index.html": "1", "a.html": "a"}, release=True)
    build(tmp_path, {"index.html": "2", "b.html": "b"})
    assert (tmp_path / "site").is_symlink()
    assert files(tmp_path) == {"index.html": "2", "b.html": "b"}
