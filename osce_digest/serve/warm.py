"""The site kept in memory, ready to be made anew when a file changes: what a build would make, without its folder.

Sources are read once and then only where they changed. It has a store of its own in the cache, filled from that of the
last build, so that no build finds its memory changed. Not here: when this is asked for, and who sees the pages.
"""

import os
import shutil
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.build import open_order_cache
from osce_digest.build.composing import Stock, compose_site
from osce_digest.build.reading_order import order_readings
from osce_digest.build.report import Order
from osce_digest.build.settings import open_settings
from osce_digest.build.stages import fill_digests, read_pages
from osce_digest.build.state import CORRECTIONS, Memory, State, look_around, recall
from osce_digest.cache.lock import hold_lock
from osce_digest.cache.recollection import begin_round, forget_old
from osce_digest.cache.survey import Seen
from osce_digest.config import SETTINGS_FILE, Config
from osce_digest.editorial.ledger.file import LEDGER_FILE, Reading, read_ledger
from osce_digest.readings import ReadingOrder, Readings, digest_of, is_variant_of, read_fresh, read_sources
from osce_digest.readings.rows import FileReading, Row, make_reading
from osce_digest.readings.store import drop_segments
from osce_digest.readings.tools import open_taxonomy
from osce_digest.readings.variants import Variants
from osce_digest.site import Site

if TYPE_CHECKING:
    from osce_digest.diagnostics import Diagnostic
    from osce_digest.model import Account

# What of a build's memory spares reading all sources once more.
_SEEDS = ("readings.memory", "readings.memory.more", "matcher.memory", "taxonomy.memory")
_STORE = "store"


class WarmSite:
    """The site of a content folder; `site` and `diagnostics` are as `renew` made them last."""

    def __init__(self, order: Order, room: Path) -> None:
        self._order = order
        self._room = room
        self._state: State | None = None
        self._readings: Readings | None = None
        self._ledger: tuple[str, Reading] | None = None
        self._settings: tuple[str, Config] | None = None
        self._basis: tuple[object, ...] = ()
        self._stamp = ""
        self.site: Site | None = None
        self.diagnostics: tuple[Diagnostic, ...] = ()
        self.accounts: tuple[Account, ...] = ()

    def renew(self) -> Site:
        """Look at all files, read those that changed, and make the site anew.

        Raises SetupError where settings, ledger, corrections or pages are not as they must be; the site is then as it
        was.
        """
        begin_round()
        state = self._look()
        config = self._open_settings(state)
        asked = order_readings(self._order, self._room, state, config)
        readings = self._read(asked, state)
        self._state = fill_digests(self._order, state, readings.accounts)
        pages, ledger = read_pages(config.pages), self._read_ledger(state)
        basis = readings.files, ledger, config, _digest_of(state, CORRECTIONS)
        if self.site and self._basis and all(map(_is_same, basis, self._basis)):
            # A value of its own, for which templates are opened anew.
            self.site = replace(self.site, pages=pages)
            return self.site
        variants = _Variants(asked, self._state.sources, readings)
        stock = Stock(readings, variants, ledger, pages)
        made = compose_site(self._order, config, open_taxonomy(self._room, state.program_digest), stock)
        self._readings, self._basis = replace(readings, variants=variants.used), basis
        self.site, self.diagnostics, self.accounts = made.site, made.diagnostics, made.readings.accounts
        return made.site

    def tidy(self) -> None:
        """Let go of what is of no more use: what was made of values that are gone, and their texts in the store."""
        forget_old()
        if self._readings:
            rows = [*self._readings.rows.values(), *(row for _, row in self._readings.variants.values())]
            with suppress(OSError):  # one that is open cannot be removed everywhere
                drop_segments(self._room / _STORE, {spot[0] for items, *_ in rows for _, spot in items})

    def _look(self) -> State:
        now = time.time_ns()
        if self._state is None:
            return look_around(self._order, self._take_over(), now)
        # The program is this one, whatever became of its files.
        return look_around(self._order, Memory(self._state, None, None), now, self._state.program)

    def _take_over(self) -> Memory | None:
        """Take over what the last build remembers of the sources; give what it found."""
        cache = open_order_cache(self._order)
        shutil.rmtree(self._room, ignore_errors=True)
        (self._room / _STORE).mkdir(parents=True)
        with hold_lock(cache, self._order.on_wait):
            for name in _SEEDS:
                if (cache / name).is_file():
                    shutil.copyfile(cache / name, self._room / name)
            for segment in (cache / _STORE).glob("*.pack"):
                _link(segment, self._room / _STORE / segment.name)
            return recall(cache)

    def _open_settings(self, state: State) -> Config:
        digest = _digest_of(state, SETTINGS_FILE)
        if self._settings is None or self._settings[0] != digest:
            self._settings = digest, open_settings(self._order, self._room, state)
        return self._settings[1]

    def _read_ledger(self, state: State) -> Reading:
        if not self._order.ledger:
            return Reading(kept=False)
        digest = _digest_of(state, LEDGER_FILE)
        if self._ledger is None or self._ledger[0] != digest:
            self._ledger = digest, read_ledger(self._order.content / LEDGER_FILE)
        return self._ledger[1]

    def _read(self, asked: ReadingOrder, state: State) -> Readings:
        """Read the sources that changed; what was read before is taken over as it is."""
        before = self._readings
        if before is None or self._stamp != asked.stamp:
            self._readings, self._stamp = read_sources(asked, state.sources), asked.stamp
            return self._readings
        rows, files = dict[str, Row](), dict[str, FileReading]()
        fresh = {name: seen.size for name, seen in state.sources.items() if not _is_known(before, name, seen)}
        if not fresh and list(state.sources) == list(before.rows):
            return before
        read_fresh(asked, fresh, rows, before={name: row for name in fresh if (row := before.rows.get(name))})
        for name in state.sources:
            rows[name] = rows.get(name) or before.rows[name]
            known = before.files.get(name)
            files[name] = _read_again(rows[name], known) if name in fresh else before.files[name]
        rows = {name: rows[name] for name in state.sources}
        variants = {key: found for key, found in before.variants.items() if is_variant_of(key, found, rows)}
        return replace(before, files=files, rows=rows, fresh=tuple(fresh), variants=variants)


def _read_again(row: Row, known: FileReading | None) -> FileReading:
    """Make the values of a row; items that are as they were known are the very same values."""
    reading = make_reading(row)
    if known is None:
        return reading
    before = {(item.place, item.text_digest): item for item, _ in known.items}
    items = []
    for item, spot in reading.items:
        old = before.get((item.place, item.text_digest))
        items.append((old if old == item else item, spot))
    return reading._replace(items=tuple(items))


class _Variants(Variants):
    """Variants that are remembered here, and nowhere else."""

    def keep(self) -> None:
        """Leave the memory of builds as it is."""

    @property
    def used(self) -> dict[str, tuple[str, Row]]:
        """Those that were asked for."""
        return self._used


def _is_same(one: object, other: object) -> bool:
    return one is other or (isinstance(one, str) and one == other)


def _is_known(before: Readings, name: str, seen: Seen) -> bool:
    row = before.rows.get(name)
    return row is not None and digest_of(row) == seen.digest


def _digest_of(state: State, name: str) -> str:
    seen = state.set_up.get(name)
    return seen.digest if seen else ""


def _link(segment: Path, place: Path) -> None:
    try:
        os.link(segment, place)
    except OSError:  # another file system, or one without links
        shutil.copyfile(segment, place)
