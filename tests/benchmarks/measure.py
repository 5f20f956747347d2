"""Time one command: wall clock, processor time and memory of all its processes together.

Knows nothing of sites. Linux tells the memory of a tree of processes; elsewhere it is that of the largest one.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# Seconds between two looks at the memory: often enough to meet a peak, seldom enough not to slow what is measured.
_PACE = 0.05
_MB = 1024  # in kB, which is what Linux counts in
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds on the wall, seconds of all processors, MB at the peak."""

    wall: float
    cpu: float
    peak: float


class CommandFailedError(Exception):
    """A command ended with a code other than 0; the message names it and its log."""


def measure(command: Sequence[str], log: Path) -> Cost:
    """Run a command to its end, what it says going to `log`. Raises CommandFailedError."""
    os.sync()  # what others wrote before is not paid for here
    with log.open("ab") as sink:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sink, stderr=sink)
        watch = _Watch(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CommandFailedError(f"exit {process.returncode}: {' '.join(command)}; see {log}")
    largest = used.ru_maxrss / (_MB if sys.platform == "linux" else _MB * _MB)
    return Cost(wall, used.ru_utime + used.ru_stime, max(watch.stop(), largest))


class _Watch(threading.Thread):
    """Looks at a process and its descendants again and again, and keeps the most memory seen."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._peak = 0.0
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(_PACE):
            self._peak = max(self._peak, sum(map(_memory, _family(self._pid))) / _MB)

    def stop(self) -> float:
        self._done.set()
        self.join()
        return self._peak


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        tasks = list((_PROC / str(pid) / "task").iterdir())
        children = [child for task in tasks for child in (task / "children").read_text().split()]
    except OSError:  # ended meanwhile
        return
    for child in children:
        yield from _family(int(child))


def _memory(pid: int) -> int:
    """Give the kB of a process, what it shares with others counted in part (PSS)."""
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
