"""What stands in the digest of a week, as values: what leads, the rest by dimension and country, what was found late.

A page, a block of the home page and a letter can be made of it; how it looks is theirs. A digest is settled once its
week is over: what the ledger first saw later stands apart, and is counted neither here nor in the digests after it.
Narrowed to a country or a dimension it is made by the same rules of the entries in scope.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from osce_digest.model import Entry
from osce_digest.site import Site
from osce_digest.site.counting import count_weeks
from osce_digest.site.digest_scope import WHOLE, Scope, count_scope
from osce_digest.site.groups import Group, GroupKind
from osce_digest.site.leading import choose_leading, rank_bodies
from osce_digest.site.weeks import WEEKS_BEFORE, Week, read_week
from osce_digest.taxonomy import sort_by_name

# The usual is the mean of the weeks before; where fewer of them than these have items, nothing is said.
LEAST_WEEKS = 4


class Stack(NamedTuple):
    """Entries of one dimension and one country, told by slug and ISO code; empty for those without."""

    country: str
    entries: tuple[Entry, ...]


class Chapter(NamedTuple):
    """The entries of one dimension, country by country; an entry of several stands under its first one only."""

    dimension: str
    stacks: tuple[Stack, ...]


class Tally(NamedTuple):
    """How many entries a week has, and how many are usual; of one dimension, or of all where that is empty."""

    dimension: str
    number: int
    usual: int | None


@dataclass(frozen=True, slots=True)
class Digest:
    """The digest of one week. `leading` entries stand in no chapter; `late` ones were found when it was settled.

    `countries` are those of all entries but the late ones, the most frequent first, each with how often.
    """

    week: Week
    count: int
    leading: tuple[Entry, ...]
    chapters: tuple[Chapter, ...]
    late: tuple[Entry, ...]
    countries: tuple[tuple[str, int], ...]
    tallies: tuple[Tally, ...]


class Digests:
    """The digests of one site, made when asked for; what all of them rest on is gathered once, by `open_digests`.

    Those of a `scope` stand under its country and its dimension, whatever else they are about.
    """

    def __init__(self, site: Site, scope: Scope = WHOLE) -> None:
        self._site = site
        self._scope = scope
        self._ranks = rank_bodies(site.taxonomy)
        countries = sort_by_name(site.taxonomy.countries.values(), site.config.language)
        self._places = {country.iso: at for at, country in enumerate(countries)}
        self._late: dict[int, tuple[tuple[date, Entry], ...]] = {}

    def make(self, group: Group) -> Digest:
        """Make the digest of the week whose group this is."""
        week = read_week(group.key)
        end = self._find_end(week, group.entries)
        entries, late = self._part(self._narrow(group.entries), end)
        leading = choose_leading(entries, self._ranks, self._site.config.language)
        return Digest(
            week=week,
            count=len(entries),
            leading=tuple(leading),
            chapters=tuple(self._sort(entries, leading)),
            late=late,
            countries=self._count_countries(entries),
            tallies=tuple(self._count(week, entries, end)),
        )

    def older(self, group: Group) -> Group | None:
        """Find the week before one that has entries."""
        return self._older.get(group.key)

    def latest(self) -> Group | None:
        """Find the week that is told of first: the newest that has begun by the day that stands for today."""
        now = self._site.now or date.max
        weeks = self._site.groups_of(GroupKind.WEEK)
        return next((group for group in weeks if read_week(group.key).first <= now), None)

    def _find_end(self, week: Week, entries: Iterable[Entry]) -> date | None:
        """Find the last day on which an entry may have been seen first to be in time; None where all are.

        A week that was over when the ledger began, or when any of its entries was found, is told as it was found.
        """
        days, began = self._site.sightings
        if began is None or began > week.last:
            return None
        return max(week.last, min((days.get(entry.id, began) for entry in entries), default=began))

    def _narrow(self, entries: Sequence[Entry]) -> Sequence[Entry]:
        return entries if self._scope == WHOLE else [entry for entry in entries if self._scope.holds(entry)]

    def _part(self, entries: Sequence[Entry], end: date | None) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
        if end is None:
            return tuple(entries), ()
        days = self._site.sightings.days
        late = tuple(entry for entry in entries if days.get(entry.id, end) > end)
        return tuple(entry for entry in entries if days.get(entry.id, end) <= end), late

    def _sort(self, entries: Sequence[Entry], leading: Sequence[Entry]) -> Iterator[Chapter]:
        """Sort the entries that do not lead into chapters; those without dimension, and without country, stand last."""
        led = {entry.id for entry in leading}
        rest: dict[str, dict[str, list[Entry]]] = {}
        for entry in entries:
            if entry.id not in led:
                dimension = self._scope.dimension or next(iter(entry.dimensions), "")
                country = self._scope.country or next(iter(entry.countries), "")
                rest.setdefault(dimension, {}).setdefault(country, []).append(entry)
        for dimension in (*self._site.taxonomy.dimensions, ""):
            if dimension in rest:
                yield Chapter(dimension, tuple(self._stack(rest[dimension])))

    def _stack(self, found: Mapping[str, Sequence[Entry]]) -> Iterator[Stack]:
        for country in sorted(found, key=self._place):
            yield Stack(country, tuple(found[country]))

    def _count_countries(self, entries: Iterable[Entry]) -> tuple[tuple[str, int], ...]:
        counts = Counter(country for entry in entries for country in entry.countries)
        return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], self._place(pair[0]))))

    def _place(self, country: str) -> int:
        return self._places.get(country, len(self._places))

    def _count(self, week: Week, entries: Sequence[Entry], end: date | None) -> Iterator[Tally]:
        """Count all entries, then those of each dimension, and what is usual."""
        counts = Counter(dimension for entry in entries for dimension in entry.dimensions)
        counts[""] = len(entries)
        before = range(week.number - WEEKS_BEFORE, week.number)
        missing = Counter(key for number in before for key in self._list_missing(number, end))
        known = [number for number in before if self._weekly[""][number] > missing["", number]]
        # An archive that has just begun is measured by the weeks it has.
        spell = week.number - known[0] if known else 1
        for dimension in ("", *(() if self._scope.dimension else self._site.taxonomy.dimensions)):
            total = sum(self._weekly[dimension][number] - missing[dimension, number] for number in before)
            usual = (2 * total + spell) // (2 * spell) if len(known) >= LEAST_WEEKS else None
            yield Tally(dimension, counts[dimension], usual)

    def _list_missing(self, number: int, end: date | None) -> Iterator[tuple[str, int]]:
        """List what of a week before was not known by the end of another: each entry, once all and by dimension."""
        for seen, entry in self._list_late(number) if end else ():
            if end is not None and seen > end:
                yield "", number
                yield from ((dimension, number) for dimension in entry.dimensions)

    def _list_late(self, number: int) -> tuple[tuple[date, Entry], ...]:
        """List the entries of a week that were first seen after it, each with the day."""
        found = self._late.get(number)
        if found is None:
            days, group = self._site.sightings.days, self._groups.get(number)
            last = read_week(group.key).last if group else date.max
            held = self._narrow(group.entries) if group else ()
            seen = [(days.get(entry.id, last), entry) for entry in held]
            found = self._late[number] = tuple(pair for pair in seen if pair[0] > last)
        return found

    @cached_property
    def _older(self) -> dict[str, Group]:
        weeks = self._site.groups_of(GroupKind.WEEK)
        return {newer.key: older for newer, older in pairwise(weeks)}

    @cached_property
    def _groups(self) -> dict[int, Group]:
        return {read_week(group.key).number: group for group in self._site.groups_of(GroupKind.WEEK)}

    @cached_property
    def _weekly(self) -> Mapping[str, Counter[int]]:
        """How many entries each week has, by its number: all of them, and by dimension."""
        if self._scope != WHOLE:
            return count_scope(self._site, self._scope)
        dimensions = {slug: self._site.group(f"dimensions/{slug}") for slug in self._site.taxonomy.dimensions}
        counted = {slug: count_weeks(group) if group else Counter[int]() for slug, group in dimensions.items()}
        return {"": count_weeks(self._site.home), **counted}


@lru_cache(maxsize=1)
def open_digests(site: Site) -> Digests:
    """Give the digests of a site."""
    return Digests(site)
