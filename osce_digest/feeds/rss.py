"""Write a group as RSS 2.0 with feedgen: stable ids, noon of the day as time, the same bytes for the same entries.

Undated entries are in no feed: a reader would show them as new on every change. An item is written for the first feed
that holds it and taken over by the others.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from feedgen.feed import FeedGenerator

from osce_digest.feeds.items import choose_entries
from osce_digest.feeds.rss_item import find_noon, write_item
from osce_digest.markup import mend_text
from osce_digest.model import Entry
from osce_digest.site import Group, GroupKind, Site

# No version: a new one would change every feed and bring every reader back for nothing.
_GENERATOR = "osce-digest"
# Minutes between two looks. The wire brings a few items a day.
_TIME_TO_LIVE = 360

# How feedgen ends a feed: before it, the items are put.
_CLOSING = b"  </channel>\n</rss>\n"


def write_rss(site: Site, group: Group) -> bytes:
    """Write the feed of a group that has one."""
    entries = choose_entries(site, group)
    written = _open_store(site)
    for entry in entries:
        if entry.id not in written:
            written[entry.id] = write_item(site, entry)
    head = _write_channel(site, group, entries).removesuffix(_CLOSING)
    return b"".join([head, *(written[entry.id] for entry in entries), _CLOSING])


@lru_cache(maxsize=1)
def _open_store(_: Site) -> dict[str, bytes]:
    """Give the items of a site that have been written, by id of the entry."""
    return {}


def _write_channel(site: Site, group: Group, entries: Sequence[Entry]) -> bytes:
    """Write the feed without its items."""
    feed = _open_channel(site, group)
    if entries:
        feed.lastBuildDate(find_noon(entries[0]))
    else:
        feed.register_extension("undated", _Undated, atom=False)
    return bytes(feed.rss_str(pretty=True))


def _open_channel(site: Site, group: Group) -> Any:  # noqa: ANN401  (feedgen is untyped)
    config = site.config
    feed = FeedGenerator()
    feed.load_extension("dc", atom=False)
    feed.title(mend_text(_title(site, group)))
    # feedgen makes the last link of all the channel's own: first the feed itself, then the page it belongs to.
    feed.link(href=f"{config.root_url}{group.feed}", rel="self", type="application/rss+xml")
    feed.link(href=f"{config.root_url}{group.path}", rel="alternate")
    feed.description(mend_text(_description(site, group)))
    feed.language(config.language)
    feed.generator(_GENERATOR)
    feed.ttl(_TIME_TO_LIVE)
    return feed


def _title(site: Site, group: Group) -> str:
    return site.config.title if group.kind is GroupKind.SITE else f"{group.name} – {site.config.title}"


def _description(site: Site, group: Group) -> str:
    if group.kind is GroupKind.SITE:
        return site.config.description
    return f"The newest dated items under {group.name} in {site.config.title}."


class _Undated:
    """Takes away the time of building that feedgen writes into a feed without entries: it would be the clock's."""

    def extend_ns(self) -> dict[str, str]:
        return {}

    def extend_rss(self, feed: Any) -> Any:  # noqa: ANN401  (an lxml element)
        channel = feed[0]
        channel.remove(channel.find("lastBuildDate"))
        return feed
