"""One build at a time for one output: the second waits and says for whom. A dead process holds nothing.

The lock is the operating system's, on a file in the cache, so that it ends with the process whatever kills it.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_FILE = "lock"
# Seconds between two tries where the system cannot wake us.
_PACE = 0.1
# Tries before a holder that has yet to put its number down counts as nameless.
_LOOKS = 10


@contextmanager
def hold_lock(cache: Path, on_wait: Callable[[str], None] | None = None) -> Iterator[int]:
    """Hold the lock of a cache folder, and give the time it was taken, in ns of the cache's file system.

    `on_wait` is told once whom we wait for (a process id, or `another process`).
    """
    handle = os.open(cache / _FILE, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _wait_for_lock(handle, on_wait)
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, str(os.getpid()).encode())
        try:
            yield os.fstat(handle).st_mtime_ns
        finally:
            os.ftruncate(handle, 0)  # else our number stands there until the next holder puts down its own
    finally:
        os.close(handle)


def _wait_for_lock(handle: int, on_wait: Callable[[str], None] | None) -> None:
    told = on_wait is None
    looks = 0
    while not _try_lock(handle):
        looks += 1
        holder = _read_holder(handle)
        if on_wait and not told and (holder or looks == _LOOKS):
            told = True
            on_wait(f"process {holder}" if holder else "another process")
        time.sleep(_PACE)


def _read_holder(handle: int) -> str:
    os.lseek(handle, 0, os.SEEK_SET)
    text = os.read(handle, 20).decode("ascii", "replace").strip()
    return text if text.isdigit() else ""


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            os.lseek(handle, 1 << 20, os.SEEK_SET)  # beyond the number, which others must be able to read
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
