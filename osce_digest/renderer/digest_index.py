"""The pages that list digests: the weeks of the newest years on one page, those of each year before on its own.

Thirty years have fifteen hundred weeks, which are too many for one page.
"""

from collections.abc import Iterator, Sequence

from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.indexes import INDEX_TEMPLATE, Shelf
from osce_digest.renderer.names import Chip
from osce_digest.renderer.naming import name_group
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.addresses import DIGESTS, place_group
from osce_digest.targets import Key, Target

# So many years have their weeks on the index.
NEWEST_YEARS = 3


def digest_index_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the index of digests, and the page of each year that has no room there."""
    if GroupKind.WEEK not in desk.site.kinds:
        return
    shared, years = desk.inputs(INDEX_TEMPLATE), _list_years(desk.site)
    names = list(years)
    listed = [week.slug for year in names[:NEWEST_YEARS] for week in years[year]]
    own = {"weeks": " ".join(listed), "years": " ".join(names[NEWEST_YEARS:])}
    yield Target(DIGESTS, own, produce_digest_index, (), shared)
    for year in names[NEWEST_YEARS:]:
        own = {"weeks": " ".join(week.slug for week in years[year])}
        yield Target(_place_year(year), own, produce_year, (year,), shared)


def produce_digest_index(site: Site, _key: Key) -> bytes:
    """Make the index of digests."""
    desk, years = open_desk(site), _list_years(site)
    names = list(years)
    shelves = [Shelf(year, None, _name_weeks(desk, years[year])) for year in names[:NEWEST_YEARS]]
    before = tuple(Chip(desk.words["weeks_of"].format(year=year), _place_year(year)) for year in names[NEWEST_YEARS:])
    shelves += [Shelf(desk.words["older_weeks"], None, before)] if before else []
    return _render(desk, DIGESTS, desk.words["digests"], shelves)


def produce_year(site: Site, key: Key) -> bytes:
    """Make the page that lists the weeks of one year."""
    desk, year = open_desk(site), str(key[0])
    weeks = _name_weeks(desk, _list_years(site)[year])
    return _render(desk, _place_year(year), desk.words["weeks_of"].format(year=year), [Shelf("", None, weeks)])


def _render(desk: Desk, here: str, title: str, shelves: Sequence[Shelf]) -> bytes:
    note = desk.words["digests_note"]
    context = {"heading": title, "note": note, "shelves": shelves}
    return desk.render(INDEX_TEMPLATE, here, context, title=title, description=note, section="digests")


def _list_years(site: Site) -> dict[str, list[Group]]:
    """List the weeks of each year, newest first; a week is of the year of its Thursday."""
    years: dict[str, list[Group]] = {}
    for group in site.groups_of(GroupKind.WEEK):
        years.setdefault(group.slug[:4], []).append(group)
    return years


def _name_weeks(desk: Desk, weeks: Sequence[Group]) -> tuple[Chip, ...]:
    return tuple(Chip(name_group(desk, week), week.path) for week in weeks)


def _place_year(year: str) -> str:
    return place_group("digests", year)
