"""Two builds at once on one output: each finishes or says who is at work; what stands in the end is the site of one."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from engine.desk import Desk, explain_difference, make_environment, read_tree
from engine.items import tell, write_told_dump

POSIX = pytest.mark.skipif(os.name != "posix", reason="processes are stopped and killed by signals")

# So many files are more than a build memory needs, and far fewer than a site has.
IN_THE_MIDST = 50

Process = subprocess.Popen[str]
Start = Callable[..., Process]


def make_desk(folder: Path, title: str, count: int = 40) -> Desk:
    desk = Desk(folder, ledger=False)
    desk.write("content/site.yml", f"title: {title}\n")
    desk.write("content/raw/archive.txt", write_told_dump(tell(count)))
    return desk


@pytest.fixture
def start() -> Iterator[Start]:
    """Start builds of one desk's content at another's output; whatever a test leaves running is ended."""
    with ExitStack() as stack:

        def begin(desk: Desk, at: Desk, *options: str) -> Process:
            places = ["--content", desk.content, "--output", at.site, "--cache", at.cache]
            command = [
                sys.executable,
                "-m",
                "osce_digest",
                "build",
                "--no-search",  # as in engine.desk
                "--quiet",
                "--no-ledger",
                *map(str, places),
                *options,
            ]
            process = subprocess.Popen(
                command, env=make_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )
            stack.enter_context(process)
            stack.callback(process.kill)
            return process

        yield begin


def end(process: Process, other: Process) -> int:
    """Wait for a build: it was done or gave up, and if it had anything to say, then in one line who held the lock."""
    _, said = process.communicate(timeout=60)
    assert process.returncode in {0, 2}, said
    if said or process.returncode != 0:
        assert len(said.splitlines()) == 1, said
        assert re.search(rf"\b{other.pid}\b", said), f"{said!r} does not name process {other.pid}"
    return process.returncode


def wait_for_work(desk: Desk, process: Process) -> None:
    """Wait until a first build is in the midst of making files, wherever it makes them."""
    while process.poll() is None:
        made = sum(path.is_file() for path in desk.folder.rglob("*") if desk.content not in path.parents)
        if made >= IN_THE_MIDST:
            return
        time.sleep(0.005)
    pytest.fail("the build was over before it was seen at work")


def check(desk: Desk, *allowed: dict[str, bytes]) -> None:
    found = read_tree(desk.site)
    assert found in allowed, explain_difference(found, allowed[-1])


@pytest.mark.parametrize("delay", [0, 0.05, 0.2, 0.4, 0.6, 0.8])
def test_two_builds_of_one_content_leave_its_site(start: Start, tmp_path: Path, delay: float) -> None:
    desk = make_desk(tmp_path / "desk", "A site")
    first = start(desk, desk)
    time.sleep(delay)
    second = start(desk, desk)
    codes = {end(first, second), end(second, first)}
    assert 0 in codes
    check(desk, desk.build_clean(tmp_path / "twin"))


@pytest.mark.parametrize("delay", [0, 0.1, 0.4, 0.7])
def test_two_builds_of_different_content_leave_the_site_of_one(start: Start, tmp_path: Path, delay: float) -> None:
    desk = make_desk(tmp_path / "desk", "A site")
    other = make_desk(tmp_path / "other", "Another site", count=50)
    desk.build()
    first = start(other, desk)
    time.sleep(delay)
    second = start(desk, desk)
    codes = {end(first, second), end(second, first)}
    assert 0 in codes
    check(desk, other.build_clean(tmp_path / "twin"), desk.build_clean(tmp_path / "twin"))
    assert start(desk, desk).wait(timeout=120) == 0
    check(desk, desk.build_clean(tmp_path / "twin"))


@POSIX
def test_a_build_waits_for_one_that_is_held_up_or_names_it(start: Start, tmp_path: Path) -> None:
    desk = make_desk(tmp_path / "desk", "A site", count=300)
    first = start(desk, desk)
    wait_for_work(desk, first)
    os.kill(first.pid, signal.SIGSTOP)
    try:
        second = start(desk, desk)
        time.sleep(3)
        waits = second.poll() is None
        assert waits or second.returncode == 2, "it did not mind that another build was at work"
    finally:
        os.kill(first.pid, signal.SIGCONT)
    assert end(first, second) == 0
    assert end(second, first) == (0 if waits else 2)
    check(desk, desk.build_clean(tmp_path / "twin"))


@POSIX
@pytest.mark.parametrize("jobs", ["1", "3"])
@pytest.mark.parametrize("taken", [False, True], ids=["its number is free", "its number is another's now"])
def test_what_a_dead_build_has_locked_holds_nobody_up(start: Start, tmp_path: Path, jobs: str, taken: bool) -> None:  # noqa: FBT001  (a parameter)
    desk = make_desk(tmp_path / "desk", "A site", count=300)
    process = start(desk, desk, "--jobs", jobs)
    wait_for_work(desk, process)
    process.kill()
    process.wait()  # its helpers, if it had any, may still be there
    if taken:
        _rewrite_number(desk, process.pid, os.getpid())
    following = start(desk, desk)
    _, said = following.communicate(timeout=60)
    # Helpers of the dead build may be a moment in leaving, and until then be waited for.
    assert (following.returncode, len(said.splitlines()) <= 1) == (0, True), said
    check(desk, desk.build_clean(tmp_path / "twin"))


def _rewrite_number(desk: Desk, dead: int, living: int) -> None:
    """Let every small file that names the dead process name a living one, as after numbers have come round again."""
    for folder in (desk.site, desk.cache):
        for path in folder.rglob("*"):
            if path.is_file() and path.stat().st_size < 1000:
                text = path.read_bytes()
                path.write_bytes(re.sub(rb"\b%d\b" % dead, b"%d" % living, text))
