"""The home page: the newest entries, the grid of countries and dimensions, the last months."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from osce_digest.model import Entry
from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.headings import Part
from osce_digest.renderer.lists import CARD_TEMPLATE, join_cards, list_inputs
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.addresses import ARCHIVE, FEEDS, HOME
from osce_digest.targets import Key, Target

TEMPLATE = "home.html"
LINE_TEMPLATE = "line.html"

# So many of the newest entries show their summary, so many more their headline only: about two equal columns.
_WITH_SUMMARY = 8
_WITH_HEADLINE = 16
_MONTHS = 12

# The grid is shaded in steps by count: from 1, 3, 10 and 30 items on.
_STEPS = (1, 3, 10, 30)


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of the grid; `shade` from 0 (none) to 4."""

    part: Part
    shade: int


@dataclass(frozen=True, slots=True)
class Row:
    """A country of the grid: all its entries, then those of each dimension."""

    country: Part
    cells: tuple[Cell, ...]


def home_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the home page."""
    newest = _newest(desk)
    rows = _rows(desk)
    parts = [row.country for row in rows] + [cell.part for row in rows for cell in row.cells]
    lines = {f"list {part.path}": part.fingerprint for part in [*parts, *_months(desk)]}
    own = {**lines, **list_inputs(desk, newest), "count": str(desk.site.home.count)}
    yield Target(HOME, own, produce_home, (), desk.inputs(TEMPLATE, CARD_TEMPLATE, LINE_TEMPLATE))


def produce_home(site: Site, _key: Key) -> bytes:
    """Make the home page."""
    desk = open_desk(site)
    newest = _newest(desk)
    context = {
        "tagline": site.config.description,
        "heading": site.config.title,
        "count": desk.catalogue.count_items(site.home.count),
        "latest": join_cards(desk, newest[:_WITH_SUMMARY]),
        "more": join_cards(desk, newest[_WITH_SUMMARY:], LINE_TEMPLATE),
        "columns": [Part.of(desk, group) for group in site.groups_of(GroupKind.DIMENSION)],
        "rows": _rows(desk),
        "months": _months(desk),
        "archive": ARCHIVE if GroupKind.MONTH in site.kinds else None,
        "feeds_page": FEEDS,
        "feed": site.home.feed,
    }
    return desk.render(TEMPLATE, HOME, context, title=site.config.title, description=site.config.description)


def _newest(desk: Desk) -> Sequence[Entry]:
    return desk.site.home.entries[: _WITH_SUMMARY + _WITH_HEADLINE]


def _months(desk: Desk) -> list[Part]:
    return [Part.of(desk, month) for month in desk.site.groups_of(GroupKind.MONTH)[:_MONTHS]]


def _rows(desk: Desk) -> list[Row]:
    return [Row(Part.of(desk, country), _cells(desk, country)) for country in desk.site.groups_of(GroupKind.COUNTRY)]


def _cells(desk: Desk, country: Group) -> tuple[Cell, ...]:
    found = (desk.site.group(f"{country.key}+dimensions/{slug}") for slug in desk.site.taxonomy.dimensions)
    return tuple(Cell(Part.of(desk, cell), _shade(cell.count)) for cell in found if cell)


def _shade(count: int) -> int:
    return sum(count >= step for step in _STEPS)
