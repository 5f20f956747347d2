"""Read what a feed offers: its entries, each with its link and what it is known again by. Makes no items of them."""

from hashlib import blake2b
from typing import Any, NamedTuple

import feedparser

from osce_digest.intake.faults import FetchError
from osce_digest.intake.held import identify
from osce_digest.intake.links import join_link


class FeedEntry(NamedTuple):
    """One entry: where it leads, its headline, what it is known again by, and the digest of its text."""

    link: str
    title: str
    keys: tuple[str, ...]
    digest: str


def read_entries(body: bytes, address: str) -> list[FeedEntry]:
    """Read the entries of a feed that was fetched from an address. Raises FetchError where it is no feed."""
    feed: Any = feedparser.parse(body, sanitize_html=False, resolve_relative_uris=False)
    if not feed.get("version") and not feed.entries:
        raise FetchError("not-a-feed", f"{address} is no feed")
    return [_read(entry, address) for entry in feed.entries]


def _read(entry: Any, address: str) -> FeedEntry:  # noqa: ANN401  (feedparser's own dictionary)
    link = join_link(address, str(entry.get("link") or ""))
    title = _join(entry.get("title"))
    said = [_join(entry.get("summary")), *(_join(part.get("value")) for part in entry.get("content", ()))]
    digest = blake2b("\n".join([title, *sorted({*said})]).encode("utf-8", "replace"), digest_size=12).hexdigest()
    guid = _join(entry.get("id"))
    # An entry that goes by another guid is known by where it leads, or by what it says.
    keys = [f"id {guid}"] * bool(guid) + [f"link {identify(link)}"] * bool(link) + [f"text {digest}"]
    return FeedEntry(link, title, tuple(keys), digest)


def _join(text: object) -> str:
    return " ".join(str(text or "").split())
