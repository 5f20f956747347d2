"""Fetch all sources of a site, one after another: what one of them has wrong costs no other.

One run at a time for one cache folder; a run that is broken off is gone on with by the next.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from osce_digest.cache.folder import open_cache
from osce_digest.cache.lock import hold_lock
from osce_digest.config import SETTINGS_FILE, Config, FetchSource
from osce_digest.config.reading import read_config
from osce_digest.errors import Fault, SetupError
from osce_digest.intake.articles import fetch_article
from osce_digest.intake.client import Client, Limits
from osce_digest.intake.clock import tell_time
from osce_digest.intake.errand import Errand
from osce_digest.intake.faults import FetchError
from osce_digest.intake.from_feed import follow_feed, keep_feed
from osce_digest.intake.from_listing import read_pages
from osce_digest.intake.from_mailbox import take_mails
from osce_digest.intake.held import Held
from osce_digest.intake.memory import FetchMemory
from osce_digest.intake.outcomes import Fate, Outcome, SourceReport
from osce_digest.intake.queue import look_after, work_off
from osce_digest.intake.store import Shelf
from osce_digest.intake.transport import Transport

Tell = Callable[[str, Outcome, int, int], None]
Offer = Callable[[Errand, FetchSource], Iterator[Outcome]]


@dataclass(frozen=True, slots=True)
class FetchOrder:
    """What to fetch: all sources or `only` some by name; `refresh` asks again for what came in so many days ago."""

    content: Path
    cache: Path
    only: Sequence[str] = ()
    refresh: int | None = None
    dry: bool = False
    on_wait: Callable[[str], None] | None = None


def fetch(order: FetchOrder, tell: Tell) -> list[SourceReport]:
    """Fetch what is ordered. Raises SetupError.

    `tell` hears of each outcome as it comes: of which source, how many there were, how many are still to come.
    """
    config = read_config(order.content)
    sources = _choose(config, order.only)
    folder = open_cache(order.cache, order.content)
    with hold_lock(folder, order.on_wait):
        errand = _prepare(config, order, folder)
        return [_fetch_source(errand, source, tell) for source in sources]


def _prepare(config: Config, order: FetchOrder, folder: Path) -> Errand:
    now = tell_time()
    client = Client(Transport(Limits(size=config.limits.max_file_bytes)), contact=config.base_url)
    memory = FetchMemory(folder, dry=order.dry)
    since = None if order.refresh is None else now - timedelta(days=order.refresh)
    return Errand(config, client, Shelf(order.content), Held(order.content), memory, now, since, order.dry)


def _choose(config: Config, only: Sequence[str]) -> Sequence[FetchSource]:
    """Give the sources that are wanted. Raises SetupError where there is none of that name."""
    path = (config.content / SETTINGS_FILE).as_posix()
    known = {source.label.casefold(): source for source in config.sources}
    faults = [
        Fault(
            path,
            0,
            "unknown-source",
            f"there is no source {name!r}; known are " + ", ".join(map(_label, known.values())),
        )
        for name in only
        if name.casefold() not in known
    ]
    if faults:
        raise SetupError(faults)
    return [known[name.casefold()] for name in dict.fromkeys(only)] or config.sources


def _label(source: FetchSource) -> str:
    return source.label


def _fetch_source(errand: Errand, source: FetchSource, tell: Tell) -> SourceReport:
    report = SourceReport(source.label)
    errand.memory.begin(source.label, repr(source))
    pending = errand.remember(source).pending
    try:
        for outcome in _offer(errand, source):
            report.outcomes.append(outcome)
            tell(source.label, outcome, len(report.outcomes), len(pending))
    except FetchError as error:
        report.fault = error.tell()
    report.settle()
    return report


def _offer(errand: Errand, source: FetchSource) -> Iterator[Outcome]:
    """Give what a source offers, and at last whether it moved. Raises FetchError where it cannot be read."""
    yield from _OFFERS[source.kind](errand, source)
    if source.url in errand.moved:
        reason = f"moved for good to {errand.moved[source.url]}: change its 'url' in site.yml"
        yield Outcome(Fate.MOVED, source.url, reason=reason)


def _fetch_listed(list_articles: Offer) -> Offer:
    """Fetch the articles a source lists; those it listed before, too, where it cannot be read today."""

    def offer(errand: Errand, source: FetchSource) -> Iterator[Outcome]:
        memory = errand.remember(source)
        if errand.refresh:
            memory.pending.update(dict.fromkeys(memory.refused, ""))
            memory.refused.clear()
        fault = None
        try:
            yield from list_articles(errand, source)
        except FetchError as error:
            fault = error
        yield from work_off(errand, source)
        yield from look_after(errand, source)
        if fault:
            raise fault

    return offer


def _fetch_feed(errand: Errand, source: FetchSource) -> Iterator[Outcome]:
    return _FOLLOW(errand, source) if source.follow else keep_feed(errand, source)


def _fetch_page(errand: Errand, source: FetchSource) -> Iterator[Outcome]:
    yield Outcome(Fate.DUE, source.url) if errand.dry else fetch_article(errand, source, source.url)
    errand.memory.keep()


_FOLLOW: Final = _fetch_listed(follow_feed)
_OFFERS: Final = {
    "feed": _fetch_feed,
    "listing": _fetch_listed(read_pages),
    "page": _fetch_page,
    "mailbox": take_mails,
}
