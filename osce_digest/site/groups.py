"""Gather entries into the groups that get a page of their own, and cut each into listing pages.

Not here: what a page looks like. A group holds entries, newest first; full pages of the past are never renumbered.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from osce_digest.model import Entry
from osce_digest.site.addresses import place_calendar, place_data, place_feed, place_older
from osce_digest.site.archive_list import EntryList


class GroupKind(StrEnum):
    """What the entries of a group have in common."""

    SITE = "site"
    COUNTRY = "country"
    CELL = "cell"
    DIMENSION = "dimension"
    TOPIC = "topic"
    INSTITUTION = "institution"
    REGION = "region"
    MONTH = "month"
    UNDATED = "undated"
    WEEK = "week"
    LANGUAGE = "language"
    SELECTION = "selection"


class Section(StrEnum):
    """The lists of a group, each paged by itself."""

    DATED = "dated"
    UNDATED = "undated"
    MENTIONED = "mentioned"


# How the older pages of each list are called: page-1.html, undated-1.html.
_STEMS = {Section.DATED: "page", Section.UNDATED: "undated", Section.MENTIONED: "mentioned"}

# A list below the dated one has this part of the room of a page, and so many entries on a full one at least: three long
# lists on one page would be too heavy.
_PART_BELOW, _LEAST_BELOW = 5, 5

# Kinds that have an RSS feed beside their page.
_WITH_FEED = frozenset(
    {
        GroupKind.SITE,
        GroupKind.COUNTRY,
        GroupKind.CELL,
        GroupKind.DIMENSION,
        GroupKind.TOPIC,
        GroupKind.INSTITUTION,
        GroupKind.REGION,
        GroupKind.SELECTION,
    }
)

# Kinds whose entries are data files of their own, where the settings ask for such, and how their names end.
_WITH_DATA = frozenset({GroupKind.COUNTRY, GroupKind.DIMENSION})
_DATA_ENDINGS = ("csv", "json")

# Kinds that have a calendar beside their page, likewise.
_WITH_CALENDAR = frozenset({GroupKind.SITE, GroupKind.COUNTRY, GroupKind.DIMENSION})


@dataclass(frozen=True, slots=True)
class ListingPage:
    """One page of a group's list, newest first; `number` counts from the oldest, 1-based, None on the newest page."""

    path: str
    section: Section
    number: int | None
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Group:
    """Entries with a page in common. `key` names it within the site: `countries/AL`, `countries/AL+dimensions/human`.

    `name` is what readers of the site's language call it, all else is the same in every language.
    `terms` are the tags its entries share (`countries/AL`), none for site, periods and languages; `label` is the name
    within its kind (`Human` for the cell that `name` calls `Albania: Human`). `pages` begins with the newest page, then
    the older ones, newest first, list by list; each list's newest page is at `path`.
    """

    kind: GroupKind
    key: str
    slug: str
    name: str
    label: str
    path: str
    terms: tuple[str, ...]
    entries: Sequence[Entry]
    undated: Sequence[Entry]
    mentioned: Sequence[Entry]
    pages: tuple[ListingPage, ...]

    @property
    def feed(self) -> str | None:
        """The address of the group's RSS feed, None for kinds without one."""
        return place_feed(self.path) if self.kind in _WITH_FEED else None

    @property
    def data(self) -> tuple[str, ...]:
        """The addresses of the group's data files, where the settings ask for such; none for kinds without them."""
        return tuple(place_data(self.path, end) for end in _DATA_ENDINGS) if self.kind in _WITH_DATA else ()

    @property
    def calendar(self) -> str | None:
        """The address of the group's calendar, where the settings ask for such; None for kinds without one."""
        return place_calendar(self.path) if self.kind in _WITH_CALENDAR else None

    @property
    def count(self) -> int:
        """How many entries the group holds, dated or not; mere mentions are not counted."""
        return len(self.entries) + len(self.undated)

    @property
    def last(self) -> date | None:
        """The day of the newest dated entry."""
        if isinstance(self.entries, EntryList):
            return self.entries.day()
        return self.entries[0].published.day if self.entries else None

    def newest(self, section: Section) -> Sequence[Entry]:
        """List what the group's own page holds of one section."""
        return next((page.entries for page in self.pages if page.section is section and page.number is None), ())

    def older(self, section: Section) -> tuple[ListingPage, ...]:
        """List the numbered pages of one section, newest first."""
        return tuple(page for page in self.pages if page.section is section and page.number is not None)


@dataclass(frozen=True, slots=True)
class Card:
    """What names and places a group, before its entries are known."""

    kind: GroupKind
    key: str
    slug: str
    name: str
    path: str
    terms: tuple[str, ...] = ()
    label: str = ""


def make_whole(card: Card, entries: Sequence[Entry], size: int | None = None) -> Group:
    """Make a group that has one page only, of the newest `size` of its entries, or of all of them."""
    group = make_group(card, entries, (), max(1, len(entries)))
    return replace(group, pages=(ListingPage(card.path, Section.DATED, None, group.entries[:size]),))


def make_group(card: Card, entries: Sequence[Entry], mentioned: Sequence[Entry], size: int) -> Group:
    """Make a group of entries that stand in published order, `size` of them on each full page."""
    dated, undated = entries.part() if isinstance(entries, EntryList) else _part(entries)
    mentioned = mentioned if isinstance(mentioned, EntryList) else tuple(mentioned)
    lists = ((Section.DATED, dated), (Section.UNDATED, undated), (Section.MENTIONED, mentioned))
    pages = [
        page
        for section, held in lists
        for page in paginate(held, card.path, section, size_pages(card.kind, section, size))
    ]
    return Group(
        kind=card.kind,
        key=card.key,
        slug=card.slug,
        name=card.name,
        label=card.label or card.name,
        path=card.path,
        terms=card.terms,
        entries=dated,
        undated=undated,
        mentioned=mentioned,
        pages=tuple(pages),
    )


def paginate(entries: Sequence[Entry], path: str, section: Section, size: int) -> list[ListingPage]:
    """Cut a list into its newest page, of up to twice `size` less one, and older ones of exactly `size`.

    Pages are filled from the oldest entry on: one more entry lengthens the newest page, and only when that holds twice
    `size` does its older half become a page with the next number. An empty list still has a newest page of dated
    entries, and none of the others.
    """
    full = count_older(len(entries), size)
    newest = len(entries) - full * size
    pages = [ListingPage(path, section, None, entries[:newest])] if entries or section is Section.DATED else []
    for number in range(full, 0, -1):
        start = len(entries) - number * size
        older = place_older(path, _STEMS[section], number)
        pages.append(ListingPage(older, section, number, entries[start : start + size]))
    return pages


def size_pages(kind: GroupKind, section: Section, size: int) -> int:
    """Tell how many entries a full page of a list holds, where the first list of a page has `size` of them."""
    is_first = section is Section.DATED or kind is GroupKind.UNDATED
    return size if is_first else max(_LEAST_BELOW, size // _PART_BELOW)


def count_older(count: int, size: int) -> int:
    """Count the numbered pages of a list of so many entries."""
    return max(0, count // size - 1)


def _part(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    held = tuple(entries)
    # Undated ones stand last.
    if not held or held[-1].published.day:
        return held, ()
    return tuple(entry for entry in held if entry.published.day), tuple(e for e in held if not e.published.day)
