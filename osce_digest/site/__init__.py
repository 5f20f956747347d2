"""The finished digest as one value: entries in published order, the groups they form, and the address of everything.

What back ends read. Pure: reads no files, renders nothing, and no other room makes addresses.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from osce_digest.config import Config
from osce_digest.editorial.ledger.past import Past
from osce_digest.editorial.ledger.remembered import Remembered
from osce_digest.editorial.ledger.sightings import Sightings
from osce_digest.model import Document, Entry, Evidence, Tags
from osce_digest.readings.shown import Shown
from osce_digest.site.addresses import place_entries
from osce_digest.site.beside import Beside, Neighbours
from osce_digest.site.collect import (
    NEWER_KIN,
    OLDER_KIN,
    SHORT_SERIES,
    SITE_KEY,
    collect_groups,
    fill_buckets,
    key_cell,
    key_series,
)
from osce_digest.site.entries import Buckets, Edition, StoredTexts, Tagged, Texts, place_manuscripts
from osce_digest.site.groups import Group, GroupKind, ListingPage, Section
from osce_digest.site.overview import Overview, survey_entries
from osce_digest.site.rights import Rights, RightsBook, withhold, withhold_shown
from osce_digest.site.touched import Touched
from osce_digest.taxonomy import Taxonomy

if TYPE_CHECKING:
    from osce_digest.editorial.corrections.book import Remark

__all__ = [
    "ALL_KINDS",
    "Edition",
    "Group",
    "GroupKind",
    "ListingPage",
    "Neighbours",
    "Overview",
    "Rights",
    "Section",
    "Shown",
    "Site",
    "StoredTexts",
    "Tagged",
    "Touched",
    "key_cell",
    "make_site",
    "place_entries",
    "place_manuscripts",
]

ALL_KINDS = frozenset(GroupKind)


# Compared and hashed by identity: back ends keep what they prepared for a site beside it, and no two builds share one.
@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """Everything that is published. `entries` stand newest first, undated last; `groups` in a fixed order.

    `past` is what stands at addresses that are no entry's any more; `pages` holds the Markdown of the site's own pages
    (`about`, `method`) by name; `kinds` are those of the groups that were asked for. `overview` counts all entries and
    queues those in doubt, which are `doubtful`, in the same order. `now` is the day that stands for today (DESIGN,
    rule 6), None where nothing tells it; `sightings` tell when items were first seen, `remembered` all
    the days a ledger knows of entries; both nothing without one.
    """

    config: Config
    taxonomy: Taxonomy
    entries: Sequence[Entry]
    groups: tuple[Group, ...]
    past: Past
    pages: Mapping[str, str]
    kinds: frozenset[GroupKind]
    overview: Overview
    doubtful: Sequence[Entry]
    now: date | None
    sightings: Sightings
    remembered: Remembered
    _texts: Texts
    _by_id: Mapping[str, int] = field(repr=False)
    _by_key: Mapping[str, Group] = field(repr=False)
    _held: Buckets = field(repr=False)
    _beside: Beside = field(repr=False)
    _rights: RightsBook = field(repr=False)
    _places: dict[str, dict[str, int]] = field(repr=False, default_factory=dict)

    def entry(self, name: str) -> Entry:
        """Give the entry with this id."""
        return self.entries[self._by_id[name]]

    def find_entry(self, name: str) -> Entry | None:
        """Find the entry with this id, None where there is none (any more)."""
        at = self._by_id.get(name)
        return None if at is None else self.entries[at]

    def document(self, entry: Entry) -> Document:
        """Give the text behind an entry, as far as it may be shown."""
        return self._tagged(entry).document

    def shown(self, entry: Entry) -> Shown:
        """Give what its page and its feeds show of the text behind an entry, and what its tags rest on."""
        shown = self._texts.shown(entry.id)
        return shown if self._rights.find(entry).full_text else withhold_shown(shown, entry.summary)

    def tags(self, entry: Entry) -> Tags:
        """Give the tags of an entry with their evidence."""
        return self._tagged(entry).tags

    def evidence(self, entry: Entry) -> tuple[Evidence, ...]:
        """Give all reasons of an entry: dates and border first, then tag by tag."""
        return self._tagged(entry).evidence

    def rights(self, entry: Entry) -> Rights:
        """Tell what may be shown of an entry: where not its full text, all else here gives its summary instead."""
        return self._rights.find(entry)

    def _tagged(self, entry: Entry) -> Tagged:
        tagged = self._texts[entry.id]
        return tagged if self._rights.find(entry).full_text else withhold(tagged, entry.summary)

    def remarks(self, entry: Entry) -> "tuple[Remark, ...]":
        """Tell why and when an editor corrected an entry; nothing where nobody did."""
        return self._texts.remarks(entry.id)

    @property
    def all_remarks(self) -> "Mapping[str, tuple[Remark, ...]]":
        """Why and when an editor corrected entries, by id."""
        return self._texts.all_remarks

    def group(self, key: str) -> Group | None:
        """Find a group by its key (`countries/AL`, `topics/Elections`, `months/2023-07`), None if it has no page."""
        return self._by_key.get(key)

    def cell(self, country: str, dimension: str) -> Group | None:
        """Find the group of a country (ISO) and a dimension (slug)."""
        return self._by_key.get(key_cell(country, dimension))

    def cells(self, country: Group) -> list[Group]:
        """List the cells of a country's group, by dimension; none where the settings want none."""
        keys = (f"{country.key}+dimensions/{slug}" for slug in self.taxonomy.dimensions)
        return [cell for key in keys if (cell := self._by_key.get(key))]

    def groups_of(self, kind: GroupKind) -> tuple[Group, ...]:
        """List the groups of one kind, in the taxonomy's order; months newest first."""
        return tuple(group for group in self.groups if group.kind is kind)

    @property
    def home(self) -> Group:
        """The group of all entries, whose page is the home page."""
        return self._by_key[SITE_KEY]

    def neighbours(self, entry: Entry) -> list[Neighbours]:
        """Find the entries just newer and just older than one in its country and in its dimension."""
        return self._beside.neighbours(entry)

    def near(self, entry: Entry) -> tuple[str, list[Entry]]:
        """Find the entries that came before one in its country and dimension; the key of their group comes first."""
        return self._beside.near(entry)

    def kin(self, entry: Entry) -> list[Entry]:
        """List the entries that stand nearest to one in its series, newest first: all of a short one."""
        if not entry.series:
            return []
        members = self._held[key_series(entry.series)]
        places = self._places.get(entry.series)
        if places is None:
            places = self._places[entry.series] = {member.id: at for at, member in enumerate(members)}
        at = places[entry.id]
        if len(members) <= SHORT_SERIES:
            return [*members[:at], *members[at + 1 :]]
        return [*members[max(0, at - NEWER_KIN) : at], *members[at + 1 : at + 1 + OLDER_KIN]]


