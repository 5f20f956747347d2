"""The sitemap, which tells search engines of every page that may be indexed, and `robots.txt`, which leads to it.

One file lists the pages of groups and the site's own, one each the items of a year: a new item changes its year's, and
what lists them. Only a site with a public address has them. Left out are numbered pages of lists, whose items are here
by themselves, pages that look back or to the desk, and items that are not to be indexed.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain
from urllib.parse import quote

from osce_digest.markup import digest_bytes, escape_attribute
from osce_digest.model import Entry
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.frame import FOLDERS
from osce_digest.renderer.own import list_own_pages
from osce_digest.site import GroupKind, Site, Touched
from osce_digest.site.addresses import (
    ARCHIVE,
    CHANGES,
    DATA,
    DIGESTS,
    FEEDS,
    HOME,
    QUALITY,
    ROBOTS,
    SITEMAP,
    place_index,
    place_own_page,
    place_sitemap,
)
from osce_digest.targets import Key, Target

# What the protocol (sitemaps.org) allows one file to hold; at two hundred bytes each it is far below 50 MB then.
MOST = 50_000

_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_PAGES = "pages"
_UNDATED = "undated"


# A page, or a list of them, and the day of its newest item. A plain tuple: an archive has ten thousand.
Place = tuple[str, date | None]


def sitemap_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the sitemap, if the site has a public address, and `robots.txt`."""
    base = desk.site.config.base_url
    yield Target(ROBOTS, {"base_url": base}, produce_robots, ())
    if base:
        yield from _promise(desk.site, _list_years(desk.site))


def promise_sitemaps(desk: Desk, touched: Touched) -> Iterator[Target[Site]]:
    """Promise those parts of the sitemap that entries which joined may change."""
    if desk.site.config.base_url:
        years = {_name_year(entry.published.day) for entry in touched.entries}
        yield from _promise(desk.site, {year: lists for year, lists in _list_years(desk.site).items() if year in years})


def produce_robots(site: Site, _key: Key) -> bytes:
    """Make `robots.txt`: all may be read; a host looks at it only where the site has all of it."""
    base = site.config.base_url
    return f"User-agent: *\nDisallow:\n{f'Sitemap: {base}{SITEMAP}' if base else ''}".rstrip().encode() + b"\n"


def produce_index(site: Site, _key: Key) -> bytes:
    """Make the file that leads to the parts of the sitemap."""
    return _write("sitemapindex", "sitemap", site.config.base_url, _list_parts(site))


def produce_pages(site: Site, _key: Key) -> bytes:
    """Make the part with the pages of groups, and the site's own."""
    return _write("urlset", "url", site.config.base_url, _list_pages(site))


def produce_year(site: Site, key: Key) -> bytes:
    """Make a part with the items of one year."""
    year, number = str(key[0]), int(key[1] or 0)
    places = _place_items(site, _list_years(site)[year])
    return _write("urlset", "url", site.config.base_url, places[number * MOST : (number + 1) * MOST])


def _promise(site: Site, years: dict[str, list[Sequence[Entry]]]) -> Iterator[Target[Site]]:
    base = site.config.base_url
    yield Target(SITEMAP, _name(base, _list_parts(site)), produce_index, ())
    yield Target(place_sitemap(_PAGES), _name(base, _list_pages(site)), produce_pages, ())
    for year, lists in years.items():
        places = _place_items(site, lists)
        for number in range(_count_parts(site, lists)):
            own = _name(base, places[number * MOST : (number + 1) * MOST])
            yield Target(place_sitemap(_name_part(year, number)), own, produce_year, (year, number))


def _name(base: str, places: Iterable[Place]) -> dict[str, str]:
    listed = "\n".join([f"{path} {day}" for path, day in places])
    return {"base_url": base, "pages": digest_bytes(listed.encode("utf-8", "surrogatepass"))}


@lru_cache(maxsize=1)
def _list_years(site: Site) -> dict[str, list[Sequence[Entry]]]:
    """List the entries of each year, month by month, newest first; those without a date last."""
    years: dict[str, list[Sequence[Entry]]] = {}
    for month in site.groups_of(GroupKind.MONTH):
        years.setdefault(_name_year(month.last), []).append(month.entries)
    for group in site.groups_of(GroupKind.UNDATED):
        years.setdefault(_UNDATED, []).append(group.undated)
    return years


def _name_year(day: date | None) -> str:
    return f"{day.year}" if day else _UNDATED


def _list_parts(site: Site) -> Iterator[Place]:
    yield place_sitemap(_PAGES), site.home.last
    newest: dict[str, date | None] = {}
    for month in site.groups_of(GroupKind.MONTH):
        newest.setdefault(_name_year(month.last), month.last)
    for year, lists in _list_years(site).items():
        for number in range(_count_parts(site, lists)):
            yield place_sitemap(_name_part(year, number)), newest.get(year)


def _count_parts(site: Site, lists: Sequence[Sequence[Entry]]) -> int:
    # Where none is left out, none has to be looked at.
    count = len(_place_items(site, lists)) if _leaves_out(site) else sum(map(len, lists))
    return -(-count // MOST)


def _name_part(year: str, number: int) -> str:
    return f"{year}-{number + 1}" if number else year


def _list_pages(site: Site) -> Iterator[Place]:
    for group in site.groups:
        if group.count or group.kind is GroupKind.SITE:
            yield "" if group.path == HOME else group.path, group.last
    kinds = site.kinds
    yield from ((place_index(folder), None) for kind, folder in FOLDERS if kind in kinds)
    yield from ((path, None) for kind, path in ((GroupKind.WEEK, DIGESTS), (GroupKind.MONTH, ARCHIVE)) if kind in kinds)
    changes = (CHANGES,) if site.config.exports.changes else ()
    yield from ((path, None) for path in (FEEDS, DATA, QUALITY, *changes))
    yield from ((quote(place_own_page(name)), None) for name in list_own_pages(site))


def _place_items(site: Site, lists: Iterable[Sequence[Entry]]) -> list[Place]:
    entries = chain.from_iterable(lists)
    if not _leaves_out(site):
        return [(entry.url, entry.published.day) for entry in entries]
    return [(entry.url, entry.published.day) for entry in entries if not site.rights(entry).noindex]


def _leaves_out(site: Site) -> bool:
    return any(rule.noindex for rule in site.config.rights)


def _write(outer: str, inner: str, base: str, places: Iterable[Place]) -> bytes:
    root = escape_attribute(base)
    lines = [
        f"<{inner}><loc>{root}{path}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</{inner}>\n"
        for path, day in places
    ]
    return f"{_HEAD}<{outer} {_SPACE}>\n{''.join(lines)}</{outer}>\n".encode()
