"""The rules of the W3C feed validator that a feed of ours could break, each a function that tells its faults.

Named after the validator's own messages where it has one. A rule looks at one parsed feed and yields what is wrong.
Here are those of both formats; those of one are beside (feed_rules_rss, feed_rules_atom).
"""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from osce_digest.reports.check.feed_html import check_html
from osce_digest.reports.check.feed_parts import (
    ATOM,
    ATOM_RULES,
    CONTENT,
    HISTORY,
    RSS_RULES,
    TAG,
    Parsed,
    Rule,
    both,
    is_address,
)

# application/rss+xml
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")
# <b>, </em>, &amp; – a headline may speak of <clerks> all the same
_MARKUP = re.compile(r"</?(a|b|i|p|br|em|strong|span)\b|&(amp|lt|gt|quot|nbsp|#[0-9]+);")
# <?xml version="1.0" encoding="UTF-8"?>
_DECLARED = re.compile(rb"<\?xml version=['\"]1.0['\"] encoding=['\"]UTF-8['\"]\?>")


def find_faults(feed: Parsed) -> list[str]:
    """Hold a feed against every rule of its format."""
    # Importing them registers them.
    from osce_digest.reports.check import feed_rules_atom, feed_rules_rss  # noqa: F401, PLC0415  (they import this)

    rules = RSS_RULES if feed.is_rss else ATOM_RULES
    return [f"{name_rule(rule)}: {fault}" for rule in rules for fault in _apply(rule, feed)]


def name_rule(rule: Rule) -> str:
    """Give a rule's name."""
    return rule.__name__.removeprefix("_")


def _apply(rule: Rule, feed: Parsed) -> Iterator[str]:
    try:
        yield from rule(feed)
    except (ValueError, TypeError) as error:  # a date or number that another rule tells of, too
        yield str(error)


@both
def _declares_utf8_and_is(feed: Parsed) -> Iterator[str]:
    if not _DECLARED.match(feed.raw):
        yield "its first line names no encoding"


@both
def _has_no_doctype_or_stylesheet(feed: Parsed) -> Iterator[str]:
    if b"<!DOCTYPE" in feed.raw or b"<?xml-stylesheet" in feed.raw:
        yield "what browsers and readers no longer take"


@both
def _self_link_is_its_address(feed: Parsed) -> Iterator[str]:
    found = [link.get("href") for link in feed.links if link.get("rel") == "self"]
    if found != [feed.address]:
        yield f"{found}"


@both
def _links_are_whole_addresses_with_types(feed: Parsed) -> Iterator[str]:
    for link in feed.root.iter(f"{ATOM}link"):
        if not is_address(link.get("href")):
            yield f"{link.get('href')}"
        if link.get("type") and not _MEDIA_TYPE.fullmatch(link.get("type") or ""):
            yield f"{link.get('type')}"


@both
def _no_link_stands_twice(feed: Parsed) -> Iterator[str]:
    for part in (feed.head, *feed.items):
        kinds = Counter((link.get("rel"), link.get("type")) for link in part.findall(f"{ATOM}link"))
        yield from (f"{kind}" for kind, count in kinds.items() if count > 1)


@both
def _ids_are_tags_and_unique(feed: Parsed) -> Iterator[str]:
    ids = [item.findtext("guid" if feed.is_rss else f"{ATOM}id") or "" for item in feed.items]
    yield from (f"{one} twice" for one, count in Counter(ids).items() if count > 1)
    yield from (one for one in ids if not TAG.fullmatch(one))


@both
def _values_have_no_blanks_around_and_are_not_empty(feed: Parsed) -> Iterator[str]:
    for element in feed.root.iter(etree.Element):
        text = element.text or ""
        if not len(element) and text != text.strip():
            yield f"{element.tag}: {text[:30]!r}"
        if not len(element) and not text and not element.attrib and element.tag != f"{HISTORY}archive":
            yield f"{element.tag} is empty"


@both
def _titles_are_plain(feed: Parsed) -> Iterator[str]:
    for title in (*feed.root.iter("title"), *feed.root.iter(f"{ATOM}title")):
        if _MARKUP.search(title.text or ""):
            yield f"{title.text}"


@both
def _html_is_whole_and_harmless(feed: Parsed) -> Iterator[str]:
    for item in feed.items:
        names = ("description", CONTENT) if feed.is_rss else (f"{ATOM}content",)
        for name in names:
            yield from check_html(item.findtext(name) or "")


@both
def _archives_lead_through_a_whole_history(feed: Parsed) -> Iterator[str]:
    rels = {link.get("rel") for link in feed.links}
    is_archive = feed.head.find(f"{HISTORY}archive") is not None
    if is_archive != ("current" in rels):
        yield "an archive has to name the feed it is of, and nothing else may"
    if "next-archive" in rels and not is_archive:
        yield "nothing is newer than the feed itself"
