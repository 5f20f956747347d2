"""One session of work on a site: what changed is made anew, first the pages somebody looks at, then the folder.

A change is followed in three steps: the site is made in memory and with it the pages that are open; who shows another
version of one is told to load it anew; a build then brings the folder up to date, and is broken off by the next change.
Until it is done, pages come from memory. Not here: HTTP, and what a build does.
"""

import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from osce_digest.config import SETTINGS_FILE
from osce_digest.editorial.ledger.file import LEDGER_FILE
from osce_digest.errors import Fault
from osce_digest.serve.audience import Audience
from osce_digest.serve.board import Board, list_errors
from osce_digest.serve.builder import Builder, Built
from osce_digest.serve.cook import File, Refused
from osce_digest.serve.kitchen import Keeper, KitchenClosedError
from osce_digest.serve.places import clear_rooms, find_places
from osce_digest.serve.watching import watch_folders

if TYPE_CHECKING:
    from osce_digest.build.report import BuildReport, Order

_REBUILDING = "Rebuilding the site"
# Seconds that the folder waits for more changes, and browsers have for what they ask for first.
_BREATH = 0.4
# Seconds between two looks at whether to stop.
_GLANCE = 0.2


class Told(NamedTuple):
    """What happened, for who runs the session: a build that ended, or a change that was followed."""

    what: str
    seconds: float = 0.0
    report: "BuildReport | None" = None
    faults: tuple[Fault, ...] = ()


