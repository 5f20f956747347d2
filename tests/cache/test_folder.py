import multiprocessing
import os
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from osce_digest.cache.folder import open_cache, write_cache_file


def test_the_cache_folder_is_marked_as_one_and_kept_out_of_git(tmp_path: Path) -> None:
    folder = open_cache(tmp_path / "deep" / "cache", tmp_path / "site")
    assert folder.is_dir()
    assert folder.parent == tmp_path / "deep" / "cache"
    assert (folder.parent / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    assert (folder.parent / ".gitignore").read_text() == "*\n"


def open_many(folder: Path, start: Barrier) -> None:
    for number in range(20):
        start.wait(20)
        open_cache(folder / str(number), folder / "site")


@pytest.mark.skipif(os.name != "posix", reason="processes are forked")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_builds_that_begin_at_the_same_moment_can_both_make_the_cache(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    start = context.Barrier(4)
    builds = [context.Process(target=open_many, args=(tmp_path, start)) for _ in range(4)]
    for process in builds:
        process.start()
    for process in builds:
        process.join(60)
    assert [process.exitcode for process in builds] == [0] * 4


def test_outputs_that_share_a_cache_have_a_folder_each(tmp_path: Path) -> None:
    cache = tmp_path / ".osce-digest"
    assert open_cache(cache, tmp_path / "site") != open_cache(cache, tmp_path / "draft")
    assert open_cache(cache, tmp_path / "site") == open_cache(cache, tmp_path / "draft" / ".." / "site")


def test_the_memory_moves_along_with_its_output(tmp_path: Path) -> None:
    names = {open_cache(tmp_path / place / "cache", tmp_path / place / "site").name for place in ("here", "there")}
    assert len(names) == 1


def test_what_is_remembered_of_an_output_stays_when_the_folder_is_opened_again(tmp_path: Path) -> None:
    folder = open_cache(tmp_path / "cache", tmp_path / "site")
    write_cache_file(folder / "pages.memory", b"pages")
    assert (open_cache(tmp_path / "cache", tmp_path / "site") / "pages.memory").read_bytes() == b"pages"


def test_an_output_that_is_a_link_is_remembered_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    (tmp_path / "second").mkdir()
    (tmp_path / "site").symlink_to("first")
    before = open_cache(tmp_path / "cache", tmp_path / "site")
    (tmp_path / "site").unlink()
    (tmp_path / "site").symlink_to("second")
    assert open_cache(tmp_path / "cache", tmp_path / "site") == before


def test_a_file_is_replaced_in_one_step_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "pages.memory"
    write_cache_file(file, b"old")
    with file.open("rb") as reader:
        write_cache_file(file, b"new")
        assert reader.read() == b"old"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("pages.memory", b"new")]


def test_what_a_killed_build_left_half_written_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".pages.memory.new").write_bytes(b"ha")
    write_cache_file(tmp_path / "pages.memory", b"whole")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("pages.memory", b"whole")]
