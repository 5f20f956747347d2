"""Fork without being interrupted in the middle of it: Ctrl-C is for the process that gives the work."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_interrupts() -> Iterator[None]:
    """Have a Ctrl-C wait until this is left. Processes that are forked meanwhile never see one."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def fork() -> int:
    """Fork as `os.fork` does; Ctrl-C is ignored in the new process."""
    with without_interrupts():
        child = os.fork()
        if not child:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        return child
