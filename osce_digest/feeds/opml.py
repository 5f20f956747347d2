"""All feeds of the site in one file (OPML 2.0), which feed readers take in: first the site's, then group by group.

Each stands once, in RSS. A country's own feeds stand beside those of its cells. Shows no time: what is listed changes
with the taxonomy alone.
"""

from collections.abc import Iterator

from osce_digest.catalogue import open_catalogue
from osce_digest.feeds.escaping import escape_value
from osce_digest.markup import escape_text, mend_text
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.addresses import HOME, OPML
from osce_digest.site.following import Feed, Format, list_feeds
from osce_digest.targets import Key, Target

# Groups of a kind stand under the word for it.
_FOLDERS = (
    (GroupKind.DIMENSION, "dimensions"),
    (GroupKind.REGION, "regions"),
    (GroupKind.COUNTRY, "countries"),
    (GroupKind.TOPIC, "topics"),
    (GroupKind.INSTITUTION, "institutions"),
)


def promise_opml(site: Site) -> Target[Site]:
    """Promise the file of all feeds."""
    own = {f"feed {feed.beside}": feed.full_name for feed in list_feeds(site)}
    return Target(
        OPML, own, make_opml, (), {"settings": site.config.fingerprint, "taxonomy": site.taxonomy.fingerprint}
    )


def make_opml(site: Site, _: Key) -> bytes:
    """Make the file of all feeds."""
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<opml version="2.0">',
            f"<head><title>{escape_text(mend_text(site.config.title))}</title></head>",
            "<body>",
            *_list_outlines(site),
            "</body>",
            "</opml>\n",
        )
    ).encode()


def _list_outlines(site: Site) -> Iterator[str]:
    words = open_catalogue(site.config.language).words
    for kind in (GroupKind.SITE, GroupKind.SELECTION, GroupKind.UNDATED):
        yield from (_write_feed(site, feed) for feed in list_feeds(site, site.groups_of(kind)))
    for kind, word in _FOLDERS:
        found = [line for group in site.groups_of(kind) for line in _list_group(site, group)]
        if found:
            yield from (_open(words[word]), *found, _CLOSE)


def _list_group(site: Site, group: Group) -> Iterator[str]:
    cells = site.cells(group) if group.kind is GroupKind.COUNTRY else []
    lines = [_write_feed(site, feed) for feed in list_feeds(site, (group, *cells))]
    yield from (_open(group.name), *lines, _CLOSE) if len(lines) > 1 else lines


_CLOSE = "</outline>"


def _open(name: str) -> str:
    return f'<outline text="{_escape(name)}">'


def _write_feed(site: Site, feed: Feed) -> str:
    address = f"{site.config.root_url}{feed.place(Format.RSS)}"
    page = f"{site.config.root_url}{'' if feed.page == HOME else feed.page}"
    return (
        f'<outline type="rss" text="{_escape(feed.full_name)}" xmlUrl="{_escape(address)}" htmlUrl="{_escape(page)}"/>'
    )


def _escape(text: str) -> str:
    return escape_value(mend_text(text))
