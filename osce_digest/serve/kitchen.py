"""A process of its own that holds the site in memory, as who asks it sees it. Not here: what it does (cook)."""

import shutil
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.cache.fork import without_interrupts
from osce_digest.serve.cook import File, Refused, Renewed, work

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from osce_digest.build.report import Order

# Seconds a process may take to end by itself.
_PATIENCE = 0.5


class KitchenClosedError(Exception):
    """The process has ended: nothing can be asked of it any more."""


class Kitchen:
    """The process, as who asks it sees it. Several threads may ask; each waits for its turn."""

    def __init__(self, order: "Order", room: Path) -> None:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        self._connection: Connection = ours
        self._lock = threading.Lock()
        self._room = room
        # Ctrl-C is for the process that serves; this one is told to end.
        with without_interrupts():
            self._process: SpawnProcess = context.Process(
                target=work, args=(theirs, replace(order, on_wait=None), room)
            )
            self._process.start()
        theirs.close()

    def renew(self, paths: Iterable[str]) -> Renewed | Refused:
        """Have the site made anew, and some files of it. Raises KitchenClosedError."""
        answer: Renewed | Refused = self._ask("renew", tuple(paths))
        return answer

    def make(self, path: str) -> File | Refused:
        """Have one file made. Raises KitchenClosedError."""
        answer: File | Refused = self._ask("make", path)
        return answer

    def list_misled(self) -> list[str] | None:
        """Give the paths that were made too early, of what they led to in the site before; None if it is not known yet.

        So it is asked until it is known. Raises KitchenClosedError.
        """
        answer: list[str] | Refused | None = self._ask("misled", None)
        return [] if isinstance(answer, Refused) else answer

    def close(self) -> None:
        """End the process, and wait for that."""
        # Who waits for an answer has the connection; then it ends with the process.
        if self._lock.acquire(timeout=_PATIENCE):
            with suppress(OSError):
                self._connection.close()
            self._lock.release()
            self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        shutil.rmtree(self._room, ignore_errors=True)

    def _ask(self, what: str, about: object):  # type: ignore[no-untyped-def]  # noqa: ANN202  (told by who asks)
        with self._lock:
            try:
                self._connection.send((what, about))
                return self._connection.recv()
            except (OSError, EOFError) as error:
                raise KitchenClosedError from error


class Keeper:
    """Keeps one process at hand: begun when it is first wanted, and another one after it has ended."""

    def __init__(self, order: "Order", room: Path) -> None:
        self._order = order
        self._room = room
        self._lock = threading.Lock()
        self._closed = False
        self.kitchen: Kitchen | None = None

    def open(self) -> Kitchen:
        """Give the process. Raises KitchenClosedError where there will be none any more."""
        with self._lock:
            if self._closed:
                raise KitchenClosedError
            self.kitchen = self.kitchen or Kitchen(self._order, self._room)
            return self.kitchen

    def let_go(self) -> None:
        """End the process; the next one will be another."""
        with self._lock:
            kitchen, self.kitchen = self.kitchen, None
        if kitchen:
            kitchen.close()

    def close(self) -> None:
        """End the process for good."""
        self._closed = True
        self.let_go()
