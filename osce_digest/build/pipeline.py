"""The pipeline: sources, readings, ledger, site, targets, output. Decides nothing itself; each stage is another room's.

Where to begin reading the program: `_run` is the whole of it.
"""

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from osce_digest import exports, feeds, renderer
from osce_digest.build.report import BuildReport, Order, Progress
from osce_digest.build.state import State
from osce_digest.config import Config, read_config
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial import (
    LEDGER_FILE,
    Ledger,
    Reading,
    check_authority,
    find_now,
    fix_authority,
    look_back,
    read_ledger,
    settle,
    write_ledger,
)
from osce_digest.errors import Fault, SetupError
from osce_digest.model import Account
from osce_digest.publishing import Press, Published, publish
from osce_digest.readings import (
    ReadingOrder,
    Readings,
    StoreDamagedError,
    count_cores,
    forget_readings,
    read_sources,
)
from osce_digest.readings.tools import open_taxonomy
from osce_digest.site import Edition, GroupKind, Site, StoredTexts, make_site, place_entries, place_manuscripts
from osce_digest.targets import Target


def run_pipeline(order: Order, cache: Path, state: State, *, trusting: bool, progress: Progress) -> BuildReport:
    """Read what changed, settle who is who, gather the site, make and publish what is outdated.

    Raises SetupError before the output is touched.
    """
    with _without_collector():
        try:
            return _run(order, cache, state, trusting=trusting, progress=progress)
        except StoreDamagedError:
            # It shows while pages are made, before any is put in place: once more, with everything read anew.
            forget_readings(cache)
            return _run(order, cache, state, trusting=trusting, progress=progress)


def _run(order: Order, cache: Path, state: State, *, trusting: bool, progress: Progress) -> BuildReport:
    config = read_config(order.content, base_url=order.base_url)
    pages = read_pages(config.pages)
    readings = read(order, cache, state, config, progress)
    check_balance(readings.accounts)
    ledger = read_ledger(order.content / LEDGER_FILE) if order.ledger else Reading()
    edition, kept = edit(readings, ledger, config, order.epoch)
    config = replace(config, authority=kept.authority)
    site = make_site(config, open_taxonomy(cache, state.program_digest), edition, pages, choose_kinds(config))
    targets = list_targets(site, readings.accounts, state.program_digest)
    press = Press(order.output, cache, order.jobs or count_cores(), order.clean, trusting, order.release)
    published = publish(targets, site, press, lambda done, total: progress("files", done, total))
    readings.store.close()
    told = write_ledger(order.content / LEDGER_FILE, kept, ledger) if order.ledger else ()
    noticed = (*readings.diagnostics, *ledger.diagnostics, *edition.diagnostics, *told)
    return report(site, readings, targets, published, noticed)


def read(order: Order, cache: Path, state: State, config: Config, progress: Progress) -> Readings:
    """Read the sources that changed; sketches are drawn for the ledger only."""
    limit, jobs = config.limits.max_file_bytes, order.jobs or count_cores()
    switches = config.tagging
    lists = {"topics": switches.topics, "institutions": switches.institutions, "mentions": switches.mentions}
    wanted = tuple(name for name, on in lists.items() if on)
    asked = ReadingOrder(order.content, cache, state.program_digest, limit, order.ledger, jobs, wanted)
    return read_sources(asked, state.sources, lambda done, total: progress("sources", done, total))


def edit(readings: Readings, known: Reading, config: Config, epoch: str | None) -> tuple[Edition, Ledger]:
    """Give every item its id and address, from the ledger where it is known; give the ledger as it is then."""
    items = list(readings.items())
    manuscripts = [manuscript for manuscript, _ in items]
    now = find_now(manuscripts, epoch)
    # The year in feed ids is the archive's own: when a site was built first must not show in them.
    ledger = fix_authority(known.ledger, config.authority, config.base_url, find_now(manuscripts))
    settled = settle(manuscripts, ledger, now, place_entries)
    ids = [line.id for line in settled.lines]
    entries = place_manuscripts(manuscripts, ids, [line.address for line in settled.lines])
    texts = StoredTexts(readings.store, dict(zip(ids, (spot for _, spot in items), strict=True)))
    noticed = (*check_authority(ledger, config.authority), *settled.diagnostics)
    return Edition(entries, texts, noticed, look_back(settled.ledger)), settled.ledger


def list_targets(site: Site, accounts: Sequence[Account], program: str) -> list[Target[Site]]:
    """List every file of the site, back end by back end; all depend on the program."""
    shared: dict[int, Mapping[str, str]] = {}
    targets = []
    for target in (*renderer.targets(site), *feeds.targets(site), *exports.targets(site, accounts)):
        together = shared.get(id(target.shared))
        if together is None:
            together = shared[id(target.shared)] = {**target.shared, "program": program}
        targets.append(Target(target.path, target.own, target.produce, target.key, together))
    return targets


def choose_kinds(config: Config) -> frozenset[GroupKind]:
    """Give the kinds of groups the settings ask for."""
    listings = config.listings
    switches = {
        GroupKind.CELL: listings.cells,
        GroupKind.TOPIC: listings.topics,
        GroupKind.INSTITUTION: listings.institutions,
        GroupKind.REGION: listings.regions,
    }
    return frozenset(kind for kind in GroupKind if switches.get(kind, True))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Switch off the search for cycles: a build makes many values, no cycles, and ends."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def check_balance(accounts: Sequence[Account]) -> None:
    """Prove that every character of every source is accounted for exactly once (DESIGN, rule 1)."""
    wrong = [account.path for account in accounts if not account.balanced]
    if wrong:
        raise AssertionError(f"characters lost or counted twice in {', '.join(wrong)}; this is a bug")


def read_pages(folder: Path) -> dict[str, str]:
    """Read the Markdown of the site's own pages by name; an absent folder has none.

    Raises SetupError with every page that is not UTF-8.
    """
    pages: dict[str, str] = {}
    faults: list[Fault] = []
    for file in sorted(folder.glob("*.md")):
        raw = file.read_bytes()
        try:
            pages[file.stem] = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            faults.append(Fault(file.as_posix(), line, "not-utf8", "save the page as UTF-8"))
    if faults:
        raise SetupError(faults)
    return pages


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
        items=len(site.entries),
        entries=len(site.entries),
        dated=sum(entry.published.day is not None for entry in site.entries),
        characters=characters,
        files=dict(Counter(map(_kind, targets))),
        written={path: tuple(map(str, reasons)) for path, reasons in published.written.items()},
        unchanged=published.unchanged,
        pruned=published.pruned,
        diagnostics=tuple(sorted(noticed)),
    )


def _kind(target: Target[Site]) -> str:
    if target.path.startswith("data/"):
        return "data"
    kinds = {"html": "page", "xml": "feed"}
    return kinds.get(target.path.rpartition(".")[2], "other")
