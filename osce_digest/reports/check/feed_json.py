"""The published rules of JSON Feed 1.1 (jsonfeed.org): what it must have, and of what kind each value is."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from osce_digest.reports.check.feed_html import check_html
from osce_digest.reports.check.feed_parts import is_address

# 2023-01-02T12:00:00Z
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")

_TOP = {
    "version": str,
    "title": str,
    "home_page_url": str,
    "feed_url": str,
    "description": str,
    "next_url": str,
    "icon": str,
    "authors": list,
    "language": str,
    "items": list,
}
_ITEM = {
    "id": str,
    "url": str,
    "external_url": str,
    "title": str,
    "content_html": str,
    "summary": str,
    "date_published": str,
    "date_modified": str,
    "authors": list,
    "tags": list,
    "language": str,
}


def find_json_faults(address: str, feed: object) -> list[str]:
    """Hold a feed against the rules."""
    if not isinstance(feed, dict):
        return ["it is no object"]
    try:
        return [*_check_top(address, feed), *(fault for item in feed["items"] for fault in _check_item(item))]
    except (
        KeyError,
        TypeError,
        AttributeError,
    ) as error:  # something is missing or of another kind than all else wants
        return [*_check_kinds(feed, _TOP, ("version", "title", "items")), f"not to be read as a feed: {error!r}"]


def _check_top(address: str, feed: dict[str, Any]) -> Iterator[str]:
    yield from _check_kinds(feed, _TOP, ("version", "title", "items"))
    if feed["version"] != "https://jsonfeed.org/version/1.1":
        yield f"version {feed['version']}"
    if feed["feed_url"] != address:
        yield f"feed_url {feed['feed_url']}"
    ids = [item.get("id") for item in feed["items"]]
    if len(ids) != len(set(ids)):
        yield "an id stands twice"
    yield from _check_authors(feed)


def _check_item(item: dict[str, Any]) -> Iterator[str]:
    yield from _check_kinds(item, _ITEM, ("id", "url", "content_html", "date_published"))
    yield from check_html(item.get("content_html", ""))
    for name in ("date_published", "date_modified"):
        if name in item and not _RFC3339.fullmatch(item[name]):
            yield f"{name} {item[name]}"
    if item.get("date_modified", "9999") < item["date_published"]:
        yield "it changed before it was published"
    if not all(isinstance(tag, str) and tag for tag in item.get("tags", [])):
        yield "a tag is no text"
    if "<" in item.get("summary", ""):
        yield "a summary is plain text"
    yield from _check_authors(item)


def _check_kinds(value: dict[str, Any], kinds: Mapping[str, type], needed: tuple[str, ...]) -> Iterator[str]:
    yield from (f"{name} is missing" for name in needed if name not in value)
    for name, held in value.items():
        if name.startswith("_"):
            continue
        if name not in kinds:
            yield f"{name} is not in the format"
        elif (
            not isinstance(held, kinds[name]) or held == "" or (name.endswith(("url", "icon")) and not is_address(held))
        ):
            yield f"{name} is {held!r}"


def _check_authors(value: dict[str, Any]) -> Iterator[str]:
    for author in value.get("authors", []):
        if not author or not author.keys() <= {"name", "url", "avatar"} or not author.get("name"):
            yield f"author {author}"
