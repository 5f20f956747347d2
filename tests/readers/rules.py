"""The rules of the W3C feed validator that a feed of ours could break, each a function that tells its faults.

Named after the validator's own messages where it has one. A rule looks at one parsed feed and yields what is wrong.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
DC = "{http://purl.org/dc/elements/1.1/}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

CHANNEL = set("title link description language generator docs lastBuildDate ttl image item".split())
ITEM = set("title link description guid category pubDate".split())
FEED = set("id title subtitle link updated author icon generator entry".split())
ENTRY = set("id title link published updated author category summary content".split())
HTML = set("p h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td a br strong em".split())
VOID = {"br"}
ATTRIBUTES = {("a", "href"), ("a", "rel"), ("th", "scope"), ("li", "value")}

# Mon, 02 Jan 2023 12:00:00 +0000
RFC822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000")
# 2023-01-02T12:00:00Z
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
# tag:example.org,2023:2023-elbasan-shares-7f3a
TAG = re.compile(r"tag:[a-z0-9.@-]+,\d{4}(-\d\d){0,2}:[!-~]+")
# en, pt-BR
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")
# application/rss+xml
MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")
# <b>, </em>, &amp; – a headline may speak of <clerks> all the same
MARKUP = re.compile(r"</?(a|b|i|p|br|em|strong|span)\b|&(amp|lt|gt|quot|nbsp|#[0-9]+);")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Parsed(NamedTuple):
    """A feed: where it was found, its bytes, its root."""

    address: str
    raw: bytes
    root: etree._Element

    @property
    def is_rss(self) -> bool:
        return self.root.tag == "rss"

    @property
    def items(self) -> list[etree._Element]:
        return self.root.findall("channel/item" if self.is_rss else f"{ATOM}entry")

    @property
    def head(self) -> etree._Element:
        return self.root.find("channel") if self.is_rss else self.root

    @property
    def links(self) -> list[etree._Element]:
        return self.head.findall(f"{ATOM}link")


Rule = Callable[[Parsed], Iterator[str]]
RSS_RULES: list[Rule] = []
ATOM_RULES: list[Rule] = []


def parse(address: str, raw: bytes) -> Parsed:
    """Parse strictly: what is not well-formed raises."""
    return Parsed(address, raw, etree.fromstring(raw, etree.XMLParser(recover=False, resolve_entities=False)))


def find_faults(feed: Parsed) -> list[str]:
    """Hold a feed against every rule of its format."""
    rules = RSS_RULES if feed.is_rss else ATOM_RULES
    return [f"{rule.__name__}: {fault}" for rule in rules for fault in rule(feed)]


def rss(rule: Rule) -> Rule:
    RSS_RULES.append(rule)
    return rule


def atom(rule: Rule) -> Rule:
    ATOM_RULES.append(rule)
    return rule


def both(rule: Rule) -> Rule:
    return rss(atom(rule))


# Of both


@both
def declares_utf8_and_is(feed: Parsed) -> Iterator[str]:
    if not re.match(rb"<\?xml version=['\"]1.0['\"] encoding=['\"]UTF-8['\"]\?>", feed.raw):
        yield "its first line names no encoding"
    if FORBIDDEN.search(feed.raw.decode("utf-8")):
        yield "a character that XML forbids"


@both
def has_no_doctype_or_stylesheet(feed: Parsed) -> Iterator[str]:
    if b"<!DOCTYPE" in feed.raw or b"<?xml-stylesheet" in feed.raw:
        yield "what browsers and readers no longer take"


@both
def self_link_is_its_address(feed: Parsed) -> Iterator[str]:
    found = [link.get("href") for link in feed.links if link.get("rel") == "self"]
    if found != [feed.address]:
        yield f"{found}"


@both
def links_are_whole_addresses_with_types(feed: Parsed) -> Iterator[str]:
    for link in feed.root.iter(f"{ATOM}link"):
        if not is_address(link.get("href")):
            yield f"{link.get('href')}"
        if link.get("type") and not MEDIA_TYPE.fullmatch(link.get("type") or ""):
            yield f"{link.get('type')}"


@both
def no_link_stands_twice(feed: Parsed) -> Iterator[str]:
    for part in (feed.head, *feed.items):
        kinds = Counter((link.get("rel"), link.get("type")) for link in part.findall(f"{ATOM}link"))
        yield from (f"{kind}" for kind, count in kinds.items() if count > 1)


@both
def ids_are_tags_and_unique(feed: Parsed) -> Iterator[str]:
    ids = [item.findtext("guid" if feed.is_rss else f"{ATOM}id") or "" for item in feed.items]
    yield from (f"{one} twice" for one, count in Counter(ids).items() if count > 1)
    yield from (one for one in ids if not TAG.fullmatch(one))


@both
def values_have_no_blanks_around_and_are_not_empty(feed: Parsed) -> Iterator[str]:
    for element in feed.root.iter(etree.Element):
        text = element.text or ""
        if not len(element) and text != text.strip():
            yield f"{element.tag}: {text[:30]!r}"
        if not len(element) and not text and not element.attrib and element.tag != f"{HISTORY}archive":
            yield f"{element.tag} is empty"


@both
def titles_are_plain(feed: Parsed) -> Iterator[str]:
    for title in (*feed.root.iter("title"), *feed.root.iter(f"{ATOM}title")):
        if MARKUP.search(title.text or ""):
            yield f"{title.text}"


@both
def html_is_whole_and_harmless(feed: Parsed) -> Iterator[str]:
    for item in feed.items:
        names = ("description", CONTENT) if feed.is_rss else (f"{ATOM}content",)
        for name in names:
            yield from check_html(item.findtext(name) or "")


@both
def archives_lead_through_a_whole_history(feed: Parsed) -> Iterator[str]:
    rels = {link.get("rel") for link in feed.links}
    is_archive = feed.head.find(f"{HISTORY}archive") is not None
    if is_archive != ("current" in rels):
        yield "an archive has to name the feed it is of, and nothing else may"
    if "next-archive" in rels and not is_archive:
        yield "nothing is newer than the feed itself"


# Of RSS 2.0


@rss
def is_version_2(feed: Parsed) -> Iterator[str]:
    if feed.root.get("version") != "2.0" or [part.tag for part in feed.root] != ["channel"]:
        yield "rss 2.0 with one channel"


@rss
def channel_has_what_it_must_once(feed: Parsed) -> Iterator[str]:
    counts = Counter(part.tag for part in feed.head)
    yield from (f"{name}: {counts[name]}" for name in ("title", "link", "description") if counts[name] != 1)
    yield from (f"{name} twice" for name in CHANNEL - {"item"} if counts[name] > 1)


@rss
def elements_are_known(feed: Parsed) -> Iterator[str]:
    yield from (part.tag for part in feed.head if "{" not in part.tag and part.tag not in CHANNEL)
    yield from (part.tag for item in feed.items for part in item if "{" not in part.tag and part.tag not in ITEM)


@rss
def an_item_has_its_elements_once(feed: Parsed) -> Iterator[str]:
    for item in feed.items:
        counts = Counter(part.tag for part in item)
        yield from (f"{name}" for name, count in counts.items() if count > 1 and name != "category")
        yield from (name for name in ("title", "description", "link", "guid", "pubDate") if not counts[name])


@rss
def dates_are_those_of_mail(feed: Parsed) -> Iterator[str]:
    for date in (*feed.root.iter("pubDate"), *feed.root.iter("lastBuildDate")):
        text = date.text or ""
        if not RFC822.fullmatch(text) or f"{parsedate_to_datetime(text):%a, %d %b %Y %H:%M:%S %z}" != text:
            yield text


@rss
def atom_dates_are_rfc_3339(feed: Parsed) -> Iterator[str]:
    yield from (date.text or "" for date in feed.root.iter(f"{ATOM}updated") if not RFC3339.fullmatch(date.text or ""))


@rss
def last_build_date_is_the_newest(feed: Parsed) -> Iterator[str]:
    days = [
        max(parsedate_to_datetime(item.findtext("pubDate") or ""), *map(read_stamp, item.findall(f"{ATOM}updated")))
        if item.find(f"{ATOM}updated") is not None
        else parsedate_to_datetime(item.findtext("pubDate") or "")
        for item in feed.items
    ]
    told = feed.head.findtext("lastBuildDate")
    if (parsedate_to_datetime(told) if told else None) != max(days, default=None):
        yield f"{told}"


@rss
def language_is_a_code(feed: Parsed) -> Iterator[str]:
    for one in (*feed.root.iter("language"), *feed.root.iter(f"{DC}language")):
        if not LANGUAGE.fullmatch(one.text or ""):
            yield f"{one.text}"


@rss
def ttl_is_a_number_of_minutes(feed: Parsed) -> Iterator[str]:
    if not (feed.head.findtext("ttl") or "").isdecimal():
        yield "ttl"


@rss
def image_is_that_of_the_channel(feed: Parsed) -> Iterator[str]:
    image = feed.head.find("image")
    if image is None:
        yield "none"
        return
    if image.findtext("title") != feed.head.findtext("title") or image.findtext("link") != feed.head.findtext("link"):
        yield "title and link differ from the channel's"
    if not (image.findtext("url") or "").endswith((".png", ".gif", ".jpg")):
        yield f"{image.findtext('url')} is no picture of a kind that is allowed"
    if not (0 < int(image.findtext("width") or 88) <= 144 and 0 < int(image.findtext("height") or 31) <= 400):
        yield "it is too large"


@rss
def addresses_are_whole(feed: Parsed) -> Iterator[str]:
    for name in ("link", "docs", "url"):
        yield from (f"{one.text}" for one in feed.root.iter(name) if not is_address(one.text))


@rss
def guids_say_that_they_are_no_links(feed: Parsed) -> Iterator[str]:
    yield from (f"{guid.text}" for guid in feed.root.iter("guid") if guid.get("isPermaLink") != "false")


@rss
def categories_name_their_list(feed: Parsed) -> Iterator[str]:
    for one in feed.root.iter("category"):
        if not one.text or not is_address(one.get("domain")):
            yield f"{one.get('domain')} {one.text}"


@rss
def authors_are_in_dublin_core(feed: Parsed) -> Iterator[str]:
    # <author> wants a mail address.
    if next(feed.root.iter("author", "managingEditor", "webMaster"), None) is not None:
        yield "an author without a mail address"
    yield from ("no creator" for item in feed.items if not item.findtext(f"{DC}creator"))


@rss
def full_text_has_a_summary_beside(feed: Parsed) -> Iterator[str]:
    for item in feed.items:
        if item.find(CONTENT) is not None and not item.findtext("description"):
            yield f"{item.findtext('title')}"


# Of Atom 1.0


@atom
def is_a_feed(feed: Parsed) -> Iterator[str]:
    if feed.root.tag != f"{ATOM}feed" or not LANGUAGE.fullmatch(feed.root.get(XML_LANG) or ""):
        yield f"{feed.root.tag} {feed.root.get(XML_LANG)}"


@atom
def atom_elements_are_known(feed: Parsed) -> Iterator[str]:
    for part in feed.root:
        if part.tag.startswith(ATOM) and part.tag.removeprefix(ATOM) not in FEED:
            yield part.tag
    for entry in feed.items:
        yield from (part.tag for part in entry if part.tag.removeprefix(ATOM) not in ENTRY)


@atom
def feed_and_entries_have_what_they_must_once(feed: Parsed) -> Iterator[str]:
    for part in (feed.root, *feed.items):
        counts = Counter(child.tag.removeprefix(ATOM) for child in part)
        yield from (f"{name}: {counts[name]}" for name in ("id", "title", "updated") if counts[name] != 1)
        yield from (f"{name} twice" for name in ("published", "summary", "content", "icon") if counts[name] > 1)


@atom
def feed_has_an_id_of_its_own(feed: Parsed) -> Iterator[str]:
    own = feed.root.findtext(f"{ATOM}id") or ""
    if not TAG.fullmatch(own) or own in {item.findtext(f"{ATOM}id") for item in feed.items}:
        yield own


@atom
def times_are_rfc_3339(feed: Parsed) -> Iterator[str]:
    for time in (*feed.root.iter(f"{ATOM}updated"), *feed.root.iter(f"{ATOM}published")):
        if not RFC3339.fullmatch(time.text or "") or not read_stamp(time):
            yield f"{time.text}"


@atom
def nothing_changed_before_it_was_published(feed: Parsed) -> Iterator[str]:
    for entry in feed.items:
        if (entry.findtext(f"{ATOM}updated") or "") < (entry.findtext(f"{ATOM}published") or ""):
            yield f"{entry.findtext(f'{ATOM}id')}"


@atom
def feed_is_as_new_as_its_newest(feed: Parsed) -> Iterator[str]:
    times = [entry.findtext(f"{ATOM}updated") or "" for entry in feed.items]
    if times and feed.root.findtext(f"{ATOM}updated") != max(times):
        yield f"{feed.root.findtext(f'{ATOM}updated')}"


@atom
def everybody_has_a_name(feed: Parsed) -> Iterator[str]:
    if feed.root.find(f"{ATOM}author") is None:
        yield "no author"
    yield from ("no name" for one in feed.root.iter(f"{ATOM}author") if not one.findtext(f"{ATOM}name"))


@atom
def atom_categories_name_their_list(feed: Parsed) -> Iterator[str]:
    for one in feed.root.iter(f"{ATOM}category"):
        if not one.get("term") or not one.get("label") or not is_address(one.get("scheme")):
            yield f"{dict(one.attrib)}"


@atom
def content_says_that_it_is_html(feed: Parsed) -> Iterator[str]:
    for entry in feed.items:
        content = entry.find(f"{ATOM}content")
        if content is None or content.get("type") != "html" or len(content):
            yield f"{entry.findtext(f'{ATOM}id')}"


@atom
def every_entry_leads_to_its_page(feed: Parsed) -> Iterator[str]:
    for entry in (feed.root, *feed.items):
        if not [link for link in entry.findall(f"{ATOM}link") if link.get("rel") == "alternate"]:
            yield f"{entry.findtext(f'{ATOM}id')}"


@atom
def atom_languages_are_codes(feed: Parsed) -> Iterator[str]:
    yield from (f"{one.get(XML_LANG)}" for one in feed.items if not LANGUAGE.fullmatch(one.get(XML_LANG) or ""))


def is_address(text: str | None) -> bool:
    parts = urlsplit(text or "")
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and " " not in (text or " ")


def read_stamp(element: etree._Element) -> datetime:
    return datetime.fromisoformat(element.text or "")


class _Html(HTMLParser):
    """Tells what a feed's HTML may not hold: tags and attributes of no use or harm, relative links, open ends."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in HTML:
            self.faults.append(f"<{tag}>")
        self.faults += [f"{tag} {name}" for name, _ in attrs if (tag, name) not in ATTRIBUTES]
        self.faults += [f"{value}" for name, value in attrs if name == "href" and not is_link(value)]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"</{tag}>")

    def finish(self) -> list[str]:
        self.close()
        return [*self.faults, *self._open]


def is_link(text: str | None) -> bool:
    return is_address(text) or (text or "").startswith("mailto:")


def check_html(text: str) -> list[str]:
    """Tell what is wrong with a piece of HTML."""
    parser = _Html()
    parser.feed(text)
    return parser.finish()
