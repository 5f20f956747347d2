"""Write a group as RSS 2.0 with feedgen: stable ids, noon of the day as time, the same bytes for the same entries.

Undated entries are in no feed: a reader would show them as new on every change.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from osce_digest.feeds.items import category_terms, full_text
from osce_digest.markup import escape_text, mend_text
from osce_digest.model import Entry
from osce_digest.site import Group, GroupKind, Site

# No version: a new one would change every feed and bring every reader back for nothing.
_GENERATOR = "osce-digest"
# Minutes between two looks. The wire brings a few items a day.
_TIME_TO_LIVE = 360
_ISSUED_BY = "OSCE"


def choose_entries(site: Site, group: Group) -> Sequence[Entry]:
    """Give the entries a group's feed holds: the newest dated ones."""
    return group.entries[: site.config.limits.feed_entries]


def write_rss(site: Site, group: Group) -> bytes:
    """Write the feed of a group that has one."""
    entries = choose_entries(site, group)
    feed = _open_channel(site, group)
    if entries:
        feed.lastBuildDate(_noon(entries[0]))
    else:
        feed.register_extension("undated", _Undated, atom=False)
    for entry in entries:
        _fill(feed.add_entry(order="append"), site, entry)
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


def _fill(item: FeedEntry, site: Site, entry: Entry) -> None:
    config = site.config
    item.title(mend_text(entry.title))
    item.link(href=f"{config.root_url}{entry.url}")
    item.guid(f"tag:{config.authority}:{entry.id}", permalink=False)
    # RSS descriptions are HTML, so plain text is escaped once more.
    item.description(escape_text(mend_text(entry.summary)))
    item.content(full_text(site.document(entry)), type="CDATA")
    item.pubDate(_noon(entry))
    for category in category_terms(site, entry):
        item.category(category)
    # An RSS author needs a mail address, which an institution does not have here.
    item.dc.dc_creator(entry.institutions[0] if entry.institutions else _ISSUED_BY)
    item.dc.dc_language(mend_text(entry.language))


def _title(site: Site, group: Group) -> str:
    return site.config.title if group.kind is GroupKind.SITE else f"{group.name} – {site.config.title}"


def _description(site: Site, group: Group) -> str:
    if group.kind is GroupKind.SITE:
        return site.config.description
    return f"The newest dated items under {group.name} in {site.config.title}."


def _noon(entry: Entry) -> datetime:
    day = entry.published.day or date.min
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


class _Undated:
    """Takes away the time of building that feedgen writes into a feed without entries: it would be the clock's."""

    def extend_ns(self) -> dict[str, str]:
        return {}

    def extend_rss(self, feed: Any) -> Any:  # noqa: ANN401  (an lxml element)
        channel = feed[0]
        channel.remove(channel.find("lastBuildDate"))
        return feed
