"""Cut a page's entries into runs of cards under headings, and link a list's pages to each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from osce_digest.catalogue import LANGUAGES
from osce_digest.markup import trust
from osce_digest.model import Entry
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.fitting import (
    CARD_TEMPLATE,
    MENTION_TEMPLATE,
    ROOM,
    ROOM_BELOW,
    fit_cards,
    weigh,
    weigh_links,
)
from osce_digest.renderer.names import Chip
from osce_digest.renderer.naming import name_language
from osce_digest.site import Group, GroupKind, ListingPage, Section
from osce_digest.site.languages import find_language

__all__ = [
    "CARD_TEMPLATE",
    "MENTION_TEMPLATE",
    "join_cards",
    "list_inputs",
    "list_languages",
    "list_newest",
    "list_older",
]

# Lists are narrowed to these languages, which `static/style.css` knows by name.
NARROWED = LANGUAGES
# A list with more numbered pages than this leads to the newest of them and to every tenth, every hundredth or so.
_MOST_PAGES, _NEWEST_PAGES = 12, 4
_STEPS = (5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)

# The page of one month needs no headings by month.
_ONE_RUN = frozenset({GroupKind.MONTH, GroupKind.UNDATED})


class Run(NamedTuple):
    """Cards under one heading. A quiet heading is there for those who move by headings and is not drawn."""

    heading: str
    cards: str
    note: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """One list as one page shows it: its runs, and links to its other pages under `label`."""

    section: str
    runs: tuple[Run, ...]
    label: str
    pages: tuple[Chip, ...]


def list_newest(desk: Desk, group: Group, name: str, room: int = ROOM) -> list[Listing]:
    """Make the lists of a group's own page, each with links to its older pages, within so many bytes all together."""
    newest = [page for page in group.pages if page.number is None and page.entries]
    links = {page.section: _link_older(desk, group, page.section) for page in newest}
    room -= weigh_links((chip.name, chip.path) for chips in links.values() for chip in chips)
    listings: list[Listing] = []
    # The last first: it has little room, and the first has what is left.
    for page in reversed(newest):
        share = room if page is newest[0] else min(room, ROOM_BELOW)
        runs = tuple(_make_runs(desk, group, page, (name, share)))
        listings.append(_make_listing(desk, page, runs, links[page.section]))
        room -= sum(weigh(run.cards) for run in runs)
    return listings[::-1]


def list_older(desk: Desk, group: Group, page: ListingPage, name: str) -> Listing:
    """Make the list of one numbered page, with links to the newest and the next older page."""
    runs = tuple(_make_runs(desk, group, page, (name, ROOM)))
    return _make_listing(desk, page, runs, _link_beside(desk, group, page))


def list_languages(desk: Desk, entries: Iterable[Entry]) -> list[Chip]:
    """List the languages a page can be narrowed to; none where all of it is in one."""
    found = {find_language(entry.language) for entry in entries} - {""}
    own = find_language(desk.site.config.language)
    codes = [code for code in NARROWED if code in found] if len(found) > 1 else []
    return [Chip(name_language(desk, code, code), None, "own" if code == own else code) for code in codes]


def list_inputs(desk: Desk, entries: Sequence[Entry]) -> dict[str, str]:
    """Name the entries that a page lists, with what their cards show."""
    known = desk.entry_inputs
    inputs = dict([known.get(entry.id) or desk.input_of(entry) for entry in entries])
    # Dates and ids, which their cards show, order all others; these stand as they lie in their files.
    undated = [entry.id for entry in entries if entry.published.day is None]
    if len(undated) > 1:
        inputs["order of undated"] = " ".join(undated)
    return inputs


def join_cards(desk: Desk, entries: Sequence[Entry], template: str = CARD_TEMPLATE) -> str:
    """Join the cards of entries into the inside of one list."""
    return trust("".join(desk.cards(entries, template)))


def _make_listing(desk: Desk, page: ListingPage, runs: tuple[Run, ...], pages: Sequence[Chip]) -> Listing:
    return Listing(page.section.value, runs, desk.words["older_items"], tuple(pages))


def _make_runs(desk: Desk, group: Group, page: ListingPage, named: tuple[str, int]) -> Iterator[Run]:
    """Make the runs of a page; `named` is what the group is called, and the room there is for its cards."""
    name, room = named
    match page.section:
        case Section.MENTIONED:
            note = desk.words["mentioned_note"].format(name=name)
            yield Run(desk.words["mentioned_in"], join_cards(desk, page.entries, MENTION_TEMPLATE), note)
        case Section.UNDATED:
            yield Run(desk.words["undated"], _fit(desk, page, room), desk.words["undated_note"])
        case _ if group.kind in _ONE_RUN:
            yield Run(desk.words["newest_first"], _fit(desk, page, room), quiet=True)
        case _:
            yield from _part_months(desk, page.entries, fit_cards(desk, page.entries, room))


def _fit(desk: Desk, page: ListingPage, room: int) -> str:
    return trust("".join(fit_cards(desk, page.entries, room)))


def _part_months(desk: Desk, entries: Sequence[Entry], cards: Sequence[str]) -> Iterator[Run]:
    """Make a run of every month of dated entries."""
    start, day = 0, _day_of(entries[0])
    for at, entry in enumerate(entries):
        other = _day_of(entry)
        if other.month != day.month or other.year != day.year:
            yield Run(desk.catalogue.name_month(day.year, day.month), trust("".join(cards[start:at])))
            start, day = at, other
    yield Run(desk.catalogue.name_month(day.year, day.month), trust("".join(cards[start:])))


def _day_of(entry: Entry) -> date:
    return entry.published.day or date.min


def _link_older(desk: Desk, group: Group, section: Section) -> list[Chip]:
    return [_link(desk, page) for page in _choose_pages(group.older(section))]


def _choose_pages(pages: Sequence[ListingPage]) -> Sequence[ListingPage]:
    """Choose which numbered pages, newest first, are led to: each leads to the one before it."""
    if len(pages) <= _MOST_PAGES:
        return pages
    most = _MOST_PAGES - _NEWEST_PAGES - 1
    step = next(step for step in (*_STEPS, len(pages)) if len(pages) // step <= most)
    rest = pages[_NEWEST_PAGES:]
    return [*pages[:_NEWEST_PAGES], *(page for page in rest if page.number == 1 or (page.number or 0) % step == 0)]


def _link_beside(desk: Desk, group: Group, page: ListingPage) -> list[Chip]:
    # No link to the next newer page: the last one has none yet, and a page of the past does not change.
    older = [other for other in group.older(page.section) if other.number == (page.number or 0) - 1]
    links = [
        Chip(f"{desk.words['older_page']}{desk.words['colon']} {_name(desk, other)}", other.path) for other in older
    ]
    return [Chip(desk.words["newest_page"], group.path), *links]


def _link(desk: Desk, page: ListingPage) -> Chip:
    return Chip(_name(desk, page), page.path)


def _name(desk: Desk, page: ListingPage) -> str:
    return desk.words["page"].format(number=page.number)
