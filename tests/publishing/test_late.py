"""Covers late_memory."""

import os
from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.publishing.late import publish_late
from osce_digest.publishing.late_memory import FILE, keep_late, late_stands, read_late
from osce_digest.publishing.publish import Press, Published
from osce_digest.targets import Key, Target

Texts = dict[str, str]
LARGE = "data/all.sqlite"
BOTH = {LARGE: "all", "data/notes.json": "notes"}


def make_file(texts: Texts, key: Key) -> list[bytes]:
    text = texts[str(key[0])]
    if text == "full disk":
        raise OSError(28, "No space left on device")
    return [part.encode() for part in text]


def press_of(folder: Path, **changes: object) -> Press:
    for name in ("cache", "site"):
        (folder / name).mkdir(exist_ok=True)
    return Press(**{"output": folder / "site", "cache": folder / "cache", **changes})  # type: ignore[arg-type]


def build(folder: Path, texts: Texts, **changes: object) -> Published:
    targets = [Target(path, {f"text {path}": text}, make_file, (path,)) for path, text in texts.items()]
    return publish_late(targets, texts, press_of(folder, **changes), lambda _done, _total: None)


def files(folder: Path) -> Texts:
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}


def reasons(published: Published) -> dict[str, list[str]]:
    return {path: [str(reason) for reason in found] for path, found in published.written.items()}


def test_late_files_are_made_once_and_then_stand(tmp_path: Path) -> None:
    assert reasons(build(tmp_path, BOTH)) == {LARGE: ["new"], "data/notes.json": ["new"]}
    assert files(tmp_path) == BOTH
    assert late_stands(tmp_path / "cache", tmp_path / "site")
    again = build(tmp_path, BOTH)
    assert (again.written, again.unchanged, again.pruned) == ({}, 2, ())


def test_only_what_changed_is_made_again(tmp_path: Path) -> None:
    build(tmp_path, BOTH)
    assert reasons(build(tmp_path, {**BOTH, LARGE: "more"})) == {LARGE: [f"changed: text {LARGE}"]}
    assert files(tmp_path)[LARGE] == "more"


def test_a_file_by_another_hand_is_found_and_made_again(tmp_path: Path) -> None:
    build(tmp_path, BOTH)
    (tmp_path / "site" / LARGE).write_text("mine")
    assert not late_stands(tmp_path / "cache", tmp_path / "site")
    assert reasons(build(tmp_path, BOTH)) == {LARGE: ["edited by another hand"]}
    (tmp_path / "site" / LARGE).unlink()
    assert not late_stands(tmp_path / "cache", tmp_path / "site")
    assert reasons(build(tmp_path, BOTH)) == {LARGE: ["missing"]}
    assert files(tmp_path) == BOTH


def test_a_file_that_was_only_touched_is_left_as_it_is(tmp_path: Path) -> None:
    build(tmp_path, BOTH)
    os.utime(tmp_path / "site" / LARGE, ns=(1, 1))
    assert build(tmp_path, BOTH).written == {}
    assert late_stands(tmp_path / "cache", tmp_path / "site")


def test_what_is_no_longer_wanted_goes_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    build(tmp_path, BOTH)
    (tmp_path / "site" / "data" / "mine.txt").write_text("mine")
    assert build(tmp_path, {}).pruned == (LARGE, "data/notes.json")
    assert files(tmp_path) == {"data/mine.txt": "mine"}
    assert read_late(tmp_path / "cache") == {}


def test_where_none_was_ever_wanted_nothing_is_remembered(tmp_path: Path) -> None:
    build(tmp_path, {})
    assert list((tmp_path / "cache").iterdir()) == []
    assert late_stands(tmp_path / "cache", tmp_path / "site")


def test_a_clean_build_makes_all_of_them(tmp_path: Path) -> None:
    build(tmp_path, BOTH)
    assert reasons(build(tmp_path, BOTH, clean=True)).keys() <= BOTH.keys()
    assert files(tmp_path) == BOTH


def test_bytes_are_looked_at_where_a_stat_is_not_to_be_trusted(tmp_path: Path) -> None:
    build(tmp_path, BOTH)
    place = tmp_path / "site" / LARGE
    before = place.stat()
    place.write_text("ALL")
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert build(tmp_path, BOTH).written == {}
    assert reasons(build(tmp_path, BOTH, trusting=False)) == {LARGE: ["edited by another hand"]}


def test_a_full_disk_is_a_fault_of_the_set_up_and_leaves_what_stands(tmp_path: Path) -> None:
    build(tmp_path, BOTH)
    with pytest.raises(SetupError, match="No space left"):
        build(tmp_path, {**BOTH, LARGE: "full disk"})
    assert files(tmp_path) == BOTH


def test_a_build_killed_before_a_file_is_in_place_is_finished_by_the_next(tmp_path: Path) -> None:
    build(tmp_path, BOTH)
    records = read_late(tmp_path / "cache")
    # As noted before the file was moved, which then never was.
    unmoved = records[LARGE]._replace(own={f"text {LARGE}": "more"}, digest="0" * 64, size=0, changed=0, inode=0)
    keep_late(tmp_path / "cache", {**records, LARGE: unmoved})
    build(tmp_path, {**BOTH, LARGE: "more"})
    assert files(tmp_path)[LARGE] == "more"


def test_without_its_memory_a_build_makes_them_again_and_the_same(tmp_path: Path) -> None:
    build(tmp_path, BOTH)
    (tmp_path / "cache" / FILE).unlink()
    assert build(tmp_path, BOTH).written == {}
    assert files(tmp_path) == BOTH
