"""Make the entries of an edition: read and tagged items, each with its id and address, in published order.

Texts are not held here but fetched when a page needs one: an archive has more of them than fit into memory.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from osce_digest.cache.recollection import recall_same
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.joining import join_copies
from osce_digest.editorial.ledger.past import NO_PAST, Past
from osce_digest.editorial.ledger.remembered import NOTHING_REMEMBERED, Remembered
from osce_digest.editorial.ledger.sightings import NO_SIGHTINGS, Sightings
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.model import Document, Entry, Evidence, Tags
from osce_digest.readings.shown import Shown, show
from osce_digest.readings.store import Spot, Store
from osce_digest.site.overview import Overview

if TYPE_CHECKING:
    from osce_digest.editorial.corrections.book import Remark


@dataclass(frozen=True, slots=True)
class Tagged:
    """A document with its tags: the full text and evidence behind an entry."""

    document: Document
    tags: Tags

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All reasons: for dates and border first, then for the tags in the order they stand."""
        tags = self.tags
        lists = (tags.countries, tags.mentioned, tags.dimensions, tags.topics, tags.institutions, tags.to_check)
        found = [reason for tagged in lists for tag in tagged for reason in tag.evidence]
        return (*self.document.evidence, *found)


class Texts(Mapping[str, Tagged]):
    """The texts behind entries by id."""

    def shown(self, name: str) -> Shown:
        """Give what a page or a feed shows of one."""
        tagged = self[name]
        return show(tagged.document, tagged.tags)

    def remarks(self, name: str) -> "tuple[Remark, ...]":
        """Tell why and when an editor corrected one."""
        return self.all_remarks.get(name, ())

    @property
    def all_remarks(self) -> "Mapping[str, tuple[Remark, ...]]":
        """Why and when an editor corrected entries, by id; only those that were corrected."""
        return {}


class StoredTexts(Texts):
    """Texts read from the store one by one; the last is remembered, as a data file asks twice.

    An entry that was joined has several spots, its best copy's first.
    """

    def __init__(self, store: Store, spots: Mapping[str, tuple[Spot, ...]]) -> None:
        self._store = store
        self.spots = spots
        self._last: tuple[str, Tagged] | None = None

    def __getitem__(self, name: str) -> Tagged:
        if self._last is None or self._last[0] != name:
            self._last = (name, Tagged(*self._fetch(self.spots[name])))
        return self._last[1]

    def _fetch(self, spots: tuple[Spot, ...]) -> tuple[Document, Tags]:
        if len(spots) == 1:
            return self._store.fetch(spots[0])
        return join_copies([self._store.fetch(spot) for spot in spots])

    def shown(self, name: str) -> Shown:
        """Give what a page or a feed shows of one, and make no more of it than that."""
        spots = self.spots[name]
        return self._store.fetch_shown(spots[0]) if len(spots) == 1 else show(*self._fetch(spots))

    def __iter__(self) -> Iterator[str]:
        return iter(self.spots)

    def __len__(self) -> int:
        return len(self.spots)


Buckets = Mapping[str, Sequence[Entry]]


@dataclass(frozen=True, slots=True)
class Edition:
    """All entries in published order (newest first, undated last), the texts behind them by id, what went wrong.

    `past` is what stands at addresses that are no entry's any more. `buckets` are the entries that groups hold, and
    those they only mention, where these were sorted already; `positions` the place of each entry by id, `overview` what
    is known of all of them and `doubtful` the entries of its queue, likewise. `now` is the day that stands for today,
    `sightings` tell when items were first seen, `remembered` what the ledger knows of the days of entries.
    """

    entries: Sequence[Entry]
    texts: Texts
    diagnostics: tuple[Diagnostic, ...]
    past: Past = NO_PAST
    buckets: tuple[Buckets, Buckets] | None = None
    positions: Mapping[str, int] | None = None
    overview: Overview | None = None
    doubtful: Sequence[Entry] | None = None
    now: date | None = None
    sightings: Sightings = NO_SIGHTINGS
    remembered: Remembered = NOTHING_REMEMBERED


def place_manuscripts(
    manuscripts: Sequence[Manuscript], ids: Sequence[str], addresses: Sequence[str]
) -> tuple[Entry, ...]:
    """Make the entries of named manuscripts, sorted."""
    made = [recall_same(make_entry, *parts) for parts in zip(manuscripts, ids, addresses, strict=True)]
    return sort_entries(made)


def sort_entries(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Sort newest first, one day's entries by id; undated ones last, by file and line."""
    # Stable sorts, last key first: reversing the days leaves the ids of one day in rising order.
    dated = sorted((entry for entry in entries if entry.published.day), key=lambda entry: entry.id)
    dated.sort(key=lambda entry: entry.published.day or date.min, reverse=True)
    undated = [entry for entry in entries if not entry.published.day]
    undated.sort(key=lambda entry: (entry.place.path, entry.place.line, entry.place.column, entry.id))
    return (*dated, *undated)


def make_entry(manuscript: Manuscript, name: str, address: str) -> Entry:
    """Make the entry of a manuscript that has its id and address."""
    return Entry(
        id=name,
        url=address,
        title=manuscript.title,
        title_source=manuscript.title_source,
        published=manuscript.published,
        event=manuscript.event,
        countries=manuscript.countries,
        mentioned=manuscript.mentioned,
        dimensions=manuscript.dimensions,
        topics=manuscript.topics,
        institutions=manuscript.institutions,
        to_check=manuscript.to_check,
        language=manuscript.language,
        summary=manuscript.summary,
        place=manuscript.place,
        source_url=manuscript.source_url or None,
        also_at=manuscript.also_at,
        series=manuscript.series or None,
        corrected=(),
        digest=manuscript.shown,
        border=manuscript.border,
    )
