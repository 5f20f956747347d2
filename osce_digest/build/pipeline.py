"""The pipeline: sources, readings, ledger, site, targets, output. Decides nothing itself; each stage is another room's.

Where to begin reading the program: `_run` is the whole of it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from osce_digest import exports, feeds, renderer
from osce_digest.build.late import list_late, make_late
from osce_digest.build.reading_order import order_readings
from osce_digest.build.report import BuildReport, Order, Progress, name_kind
from osce_digest.build.searching import make_searchable
from osce_digest.build.settings import open_settings
from osce_digest.build.shelving import shelve
from osce_digest.build.stages import (
    check_balance,
    choose_kinds,
    fill_digests,
    name_program,
    read_pages,
    without_collector,
)
from osce_digest.build.state import State
from osce_digest.cache.aside import do_aside
from osce_digest.config import Config
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.book import CORRECTIONS_FILE, NO_CORRECTIONS, Corrections
from osce_digest.editorial.gathering import gather
from osce_digest.editorial.ledger.file import LEDGER_FILE, Reading, read_ledger, write_ledger
from osce_digest.editorial.ledger.past import look_back
from osce_digest.editorial.ledger.remembered import NOTHING_REMEMBERED, remember
from osce_digest.editorial.ledger.settle import settle
from osce_digest.editorial.ledger.sightings import NO_SIGHTINGS, list_sightings
from osce_digest.editorial.ledger.values import Ledger, check_authority, fix_authority
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.now import find_now, list_sure_days
from osce_digest.editorial.series_names import name_series
from osce_digest.model import Account
from osce_digest.publishing.publish import Press, Published, publish
from osce_digest.readings import Readings, StoreDamagedError, count_cores, forget_readings, read_sources
from osce_digest.readings.rows import pack_manuscript
from osce_digest.readings.tools import open_taxonomy
from osce_digest.readings.variants import Variants
from osce_digest.site import Edition, Site, StoredTexts, make_site, place_entries, place_manuscripts
from osce_digest.site.archive_file import MOST_DAYS, Told, forget_archive, make_archive
from osce_digest.site.collect import fill_buckets
from osce_digest.site.overview import survey_entries
from osce_digest.site.selections import read_selections
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
    config, program = open_settings(order, cache, state), state.program_digest
    pages, asked = read_pages(config.pages), order_readings(order, cache, state, config)
    readings = read_sources(asked, state.sources, lambda done, total: progress("sources", done, total))
    ledger = read_ledger(order.content / LEDGER_FILE) if order.ledger else Reading(kept=False)
    taxonomy = open_taxonomy(cache, program)
    variants = Variants(asked, state.sources, readings)
    corrections = find_corrections(order, taxonomy)
    press = Press(order.output, cache, order.jobs or count_cores(), order.clean, trusting, order.release)
    if corrections.items:
        from osce_digest.build.correcting import Desk, edit_corrected  # noqa: PLC0415  (as where corrections are read)

        desk = Desk(config, taxonomy, ledger.ledger, order.epoch, order.ledger)
        readings, edition, kept = edit_corrected(corrections.items, desk, readings, variants)
        anew: dict[str, Manuscript] = {}
    else:
        with do_aside(variants.keep, beside=press.jobs > 1):
            edition, kept, anew = edit(readings, ledger, config, taxonomy, order.epoch)
    check_balance(readings.accounts)
    goes_on = not order.ledger and not corrections.there
    keep = partial(keep_for_more, cache, readings, edition, (anew, kept.authority)) if goes_on else keep_nothing
    # Where keeping fails beside, the next build is content with less.
    with do_aside(keep, beside=press.jobs > 1, otherwise=partial(forget_archive, cache)):
        site = make_site(replace(config, authority=kept.authority), taxonomy, edition, pages, choose_kinds(config))
        targets, late = list_targets(site, readings.accounts, program), list_late(site, readings.accounts, program)
        noticed = (*readings.diagnostics, *ledger.diagnostics, *corrections.diagnostics, *edition.diagnostics)
        taken, ended, store = take_in(readings), fill_digests(order, state, readings.accounts), readings.store
        # Making pages takes memory in every process: what is known of the sources and is not needed any more goes.
        del readings, edition, keep, variants, anew
        published = publish(targets, site, press, lambda done, total: progress("files", done, total))
    told = (*noticed, *(write_ledger(order.content / LEDGER_FILE, kept, ledger) if order.ledger else ()))
    done = report(site, taken, targets, published, told)
    with closing(store):  # the site is live, and what follows keeps no reader waiting
        done = make_late(done, late, site, press, progress, counted=0)
        return make_searchable(done, order, cache, site, progress, program=program, trusting=trusting), ended


def find_corrections(order: Order, taxonomy: Taxonomy) -> Corrections:
    """Read what an editor corrected; most archives have no such file and need no reader of it."""
    if not (order.content / CORRECTIONS_FILE).exists():
        return NO_CORRECTIONS
    from osce_digest.editorial.corrections.file import read_corrections  # noqa: PLC0415  (as said)

    return read_corrections(order.content, taxonomy)


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
    past = look_back(settled.ledger, settled.copies)
    buckets = fill_buckets(entries, taxonomy, read_selections(config, taxonomy))
    anew = {name: told for name, told in zip(ids, manuscripts, strict=True) if told.copies or told.series}
    texts, overview = StoredTexts(readings.store, spots), survey_entries(entries)
    # A first build, or one that keeps no ledger, sees all items at once.
    seen = list_sightings(settled.ledger.lines) if known.ledger.lines else NO_SIGHTINGS
    days = remember(settled.ledger.lines) if known.kept else NOTHING_REMEMBERED
    edition = Edition(
        entries, texts, noticed, past, buckets, overview=overview, now=now, sightings=seen, remembered=days
    )
    return edition, settled.ledger, anew


def list_targets(site: Site, accounts: Sequence[Account], program: str) -> list[Target[Site]]:
    """List every file of the site, back end by back end."""
    return name_program((*renderer.targets(site), *feeds.targets(site), *exports.targets(site, accounts)), program)


def keep_nothing() -> None:
    """Keep nothing: with a ledger or corrections, every build goes through the pipeline."""


def keep_for_more(
    cache: Path, readings: Readings, edition: Edition, rests_on: tuple[Mapping[str, Manuscript], str]
) -> None:
    """Keep what a build needs that finds more items and nothing else changed.

    What is kept rests on the manuscripts that are others than what was read, and on the authority.
    """
    anew, authority = rests_on
    rows = [manuscript for items, *_ in readings.rows.values() for manuscript, _ in items]
    read = {spot: (manuscript, row) for (manuscript, spot), row in zip(readings.items(), rows, strict=True)}
    newest = list_sure_days(edition.entries)[:MOST_DAYS]
    told = {name: (manuscript, pack_manuscript(manuscript)) for name, manuscript in anew.items()}
    make_archive(cache, edition, Told(read, told), ([day.toordinal() for day in newest], authority))


def take_in(readings: Readings) -> tuple[int, int, dict[str, int]]:
    """Count the sources, the items in them, and their characters by what became of them."""
    counts = [account.counts for account in readings.accounts]
    characters = {role: sum([count[role] for count in counts]) for role in (counts[0] if counts else ())}
    return len(readings.files), sum(len(reading.items) for reading in readings.files.values()), characters


def report(
    site: Site,
    taken: tuple[int, int, dict[str, int]],
    targets: Sequence[Target[Site]],
    published: Published,
    noticed: Iterable[Diagnostic],
) -> BuildReport:
    """Gather what each stage did."""
    sources, items, characters = taken
    return BuildReport(
        base_url=site.config.base_url,
        root_url=site.config.root_url,
        sources=sources,
        items=items,
        entries=len(site.entries),
        dated=sum(entry.published.day is not None for entry in site.entries),
        characters=characters,
        files=dict(Counter(map(name_kind, [target.path for target in targets]))),
        written={path: tuple(map(str, reasons)) for path, reasons in published.written.items()},
        unchanged=published.unchanged,
        pruned=published.pruned,
        diagnostics=tuple(sorted(noticed)),
        strict=site.config.strict,
    )
