"""The pipeline: sources, readings, ledger, site, targets, output. Decides nothing itself; each stage is another room's.

Where to begin reading the program: `_run` is the whole of it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from osce_digest import exports, feeds, renderer
from osce_digest.build.report import BuildReport, Order, Progress, name_kind
from osce_digest.build.stages import (
    check_balance,
    choose_kinds,
    fill_digests,
    name_program,
    order_readings,
    read_pages,
    without_collector,
)
from osce_digest.build.state import State
from osce_digest.config import Config, read_config
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial import (
    LEDGER_FILE,
    Ledger,
    Reading,
    Shelf,
    check_authority,
    find_now,
    fix_authority,
    gather,
    list_sure_days,
    look_back,
    name_series,
    read_ledger,
    settle,
    write_ledger,
)
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.model import Account, Document, Tags
from osce_digest.publishing.publish import Press, Published, publish
from osce_digest.readings import Readings, StoreDamagedError, count_cores, forget_readings, read_sources
from osce_digest.readings.rows import pack_manuscript
from osce_digest.readings.store import Spot, Store
from osce_digest.readings.tools import open_taxonomy
from osce_digest.site import Edition, Site, StoredTexts, make_site, place_entries, place_manuscripts
from osce_digest.site.archive_file import MOST_DAYS, Told, make_archive
from osce_digest.site.collect import fill_buckets
from osce_digest.targets import Target
from osce_digest.taxonomy import Taxonomy


def run_pipeline(
    order: Order, cache: Path, state: State, *, trusting: bool, progress: Progress
) -> tuple[BuildReport, State]:
    """Read what changed, settle who is who, gather the site, make and publish what is outdated.

    Gives the state too, with the digests of sources that were read for the first time. Raises SetupError before the
    output is touched.
    """
    with without_collector():
        try:
            return _run(order, cache, state, trusting=trusting, progress=progress)
        except StoreDamagedError:
            # It shows while pages are made, before any is put in place: once more, with everything read anew.
            forget_readings(cache)
            return _run(order, cache, state, trusting=trusting, progress=progress)


def _run(order: Order, cache: Path, state: State, *, trusting: bool, progress: Progress) -> tuple[BuildReport, State]:
    config = read_config(order.content, base_url=order.base_url)
    pages = read_pages(config.pages)
    readings = read(order, cache, state, config, progress)
    check_balance(readings.accounts)
    ledger = read_ledger(order.content / LEDGER_FILE) if order.ledger else Reading()
    taxonomy = open_taxonomy(cache, state.program_digest)
    edition, kept, told_anew = edit(readings, ledger, config, taxonomy, order.epoch)
    config = replace(config, authority=kept.authority)
    site = make_site(config, taxonomy, edition, pages, choose_kinds(config))
    targets = list_targets(site, readings.accounts, state.program_digest)
    press = Press(order.output, cache, order.jobs or count_cores(), order.clean, trusting, order.release)
    published = publish(targets, site, press, lambda done, total: progress("files", done, total))
    readings.store.close()
    told = write_ledger(order.content / LEDGER_FILE, kept, ledger) if order.ledger else ()
    noticed = (*readings.diagnostics, *ledger.diagnostics, *edition.diagnostics, *told)
    if not order.ledger:
        keep_for_more(cache, readings, edition, (told_anew, config.authority))
    return report(site, readings, targets, published, noticed), fill_digests(order, state, readings.accounts)


def read(order: Order, cache: Path, state: State, config: Config, progress: Progress) -> Readings:
    """Read the sources that changed."""
    asked = order_readings(order, cache, state, config)
    return read_sources(asked, state.sources, lambda done, total: progress("sources", done, total))


def edit(
    readings: Readings, known: Reading, config: Config, taxonomy: Taxonomy, epoch: str | None
) -> tuple[Edition, Ledger, dict[str, Manuscript]]:
    """Join copies, and give every entry its id and address, from the ledger where it is known; give the ledger then.

    Gives too, by id, the manuscripts that are others than what was read: of copies that were joined, and of series.
    """
    items = list(readings.items())
    read = [manuscript for manuscript, _ in items]
    gathered = gather(read, shelve(readings.store, [spot for _, spot in items]))
    now = find_now(gathered.manuscripts, epoch)
    # The year in feed ids is the archive's own: when a site was built first must not show in them.
    ledger = fix_authority(known.ledger, config.authority, config.base_url, find_now(gathered.manuscripts))
    settled = settle(gathered.manuscripts, ledger, now, place_entries)
    manuscripts = name_series(gathered.manuscripts, gathered.series, settled.lines)
    ids = [line.id for line in settled.lines]
    entries = place_manuscripts(manuscripts, ids, [line.address for line in settled.lines])
    spots = {name: tuple(items[at][1] for at in copies) for name, copies in zip(ids, gathered.members, strict=True)}
    noticed = (*check_authority(ledger, config.authority), *settled.diagnostics)
    past, buckets = look_back(settled.ledger, settled.copies), fill_buckets(entries, taxonomy)
    anew = {name: told for name, told in zip(ids, manuscripts, strict=True) if told.copies or told.series}
    return Edition(entries, StoredTexts(readings.store, spots), noticed, past, buckets), settled.ledger, anew


def shelve(store: Store, spots: Sequence[Spot]) -> Shelf:
    """Give the texts of items whose spots are given, as gathering asks for them."""

    def read_body(number: int) -> str:
        return store.fetch_shown(spots[number]).body

    def fetch(number: int) -> tuple[Document, Tags]:
        return store.fetch(spots[number])

    return Shelf(read_body, fetch)


def list_targets(site: Site, accounts: Sequence[Account], program: str) -> list[Target[Site]]:
    """List every file of the site, back end by back end."""
    return name_program((*renderer.targets(site), *feeds.targets(site), *exports.targets(site, accounts)), program)


def keep_for_more(
    cache: Path, readings: Readings, edition: Edition, rests_on: tuple[Mapping[str, Manuscript], str]
) -> None:
    """Keep what a build needs that finds more items and nothing else changed.

    What is kept rests on the manuscripts that are others than what was read, and on the authority.
    """
    anew, authority = rests_on
    rows = {spot: manuscript for items, *_ in readings.rows.values() for manuscript, spot in items}
    newest = list_sure_days(edition.entries)[:MOST_DAYS]
    told = {name: pack_manuscript(manuscript) for name, manuscript in anew.items()}
    make_archive(cache, edition, Told(rows, told), ([day.toordinal() for day in newest], authority))


def report(
    site: Site,
    readings: Readings,
    targets: Sequence[Target[Site]],
    published: Published,
    noticed: Iterable[Diagnostic],
) -> BuildReport:
    """Gather what each stage did."""
    characters = dict.fromkeys(readings.accounts[0].counts, 0) if readings.accounts else {}
    for account in readings.accounts:
        for role, count in account.counts.items():
            characters[role] += count
    return BuildReport(
        base_url=site.config.base_url,
        root_url=site.config.root_url,
        sources=len(readings.files),
        items=sum(len(reading.items) for reading in readings.files.values()),
        entries=len(site.entries),
        dated=sum(entry.published.day is not None for entry in site.entries),
        characters=characters,
        files=dict(Counter(name_kind(target.path) for target in targets)),
        written={path: tuple(map(str, reasons)) for path, reasons in published.written.items()},
        unchanged=published.unchanged,
        pruned=published.pruned,
        diagnostics=tuple(sorted(noticed)),
    )
