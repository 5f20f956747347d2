"""How to follow a page and take its entries along: the addresses of feeds to copy, and data files."""

from typing import NamedTuple

from osce_digest.renderer.desk import Desk
from osce_digest.renderer.frame import Context
from osce_digest.renderer.names import Chip
from osce_digest.site import Group, GroupKind
from osce_digest.site.addresses import DATA, FEEDS


class Address(NamedTuple):
    """A feed: its name, where it lies, and the whole address that a feed reader wants."""

    name: str
    path: str
    address: str


def describe_following(desk: Desk, group: Group) -> Context:
    """Give what a group's page offers to those who follow it."""
    kinds = {"csv": desk.words["data_csv"], "json": desk.words["data_json"]}
    exports = desk.site.config.exports
    files = [Chip(kinds[path.rpartition(".")[2]], path) for path in (group.data if exports.groups else ())]
    if exports.calendars and group.calendar:
        files.append(Chip(desk.words["calendar"], group.calendar))
    return {
        "addresses": _list_feeds(desk, group),
        "feeds_page": FEEDS,
        "data": files,
        "data_page": DATA,
    }


def address_feed(desk: Desk, group: Group, name: str) -> Address:
    """Tell the address of the feed of a group that has one."""
    path = group.feed or ""
    return Address(name, path, f"{desk.site.config.root_url}{path}")


def _list_feeds(desk: Desk, group: Group) -> list[Address]:
    """List a page's own feed, with those of its cells where it is a country's; where it has none, the site's."""
    if not group.feed:
        return [address_feed(desk, desk.site.home, desk.words["whole_site"])]
    cells = desk.site.cells(group) if group.kind is GroupKind.COUNTRY else []
    return [address_feed(desk, group, group.name), *(address_feed(desk, cell, cell.label) for cell in cells)]
