"""A feed in RSS or Atom as rules see it: parsed strictly, its parts at hand. Gathers rules, and holds none."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
DC = "{http://purl.org/dc/elements/1.1/}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# 2023-01-02T12:00:00Z
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
# tag:example.org,2023:2023-elbasan-shares-7f3a
TAG = re.compile(r"tag:[a-z0-9.@-]+,\d{4}(-\d\d){0,2}:[!-~]+")
# en, pt-BR
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")


class NotXmlError(Exception):
    """A file is no well-formed XML; `line` is where that shows."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class Parsed(NamedTuple):
    """A feed: where it is to be found, its bytes, its root."""

    address: str
    raw: bytes
    root: etree._Element

    @property
    def is_rss(self) -> bool:
        """Whether it is RSS; else it is Atom."""
        return bool(self.root.tag == "rss")

    @property
    def items(self) -> list[etree._Element]:
        """Its items or entries."""
        return list(self.root.findall("channel/item" if self.is_rss else f"{ATOM}entry"))

    @property
    def head(self) -> etree._Element:
        """What says of what the feed is."""
        channel = self.root.find("channel") if self.is_rss else None
        return self.root if channel is None else channel

    @property
    def links(self) -> list[etree._Element]:
        """The links of the feed itself."""
        return list(self.head.findall(f"{ATOM}link"))


Rule = Callable[[Parsed], Iterator[str]]
RSS_RULES: list[Rule] = []
ATOM_RULES: list[Rule] = []


def parse(address: str, raw: bytes) -> Parsed:
    """Parse strictly, following nothing. Raises NotXmlError."""
    return Parsed(address, raw, parse_xml(raw))


def parse_xml(raw: bytes) -> etree._Element:
    """Parse strictly, following nothing. Raises NotXmlError."""
    parser = etree.XMLParser(recover=False, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise NotXmlError(str(error.msg), error.lineno or 0) from error


def rss(rule: Rule) -> Rule:
    """Hold RSS feeds against a rule."""
    RSS_RULES.append(rule)
    return rule


def atom(rule: Rule) -> Rule:
    """Hold Atom feeds against a rule."""
    ATOM_RULES.append(rule)
    return rule


def both(rule: Rule) -> Rule:
    """Hold all of them against a rule."""
    return rss(atom(rule))


# The same addresses stand in many feeds.
@lru_cache(maxsize=50_000)
def is_address(text: str | None) -> bool:
    """Tell whether a text is a whole address on the web."""
    parts = urlsplit(text or "")
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and " " not in (text or " ")


def read_stamp(element: etree._Element) -> datetime:
    """Read a time as Atom writes it."""
    return datetime.fromisoformat(element.text or "")