class Session:
    """The session. `tell` hears what happens, `progress` how far a build is; both in threads of the session."""

    def __init__(self, order: "Order", tell: Callable[[Told], None], progress: Callable[[str, int, int], None]) -> None:
        self._order = order
        self._tell = tell
        self._places = find_places(order)
        self._builder = Builder(order, progress)
        self._keeper = Keeper(order, self._places.room)
        self._stop = threading.Event()
        # Held while a change is followed or a build ends: one thing after the other.
        self._turn = threading.RLock()
        self._timer: threading.Timer | None = None
        self._ready = threading.Event()
        # Of the change that is followed: what is done about an earlier one is for nothing.
        self._number = 0
        self._ledger = ""
        self._stale = False
        self._pages: dict[str, bytes] = {}
        self._began = monotonic()
        self._base_url = ""
        self.audience = Audience()
        self._board = Board(self.audience)

    def open(self) -> None:
        """Build the site and make everything ready; what goes wrong with the set-up is told and shown, not raised."""
        clear_rooms(self._order.cache)
        # What is edited from now on is followed, though not before all is ready.
        threading.Thread(target=self._watch, daemon=True).start()
        done = threading.Event()
        self._build(urgent=True, then=done.set)
        while not done.wait(_GLANCE):  # in pieces: one wait without end would not hear Ctrl-C everywhere
            pass

    def close(self) -> None:
        """End all that was begun."""
        self._stop.set()
        self.audience.close()
        self._keeper.close()
        with self._turn:
            self._break_off()

    @property
    def output(self) -> Path:
        """The folder of the built site."""
        return self._order.output

    @property
    def base_url(self) -> str:
        """The public address that the pages were made for last, an empty one where they have none."""
        return self._base_url

    def fetch(self, path: str) -> File | None:
        """Give a file of the site that must not be taken from the folder; None where it is to be taken from there.

        Its content is None where the site has none at that path any more.
        """
        if not self._stale:
            return None
        page = self._pages.get(path)
        if page is not None:
            return File(page, ours=True)
        with suppress(KitchenClosedError):
            kitchen = self._keeper.kitchen
            made = kitchen.make(path) if kitchen else None
            if isinstance(made, File) and (made.content is not None or made.ours):
                return made
        return None

    def tell_version(self, path: str) -> str:
        """Give the version of a page that is shown now; an empty one where there is no page."""
        file = self.fetch(path)
        if file is None:
            try:
                return name_version((self._order.output / path).read_bytes())
            except OSError:
                return ""
        return name_version(file.content) if file.content is not None else ""

    # Changes

    def _watch(self) -> None:
        for paths in watch_folders(lambda: self._places.watched, self._stop):
            while not self._ready.wait(_GLANCE):
                if self._stop.is_set():
                    return
            self._follow(paths)

    def _follow(self, paths: Collection[Path]) -> None:
        """Follow a change of some files; of nobody knows which, where none are named."""
        with self._turn:
            if self._stop.is_set() or self._is_by_build(paths):
                return
            self._break_off()
            self._began = monotonic()
            if self._places.is_program(paths):
                self._begin_anew()
                return
            if not paths or any(path.name == SETTINGS_FILE for path in paths):
                self._board.show(busy=_REBUILDING)
            self._board.begin(paths)
            if self._renew(drawn_on=not paths or self._places.is_drawn_on(paths)):
                self._timer = threading.Timer(_BREATH, self._bring_up_to_date, (self._number,))
                self._timer.daemon = True
                self._timer.start()

    def _is_by_build(self, paths: Collection[Path]) -> bool:
        """Tell whether a build wrote these files: it writes the ledger."""
        if not paths or any(path.name != LEDGER_FILE for path in paths):
            return False
        return self._builder.is_at_work or self._look_at_ledger() == self._ledger

    def _look_at_ledger(self) -> str:
        try:
            return name_version((self._order.content / LEDGER_FILE).read_bytes())
        except OSError:
            return ""

    def _break_off(self) -> None:
        """Break off what is still being done about an earlier change."""
        self._number += 1
        if self._timer:
            self._timer.cancel()
            self._timer = None
        self._builder.break_off()

    def _begin_anew(self) -> None:
        """Have another process take over, which is the program as it is now; only a build knows what that makes."""
        self._board.show(busy=_REBUILDING)
        self._keeper.let_go()
        self._stale, self._pages = False, {}
        self._build(urgent=True)

    def _renew(self, *, drawn_on: bool) -> bool:
        """Make the site anew, and tell who looks at a page that is another one now. Tells whether to build."""
        viewed = self.audience.list_pages()
        try:
            made = self._keeper.open().renew(viewed)
        except KitchenClosedError:  # a fault of ours, which it has told; the build will tell the same
            self._keeper.let_go()
            return True
        self._board.note_by_memory(made.faults)
        if isinstance(made, Refused):
            self._tell(Told("pages", monotonic() - self._began, faults=made.faults))
            return False
        self._stale = True
        self._pages = {path: content for path, content in made.files.items() if content is not None}
        if drawn_on:
            self.audience.tell_all_changed()
        for path in viewed:
            content = made.files.get(path)
            self.audience.tell_changed(path, name_version(content) if content is not None else "")
        self._tell(Told("pages", monotonic() - self._began, faults=made.faults))
        return True

    # Builds

    def _bring_up_to_date(self, number: int) -> None:
        """Make sure that pages which were made early are what they should be, and bring the folder up to date."""
        kitchen = self._keeper.kitchen
        with suppress(KitchenClosedError):
            found: list[str] | None = None if kitchen else []
            while kitchen and found is None and number == self._number:
                found = kitchen.list_misled()
            for path in found or ():
                self._pages.pop(path, None)
                self.audience.tell_changed(path, self.tell_version(path))
        with self._turn:
            if number == self._number and not self._stop.is_set():
                self._build()

    def _build(self, *, urgent: bool = False, then: Callable[[], object] = lambda: None) -> None:
        number = self._number

        def end(built: Built) -> None:
            try:
                with self._turn:
                    if number == self._number and not self._stop.is_set():
                        self._take(built)
            finally:  # nobody waits for ever for what went wrong
                then()
            self._warm_up()

        self._builder.start(end, urgent=urgent)

    def _take(self, built: Built) -> None:
        """Take note of how a build ended."""
        if built.report:
            self._stale, self._pages = False, {}
            self._base_url = built.report.base_url
        self._ledger = self._look_at_ledger()
        errors = built.faults
        if built.report:
            errors = list_errors(built.report.diagnostics, self._order.content, built.report.strict)
        self._board.note_by_build(errors, whole=built.report is not None)
        self._tell(Told("build", monotonic() - self._began, built.report, built.faults))
        for path in self.audience.list_pages():
            self.audience.tell_changed(path, self.tell_version(path))

    def _warm_up(self) -> None:
        """Have the kitchen ready for the first change."""
        with self._turn:
            if not self._stop.is_set() and self._keeper.kitchen is None:
                with suppress(KitchenClosedError):
                    self._keeper.open().renew(())
            self._ready.set()


def name_version(content: bytes) -> str:
    """Name what a page says."""
    return sha256(content).hexdigest()[:16]
