"""Pages that lead on to groups: one for each folder, and the archive by month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.facts import list_countries
from osce_digest.renderer.frame import FOLDERS
from osce_digest.renderer.headings import Part
from osce_digest.renderer.names import Chip
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.addresses import DIGESTS, place_index
from osce_digest.targets import Key, Target

INDEX_TEMPLATE = "index.html"

_KIND_OF = {**{folder: kind for kind, folder in FOLDERS}, "languages": GroupKind.LANGUAGE}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Groups under one heading; no heading where a page has one list only."""

    heading: str
    path: str | None
    parts: tuple[Part | Chip, ...]


def index_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the index of every folder of groups, and of the archive."""
    folders = [folder for kind, folder in FOLDERS if kind in desk.site.kinds]
    shared = desk.inputs(INDEX_TEMPLATE)
    languages = ["languages"] if desk.site.groups_of(GroupKind.LANGUAGE) else []
    for folder in [*folders, *languages, *(["archive"] if GroupKind.MONTH in desk.site.kinds else [])]:
        # No counts, no dates: the home page tells them, and an index stays as it is when news comes.
        shelves = _shelve(desk, folder)
        lines = {f"list {part.path}": part.name for shelf in shelves for part in shelf.parts}
        lines |= {f"list {shelf.path}": shelf.heading for shelf in shelves if shelf.path}
        yield Target(place_index(folder), lines, produce_index, (folder,), shared)


def produce_index(site: Site, key: Key) -> bytes:
    """Make the index of one folder."""
    desk, folder = open_desk(site), str(key[0])
    context = {
        "heading": desk.words[folder],
        "note": desk.words[f"{folder}_note"],
        "shelves": _shelve(desk, folder),
    }
    return desk.render(
        INDEX_TEMPLATE, place_index(folder), context, title=desk.words[folder], description=desk.words[f"{folder}_note"]
    )


def _shelve(desk: Desk, folder: str) -> list[Shelf]:
    match folder:
        case "countries":
            return _shelve_countries(desk)
        case "institutions":
            return _shelve_institutions(desk)
        case "archive":
            return _shelve_months(desk)
        case _:
            return [Shelf("", None, _sum_up(desk, desk.site.groups_of(_KIND_OF[folder])))]


def _shelve_countries(desk: Desk) -> list[Shelf]:
    site, shelves = desk.site, []
    for region in site.taxonomy.regions.values():
        found = list_countries(site, region)
        if found:
            page = desk.names.chip("regions", region.slug)
            shelves.append(Shelf(page.name, page.path, _sum_up(desk, found)))
    return shelves


def _shelve_institutions(desk: Desk) -> list[Shelf]:
    known = desk.site.taxonomy.institutions
    shelves: dict[str, list[Group]] = {}
    for group in desk.site.groups_of(GroupKind.INSTITUTION):
        shelves.setdefault(known[group.terms[0].partition("/")[2]].kind, []).append(group)
    return [Shelf(_name_kinds(desk, kind), None, _sum_up(desk, groups)) for kind, groups in shelves.items()]


def _name_kinds(desk: Desk, kind: str) -> str:
    return desk.catalogue.name(f"kinds/{kind}", desk.words[f"kind/{kind}"])


def _shelve_months(desk: Desk) -> list[Shelf]:
    shelves = []
    for year, months in groupby(desk.site.groups_of(GroupKind.MONTH), lambda group: group.slug[:4]):
        parts = tuple(Part.of(desk, month, desk.catalogue.head_month(int(month.slug[5:]))) for month in months)
        shelves.append(Shelf(year, None, parts))
    undated = desk.site.groups_of(GroupKind.UNDATED)
    shelves += [Shelf(desk.words["undated"], None, _sum_up(desk, undated))] if undated else []
    return [*shelves, *_shelve_otherwise(desk)]


def _shelve_otherwise(desk: Desk) -> Iterator[Shelf]:
    """Give the other ways through the archive: by week, and by language where there are several."""
    if GroupKind.WEEK in desk.site.kinds:
        yield Shelf(desk.words["digests"], None, (Chip(desk.words["all_digests"], DIGESTS),))
    languages = desk.site.groups_of(GroupKind.LANGUAGE)
    if languages:
        yield Shelf(desk.words["languages"], place_index("languages"), _sum_up(desk, languages))


def _sum_up(desk: Desk, groups: Sequence[Group]) -> tuple[Part, ...]:
    return tuple(Part.of(desk, group) for group in groups)
