"""Cut a page's entries into runs of cards under headings, and link a list's pages to each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from osce_digest.catalogue import LANGUAGES
from osce_digest.markup import trust
from osce_digest.model import Entry
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.headings import name_language
from osce_digest.renderer.names import Chip
from osce_digest.site import Group, GroupKind, ListingPage, Section
from osce_digest.site.languages import find_language

CARD_TEMPLATE = "card.html"
MENTION_TEMPLATE = "mention.html"

# Lists are narrowed to these languages, which `static/style.css` knows by name.
NARROWED = LANGUAGES
# A listing may weigh 60 kB of HTML; what is not head and frame is for its lists. Entries that would not fit as cards
# have a line each, which weighs about as much as told here.
_ROOM = 42_000
_LINE = 290
_FEWEST = 6  # cards there are in any case, so that a page with long lists does not begin with lines

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


def list_newest(desk: Desk, group: Group, name: str) -> list[Listing]:
    """Make the lists of a group's own page, each with links to all its older pages."""
    newest = [page for page in group.pages if page.number is None and page.entries]
    drawn = _draw(desk, newest)
    return [
        _make_listing(desk, group, page, name, (cards, _link_older(desk, group, page.section)))
        for page, cards in zip(newest, drawn, strict=True)
    ]


def list_older(desk: Desk, group: Group, page: ListingPage, name: str) -> Listing:
    """Make the list of one numbered page, with links to the newest and the next older page."""
    (cards,) = _draw(desk, [page])
    return _make_listing(desk, group, page, name, (cards, _link_beside(desk, group, page)))


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


def _draw(desk: Desk, pages: Sequence[ListingPage]) -> list[list[str]]:
    """Draw the lists that stand on one page: entries as cards from the top, as many as there is room for."""
    room = _ROOM - _LINE * sum(len(page.entries) for page in pages)
    drawn = []
    for page in pages:
        cards, room = _draw_list(desk, page, room)
        drawn.append(cards)
    return drawn


def _draw_list(desk: Desk, page: ListingPage, room: int) -> tuple[list[str], int]:
    """Draw one list, and tell what room it leaves; what is only mentioned has lines throughout."""
    cards: list[str] = []
    for entry in page.entries if page.section is not Section.MENTIONED else ():
        (card,) = desk.cards([entry], CARD_TEMPLATE)
        room -= (len(card) if card.isascii() else len(card.encode())) - _LINE
        if room < 0 and len(cards) >= _FEWEST:
            break
        cards.append(card)
    return cards + desk.cards(page.entries[len(cards) :], MENTION_TEMPLATE), room


def _make_listing(
    desk: Desk, group: Group, page: ListingPage, name: str, drawn: tuple[Sequence[str], Sequence[Chip]]
) -> Listing:
    cards, pages = drawn
    runs = tuple(_make_runs(desk, group, page, name, cards))
    return Listing(page.section.value, runs, desk.words["older_items"], tuple(pages))


def _make_runs(desk: Desk, group: Group, page: ListingPage, name: str, cards: Sequence[str]) -> Iterator[Run]:
    match page.section:
        case Section.MENTIONED:
            note = desk.words["mentioned_note"].format(name=name)
            yield Run(desk.words["mentioned_in"], trust("".join(cards)), note)
        case Section.UNDATED:
            yield Run(desk.words["undated"], trust("".join(cards)), desk.words["undated_note"])
        case _ if group.kind in _ONE_RUN:
            yield Run(desk.words["newest_first"], trust("".join(cards)), quiet=True)
        case _:
            yield from _part_months(desk, page.entries, cards)


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
    return [_link(desk, page) for page in group.older(section)]


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
