"""Scan markup, of pages and feeds alike, into tokens that tile the text. Reads what is broken, too; expands nothing.

No library is asked, as none tells where in the file a word stands. No entity is declared or expanded here but those
of single characters, so that no document can grow; and what one element breaks ends with it.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import Final, NamedTuple

from osce_digest.loader.formats.traced import Traced, unescape


class Part(Enum):
    """What a token is; OTHER are comments, declarations and instructions, RAW what a script or style holds."""

    TEXT = auto()
    CDATA = auto()
    START = auto()
    END = auto()
    OTHER = auto()
    RAW = auto()


class Token(NamedTuple):
    """A stretch of the text; `name` is a tag's, in lower case, `inner` where its attributes or CDATA's words are."""

    part: Part
    start: int
    end: int
    name: str = ""
    inner: tuple[int, int] = (0, 0)
    closed: bool = False


# Longer values are pictures written into the page; such tags end at the next ">".
_VALUE: Final = 20_000
# <a href="…" title='…'>, <br/>
_START: Final = re.compile(
    rf"<([A-Za-z][^\s/>\"'<]*)((?:[^>\"'<]|\"[^\"]{{0,{_VALUE}}}\"|'[^']{{0,{_VALUE}}}'|<(?![A-Za-z/!]))*)>"
)
# </p>
_END: Final = re.compile(r"</([A-Za-z][^\s/>]*)[^>]*>")
# <p with whatever follows
_NAME: Final = re.compile(r"</?([A-Za-z][^\s/>\"'<]*)")
# href="…", checked, lang=en
_ATTRIBUTE: Final = re.compile(r"([^\s=\"'<>/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW: Final = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
_CDATA: Final = "<![CDATA["


def scan(text: str, *, xml: bool = False) -> Iterator[Token]:
    """Give the tokens of a page, or of a feed, where there is CDATA and nothing is raw."""
    at = 0
    last = text.rfind(">")
    while at < len(text):
        opens = text.find("<", at)
        if opens < 0 or opens > last:
            yield Token(Part.TEXT, at, len(text))
            return
        token = _read(text, opens, xml=xml)
        if token is None:
            # a sign of its own: "3 < 4"
            after = text.find("<", opens + 1)
            after = len(text) if after < 0 else after
            yield Token(Part.TEXT, at, after)
            at = after
            continue
        if opens > at:
            yield Token(Part.TEXT, at, opens)
        yield token
        at = token.end
        if not xml and token.part is Part.START and token.name in _RAW and not token.closed:
            closing = re.compile(f"</{token.name}\\b", re.IGNORECASE).search(text, at)
            end = closing.start() if closing else len(text)
            if end > at:
                yield Token(Part.RAW, at, end, token.name)
            at = end


def _read(text: str, at: int, *, xml: bool) -> Token | None:
    after = text[at + 1 : at + 2]
    if after.isalpha():
        return _read_start(text, at)
    if after == "/":
        found = _END.match(text, at)
        return Token(Part.END, at, found.end(), found[1].lower()) if found else None
    if xml and text.startswith(_CDATA, at):
        inner = at + len(_CDATA)
        end = text.find("]]>", inner)
        return Token(Part.CDATA, at, len(text) if end < 0 else end + 3, inner=(inner, len(text) if end < 0 else end))
    if after == "!":
        return _read_declaration(text, at)
    if after == "?":
        return _until(text, at, "?>" if xml else ">")
    return None


def _read_declaration(text: str, at: int) -> Token | None:
    if text.startswith("<!--", at):
        return _until(text, at, "-->")
    end = text.find(">", at)
    bracket = text.find("[", at, end + 1)
    if end > 0 and bracket > 0 and text[at + 2 : at + 9].upper() == "DOCTYPE":
        # <!DOCTYPE rss [ <!ENTITY … > ]>: nothing of it is heeded
        closing = text.find("]", bracket)
        end = text.find(">", closing) if closing > 0 else end
    return Token(Part.OTHER, at, end + 1) if end > 0 else None


def _until(text: str, at: int, closing: str) -> Token:
    end = text.find(closing, at)
    return Token(Part.OTHER, at, len(text) if end < 0 else end + len(closing))


def _read_start(text: str, at: int) -> Token | None:
    found = _START.match(text, at)
    if found:
        return Token(Part.START, at, found.end(), found[1].lower(), found.span(2), closed=found[2].endswith("/"))
    name = _NAME.match(text, at)
    end = text.find(">", at)
    if name is None or end < 0:
        return None
    return Token(Part.START, at, end + 1, name[1].lower(), (name.end(), end), closed=text[end - 1] == "/")


def read_attributes(traced: Traced, token: Token) -> dict[str, Traced]:
    """Give the attributes of a start tag, the first of each name; names are in lower case."""
    found: dict[str, Traced] = {}
    start, end = token.inner
    for one in _ATTRIBUTE.finditer(traced.text, start, end):
        group = next((number for number in (2, 3, 4) if one[number] is not None), 1)
        value = traced.cut(*one.span(group)) if group > 1 else traced.cut(one.end(), one.end())
        found.setdefault(one[1].lower(), unescape(value))
    return found


def read_words(traced: Traced, token: Token) -> Traced:
    """Give the words of a token of text, escapes undone; those of CDATA as they are."""
    if token.part is Part.CDATA:
        return traced.cut(*token.inner)
    return unescape(traced.cut(token.start, token.end))
