import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from osce_digest.cache.lock import hold_lock

ROOT = Path(__file__).parent.parent.parent

# Takes the lock, says so, and keeps it until its input ends.
HOLDER = """
import pathlib, sys
from osce_digest.cache.lock import hold_lock
with hold_lock(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_holder(cache: Path) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, cache],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


def test_a_lock_that_is_free_is_taken_without_a_word(tmp_path: Path) -> None:
    said: list[str] = []
    for _ in range(2):
        with hold_lock(tmp_path, said.append):
            pass
    assert said == []


def test_the_second_says_for_whom_it_waits_and_goes_on_when_the_first_is_done(tmp_path: Path) -> None:
    said: list[str] = []
    with another_holder(tmp_path) as other:
        assert other.stdin

        def tell(holder: str) -> None:
            said.append(holder)
            other.stdin.close()  # type: ignore[union-attr]

        with hold_lock(tmp_path, tell):
            assert other.wait(10) == 0
    assert said == [f"process {other.pid}"]


def test_waiting_needs_nobody_to_tell(tmp_path: Path) -> None:
    with another_holder(tmp_path) as other:
        assert other.stdin
        threading.Timer(0.3, other.stdin.close).start()
        with hold_lock(tmp_path):
            assert other.wait(10) == 0


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal on Windows")
def test_a_process_killed_while_it_holds_the_lock_blocks_nobody(tmp_path: Path) -> None:
    with another_holder(tmp_path) as other:
        other.send_signal(signal.SIGKILL)
        other.wait(10)
        said: list[str] = []
        with hold_lock(tmp_path, said.append):
            pass
    assert said == []


def test_what_a_fault_leaves_is_a_free_lock(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), hold_lock(tmp_path):
        raise ZeroDivisionError
    said: list[str] = []
    with hold_lock(tmp_path, said.append):
        pass
    assert said == []


def test_locks_of_different_caches_know_nothing_of_each_other(tmp_path: Path) -> None:
    said: list[str] = []
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with another_holder(tmp_path / "a"), hold_lock(tmp_path / "b", said.append):
        pass
    assert said == []


@pytest.mark.parametrize("left", [b"", b"not a number", b"\xff\xfe"])
def test_a_lock_file_that_says_nothing_useful_is_no_hindrance(tmp_path: Path, left: bytes) -> None:
    (tmp_path / "lock").write_bytes(left)
    with hold_lock(tmp_path):
        assert (tmp_path / "lock").read_bytes() == str(os.getpid()).encode()
