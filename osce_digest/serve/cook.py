"""What is done in a process that holds the site in memory: make it anew when told to, and single files of it.

It answers one question after the other; while nobody asks, it lists files for the next time. What goes wrong in the
set-up is an answer, too; any other trouble is a bug, and ends it.
"""

import gc
import os
import shutil
import signal
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.cache.recollection import recollect
from osce_digest.errors import Fault, SetupError
from osce_digest.serve.board import list_errors

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from osce_digest.build.report import Order
    from osce_digest.serve.proofs import Proofs
    from osce_digest.serve.warm import WarmSite

# Seconds in which nobody asks for anything.
_REST = 20


@dataclass(frozen=True, slots=True)
class Renewed:
    """The site was made anew: the files that were asked for, and faults of content that are errors."""

    files: dict[str, bytes | None]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """What was asked for cannot be made before these faults are mended."""

    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site, None where it has none at that path; `ours` tells whether it has, or had, one there."""

    content: bytes | None
    ours: bool


def work(connection: "Connection", order: "Order", room: Path) -> None:
    """Answer until nobody is there to ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Values of an archive are no cycles, and looking for some takes as long as making a page.
    gc.disable()
    recollect()
    from osce_digest.serve.warm import WarmSite  # noqa: PLC0415  (all rooms: only this process needs them)

    cook = _Cook(WarmSite(order, room), order.content)
    try:
        while True:
            while not connection.poll(0) and cook.go_on():
                pass
            # Tidying up takes as long as making the site anew: only where nobody is in the middle of work.
            if not connection.poll(_REST):
                cook.tidy()
            what, about = connection.recv()
            connection.send(cook.answer(what, about))
    except (OSError, EOFError):
        pass
    finally:
        shutil.rmtree(room, ignore_errors=True)
        os._exit(0)  # taking an archive apart piece by piece would take longer


class _Cook:
    """Answers what is asked; `go_on` does, bit by bit, what can be done meanwhile."""

    def __init__(self, warm: "WarmSite", content: Path) -> None:
        self._warm = warm
        self._content = content
        self._proofs: Proofs | None = None
        self._tidy = True

    def answer(self, what: str, about: object) -> object:
        try:
            match what:
                case "renew":
                    return self._renew(about)  # type: ignore[arg-type]
                case "make":
                    return self._make(str(about))
                case _:
                    return self._list_misled()
        except SetupError as error:
            return Refused(error.faults)

    def go_on(self) -> bool:
        """Do a bit; tells whether there is more to do."""
        try:
            if self._proofs and self._proofs.list_on():
                return True
        except SetupError:  # it is told when a page is asked for
            return False
        return False

    def tidy(self) -> None:
        """Let go of what is of no more use."""
        if not self._tidy:
            self._tidy = True
            self._warm.tidy()
            gc.collect()

    def _renew(self, paths: Iterable[str]) -> Renewed:
        from osce_digest.serve.proofs import Proofs  # noqa: PLC0415  (as above)

        site = self._warm.renew()
        self._tidy = False
        self._proofs = Proofs(site, self._warm.accounts, self._proofs)
        faults = list_errors(self._warm.diagnostics, self._content, site.config.strict)
        return Renewed({path: self._proofs.make(path) for path in paths}, faults)

    def _make(self, path: str) -> File:
        if self._proofs is None:
            return File(None, ours=False)
        made = self._proofs.make(path)
        return File(made, ours=path in self._proofs.ours)

    def _list_misled(self) -> list[str] | None:
        if self._proofs is None:
            return []
        return None if self._proofs.list_on() else self._proofs.list_misled()
