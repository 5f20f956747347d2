"""No room left: the build says so in one line, the site that stands stays whole, and the next build with room finishes.

Needs a small file system of its own, which only root can mount.
"""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from engine.desk import Desk, explain_difference, find_changes, make_environment, read_tree
from engine.items import tell, write_told_dump
from engine.walk import HOME, find_dead_links, find_reachable
from tools import FORBID_SKIPS, find_program

SIZE = 24 * 1024 * 1024
BLOCK = 4096


def miss(message: str) -> None:
    """Skip, but not where it can be done and must be."""
    if os.environ.get(FORBID_SKIPS) and hasattr(os, "geteuid") and os.geteuid() == 0:
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        miss("a small disk can be mounted by root on Linux only")
    place = tmp_path / "disk"
    place.mkdir()
    command = [
        find_program("mount", "it is part of every Linux"),
        "-t",
        "tmpfs",
        "-o",
        f"size={SIZE}",
        "tmpfs",
        str(place),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        miss(f"no small disk can be mounted: {done.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run([find_program("umount", "as above"), "--lazy", str(place)], check=True)


def fill(disk: Path, room: int) -> Path:
    """Fill a disk but for so many bytes; give the file that takes the place."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(BLOCK))
        except OSError as error:
            assert error.errno == errno.ENOSPC  # noqa: PT017  (any other trouble is the test's own)
        file.truncate(max(0, file.tell() - room))
    return filler


def run_build(content: Path, output: Path, cache: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    # What a full disk does to the search index is looked at in tests/publishing.
    places = ["--no-search", "--content", str(content), "--output", str(output), "--cache", str(cache)]
    command = [sys.executable, "-m", "osce_digest", "build", "--quiet", *places, *options]
    return subprocess.run(command, env=make_environment(), capture_output=True, text=True, check=False, timeout=120)


def write_content(folder: Path, title: str, count: int) -> Desk:
    desk = Desk(folder, ledger=False)
    desk.write("content/site.yml", f"title: {title}\n")
    desk.write("content/raw/archive.txt", write_told_dump(tell(count)))
    return desk


ROOMS = (0, 1, 8, 60, 300)


@pytest.mark.parametrize("room", ROOMS, ids="{} blocks left".format)
@pytest.mark.parametrize("place", ["output", "cache"])
def test_a_full_disk_costs_one_line_and_no_page(disk: Path, tmp_path: Path, place: str, room: int) -> None:
    output = (disk if place == "output" else tmp_path) / "site"
    cache = (disk if place == "cache" else tmp_path) / "cache"
    old = write_content(tmp_path / "old", "The old site", 30)
    new = write_content(tmp_path / "new", "The new site", 60)
    assert run_build(old.content, output, cache, "--no-ledger").returncode == 0
    known, before = find_reachable(output, HOME), read_tree(output)
    wanted = new.build_clean(tmp_path / "twin")

    filler = fill(disk, room * BLOCK)
    done = run_build(new.content, output, cache, "--no-ledger")
    found = read_tree(output)
    if done.returncode == 0:
        assert room >= ROOMS[-1] or place == "cache", "there cannot have been room for the new site"
        assert found == wanted, explain_difference(found, wanted)
    else:
        assert (done.returncode, done.stdout) == (2, ""), done.stderr
        assert len(done.stderr.splitlines()) == 1
        assert os.strerror(errno.ENOSPC) in done.stderr
        odd = [path for path, content in found.items() if content not in (before.get(path), wanted.get(path))]
        assert [path for path in odd if not path.startswith(".")] == []
        assert find_dead_links(output, {HOME, *known} & wanted.keys()) == []

    filler.unlink()
    done = run_build(new.content, output, cache, "--no-ledger")
    assert (done.returncode, done.stderr) == (0, "")
    found = read_tree(output)
    assert found == wanted, explain_difference(found, wanted)


def test_a_first_build_without_room_leaves_no_home_page_that_promises_more(disk: Path, tmp_path: Path) -> None:
    desk = write_content(tmp_path / "desk", "A site", 30)
    filler = fill(disk, 100 * BLOCK)
    done = run_build(desk.content, disk / "site", tmp_path / "cache", "--no-ledger")
    assert done.returncode == 2, done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert find_dead_links(disk / "site", [HOME]) == []
    filler.unlink()
    assert run_build(desk.content, disk / "site", tmp_path / "cache", "--no-ledger").returncode == 0
    assert find_changes(read_tree(disk / "site"), desk.build_clean(tmp_path / "twin")) == set()
