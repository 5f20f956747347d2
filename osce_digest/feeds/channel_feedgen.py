"""Have feedgen write a feed without its items. Imported only where that is needed: feedgen takes long to load."""

from datetime import datetime
from typing import Any

from feedgen.feed import FeedGenerator

from osce_digest.feeds.channel import Channel

# No version: a new one would change every feed and bring every reader back for nothing.
_GENERATOR = "osce-digest"
# Pixels each way: as many as the format allows.
ICON_SIZE = 144
# Minutes between two looks. The wire brings a few items a day.
_TIME_TO_LIVE = 360


def make_channel(channel: Channel, changed: datetime | None) -> bytes:
    """Write a feed that last changed at that time; one without entries shows no time at all."""
    feed = FeedGenerator()
    feed.load_extension("dc", atom=False)
    feed.title(channel.title)
    # feedgen makes the last link of all the channel's own: first the feed itself, then the page it belongs to.
    feed.link(href=channel.address, rel="self", type="application/rss+xml")
    feed.link(href=channel.page, rel="alternate")
    feed.description(channel.description)
    feed.language(channel.language)
    feed.generator(_GENERATOR)
    feed.ttl(_TIME_TO_LIVE)
    size = str(ICON_SIZE)
    feed.image(url=channel.icon, title=channel.title, link=channel.page, width=size, height=size)
    if changed:
        feed.lastBuildDate(changed)
    else:
        feed.register_extension("undated", _Undated, atom=False)
    return bytes(feed.rss_str(pretty=True))


class _Undated:
    """Takes away the time of building that feedgen writes into a feed without entries: it would be the clock's."""

    def extend_ns(self) -> dict[str, str]:
        return {}

    def extend_rss(self, feed: Any) -> Any:  # noqa: ANN401  (an lxml element)
        channel = feed[0]
        channel.remove(channel.find("lastBuildDate"))
        return feed
