"""Find the links of a listing page that lead to articles, and the one to its next page. Fetches nothing."""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from osce_digest.config import FetchSource
from osce_digest.intake.addresses import place, quote_target
from osce_digest.intake.faults import FetchError

# Where links to articles are as a rule: headlines.
_HEADLINES: Final = "article a[href], h1 a[href], h2 a[href], h3 a[href], h4 a[href]"
# /odihr/548578, /fr/presence-in-albania/548123, /odihr/elections/georgia/579346: how the OSCE addresses its articles
_OSCE: Final = re.compile(r"https?://(?:www\.)?osce\.org/(?:[a-z0-9-]+/){1,4}[0-9]{3,}")
_OSCE_HOSTS: Final = frozenset({"osce.org", "www.osce.org"})
_NEXT: Final = 'link[rel~="next"][href], a[rel~="next"][href]'
# https://example.org/news?page={2}
_NUMBER: Final = re.compile(r"\{([0-9]+)\}")


class Listing(NamedTuple):
    """The addresses of articles on a page of a listing, in its order, and that of the page after it."""

    articles: tuple[str, ...]
    following: str


def read_listing(body: bytes, address: str, source: FetchSource, number: int) -> Listing:
    """Read the `number`-th page of a listing, counted from 1, which was fetched from an address. Raises FetchError."""
    tree = LexborHTMLParser(body)
    base = _find_base(tree, address)
    fits = make_filter(source.links, address)
    found = (join_link(base, href) for href in _find_links(tree, source, address))
    articles = dict.fromkeys(link for link in found if link and fits(link) and link != address)
    return Listing(tuple(articles), _find_next(tree, base, source, number))


def make_filter(pattern: str, address: str) -> Callable[[str], bool]:
    """Make what tells whether a link leads to an article; without a pattern those of the same host do."""
    host = urlsplit(address).hostname or ""
    if pattern.startswith("/"):
        return lambda link: _is_on(link, host) and bool(_compile(pattern).fullmatch(_cut_host(link)))
    if pattern:
        return lambda link: bool(_compile(pattern).fullmatch(link))
    if host in _OSCE_HOSTS:
        return lambda link: bool(_OSCE.fullmatch(link))
    return lambda link: _is_on(link, host)


def join_link(base: str, href: str) -> str:
    """Give the address a link leads to, as servers are asked for it; empty where nothing can be fetched from there."""
    try:
        return place(urljoin(base, href.strip())).address if href.strip() else ""
    except (ValueError, FetchError):
        return ""


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(quote_target(part)) for part in pattern.split("*")))


def _is_on(link: str, host: str) -> bool:
    parts = urlsplit(link)
    return parts.scheme in {"http", "https"} and (parts.hostname or "") == host


def _cut_host(link: str) -> str:
    parts = urlsplit(link)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _find_base(tree: LexborHTMLParser, address: str) -> str:
    base = tree.css_first("base[href]")
    return join_link(address, (base.attributes.get("href") if base else "") or "") or address


def _find_links(tree: LexborHTMLParser, source: FetchSource, address: str) -> Iterator[str]:
    """Give the targets of links: those selected, or all where a pattern chooses, or those of headlines."""
    known = source.links or urlsplit(address).hostname in _OSCE_HOSTS
    try:
        chosen = tree.css(source.select or ("a[href]" if known else _HEADLINES))
    except (SelectolaxError, ValueError) as error:
        raise FetchError("bad-select", f"select: {source.select!r} is no CSS selector") from error
    for node in chosen:
        for link in [node] if node.tag == "a" else node.css("a[href]"):
            yield link.attributes.get("href") or ""


def _find_next(tree: LexborHTMLParser, base: str, source: FetchSource, number: int) -> str:
    if source.paging:
        return _NUMBER.sub(lambda found: str(int(found[1]) + number - 1), source.paging)
    link = tree.css_first(_NEXT)
    href = (link.attributes.get("href") if link else "") or ""
    return join_link(base, href)
