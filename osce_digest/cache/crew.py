"""Do the same work on many shares in several processes, in the order of the shares; in this one where that is quicker.

The work is a module-level function, its subject is handed over once a process. Nothing here depends on how processes
are started: where they are forked the subject is shared, elsewhere it is sent.
"""

import gc
import marshal
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from osce_digest.errors import Fault, SetupError

A = TypeVar("A")
R = TypeVar("R")

# Seconds between two looks at whether the process that gave the work is still there.
_LOOK = 1.0

_subject: Any = None


def count_cores() -> int:
    """Give the number of cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def work_alone(work: Callable[[Any, A], R], subject: Any, shares: Iterable[A]) -> Iterator[R]:  # noqa: ANN401
    """Do the work here, share by share."""
    for share in shares:
        yield work(subject, share)


def work_together(work: Callable[[Any, A], R], subject: Any, shares: Sequence[A], jobs: int) -> Iterator[R]:  # noqa: ANN401
    """Do the work in `jobs` processes; results, which must be plain values, come in the order of the shares.

    Raises SetupError where the system ends one of the processes, as it does when memory runs out.
    """
    import multiprocessing  # noqa: PLC0415  (dozens of modules, which small builds do without)
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  (as above)
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415  (as above)

    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    gc.freeze()  # what is here already need not be looked at again by the collectors of forked processes
    crew = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(subject, os.getpid()))
    try:
        yield from map(marshal.loads, crew.map(_Work(work), shares))
    except BrokenProcessPool as error:
        why = "the system ended a process of this build, perhaps for want of memory; try --jobs 1"
        raise SetupError([Fault(".", 0, "process-ended", why)]) from error
    finally:
        crew.shutdown(wait=True, cancel_futures=True)
        gc.unfreeze()


class _Work:
    """The work with the process's own subject; `marshal` takes a fraction of the time that pickling results does."""

    def __init__(self, work: Callable[[Any, A], R]) -> None:
        self._work = work

    def __call__(self, share: Any) -> bytes:  # noqa: ANN401
        made: Any = self._work(_subject, share)
        return marshal.dumps(made)


def _begin(subject: Any, giver: int) -> None:  # noqa: ANN401
    global _subject  # noqa: PLW0603  (a process works on one subject all its life)
    _subject = subject
    gc.disable()
    # Ctrl-C reaches the whole group; the process that gave the work decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with, args=(giver,), daemon=True).start()


def _leave_with(giver: int) -> None:
    """End this process when the one that gave the work is gone, as after kill -9."""
    while os.getppid() == giver:
        time.sleep(_LOOK)
    os._exit(1)
