"""Builds in a process of their own, which can be broken off at any moment: what stands in the folder stays whole.

They do what `osce-digest build` does. Not here: when to build.
"""

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context
from typing import TYPE_CHECKING

from osce_digest.cache.fork import without_interrupts
from osce_digest.errors import Fault, SetupError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from osce_digest.build.report import BuildReport, Order

# A page that is being looked at goes before a build that nobody waits for.
_LESS_URGENT = 5


@dataclass(frozen=True, slots=True)
class Built:
    """How a build ended: with a report, or with faults of the set-up; with neither where it was broken off."""

    report: "BuildReport | None" = None
    faults: tuple[Fault, ...] = ()


class Builder:
    """At most one build at a time. `tell` hears, in another thread, what a build is doing and how far it is."""

    def __init__(self, order: "Order", tell: Callable[[str, int, int], None]) -> None:
        self._order = order
        self._tell = tell
        self._process: SpawnProcess | None = None

    def start(self, then: Callable[[Built], None], *, urgent: bool = False) -> None:
        """Begin to build, when the build before has ended; `then` hears in another thread how it ended.

        Of a build that was broken off it may hear that there is neither report nor fault.
        """
        context = get_context("spawn")
        hears, tells = context.Pipe(duplex=False)
        order = replace(self._order, on_wait=None)
        with without_interrupts():
            process = context.Process(target=work, args=(tells, order, urgent))
            process.start()
        tells.close()
        self._process = process
        threading.Thread(target=self._listen, args=(hears, process, then), daemon=True).start()

    @property
    def is_at_work(self) -> bool:
        """Tell whether a build is at work."""
        process = self._process
        return process is not None and process.is_alive()

    def break_off(self) -> None:
        """End the build that is at work, if there is one, and wait for that."""
        process, self._process = self._process, None
        if process:
            _end(process)
            process.join()

    def _listen(self, hears: "Connection", process: "SpawnProcess", then: Callable[[Built], None]) -> None:
        built = Built()
        with suppress(OSError, EOFError), hears:
            while True:
                told = hears.recv()
                if isinstance(told, Built):
                    built = told
                else:
                    self._tell(*told)
        process.join()
        then(built)


def _end(process: "SpawnProcess") -> None:
    """End a build and the processes that help it."""
    if hasattr(os, "killpg") and process.pid:
        with suppress(OSError):
            if os.getpgid(process.pid) == process.pid:
                os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def work(tells: "Connection", order: "Order", urgent: bool) -> None:  # noqa: FBT001  (an argument of a process)
    """Build, and tell how it goes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "setpgid"):  # so that all that help it can be ended with it
        os.setpgid(0, 0)
        if not urgent:
            os.nice(_LESS_URGENT)
    from osce_digest.build import build  # noqa: PLC0415  (only this process needs it)

    def tell(what: str, done: int, total: int) -> None:
        with suppress(OSError):
            tells.send((what, done, total))

    try:
        built = Built(report=build(order, tell))
    except SetupError as error:
        built = Built(faults=error.faults)
    with suppress(OSError):  # nobody may be there any more to hear it
        tells.send(built)