def make_site(
    config: Config,
    taxonomy: Taxonomy,
    edition: Edition,
    pages: Mapping[str, str] | None = None,
    kinds: frozenset[GroupKind] = ALL_KINDS,
) -> Site:
    """Make the site of an edition; only groups of the given `kinds` get pages and feeds (the home page always)."""
    buckets = edition.buckets or fill_buckets(edition.entries, taxonomy)
    groups = collect_groups(edition.entries, buckets, taxonomy, kinds, config)
    if not config.listings.empty:
        groups = tuple(group for group in groups if group.count or group.mentioned or group.kind is GroupKind.SITE)
    overview = edition.overview or survey_entries(edition.entries)
    positions = _index(edition.entries) if edition.positions is None else edition.positions
    return Site(
        config=config,
        taxonomy=taxonomy,
        entries=edition.entries,
        groups=groups,
        past=edition.past,
        pages=dict(pages or {}),
        kinds=kinds,
        overview=overview,
        doubtful=[edition.entries[one.serial] for one in overview.queue]
        if edition.doubtful is None
        else edition.doubtful,
        now=edition.now,
        sightings=edition.sightings,
        remembered=edition.remembered,
        _texts=edition.texts,
        _by_id=positions,
        _by_key={group.key: group for group in groups},
        _held=buckets[0],
        _beside=Beside(edition.entries, positions, buckets[0]),
        _rights=RightsBook(config),
    )


def _index(entries: Sequence[Entry]) -> Mapping[str, int]:
    return {entry.id: at for at, entry in enumerate(entries)}
