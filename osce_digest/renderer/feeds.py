"""The page of feeds: the whole addresses of those of the site, of one's own, and of lists, ready to be copied.

What is told of a country but its news (cells, digests) stands on its page: hundreds of addresses would be too heavy.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.facts import list_countries
from osce_digest.renderer.following import Address, address_feed
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.addresses import FEEDS, OPML
from osce_digest.site.following import feeds_of, list_feeds
from osce_digest.targets import Key, Target

TEMPLATE = "feeds.html"


class Shelf(NamedTuple):
    """Feeds under one heading; `dimensions` have a colour and a shape."""

    heading: str
    feeds: list[tuple[Address, str]]


def feeds_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the page of feeds."""
    lines = {f"feed {feed.beside}": feed.full_name for feed in list_feeds(desk.site)}
    yield Target(FEEDS, lines, produce_feeds, (), desk.inputs(TEMPLATE))


def produce_feeds(site: Site, _key: Key) -> bytes:
    """Make the page of feeds."""
    desk = open_desk(site)
    context = {
        "site_feeds": list(_list_site_feeds(desk)),
        "opml": OPML,
        "shelves": [shelf for shelf in _list_shelves(desk) if shelf.feeds],
    }
    return desk.render(TEMPLATE, FEEDS, context, title=desk.words["feeds"], description=desk.words["feeds_note"])


def _list_site_feeds(desk: Desk) -> Iterator[Address]:
    first, *others = feeds_of(desk.site, desk.site.home)
    yield address_feed(desk, first, desk.words["whole_site"])
    groups = (*desk.site.groups_of(GroupKind.SELECTION), *desk.site.groups_of(GroupKind.UNDATED))
    yield from (address_feed(desk, feed) for feed in (*others, *list_feeds(desk.site, groups)))


def _list_shelves(desk: Desk) -> Iterator[Shelf]:
    site = desk.site
    yield _fill(desk, desk.words["dimensions"], site.groups_of(GroupKind.DIMENSION))
    for region in site.taxonomy.regions.values():
        own = site.group(f"regions/{region.slug}")
        countries = list_countries(site, region)
        name = desk.names.chip("regions", region.slug).name
        yield _fill(desk, name, [own, *countries] if own and countries else countries)
    yield _fill(desk, desk.words["topics"], site.groups_of(GroupKind.TOPIC))
    yield _fill(desk, desk.words["institutions"], site.groups_of(GroupKind.INSTITUTION))


def _fill(desk: Desk, heading: str, groups: Iterable[Group]) -> Shelf:
    feeds = [(next(feeds_of(desk.site, group)), _shape(group)) for group in groups]
    return Shelf(heading, [(address_feed(desk, feed), shape) for feed, shape in feeds])


def _shape(group: Group) -> str:
    return group.slug if group.kind is GroupKind.DIMENSION else ""
