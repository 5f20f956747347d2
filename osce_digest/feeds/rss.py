"""Write a group as RSS 2.0: stable ids, noon of the day as time, the same bytes for the same entries.

The channel is feedgen's (feeds.channel); items are put into it as its own writer would write them (feeds.rss_item).
Undated entries are in no feed: a reader would show them as new on every change. An item is written for the first feed
that holds it and taken over by the others.
"""

from functools import lru_cache

from osce_digest.catalogue import open_catalogue
from osce_digest.feeds.channel import Channel, write_channel
from osce_digest.feeds.items import choose_entries
from osce_digest.feeds.rss_item import find_noon, write_item
from osce_digest.markup import mend_text
from osce_digest.site import Group, GroupKind, Site

# How feedgen ends a feed: before it, the items are put.
_CLOSING = b"  </channel>\n</rss>\n"


def write_rss(site: Site, group: Group) -> bytes:
    """Write the feed of a group that has one."""
    entries = choose_entries(site, group)
    written = _open_store(site)
    for entry in entries:
        if entry.id not in written:
            written[entry.id] = write_item(site, entry)
    changed = find_noon(entries[0]) if entries else None
    head = write_channel(_describe_channel(site, group), changed).removesuffix(_CLOSING)
    return b"".join([head, *(written[entry.id] for entry in entries), _CLOSING])


@lru_cache(maxsize=1)
def _open_store(_: Site) -> dict[str, bytes]:
    """Give the items of a site that have been written, by id of the entry."""
    return {}


def _describe_channel(site: Site, group: Group) -> Channel:
    root = site.config.root_url
    return Channel(
        title=mend_text(_title(site, group)),
        address=f"{root}{group.feed}",
        page=f"{root}{group.path}",
        description=mend_text(_description(site, group)),
        language=site.config.language,
    )


def _title(site: Site, group: Group) -> str:
    return site.config.title if group.kind is GroupKind.SITE else f"{group.name} – {site.config.title}"


def _description(site: Site, group: Group) -> str:
    if group.kind is GroupKind.SITE:
        return site.config.description
    note = open_catalogue(site.config.language).words["feed_note"]
    return note.format(name=group.name, site=site.config.title)
