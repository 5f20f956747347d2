"""What can be set: each dataclass is a section of `site.yml`, each annotated field a setting with its default.

The schema alone; reading and checking is done elsewhere. A new setting is one new line here.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Annotated

from osce_digest.config.fetching import FetchSource
from osce_digest.config.values import (
    each,
    one_of,
    read_authority,
    read_code,
    read_folder_address,
    read_host,
    read_language,
    read_mail_address,
    read_name,
    read_switch,
    read_text,
    read_way_out,
    whole_number,
)

SETTINGS_FILE = "site.yml"
LOCAL_URL = "http://localhost:8000/"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much goes where: entries in a feed, on a listing page; bytes of a source file; events in a calendar."""

    feed_entries: Annotated[int, whole_number(1, 1000)] = 50
    page_size: Annotated[int, whole_number(5, 500)] = 50
    max_file_bytes: Annotated[int, whole_number(1000, 2_000_000_000)] = 20_000_000
    calendar_events: Annotated[int, whole_number(1, 10_000)] = 250


@dataclass(frozen=True, slots=True)
class Exports:
    """Which data files are made; those of `groups` hold the entries of each country and each dimension.

    `byte_order_mark` begins each table (CSV) with a mark that some spreadsheets need to know its letters, and that
    other programs may take for a part of the first column's name.
    """

    entries: Annotated[bool, read_switch] = True
    texts: Annotated[bool, read_switch] = True
    sources: Annotated[bool, read_switch] = True
    groups: Annotated[bool, read_switch] = True
    table: Annotated[bool, read_switch] = True
    database: Annotated[bool, read_switch] = True
    changes: Annotated[bool, read_switch] = True
    calendars: Annotated[bool, read_switch] = True
    byte_order_mark: Annotated[bool, read_switch] = True


@dataclass(frozen=True, slots=True)
class Listings:
    """Which groups have pages beside countries, dimensions and months; `empty` ones without entries too.

    `weeks` are the digests of weeks; `languages` have pages where there is more than one.
    """

    cells: Annotated[bool, read_switch] = True
    topics: Annotated[bool, read_switch] = True
    institutions: Annotated[bool, read_switch] = True
    regions: Annotated[bool, read_switch] = True
    weeks: Annotated[bool, read_switch] = True
    languages: Annotated[bool, read_switch] = True
    empty: Annotated[bool, read_switch] = True


@dataclass(frozen=True, slots=True)
class Tagging:
    """Which lists entries are tagged with beside countries and dimensions. What a source states stands in any case."""

    topics: Annotated[bool, read_switch] = True
    institutions: Annotated[bool, read_switch] = True
    mentions: Annotated[bool, read_switch] = True


@dataclass(frozen=True, slots=True)
class Syndication:
    """Which feeds are made beside those in RSS of site, dimensions, countries and the other lists with pages.

    `atom` and `json` are the same feeds in other formats. `archives` hold what a feed of site, country or dimension has
    no room for; `weeks` are feeds of digests, `undated` one of items without a date, `changes` one of corrections.
    """

    atom: Annotated[bool, read_switch] = True
    json: Annotated[bool, read_switch] = True
    archives: Annotated[bool, read_switch] = True
    weeks: Annotated[bool, read_switch] = True
    undated: Annotated[bool, read_switch] = True
    changes: Annotated[bool, read_switch] = True


@dataclass(frozen=True, slots=True)
class OwnFeed:
    """A feed of one's own, and its page: entries that have one of the terms of every list given here.

    Terms are names, or codes of countries; `words` stand in the headline or the summary.
    """

    name: Annotated[str, read_name]
    countries: Annotated[tuple[str, ...], each(read_name)] = ()
    dimensions: Annotated[tuple[str, ...], each(read_name)] = ()
    topics: Annotated[tuple[str, ...], each(read_name)] = ()
    institutions: Annotated[tuple[str, ...], each(read_name)] = ()
    words: Annotated[tuple[str, ...], each(read_name)] = ()


