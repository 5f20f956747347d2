"""The page of feeds: the whole addresses of those of site, dimensions and countries, ready to be copied.

The feeds of cells stand on the pages of their countries: two hundred addresses more would make this page too heavy.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.facts import list_countries
from osce_digest.renderer.following import Address, address_feed
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.addresses import FEEDS, OPML
from osce_digest.targets import Key, Target

TEMPLATE = "feeds.html"


class Shelf(NamedTuple):
    """Feeds under one heading; `dimensions` have a colour and a shape."""

    heading: str
    feeds: list[tuple[Address, str]]


def feeds_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the page of feeds."""
    lines = {f"feed {group.feed}": group.name for group in desk.site.groups if group.feed}
    yield Target(FEEDS, lines, produce_feeds, (), desk.inputs(TEMPLATE))


def produce_feeds(site: Site, _key: Key) -> bytes:
    """Make the page of feeds."""
    desk = open_desk(site)
    context = {
        "site_feed": address_feed(desk, site.home, desk.words["whole_site"]),
        "opml": OPML,
        "shelves": [shelf for shelf in _list_shelves(desk) if shelf.feeds],
    }
    return desk.render(TEMPLATE, FEEDS, context, title=desk.words["feeds"], description=desk.words["feeds_note"])


def _list_shelves(desk: Desk) -> Iterator[Shelf]:
    site = desk.site
    yield _fill(desk, desk.words["dimensions"], site.groups_of(GroupKind.DIMENSION))
    for region in site.taxonomy.regions.values():
        name = desk.names.chip("regions", region.slug).name
        yield _fill(desk, name, list_countries(site, region))


def _fill(desk: Desk, heading: str, groups: Sequence[Group]) -> Shelf:
    return Shelf(heading, [(address_feed(desk, group, group.name), _shape(group)) for group in groups])


def _shape(group: Group) -> str:
    return group.slug if group.kind is GroupKind.DIMENSION else ""
