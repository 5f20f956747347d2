"""Tell what a raw file is: by its name, and by its first characters, which have the last word.

A `.txt` that holds a saved page is a page, an `.html` without a tag in it is text. Looks at the beginning only, and
reads nothing into what it sees.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a raw file can be."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    FEED = "feed"
    MAIL = "mail"
    MBOX = "mbox"
    JSONL = "jsonl"
    CSV = "csv"
    ZIP = "zip"
    BINARY = "binary"


# So much of a file tells what it is.
_HEAD: Final = 8192
_ENDINGS: Final = {
    "md": Kind.MARKDOWN,
    "markdown": Kind.MARKDOWN,
    "html": Kind.HTML,
    "htm": Kind.HTML,
    "xhtml": Kind.HTML,
    "xml": Kind.FEED,
    "rss": Kind.FEED,
    "atom": Kind.FEED,
    "rdf": Kind.FEED,
    "eml": Kind.MAIL,
    "mht": Kind.MAIL,
    "mhtml": Kind.MAIL,
    "mbox": Kind.MBOX,
    "jsonl": Kind.JSONL,
    "ndjson": Kind.JSONL,
    "csv": Kind.CSV,
    "tsv": Kind.CSV,
    "zip": Kind.ZIP,
}
_ZIP_MARKS: Final = (b"PK\x03\x04", b"PK\x05\x06")
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_MARK: Final = b"\xef\xbb\xbf"
# What no text holds: control characters but for tab, line ends, form feed and escape. Mail in Japanese has escapes.
_CONTROLS: Final = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b")
_CONTROL_SHARE: Final = 0.005
# "<?xml version="1.0"?>", "<!-- saved from … -->", "<!DOCTYPE rss [ … ]>": what may stand before the first element
_PROLOGUE: Final = re.compile(
    r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!(?!DOCTYPE\s+html\b)[A-Z][^>\[]*(?:\[.*?\]\s*)?>)*", re.IGNORECASE | re.DOTALL
)
# "<rss version="2.0">", "<feed xmlns=…>", "<rdf:RDF", "<atom:feed"
_FEED: Final = re.compile(r"<(?:rss|(?:\w+:)?feed|(?:\w+:)?RDF|channel)(?=[\s>])", re.IGNORECASE)
# "<!doctype html>", "<html lang="en">", "<body>"
_PAGE: Final = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
# "<p>", "<div class=…>", "<br/>": elements that hold text
_ELEMENT: Final = re.compile(
    r"<(?:p|div|br|a|h[1-6]|ul|ol|li|table|tr|td|span|b|i|em|strong|section|article|main|blockquote|title|meta|img|"
    r"font|center|pre|hr)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_FEW_ELEMENTS: Final = 3
# "<sitemap xmlns=…>"
_ANY_ELEMENT: Final = re.compile(r"<[a-z][\w:.-]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
# "From press@example.org Wed May  8 14:03:00 2019" with a header below: the first line of a mailbox
_POSTMARK: Final = re.compile(r"\s*From \S[^\r\n]*\r?\n>?[A-Za-z][A-Za-z0-9-]*:")
# "Message-ID: <…>"
_HEADER: Final = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9-]*):(?:[ \t]|\r?\n)")
_MAILS_HAVE: Final = frozenset(
    {"from", "to", "date", "subject", "received", "message-id", "mime-version", "return-path"}
)
# what mail programs write and no one pastes
_MAILS_ONLY: Final = frozenset(
    {"received", "message-id", "mime-version", "return-path", "content-type", "delivered-to"}
)
_FEW_HEADERS: Final = 2
# "{"title": …" at the beginning of a line
# The first letters of the headers a mail can begin with, and of a row.
_UNNAMED: Final = frozenset("FRMDXCTS{")
_OBJECT: Final = re.compile(r'^[ \t]*\{\s*(?:"|\})', re.MULTILINE)


def tell_kind(name: str, content: bytes) -> str:
    """Tell what a file is by its name and its content; the beginning of the content is enough."""
    head = content[:_HEAD]
    if head.startswith(_ZIP_MARKS):
        return Kind.ZIP
    text = _read_head(head)
    if text is None:
        return Kind.BINARY
    return _tell(_ENDINGS.get(name.rpartition(".")[2].lower() if "." in name else "", Kind.TEXT), text)


def _read_head(head: bytes) -> str | None:
    """Give the beginning as text in which markup can be told, whatever its encoding; None where it is none."""
    if head.startswith(_WIDE_MARKS):
        return head.decode("utf-16", errors="replace")
    bare = head.removeprefix(_MARK)
    if b"\0" in bare or len(bare) - len(bare.translate(None, _CONTROLS)) > len(bare) * _CONTROL_SHARE:
        return None
    return bare.decode("latin-1")


def _tell(named: Kind, text: str) -> Kind:
    start = text.lstrip()
    if start[:1] == "<" and (found := _tell_markup(named, start)):
        return found
    if named in _TOLD:
        return _TOLD[named](start)
    if named is Kind.TEXT and start[:1] in _UNNAMED and (found := _tell_unnamed(start)):
        return found
    return Kind.MARKDOWN if named is Kind.MARKDOWN else Kind.TEXT


def _tell_markup(named: Kind, start: str) -> Kind | None:
    """Tell feeds and pages among what begins with a sign of markup."""
    prologue = _PROLOGUE.match(start)
    begins = start[prologue.end() :] if prologue else start
    if _FEED.match(begins):
        return Kind.FEED
    if _PAGE.match(begins):
        return Kind.HTML
    if named is Kind.MARKDOWN:
        return None
    enough = 1 if named in {Kind.HTML, Kind.FEED} else _FEW_ELEMENTS
    if len(_ELEMENT.findall(begins)) >= enough or (named is Kind.FEED and _ANY_ELEMENT.match(begins)):
        return Kind.HTML
    return None


def _tell_page(start: str) -> Kind:
    return Kind.HTML if _ELEMENT.search(start) else Kind.TEXT


def _tell_mail(start: str) -> Kind:
    if _POSTMARK.match(start):
        return Kind.MBOX
    return Kind.MAIL if _HEADER.match(start) and _headers(start) & _MAILS_HAVE else Kind.TEXT


def _tell_rows(start: str) -> Kind:
    return Kind.JSONL if _OBJECT.search(start) else Kind.TEXT


def _tell_table(start: str) -> Kind:
    from osce_digest.loader.formats.columns import has_columns  # noqa: PLC0415  (few files are tables)

    return Kind.CSV if has_columns(start) else Kind.TEXT


def _tell_text(start: str) -> Kind:
    return _tell_unnamed(start) or Kind.TEXT


_TOLD: Final[dict[Kind, Callable[[str], Kind]]] = {
    Kind.HTML: _tell_page,
    Kind.FEED: _tell_text,
    Kind.MAIL: _tell_mail,
    Kind.MBOX: _tell_mail,
    Kind.JSONL: _tell_rows,
    Kind.CSV: _tell_table,
    Kind.ZIP: _tell_text,
}


def _tell_unnamed(start: str) -> Kind | None:
    """Tell mail and rows in a file whose name says nothing: by more than a press text could begin with."""
    headers = _headers(start)
    if len(headers & _MAILS_HAVE) > _FEW_HEADERS and headers & _MAILS_ONLY:
        return Kind.MBOX if _POSTMARK.match(start) else Kind.MAIL
    first, _, rest = start.partition("\n")
    if _OBJECT.match(first) and first.rstrip().endswith("}") and (not rest.strip() or _OBJECT.match(rest.lstrip())):
        return Kind.JSONL
    return None


def _headers(start: str) -> set[str]:
    """Name the headers of the block that a mail would begin with."""
    lines = start.splitlines()
    if lines and lines[0].startswith("From "):
        del lines[0]
    found: set[str] = set()
    for line in lines:
        if line[:1] in {" ", "\t"} and found:
            continue
        header = _HEADER.match(line + "\n")
        if header is None:
            break
        found.add(header["name"].lower())
    return found
