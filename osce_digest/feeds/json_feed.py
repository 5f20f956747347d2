"""Write items as JSON Feed 1.1. What they are filed under stands twice: as tags, and with the lists these are from."""

import json
from collections.abc import Iterable
from typing import Any

from osce_digest.feeds.escaping import write_stamp
from osce_digest.feeds.values import Item, Sheet

_VERSION = "https://jsonfeed.org/version/1.1"
# The format lets programs add what they know under names of their own, which begin so.
_TERMS = "_terms"


def write_json(sheet: Sheet, written: Iterable[bytes]) -> bytes:
    """Write a feed of items that are written already, one on a line."""
    head = {
        "version": _VERSION,
        "title": sheet.title,
        "home_page_url": sheet.page,
        "feed_url": sheet.address,
        "description": sheet.description,
        "icon": sheet.icon,
        "authors": [{"name": sheet.author}],
        "language": sheet.language,
    }
    # The way on is for pages of one feed that nobody has read before, as archives are.
    if sheet.way.older:
        head["next_url"] = sheet.way.older
    items = b",\n".join(written)
    return b'%s, "items": [%s]}\n' % (_write(head).removesuffix(b"}"), b"\n%s\n" % items if items else b"")


def write_object(item: Item) -> bytes:
    """Write an item as it stands in its feeds."""
    value: dict[str, Any] = {"id": item.id, "url": item.url}
    if item.source:
        value["external_url"] = item.source
    value |= {"title": item.title, "content_html": item.html}
    if item.summary:
        value["summary"] = item.summary
    value["date_published"] = write_stamp(item.published)
    if item.updated > item.published:
        value["date_modified"] = write_stamp(item.updated)
    value |= {"authors": [{"name": item.author}], "language": item.language}
    if item.terms:
        value["tags"] = [label for _, label, _ in item.terms]
        value[_TERMS] = [{"term": term, "label": label, "scheme": scheme} for term, label, scheme in item.terms]
    return _write(value)


def _write(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
