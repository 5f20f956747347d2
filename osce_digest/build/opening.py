"""Open the site of a content folder as a build would make it now, to look at or to make letters of.

Nothing is published, and the ledger is only read. What was read from the sources is remembered as builds remember it,
in a part of the cache of its own: no build finds its memory changed by it.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from osce_digest.build import open_order_cache, telling_trouble
from osce_digest.build.borrowing import borrow_memory
from osce_digest.build.composing import Stock, compose_site
from osce_digest.build.folders import check_folders
from osce_digest.build.joining import join_sources, see_all
from osce_digest.build.reading_order import order_readings
from osce_digest.build.report import Order, Progress, silent
from osce_digest.build.settings import open_settings
from osce_digest.build.stages import fill_digests, without_collector
from osce_digest.build.state import Memory, State, look_around, recall, remember
from osce_digest.cache.lock import hold_lock
from osce_digest.config import Config
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.ledger.file import LEDGER_FILE, read_ledger
from osce_digest.editorial.ledger.values import Ledger
from osce_digest.readings import ReadingOrder, Readings, StoreDamagedError, forget_readings, read_sources
from osce_digest.readings.tools import open_taxonomy
from osce_digest.readings.variants import Variants
from osce_digest.site import Site


class Opened(NamedTuple):
    """A site as the next build would make it, what was read for it, the ledger as it is, and what was noticed."""

    site: Site
    readings: Readings
    ledger: Ledger
    diagnostics: tuple[Diagnostic, ...]


class _Found(NamedTuple):
    """What is there: the settings, how sources are to be read, and the state of everything."""

    config: Config
    asked: ReadingOrder
    state: State


@contextmanager
def open_site(order: Order, progress: Progress = silent) -> Iterator[Site]:
    """Give the site, and let nobody else open it for the same output meanwhile.

    `order.output` is where something is made of it. Raises SetupError where settings, ledger, corrections or folders
    are not as they must be.
    """
    with open_all(order, progress) as opened:
        yield opened.site


@contextmanager
def open_all(order: Order, progress: Progress = silent, joining: Path | None = None) -> Iterator[Opened]:
    """Give the site, as `open_site` does, and all behind it.

    The sources of another folder may be `joining` those of the content folder, as if they lay in it.
    """
    check_folders(order)
    cache = open_order_cache(order)
    with telling_trouble(cache), hold_lock(cache, order.on_wait) as now:
        with without_collector():
            found = _look(order, cache, now)
            try:
                opened = _open(order, found, progress, joining)
            except StoreDamagedError:
                forget_readings(cache)
                opened = _open(order, found, progress, joining)
        with closing(opened.readings.store):
            yield opened


def _look(order: Order, cache: Path, now: int) -> _Found:
    state = look_around(order, recall(cache), now)
    config = open_settings(order, cache, state)
    asked = order_readings(order, cache, state, config)
    if borrow_memory(asked):
        state = look_around(order, recall(cache), now)
    return _Found(config, asked, state)


def _open(order: Order, found: _Found, progress: Progress, joining: Path | None) -> Opened:
    config, asked, state = found
    readings = read_sources(asked, state.sources, lambda done, total: progress("sources", done, total))
    if joining:
        readings = join_sources(asked, readings, joining, lambda done, total: progress("new sources", done, total))
    variants = Variants(asked, see_all(state.sources, readings), readings)
    ledger = read_ledger(order.content / LEDGER_FILE)
    made = compose_site(order, config, open_taxonomy(asked.cache, asked.program), Stock(readings, variants, ledger, {}))
    remember(order, asked.cache, Memory(fill_digests(order, state, made.readings.accounts), None, None))
    return Opened(made.site, made.readings, ledger.ledger, made.diagnostics)
