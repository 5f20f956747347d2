"""All that programs subscribe to or crawl: feeds, lists of feeds, sitemaps. Each is parsed, held to rules, followed."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from osce_digest.reports.check.built import Built, Fact
from osce_digest.reports.check.feed_json import find_json_faults
from osce_digest.reports.check.feed_parts import ATOM, CONTENT, NotXmlError, Parsed, parse_xml
from osce_digest.reports.check.feed_rules import find_faults
from osce_digest.reports.check.links import Links

_NOT_FEEDS = ("data/", "pagefind/")
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
# https://www.sitemaps.org/protocol.html
_MOST_ADDRESSES = 50_000
# 2023-01-02   2023-01-02T12:00:00Z
_DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?")
# <a href="https://example.org/">
_LINKED = re.compile(r'href="([^"]+)"')
# Sitemap: https://example.org/sitemap.xml
_NAMED = re.compile(r"(?im)^sitemap:\s*(\S+)")


def list_feeds(built: Built) -> list[str]:
    """List every file that could be a feed, a list of feeds or a sitemap."""
    found = built.list(".xml", ".atom", ".json", ".opml")
    return [path for path in found if not path.startswith(_NOT_FEEDS)]


def check_feed(built: Built, links: Links, path: str) -> Iterator[Fact]:
    """Check one such file."""
    yield from (_check_json if path.endswith(".json") else _check_xml)(built, links, path)


def check_robots(built: Built, links: Links) -> Iterator[Fact]:
    """Follow the sitemaps that robots.txt names."""
    if "robots.txt" in built.files:
        text = built.read("robots.txt").decode("utf-8", "replace")
        for found in _NAMED.finditer(text):
            yield from links.follow("robots.txt", text.count("\n", 0, found.start()) + 1, found[1])


def _check_xml(built: Built, links: Links, path: str) -> Iterator[Fact]:
    raw = built.read(path)
    try:
        root = parse_xml(raw)
    except NotXmlError as error:
        yield Fact(path, error.line, "xml-broken", str(error))
        return
    if root.tag in {"rss", f"{ATOM}feed"}:
        faults = find_faults(Parsed(f"{built.root}{path}", raw, root))
        yield from (Fact(path, 0, "feed-rule", fault) for fault in faults)
        yield from _follow(links, path, _list_linked(root))
    elif root.tag == "opml":
        yield from _follow(links, path, _list_outlined(root))
    elif root.tag in {f"{_SITEMAP}urlset", f"{_SITEMAP}sitemapindex"}:
        yield from _check_sitemap(links, path, root)


def _follow(links: Links, path: str, found: Iterator[tuple[int, str]]) -> Iterator[Fact]:
    for line, address in found:
        yield from links.follow(path, line, address)


def _list_linked(root: etree._Element) -> Iterator[tuple[int, str]]:
    for element in root.iter("link", "url", "comments", f"{ATOM}link", f"{ATOM}icon", f"{ATOM}logo"):
        address = element.get("href") or (element.text or "").strip()
        if address:
            yield element.sourceline or 0, address
    for element in root.iter(CONTENT, f"{ATOM}content"):
        for address in _list_hrefs(element.text or ""):
            yield element.sourceline or 0, address


# An item stands in many feeds.
@lru_cache(maxsize=20_000)
def _list_hrefs(html: str) -> tuple[str, ...]:
    return tuple(found.replace("&amp;", "&") for found in _LINKED.findall(html))


def _list_outlined(root: etree._Element) -> Iterator[tuple[int, str]]:
    for outline in root.iter("outline"):
        for name in ("xmlUrl", "htmlUrl"):
            if address := outline.get(name):
                yield outline.sourceline or 0, address


def _check_sitemap(links: Links, path: str, root: etree._Element) -> Iterator[Fact]:
    seen: set[str] = set()
    for place in root.iter(f"{_SITEMAP}loc"):
        address, line = (place.text or "").strip(), place.sourceline or 0
        if address in seen:
            yield Fact(path, line, "sitemap-rule", f"{address} stands here a second time")
        seen.add(address)
        yield from links.follow(path, line, address)
    if len(seen) > _MOST_ADDRESSES:
        yield Fact(path, 0, "sitemap-rule", f"{len(seen):,} addresses, of which one sitemap may have 50,000")
    for day in root.iter(f"{_SITEMAP}lastmod"):
        if not _DAY.fullmatch(day.text or ""):
            yield Fact(path, day.sourceline or 0, "sitemap-rule", f"{day.text!r} is no day")


def _check_json(built: Built, links: Links, path: str) -> Iterator[Fact]:
    try:
        feed = json.loads(built.read(path))
    except ValueError as error:
        yield Fact(path, getattr(error, "lineno", 0), "json-broken", str(error))
        return
    if isinstance(feed, dict) and "version" not in feed:
        return
    yield from (Fact(path, 0, "feed-rule", fault) for fault in find_json_faults(f"{built.root}{path}", feed))
    yield from _follow(links, path, _list_urls(feed))


def _list_urls(feed: object) -> Iterator[tuple[int, str]]:
    parts = [feed, *feed.get("items", ())] if isinstance(feed, dict) and isinstance(feed.get("items", []), list) else []
    for part in parts:
        held = part.items() if isinstance(part, dict) else ()
        for name, value in held:
            if isinstance(value, str) and (name.endswith("url") or name == "icon"):
                yield 0, value
            elif name == "content_html" and isinstance(value, str):
                yield from ((0, address) for address in _list_hrefs(value))