@dataclass(frozen=True, slots=True)
class Right:
    """What may be shown of some items: those of the source files that fit `source`, published at `host` or below it.

    `source` is a path below the content folder, in which `*` stands for anything, folders too. What is not set here
    holds as it does for all items. `credit` is a line that stands with the text.
    """

    source: Annotated[str, read_text] = "*"
    host: Annotated[str, read_host] = ""
    full_text: Annotated[bool | None, read_switch] = None
    credit: Annotated[str, read_text] = ""
    noindex: Annotated[bool, read_switch] = False


@dataclass(frozen=True, slots=True)
class MailServer:
    """The server that takes letters. Its password is no setting: it comes from the environment alone."""

    host: Annotated[str, read_text] = ""
    port: Annotated[int, whole_number(1, 65535)] = 587
    security: Annotated[str, one_of("starttls", "tls", "none")] = "starttls"
    user: Annotated[str, read_text] = ""


@dataclass(frozen=True, slots=True)
class MailList:
    """Whom the digest goes to, narrowed to a country or a dimension or both where these are named."""

    to: Annotated[str, read_mail_address]
    country: Annotated[str, read_text] = ""
    dimension: Annotated[str, read_text] = ""


@dataclass(frozen=True, slots=True)
class Newsletter:
    """The digest by mail: whom it is from, where answers go, how one unsubscribes, who takes it and who gets it."""

    sender: Annotated[str, read_mail_address] = ""
    reply_to: Annotated[str, read_mail_address] = ""
    unsubscribe: Annotated[str, read_way_out] = ""
    server: MailServer = MailServer()
    lists: tuple[MailList, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one site. `base_url` ends with a slash, or is empty where the site has no public address.

    `authority` is the name and day that feed ids (`tag:` URIs, RFC 4151) are made from. Empty: the host of the address
    and the archive's year; what stands in the ledger goes before both. `search` makes a search page and its index,
    `charts` draws counts over time. `strict` names what counts as an error: codes, `warnings`, or `all`.
    Without `full_text` the site shows headline, summary and link of an item alone; `rights` say otherwise of some.
    """

    title: Annotated[str, read_text] = "OSCE news digest"
    description: Annotated[str, read_text] = "What the OSCE reports, by country and dimension. An unofficial digest."
    base_url: Annotated[str, read_folder_address] = ""
    language: Annotated[str, read_language] = "en"
    authority: Annotated[str, read_authority] = ""
    search: Annotated[bool, read_switch] = True
    charts: Annotated[bool, read_switch] = True
    full_text: Annotated[bool, read_switch] = True
    rights: tuple[Right, ...] = ()
    limits: Limits = Limits()
    listings: Listings = Listings()
    tagging: Tagging = Tagging()
    exports: Exports = Exports()
    syndication: Syndication = Syndication()
    feeds: tuple[OwnFeed, ...] = ()
    sources: tuple[FetchSource, ...] = ()
    strict: Annotated[tuple[str, ...], each(read_code)] = ()
    newsletter: Newsletter = Newsletter()
    content: Path = Path("content")

    @property
    def root_url(self) -> str:
        """The address that absolute links begin with, slash included."""
        return self.base_url or LOCAL_URL

    @property
    def pages(self) -> Path:
        """The folder of the site's own pages (about, method)."""
        return self.content / "pages"

    @property
    def templates(self) -> Path:
        """The folder beside the content folder whose templates override the packaged ones, block by block."""
        return self.content.parent / "templates"

    @property
    def fingerprint(self) -> str:
        """Changes with every setting that shows in the output; where the content folder lies does not count."""
        return _fingerprint(replace(self, content=Path(), sources=(), strict=(), newsletter=Newsletter()))


@lru_cache(maxsize=8)
def _fingerprint(config: Config) -> str:
    return sha256(repr(config).encode()).hexdigest()[:16]
