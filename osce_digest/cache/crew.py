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
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from osce_digest.cache.fork import without_interrupts
from osce_digest.errors import Fault, SetupError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

A = TypeVar("A")
R = TypeVar("R")

# Seconds after which a thread that works here lets those go on that take results in: until then, who made one waits.
_TURN = 0.0005
# Seconds between two looks at whether the process that gave the work is still there.
_LOOK = 1.0
# More than these Windows cannot wait for.
_MOST = 60

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
    """Do the work in `jobs` processes, of which this is one; results, plain values, come in the order of the shares.

    Raises SetupError where the system ends one of the processes, as it does when memory runs out.
    """
    import copyreg  # noqa: PLC0415  (as below)
    import multiprocessing  # noqa: PLC0415  (dozens of modules, which small builds do without)
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  (as above)
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415  (as above)

    others = min(jobs - 1, _MOST)
    # What is sent holds such views, which Python does not know how to send.
    copyreg.pickle(MappingProxyType, _take_view_apart)
    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    gc.freeze()  # what is here already need not be looked at again by the collectors of forked processes
    crew = ProcessPoolExecutor(others, mp_context=context, initializer=_begin, initargs=(subject, os.getpid()))
    turn = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    # Each has one share in hand and one waiting, so that nobody waits for this process while it does one itself.
    ahead = others * (2 if len(shares) >= 2 * jobs else 1)
    try:
        yield from _share_out(crew, work, subject, shares, ahead)
    except BrokenProcessPool as error:
        why = "the system ended a process of this build, perhaps for want of memory; try --jobs 1"
        raise SetupError([Fault(".", 0, "process-ended", why)]) from error
    finally:
        crew.shutdown(wait=True, cancel_futures=True)
        sys.setswitchinterval(turn)
        gc.unfreeze()


def _take_view_apart(view: "MappingProxyType[Any, Any]") -> tuple[Callable[..., Any], tuple[dict[Any, Any]]]:
    return _view, (dict(view),)


def _view(values: dict[Any, Any]) -> "MappingProxyType[Any, Any]":
    return MappingProxyType(values)


def _share_out(
    crew: "ProcessPoolExecutor",
    work: Callable[[Any, A], R],
    subject: Any,  # noqa: ANN401
    shares: Sequence[A],
    ahead: int,
) -> Iterator[R]:
    """Give shares to the crew as long as it has less than `ahead`, and do the next one here; yield them in order."""
    theirs: dict[int, Future[bytes]] = {}
    ours: dict[int, _Turn[R]] = {}
    begun = 0
    for number in range(len(shares)):
        while number not in ours and not (number in theirs and theirs[number].done()):
            while begun < len(shares) and sum(not future.done() for future in theirs.values()) < ahead:
                with without_interrupts():  # the first share starts the processes
                    theirs[begun] = crew.submit(_Work(work), shares[begun])
                begun += 1
            if begun == len(shares):
                break
            with _Turn[R]() as turn:
                turn.result = work(subject, shares[begun])
            ours[begun] = turn
            begun += 1
        yield ours.pop(number).take() if number in ours else marshal.loads(theirs.pop(number).result())  # noqa: S302  (a process of ours)


class _Turn(Generic[R]):
    """The result of a share that was done before its turn, or the fault that is raised then."""

    result: R

    def __init__(self) -> None:
        self._fault: Exception | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> bool:
        self._fault = fault if isinstance(fault, Exception) else None
        return self._fault is not None

    def take(self) -> R:
        if self._fault:
            raise self._fault
        return self.result


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
