"""Open the site of a content folder as a build would make it now, to look at or to make letters of.

Nothing is published, and the ledger is only read. What was read from the sources is remembered as builds remember it,
in a part of the cache of its own: no build finds its memory changed by it.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from osce_digest.build import open_order_cache, telling_trouble
from osce_digest.build.folders import check_folders
from osce_digest.build.pipeline import edit, find_corrections
from osce_digest.build.reading_order import order_readings
from osce_digest.build.report import Order, Progress, silent
from osce_digest.build.settings import open_settings
from osce_digest.build.stages import choose_kinds, fill_digests, without_collector
from osce_digest.build.state import Memory, State, look_around, recall, remember
from osce_digest.cache.lock import hold_lock
from osce_digest.editorial.ledger.file import LEDGER_FILE, read_ledger
from osce_digest.readings import Store, StoreDamagedError, forget_readings, read_sources
from osce_digest.readings.tools import open_taxonomy
from osce_digest.readings.variants import Variants
from osce_digest.site import Site, make_site


@contextmanager
def open_site(order: Order, progress: Progress = silent) -> Iterator[Site]:
    """Give the site, and let nobody else open it for the same output meanwhile.

    `order.output` is where something is made of it. Raises SetupError where settings, ledger, corrections or folders
    are not as they must be.
    """
    check_folders(order)
    cache = open_order_cache(order)
    with telling_trouble(cache), hold_lock(cache, order.on_wait) as now:
        state = look_around(order, recall(cache), now)
        with without_collector():
            try:
                site, store = _open(order, cache, state, progress)
            except StoreDamagedError:
                forget_readings(cache)
                site, store = _open(order, cache, state, progress)
        with closing(store):
            yield site


def _open(order: Order, cache: Path, state: State, progress: Progress) -> tuple[Site, Store]:
    config, program = open_settings(order, cache, state), state.program_digest
    asked = order_readings(order, cache, state, config)
    readings = read_sources(asked, state.sources, lambda done, total: progress("sources", done, total))
    ledger = read_ledger(order.content / LEDGER_FILE)
    taxonomy = open_taxonomy(cache, program)
    variants = Variants(asked, state.sources, readings)
    corrections = find_corrections(order, taxonomy)
    if corrections.items:
        from osce_digest.build.correcting import Desk, edit_corrected  # noqa: PLC0415  (as where corrections are read)

        desk = Desk(config, taxonomy, ledger.ledger, order.epoch, order.ledger)
        readings, edition, kept = edit_corrected(corrections.items, desk, readings, variants)
    else:
        variants.keep()
        edition, kept, _ = edit(readings, ledger, config, taxonomy, order.epoch)
    remember(order, cache, Memory(fill_digests(order, state, readings.accounts), None, None))
    site = make_site(replace(config, authority=kept.authority), taxonomy, edition, kinds=choose_kinds(config))
    return site, readings.store
