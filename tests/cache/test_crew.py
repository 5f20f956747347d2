import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from osce_digest.cache.crew import count_cores, work_alone, work_together
from osce_digest.errors import SetupError

ROOT = Path(__file__).parent.parent.parent

# Python from 3.12 on warns of forking where threads run, as they do in a test runner that shares its tests out.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")


def stretch(word: str, count: int) -> tuple[str, int]:
    time.sleep(0.02 * (5 - count))  # the first shares take longest
    return word * count, os.getpid()


def divide(number: int, by: int) -> float:
    return number / by


def test_results_come_in_the_order_of_the_shares() -> None:
    alone = [text for text, _ in work_alone(stretch, "ab", range(1, 6))]
    together = [text for text, _ in work_together(stretch, "ab", range(1, 6), 2)]
    assert alone == together == ["ab", "abab", "ababab", "abababab", "ababababab"]


def test_alone_means_here_and_together_means_here_and_elsewhere() -> None:
    assert {where for _, where in work_alone(stretch, "", range(3))} == {os.getpid()}
    everywhere = {where for _, where in work_together(stretch, "", range(1, 5), 2)}
    assert os.getpid() in everywhere
    assert len(everywhere) == 2
    assert 2 <= len({where for _, where in work_together(stretch, "", [1, 2, 3, 4] * 3, 3)}) <= 3


@pytest.mark.parametrize("count", range(9))
@pytest.mark.parametrize("jobs", [2, 3])
def test_every_share_is_done_once(count: int, jobs: int) -> None:
    assert list(work_together(divide, 12, range(1, count + 1), jobs)) == [12 / by for by in range(1, count + 1)]


def test_work_alone_is_done_when_its_result_is_asked_for() -> None:
    shares: list[int] = []

    def note() -> Iterator[int]:
        for share in (1, 2, 3):
            shares.append(share)
            yield share

    results = work_alone(divide, 6, note())
    assert next(results) == 6.0
    assert shares == [1]


def test_no_shares_are_no_results() -> None:
    assert list(work_alone(divide, 1, [])) == list(work_together(divide, 1, [], 2)) == []


@pytest.mark.parametrize("work", [work_alone, lambda *given: work_together(*given, 2)])
def test_a_fault_in_one_share_is_raised_where_the_work_was_given(work: object) -> None:
    results = work(divide, 6, [1, 2, 0, 3])  # type: ignore[operator]
    assert [next(results), next(results)] == [6.0, 3.0]
    with pytest.raises(ZeroDivisionError):
        next(results)


def end_abruptly(giver: int, share: int) -> int:
    if os.getpid() != giver:
        os.kill(os.getpid(), signal.SIGKILL)
    return share


@pytest.mark.skipif(os.name != "posix", reason="nothing can be killed here as kill -9 does")
def test_a_process_that_the_system_ends_is_told_in_one_line() -> None:
    with pytest.raises(SetupError, match=r"^\.:0: process-ended: .*--jobs 1"):
        list(work_together(end_abruptly, os.getpid(), [1, 2, 3], 2))


def test_threads_take_turns_as_before_when_the_work_is_done() -> None:
    before = sys.getswitchinterval()
    found = [sys.getswitchinterval() for _ in work_together(divide, 12, [1, 2, 3], 2)]
    assert max(found) < before == sys.getswitchinterval()


def test_there_is_at_least_one_core() -> None:
    assert 1 <= count_cores() <= (os.cpu_count() or 1)


# Gives work that takes minutes, and says which processes do it.
GIVER = """
import os, sys, time
from osce_digest.cache.crew import work_together

def work(subject, share):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(120)

if __name__ == "__main__":
    list(work_together(work, None, [1, 2], 2))
"""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks for processes in /proc, which only Linux has")
def test_when_the_giver_is_killed_its_crew_leaves_too(tmp_path: Path) -> None:
    (tmp_path / "giver.py").write_text(GIVER)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, tmp_path / "giver.py"], env=environment, stdout=subprocess.PIPE, text=True
    ) as giver:
        assert giver.stdout
        crew = [Path("/proc", giver.stdout.readline().strip()) for _ in range(2)]
        giver.kill()
        giver.wait(10)
        for _ in range(100):
            if not any(map(is_alive, crew)):
                break
            time.sleep(0.1)
        assert [worker.name for worker in crew if is_alive(worker)] == []


def is_alive(process: Path) -> bool:
    try:
        return "\nState:\tZ" not in (process / "status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
