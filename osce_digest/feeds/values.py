"""What a feed is made of, whatever its format: what it says of itself, and its items. All texts are mended."""

from datetime import date
from typing import NamedTuple

from osce_digest.site.following import Format


class Term(NamedTuple):
    """What an item is filed under: a term, the name it goes by, and the list it comes from as an address."""

    term: str
    label: str
    scheme: str


class Item(NamedTuple):
    """One item. `html` is its whole text, all links in it absolute; `summary` is plain; `source` its first address.

    Both days stand for noon, UTC; `updated` is never before `published`.
    """

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: date
    updated: date
    terms: tuple[Term, ...]
    author: str
    language: str
    source: str


class Way(NamedTuple):
    """Where the rest of a feed's history is (RFC 5005): addresses, empty where there is none.

    An archive names the feed it belongs to as `current`, and its own place below the output folder.
    """

    older: str = ""
    newer: str = ""
    current: str = ""
    own: str = ""


NO_WAY = Way()


class Sheet(NamedTuple):
    """What a feed says of itself. `changed` is None where it has no item; `since` is a day before any item there is."""

    form: Format
    id: str
    title: str
    description: str
    address: str
    page: str
    language: str
    author: str
    icon: str
    changed: date | None
    since: date
    way: Way = NO_WAY
