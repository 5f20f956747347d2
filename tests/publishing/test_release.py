import os
from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.publishing.release import link_unchanged, open_release, switch

pytestmark = pytest.mark.skipif(os.name == "nt", reason="releases need symbolic and hard links, which POSIX has")


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def release(output: Path, changed: dict[str, str], gone: tuple[str, ...] = ()) -> Path:
    with open_release(output) as room:
        put(room, changed)
        link_unchanged(output, room, changed, gone)
        switch(output, room)
    return room


def test_the_first_release_is_what_was_made(tmp_path: Path) -> None:
    room = release(tmp_path / "site", {"index.html": "1", "items/a.html": "a"})
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "site").resolve() == room
    assert files(tmp_path / "site") == {"index.html": "1", "items/a.html": "a"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.releases", "site"]


def test_what_did_not_change_is_linked_and_what_is_gone_is_not(tmp_path: Path) -> None:
    first = release(tmp_path / "site", {"index.html": "1", "items/a.html": "a", "items/b.html": "b"})
    second = release(tmp_path / "site", {"index.html": "2"}, gone=("items/b.html",))
    assert files(second) == {"index.html": "2", "items/a.html": "a"}
    assert (first / "items/a.html").samefile(second / "items/a.html")


def test_a_reader_in_the_middle_of_the_old_release_still_has_it_whole(tmp_path: Path) -> None:
    first = release(tmp_path / "site", {"index.html": "1", "items/b.html": "b"})
    release(tmp_path / "site", {"index.html": "2"}, gone=("items/b.html",))
    assert files(first) == {"index.html": "1", "items/b.html": "b"}


def test_strangers_files_come_along(tmp_path: Path) -> None:
    release(tmp_path / "site", {"index.html": "1"})
    put(tmp_path / "site", {"CNAME": "example.org", "deep/note.txt": "mine"})
    release(tmp_path / "site", {"index.html": "2"})
    assert files(tmp_path / "site") == {"index.html": "2", "CNAME": "example.org", "deep/note.txt": "mine"}


def test_strangers_links_come_along_as_links(tmp_path: Path) -> None:
    put(tmp_path / "media", {"film.txt": "long"})
    release(tmp_path / "site", {"index.html": "1"})
    (tmp_path / "site/media").symlink_to(tmp_path / "media")
    (tmp_path / "site/film.txt").symlink_to("media/film.txt")
    (tmp_path / "site/broken").symlink_to("nowhere")
    release(tmp_path / "site", {"index.html": "2"})
    assert (tmp_path / "site/media").is_symlink()
    assert (tmp_path / "site/film.txt").is_symlink()
    assert (tmp_path / "site/broken").is_symlink()
    assert (tmp_path / "site/film.txt").read_text() == "long"


def test_two_releases_are_kept_and_numbers_only_rise(tmp_path: Path) -> None:
    rooms = [release(tmp_path / "site", {"index.html": str(number)}) for number in range(4)]
    assert [room.name for room in rooms] == ["000001", "000002", "000003", "000004"]
    assert sorted(path.name for path in (tmp_path / ".site.releases").iterdir()) == ["000003", "000004"]


def test_a_release_that_fails_leaves_the_one_before(tmp_path: Path) -> None:
    release(tmp_path / "site", {"index.html": "1"})
    with pytest.raises(FileExistsError):
        release(tmp_path / "site", {"index.html": "2", "index.html/page": "in a file"})
    assert files(tmp_path / "site") == {"index.html": "1"}
    assert [path.name for path in (tmp_path / ".site.releases").iterdir()] == ["000001"]


def test_what_a_killed_release_left_is_no_hindrance(tmp_path: Path) -> None:
    release(tmp_path / "site", {"index.html": "1"})
    put(tmp_path / ".site.releases/000002", {"index.html": "half"})
    (tmp_path / ".site.link").symlink_to("nowhere")
    room = release(tmp_path / "site", {"index.html": "2"})
    assert room.name == "000003"
    assert files(tmp_path / "site") == {"index.html": "2"}
    assert not (tmp_path / ".site.link").is_symlink()


def test_a_folder_is_not_replaced_by_a_link(tmp_path: Path) -> None:
    put(tmp_path / "site", {"index.html": "mine"})
    with pytest.raises(SetupError, match="output-is-folder"), open_release(tmp_path / "site"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_site_and_releases_can_move_together(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    release(tmp_path / "here/site", {"index.html": "1"})
    (tmp_path / "here").rename(tmp_path / "there")
    assert files(tmp_path / "there/site") == {"index.html": "1"}
