"""Trouble at a chosen moment: a build is stopped at its n-th change of the file system, whatever the change is.

In this process by an exception (`trouble_at`); as a program, by SIGKILL: `python trouble.py N COMMAND...`. Listens to
the interpreter's audit events, so the engine need not know; what C libraries write by themselves goes unheard.
"""

import errno
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_CHANGES = frozenset({"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate"})
_MAKES = frozenset({"os.mkdir", "os.link", "os.symlink"})

Strike = Callable[[str], None]

# A hook of the interpreter stays for ever; it is put in once, and sleeps while this is empty.
_armed: list[Strike] = []
_hooked: list[bool] = []


@contextmanager
def trouble_at(number: int, kind: str) -> Iterator[None]:
    """Let the n-th change from now on fail: `interrupt` as Ctrl-C once, `full` for want of room from then on."""
    left = [number]

    def strike(event: str) -> None:
        left[0] -= 1
        if kind == "interrupt" and left[0] == 0 and threading.current_thread() is threading.main_thread():
            raise KeyboardInterrupt
        if kind == "full" and left[0] <= 0 and event in {"open", *_MAKES}:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with _listening(strike):
        yield


@contextmanager
def _listening(strike: Strike) -> Iterator[None]:
    if not _hooked:
        sys.addaudithook(_hear)
        _hooked.append(True)
    _armed.append(strike)
    try:
        yield
    finally:
        _armed.clear()


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _armed and (event in _CHANGES or (event == "open" and _writes(arguments))):
        for strike in _armed:
            strike(event)


def _writes(arguments: tuple[object, ...]) -> bool:
    path, _, flags = arguments
    # Python keeps compiled modules by the way; that is no work of the build's.
    ours = not (isinstance(path, str) and ".pyc" in path)
    return ours and isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))


def _run_until(number: int, command: list[str]) -> int:
    from osce_digest.cli import main  # noqa: PLC0415  (importing is not what is to be stopped)

    left = [number]

    def strike(_event: str) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    with _listening(strike):
        return main(command)


if __name__ == "__main__":
    sys.exit(_run_until(int(sys.argv[1]), sys.argv[2:]))
