"""Put items together as RSS 2.0: stable ids, noon of the day as time, the same bytes for the same items.

The channel is feedgen's (feeds.channel); items are put into it as its own writer would write them (feeds.rss_item).
"""

from collections.abc import Iterable, Iterator

from osce_digest.feeds.channel import Channel, write_channel
from osce_digest.feeds.escaping import escape_value, find_noon
from osce_digest.feeds.values import Sheet

# How feedgen ends a feed: before it, the items are put.
_CLOSING = b"  </channel>\n</rss>\n"
_IS_ARCHIVE = '    <fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>\n'


def write_rss(sheet: Sheet, written: Iterable[bytes]) -> bytes:
    """Write a feed of items that are written already."""
    channel = Channel(sheet.title, sheet.address, sheet.page, sheet.description, sheet.language, sheet.icon)
    head = write_channel(channel, find_noon(sheet.changed) if sheet.changed else None).removesuffix(_CLOSING)
    return b"".join([head, "".join(_write_way(sheet)).encode(), *written, _CLOSING])


def _write_way(sheet: Sheet) -> Iterator[str]:
    if sheet.way.current:
        yield _IS_ARCHIVE
    for rel, address in (
        ("current", sheet.way.current),
        ("prev-archive", sheet.way.older),
        ("next-archive", sheet.way.newer),
    ):
        if address:
            kind = sheet.form.media_type
            yield f'    <atom:link href="{escape_value(address)}" rel="{rel}" type="{kind}"/>\n'
