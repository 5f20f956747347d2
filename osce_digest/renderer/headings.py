"""What stands above a group's list: its name, its count, and the groups it is cut into, by which one can filter."""

from collections.abc import Iterator
from dataclasses import dataclass

from osce_digest.catalogue import Day
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.facts import find_note, list_countries, list_facts
from osce_digest.renderer.frame import Context
from osce_digest.renderer.kinds import KINDS
from osce_digest.renderer.names import Chip
from osce_digest.renderer.naming import name_group, section_of
from osce_digest.site import Group, GroupKind
from osce_digest.site.addresses import FEEDS, place_index

# These have their filters open: there are four. Dozens of countries would push the news off the screen.
_OPEN = frozenset({GroupKind.COUNTRY, GroupKind.CELL})


@dataclass(frozen=True, slots=True)
class Part:
    """A group as a line of a list: name, address, how many entries, the day of the last one.

    `items` say the count, or nothing where it is not shown; `current` is what `aria-current` says of it.
    """

    name: str
    path: str
    slug: str
    count: int
    items: str
    last: Day | None
    current: str = ""

    @classmethod
    def of(cls, desk: Desk, group: Group, name: str = "") -> "Part":
        """Sum a group up."""
        catalogue = desk.catalogue
        slug = group.terms[-1].partition("/")[2] if group.terms else group.slug
        return cls(
            name or name_group(desk, group),
            group.path,
            slug,
            group.count,
            catalogue.count_items(group.count),
            catalogue.day(group.last),
        )

    @classmethod
    def filter(cls, group: Group, name: str, *, current: bool, items: str = "") -> "Part":
        """Name a group as one of those among which a reader chooses."""
        slug = group.terms[-1].partition("/")[2] if group.kind is GroupKind.CELL else ""
        return cls(name, group.path, slug, 0, items, None, "page" if current else "")

    @property
    def fingerprint(self) -> str:
        """What shows of the group where it is one line."""
        return f"{self.name} {self.path} {self.count} {self.items} {self.last.iso if self.last else ''}"


def describe_head(desk: Desk, group: Group) -> Context:
    """Give what `group.html` shows above the lists."""
    return {
        "kicker": list(_list_kicker(desk, group)),
        "name": name_group(desk, group),
        "slug": group.terms[-1].partition("/")[2] if group.kind is GroupKind.DIMENSION else "",
        "count": desk.catalogue.count_items(group.count),
        "note": find_note(desk, group),
        "parts_heading": desk.words["by_dimension" if group.kind in _OPEN else "by_country"],
        "parts": list(_list_parts(desk, group)),
        "parts_folded": group.kind not in _OPEN,
        "feed": group.feed,
        "empty": "" if group.count else desk.words["none_under"].format(name=name_group(desk, group)),
        "elsewhere": [] if group.count else list(_look_elsewhere(desk, group)),
    }


def head_inputs(desk: Desk, group: Group) -> dict[str, str]:
    """Name what the head of a group's page depends on beyond settings and names."""
    parts = {f"list {part.path}": part.fingerprint for part in _list_parts(desk, group)}
    facts = {f"fact {name}": " ".join(map(str, chips)) for name, chips in list_facts(desk, group)}
    way = " ".join(map(str, _list_kicker(desk, group)))
    return {**parts, **facts, "way up": way, "count": str(group.count)}


def _list_parts(desk: Desk, group: Group) -> Iterator[Part]:
    site = desk.site
    match group.kind:
        case GroupKind.COUNTRY:
            yield from _list_filters(desk, group, group)
        case GroupKind.CELL:
            country = site.group(group.terms[0])
            if country:
                yield from _list_filters(desk, country, group)
        case GroupKind.DIMENSION:
            for country in site.groups_of(GroupKind.COUNTRY):
                cell = site.group(f"{country.key}+{group.key}")
                if cell and cell.count:
                    yield Part.of(desk, cell, country.name)
        case GroupKind.REGION:
            found = list_countries(site, site.taxonomy.regions[group.slug])
            yield from (Part.of(desk, country) for country in found)
        case _:
            return


def _list_filters(desk: Desk, country: Group, current: Group) -> Iterator[Part]:
    """List all of a country and its cells, `current` among them.

    Only the country's page tells counts: those of one cell must not change the pages of the others.
    """
    cells = desk.site.cells(country)
    if not cells:
        return
    yield Part.filter(country, desk.words["all_items"], current=country is current)
    for cell in cells:
        items = desk.catalogue.count_items(cell.count) if country is current else ""
        yield Part.filter(cell, cell.label, current=cell is current, items=items)


def _list_kicker(desk: Desk, group: Group) -> Iterator[Chip]:
    """List the way up from a group: a cell's to both of its sides, a country's to the index and its region."""
    if group.kind is GroupKind.CELL:
        yield from _list_sides(desk, group)
        return
    index = FEEDS if group.kind is GroupKind.SELECTION else place_index(section_of(group))
    yield Chip(desk.words[KINDS[group.kind]], index)
    if group.kind is GroupKind.COUNTRY:
        region = desk.site.taxonomy.countries[group.terms[0].partition("/")[2]].region
        yield from (chip for chip in desk.names.chips("regions", (region,)) if chip.path)


def _list_sides(desk: Desk, cell: Group) -> Iterator[Chip]:
    for key in cell.terms:
        folder, _, term = key.partition("/")
        yield desk.names.chip(folder, term)


def _look_elsewhere(desk: Desk, group: Group) -> Iterator[Chip]:
    """List where a reader of an empty page may find what they came for."""
    if group.kind is GroupKind.CELL:
        yield from _list_sides(desk, group)
    for _, chips in list_facts(desk, group):
        yield from (chip for chip in chips if chip.path)
