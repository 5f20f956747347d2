"""Which feeds there are: what each holds, the page it belongs to, and its addresses in every format that is asked for.

Not here: which entries a feed has room for and how they are written (feeds), and groups (site.groups).
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from osce_digest.catalogue import open_catalogue
from osce_digest.config import Config
from osce_digest.site import Site
from osce_digest.site.addresses import (
    CHANGES,
    CHANGES_FEED,
    DIGESTS,
    HOME,
    place_digests_feed,
    place_feed,
    place_feed_archive,
)
from osce_digest.site.groups import Group, GroupKind

# Feeds with archives: together these hold every entry once as news, and once for every country and dimension.
_WITH_ARCHIVES = frozenset({GroupKind.SITE, GroupKind.COUNTRY, GroupKind.DIMENSION})


class Format(StrEnum):
    """A format of feeds, by how the names of its files end. The first is the one that is offered first."""

    RSS = "xml"
    ATOM = "atom"
    JSON = "json"

    @property
    def media_type(self) -> str:
        """What a link says of it."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    Format.RSS: "application/rss+xml",
    Format.ATOM: "application/atom+xml",
    Format.JSON: "application/feed+json",
}


class FeedKind(StrEnum):
    """What the items of a feed are."""

    ENTRIES = "entries"
    DIGESTS = "digests"
    UNDATED = "undated"
    CHANGES = "changes"


class Feed(NamedTuple):
    """A feed in all its formats. `key` is that of its group; `page` is where it leads, `beside` what its names are of.

    `full_name` says what it is where its group is not known from around it. That of undated entries tells when they
    were found, which only a ledger knows.
    """

    kind: FeedKind
    key: str
    name: str
    full_name: str
    page: str
    beside: str
    has_archives: bool = False

    def place(self, form: Format) -> str:
        """Give its address in a format."""
        return place_feed(self.beside, form.value)

    def place_archive(self, form: Format, number: int) -> str:
        """Give the address of its older entries."""
        return place_feed_archive(self.beside, number, form.value)


def list_formats(config: Config) -> tuple[Format, ...]:
    """List the formats a site's feeds are in."""
    wanted = {Format.ATOM: config.syndication.atom, Format.JSON: config.syndication.json}
    return tuple(form for form in Format if wanted.get(form, True))


def list_feeds(site: Site, groups: Iterable[Group] | None = None) -> Iterator[Feed]:
    """List the feeds of some groups, those of the site as a whole with its own group; of all, where none are named."""
    for group in site.groups if groups is None else groups:
        yield from feeds_of(site, group)


def feeds_of(site: Site, group: Group) -> Iterator[Feed]:
    """List the feeds that belong to a group's page, its own entries' first."""
    if group.feed:
        has_archives = site.config.syndication.archives and group.kind in _WITH_ARCHIVES
        name = site.config.title if group.kind is GroupKind.SITE else group.name
        yield Feed(FeedKind.ENTRIES, group.key, name, name, group.path, group.path, has_archives)
    if group.kind in {GroupKind.SITE, GroupKind.COUNTRY}:
        yield from _digests_of(site, group)
    words = open_catalogue(site.config.language).words
    if group.kind is GroupKind.UNDATED and site.config.syndication.undated and site.remembered.seen:
        name = words["undated_finds"]
        yield Feed(FeedKind.UNDATED, group.key, name, name, group.path, group.path)
    if group.kind is GroupKind.SITE and site.config.syndication.changes:
        name, page = words["changes_feed"], CHANGES if site.config.exports.changes else HOME
        yield Feed(FeedKind.CHANGES, group.key, name, name, page, f"{CHANGES_FEED}.html")


def find_digests(site: Site) -> Feed | None:
    """Find the feed of the site's digests."""
    return next(_digests_of(site, site.home), None)


def _digests_of(site: Site, group: Group) -> Iterator[Feed]:
    if not (site.config.syndication.weeks and GroupKind.WEEK in site.kinds):
        return
    words = open_catalogue(site.config.language).words
    name = words["digests"]
    is_site = group.kind is GroupKind.SITE
    full_name = name if is_site else f"{group.name}{words['colon']} {name}"
    page = DIGESTS if is_site else group.path
    yield Feed(FeedKind.DIGESTS, group.key, name, full_name, page, place_digests_feed(group.path))
