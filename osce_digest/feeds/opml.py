"""All feeds of the site in one file (OPML 2.0), which feed readers take in: first the site's, then group by group.

A country's own feed stands beside those of its cells. Shows no time: what is listed changes with the taxonomy alone.
"""

from collections.abc import Iterator

from osce_digest.catalogue import open_catalogue
from osce_digest.feeds.escaping import escape_value
from osce_digest.markup import escape_text, mend_text
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.addresses import OPML
from osce_digest.targets import Key, Target


def promise_opml(site: Site) -> Target[Site]:
    """Promise the file of all feeds."""
    own = {f"feed {group.feed}": group.name for group in site.groups if group.feed}
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
    yield _write_feed(site, site.home, site.config.title)
    dimensions = site.groups_of(GroupKind.DIMENSION)
    if dimensions:
        yield _open(words["dimensions"])
        yield from (_write_feed(site, group, group.name) for group in dimensions)
        yield _CLOSE
    countries = site.groups_of(GroupKind.COUNTRY)
    if countries:
        yield _open(words["countries"])
        for country in countries:
            yield from _list_country(site, country)
        yield _CLOSE


def _list_country(site: Site, country: Group) -> Iterator[str]:
    cells = [site.group(f"{country.key}+{group.key}") for group in site.groups_of(GroupKind.DIMENSION)]
    found = [cell for cell in cells if cell]
    if not found:
        yield _write_feed(site, country, country.name)
        return
    yield _open(country.name)
    yield from (_write_feed(site, group, group.name) for group in (country, *found))
    yield _CLOSE


_CLOSE = "</outline>"


def _open(name: str) -> str:
    return f'<outline text="{_escape(name)}">'


def _write_feed(site: Site, group: Group, name: str) -> str:
    address = f"{site.config.root_url}{group.feed}"
    return f'<outline type="rss" text="{_escape(name)}" xmlUrl="{_escape(address)}"/>'


def _escape(text: str) -> str:
    return escape_value(mend_text(text))
