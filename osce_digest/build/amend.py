"""Bring a site up to date in which items were only added: what stands already is neither read nor gathered again.

One new item is the commonest change of all, and must not cost what an archive costs. Whatever else changed is the
pipeline's affair; so is every case of doubt. Both ways make the same site.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, replace
from pathlib import Path
from typing import NamedTuple

from osce_digest import feeds, renderer
from osce_digest.build.added import Rows
from osce_digest.build.amend_kin import Kin, join_series
from osce_digest.build.amend_sorting import DoubtError, Fresh, check_groups, check_newest, sort_items
from osce_digest.build.late import list_late, make_late
from osce_digest.build.reading_order import order_readings
from osce_digest.build.report import BuildReport, Order, Progress, name_kind, unpack_report
from osce_digest.build.settings import open_settings
from osce_digest.build.stages import (
    check_balance,
    choose_kinds,
    name_program,
    read_pages,
    without_collector,
)
from osce_digest.build.state import Memory, State
from osce_digest.config import Config
from osce_digest.editorial.ledger.past import NO_PAST
from osce_digest.editorial.ledger.values import choose_authority
from osce_digest.editorial.now import read_epoch
from osce_digest.markup import load_engine
from osce_digest.model import Account
from osce_digest.publishing.publish import Press, Published, publish_some
from osce_digest.publishing.watch import Findings, Watch
from osce_digest.readings import (
    ReadingOrder,
    Readings,
    StoreDamagedError,
    count_cores,
    make_readings,
    recall_rows,
)
from osce_digest.readings.rows import FileReading, make_reading
from osce_digest.readings.tools import open_taxonomy
from osce_digest.site import Edition, Site, StoredTexts, Touched, make_site
from osce_digest.site.archive import Archive
from osce_digest.site.archive_file import add_block, keep_archive, open_archive
from osce_digest.site.archive_views import Positions, Spots, look_over
from osce_digest.site.selections import read_selections
from osce_digest.site.touched import find_ended, find_touched, join_groups, join_kin
from osce_digest.targets import Target
from osce_digest.taxonomy import Taxonomy

# Waits for the rows of sources that were there before, as they were, and of all that changed as they are.
Read = Callable[[], tuple[Rows, Rows]]


class Changes(NamedTuple):
    """What a build found: the state now, the build before; and how sources read that are new or hold something else."""

    now: State
    memory: Memory
    read: Read


def amend(order: Order, cache: Path, changes: Changes, watch: Watch, progress: Progress) -> BuildReport | None:
    """Let the new items of changed sources join the site; None where that is not all: then the output is untouched.

    The build before must have kept no ledger and found the same program and set-up.
    """
    with without_collector():
        try:
            return _amend(order, cache, changes, watch, progress)
        except (DoubtError, StoreDamagedError):
            return None


def _amend(order: Order, cache: Path, changes: Changes, watch: Watch, progress: Progress) -> BuildReport:
    now, memory, read = changes
    config = open_settings(order, cache, now)
    taxonomy = open_taxonomy(cache, now.program_digest)
    archive = open_archive(cache)
    if archive is None:
        raise DoubtError
    asked = order_readings(order, cache, now, config)
    load_engine()  # the new items are still being read
    old, rows = read()
    before = {name: make_reading(row) for name, row in old.items()}
    readings = make_readings(asked, rows)
    check_balance(readings.accounts)
    kin = join_series(archive, sort_items(archive, readings, before), readings.store)
    fresh = kin.fresh
    site, touched = _join(cache, archive, kin, readings, (config, taxonomy, order.epoch))
    accounts = _list_accounts(site, asked)
    targets = name_program(_promise(site, touched, accounts), now.program_digest)
    late = list_late(site, accounts, now.program_digest)
    found = watch([target.path for target in targets])
    _check_output(found, [row.address for row in fresh.named])
    press = Press(order.output, cache, order.jobs or count_cores())
    published = publish_some(targets, site, press, found.records, lambda done, total: progress("files", done, total))
    keep_archive(cache, archive)
    report = _report(memory, readings, before, fresh, (published, targets, found))
    report = make_late(report, late, site, press, progress, counted=len(late))
    if order.search:
        from osce_digest.build.searching import make_searchable  # noqa: PLC0415  (where none is wanted)

        report = make_searchable(report, order, cache, site, progress, program=now.program_digest, trusting=True)
    readings.store.close()
    return report


def _join(
    cache: Path, archive: Archive, kin: Kin, readings: Readings, made_with: tuple[Config, Taxonomy, str | None]
) -> tuple[Site, Touched]:
    """Let entries join the archive; give the site of all, and what of it they touch.

    It is made with settings, taxonomy and SOURCE_DATE_EPOCH.
    """
    config, taxonomy, epoch = made_with
    fresh, founders, neighbours = kin
    before = archive.entries.day()
    newest = check_newest(archive, fresh)
    authority = choose_authority(config.authority, config.base_url, newest)
    if authority != archive.authority:
        raise DoubtError
    known = archive.list_keys()
    rows = [*fresh.named, *(row for _, row in fresh.moved)]
    serials = archive.take(add_block(cache, rows), fresh.named, fresh.moved)
    lists = join_groups(archive, serials, taxonomy, read_selections(config, taxonomy))
    join_kin(archive, founders)
    check_groups(lists, known)
    buckets = archive.groups(), archive.groups(mentioned=True)
    texts = StoredTexts(readings.store, Spots(archive))
    doubtful = look_over(archive, serials, neighbours)
    now = read_epoch(epoch) if epoch else newest
    edition = Edition(archive.entries, texts, (), NO_PAST, buckets, Positions(archive), archive.overview, doubtful, now)
    config = replace(config, authority=authority)
    site = make_site(config, taxonomy, edition, read_pages(config.pages), choose_kinds(config))
    touched = find_touched(archive, [*serials, *founders], lists, site.groups, config.limits.page_size)
    ended = find_ended(site.groups, before, archive.entries.day()) if config.syndication.weeks else ()
    return site, replace(touched, ended=ended)


def _list_accounts(site: Site, asked: ReadingOrder) -> list[Account]:
    """Give the books of all sources, where a file tells of them: nobody else needs more than those that changed."""
    wanted = site.config.exports
    rows = sorted(recall_rows(asked).items()) if wanted.sources or wanted.database else []
    return [make_reading(row).account for _, row in rows]


def _promise(site: Site, touched: Touched, accounts: Sequence[Account]) -> Iterable[Target[Site]]:
    yield from renderer.targets_touched(site, touched)
    yield from feeds.promise_feeds(site, touched.groups, touched.joining)
    grown = {group.key for group in touched.groups}
    yield from feeds.promise_digests(site, [group for group in touched.ended if group.key not in grown])
    yield feeds.promise_opml(site)
    if any(astuple(replace(site.config.exports, byte_order_mark=False))):
        from osce_digest import exports  # noqa: PLC0415  (as said: none is wanted)

        yield from exports.targets(site, accounts, touched.groups)


def _check_output(found: Findings, addresses: Sequence[str]) -> None:
    """Make sure that all else stands as it was left, and that the new entries' addresses are free."""
    if not found.stands or found.crowded or not found.records.keys().isdisjoint(addresses):
        raise DoubtError


def _report(
    memory: Memory,
    readings: Readings,
    before: Mapping[str, FileReading],
    fresh: Fresh,
    done: tuple[Published, Sequence[Target[Site]], Findings],
) -> BuildReport:
    """Tell what the whole site consists of now, as the pipeline would."""
    published, targets, found = done
    last = unpack_report(memory.report)
    joined = len(fresh.manuscripts)
    characters = Counter(last.characters)
    for account in readings.accounts:
        characters.update(account.counts)
    for reading in before.values():
        characters.subtract(reading.account.counts)
    new = [target.path for target in targets if target.path not in found.records]
    changed = set(readings.files)
    return replace(
        last,
        sources=last.sources + len(changed - before.keys()),
        items=last.items + joined,
        entries=last.entries + joined,
        dated=last.dated + sum(manuscript.published.day is not None for manuscript in fresh.manuscripts),
        characters=dict(characters),
        files=dict(Counter(last.files) + Counter(map(name_kind, new))),
        written={path: tuple(map(str, reasons)) for path, reasons in published.written.items()},
        unchanged=last.unchanged + len(new) - len(published.written),
        diagnostics=tuple(
            sorted([*(told for told in last.diagnostics if told.path not in changed), *readings.diagnostics])
        ),
    )
