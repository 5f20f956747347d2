"""How to follow a page and take its entries along: the addresses of feeds to copy, and data files."""

from typing import NamedTuple

from osce_digest.markup import mend_text
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.frame import Context
from osce_digest.renderer.names import Chip
from osce_digest.site import Group, GroupKind
from osce_digest.site.addresses import DATA, FEEDS
from osce_digest.site.following import Feed, Format, feeds_of, list_formats

# What people call the formats beside RSS, in every language.
_FORMATS = {Format.ATOM: "Atom", Format.JSON: "JSON Feed"}


class Address(NamedTuple):
    """A feed: its name, where it lies, and the whole address that a feed reader wants; then its other formats."""

    name: str
    path: str
    address: str
    others: tuple[Chip, ...] = ()


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


def address_feed(desk: Desk, feed: Feed, name: str = "") -> Address:
    """Tell the addresses of a feed; RSS comes first, as every reader takes it."""
    first, *others = list_formats(desk.site.config)
    path = feed.place(first)
    chips = tuple(Chip(_FORMATS[form], feed.place(form), form.media_type) for form in others)
    return Address(mend_text(name or feed.name), path, f"{desk.site.config.root_url}{path}", chips)


def _list_feeds(desk: Desk, group: Group) -> list[Address]:
    """List a page's own feeds, with those of its cells where it is a country's; where it has none, the site's."""
    own = [address_feed(desk, feed) for feed in feeds_of(desk.site, group)]
    if not own:
        return [address_feed(desk, next(feeds_of(desk.site, desk.site.home)), desk.words["whole_site"])]
    cells = desk.site.cells(group) if group.kind is GroupKind.COUNTRY else []
    of_cells = [address_feed(desk, feed, cell.label) for cell in cells for feed in feeds_of(desk.site, cell)]
    return [own[0], *of_cells, *own[1:]]
