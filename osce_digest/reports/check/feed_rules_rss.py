"""Rules of RSS 2.0; see feed_rules."""

import re
from collections import Counter
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from functools import lru_cache

from osce_digest.reports.check.feed_parts import (
    ATOM,
    CONTENT,
    DC,
    LANGUAGE,
    RFC3339,
    Parsed,
    is_address,
    read_stamp,
    rss,
)

_CHANNEL = frozenset("title link description language generator docs lastBuildDate ttl image item".split())
_ITEM = frozenset("title link description guid category pubDate".split())
# Width and height of a picture that does not tell them, and the most they may be.
_USUAL = {"width": "88", "height": "31"}
_MOST = (144, 400)
# Mon, 02 Jan 2023 12:00:00 +0000
_RFC822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000")


@rss
def _is_version_2(feed: Parsed) -> Iterator[str]:
    if feed.root.get("version") != "2.0" or [part.tag for part in feed.root] != ["channel"]:
        yield "rss 2.0 with one channel"


@rss
def _channel_has_what_it_must_once(feed: Parsed) -> Iterator[str]:
    counts = Counter(part.tag for part in feed.head)
    yield from (f"{name}: {counts[name]}" for name in ("title", "link", "description") if counts[name] != 1)
    yield from (f"{name} twice" for name in _CHANNEL - {"item"} if counts[name] > 1)


@rss
def _elements_are_known(feed: Parsed) -> Iterator[str]:
    yield from (part.tag for part in feed.head if "{" not in part.tag and part.tag not in _CHANNEL)
    yield from (part.tag for item in feed.items for part in item if "{" not in part.tag and part.tag not in _ITEM)


@rss
def _an_item_has_its_elements_once(feed: Parsed) -> Iterator[str]:
    for item in feed.items:
        counts = Counter(part.tag for part in item)
        yield from (f"{name}" for name, count in counts.items() if count > 1 and name != "category")
        yield from (name for name in ("title", "description", "link", "guid", "pubDate") if not counts[name])


@rss
def _dates_are_those_of_mail(feed: Parsed) -> Iterator[str]:
    for date in (*feed.root.iter("pubDate"), *feed.root.iter("lastBuildDate")):
        text = date.text or ""
        if not _is_mail_time(text):
            yield text


@rss
def _atom_dates_are_rfc_3339(feed: Parsed) -> Iterator[str]:
    yield from (date.text or "" for date in feed.root.iter(f"{ATOM}updated") if not RFC3339.fullmatch(date.text or ""))


@rss
def _last_build_date_is_the_newest(feed: Parsed) -> Iterator[str]:
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
def _language_is_a_code(feed: Parsed) -> Iterator[str]:
    for one in (*feed.root.iter("language"), *feed.root.iter(f"{DC}language")):
        if not LANGUAGE.fullmatch(one.text or ""):
            yield f"{one.text}"


@rss
def _ttl_is_a_number_of_minutes(feed: Parsed) -> Iterator[str]:
    if not (feed.head.findtext("ttl") or "").isdecimal():
        yield "ttl"


@rss
def _image_is_that_of_the_channel(feed: Parsed) -> Iterator[str]:
    image = feed.head.find("image")
    if image is None:
        yield "none"
        return
    if image.findtext("title") != feed.head.findtext("title") or image.findtext("link") != feed.head.findtext("link"):
        yield "title and link differ from the channel's"
    if not (image.findtext("url") or "").endswith((".png", ".gif", ".jpg")):
        yield f"{image.findtext('url')} is no picture of a kind that is allowed"
    size = [int(image.findtext(name) or usual) for name, usual in _USUAL.items()]
    if not all(0 < length <= most for length, most in zip(size, _MOST, strict=True)):
        yield "it is too large"


@rss
def _addresses_are_whole(feed: Parsed) -> Iterator[str]:
    for name in ("link", "docs", "url"):
        yield from (f"{one.text}" for one in feed.root.iter(name) if not is_address(one.text))


@rss
def _guids_say_that_they_are_no_links(feed: Parsed) -> Iterator[str]:
    yield from (f"{guid.text}" for guid in feed.root.iter("guid") if guid.get("isPermaLink") != "false")


@rss
def _categories_name_their_list(feed: Parsed) -> Iterator[str]:
    for one in feed.root.iter("category"):
        if not one.text or not is_address(one.get("domain")):
            yield f"{one.get('domain')} {one.text}"


@rss
def _authors_are_in_dublin_core(feed: Parsed) -> Iterator[str]:
    # <author> wants a mail address.
    if next(feed.root.iter("author", "managingEditor", "webMaster"), None) is not None:
        yield "an author without a mail address"
    yield from ("no creator" for item in feed.items if not item.findtext(f"{DC}creator"))


@rss
def _full_text_has_a_summary_beside(feed: Parsed) -> Iterator[str]:
    for item in feed.items:
        if item.find(CONTENT) is not None and not item.findtext("description"):
            yield f"{item.findtext('title')}"


@lru_cache(maxsize=20_000)
def _is_mail_time(text: str) -> bool:
    """Tell whether a time is written as in mail, and its weekday is the right one."""
    return bool(_RFC822.fullmatch(text)) and f"{parsedate_to_datetime(text):%a, %d %b %Y %H:%M:%S %z}" == text
