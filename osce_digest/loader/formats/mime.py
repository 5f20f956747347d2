"""The parts of a mail, and what their heads say. Words are decoded elsewhere; nothing is chosen or left out here.

Heads are read by the `email` library with its older policy: its newer one ends with a fault of its own on addresses
that no standard allows. Where parts begin and end is found here, as the library does not tell where in the file.
"""

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.parser import HeaderParser
from email.policy import compat32
from typing import TYPE_CHECKING, Final, NamedTuple

from osce_digest.loader.formats.traced import Traced, Tracer, tidy

if TYPE_CHECKING:
    from email.message import Message

# a header with its folded lines
_HEADER: Final = re.compile(r"(?P<name>[!-9;-~]+)[ \t]*:(?P<value>[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*)(?:\r?\n|$)")
# "=?utf-8?Q?Se=C3=B1or?="
_ENCODED: Final = re.compile(r"=\?[^?\s]{2,40}\?[bBqQ]\?[^?\r\n]*\?=")
_BLANK: Final = re.compile(r"\r?\n")
# So deep a mail may be in mails and parts in parts.
DEEPEST: Final = 10
_MOST: Final = 300
_SHORTEST: Final = 2


class Entity(NamedTuple):
    """A mail or a part of one: its head, where the words of its headers stand, its body, and the parts inside.

    `beside` is what stands before the first part and after the last.
    """

    head: "Message[str, str]"
    headers: tuple[tuple[str, Traced], ...]
    body: Traced
    depth: int = 0
    parts: tuple["Entity", ...] = ()
    beside: tuple[Traced, ...] = ()

    @property
    def kind(self) -> str:
        """The content type, in lower case."""
        return self.head.get_content_type()

    def find(self, name: str) -> Traced | None:
        """Give the words of the first header of a name."""
        return next((value for own, value in self.headers if own == name), None)

    def say(self, name: str) -> str:
        """Give a parameter of the content type, in lower case; an empty word where there is none."""
        value = self.head.get_param(name)
        return str(value[2] if isinstance(value, tuple) else value or "").strip().lower()

    @property
    def how(self) -> str:
        """The way the body was sent, in lower case."""
        return str(self.head.get("content-transfer-encoding", "")).strip().lower()

    @property
    def file(self) -> str | None:
        """The name of the file that was attached, an empty one where it has none; None for a part shown in the mail."""
        name = self.head.get_filename()
        attached = str(self.head.get("content-disposition", "")).strip().lower().startswith("attachment")
        return decode_words(str(name)) if name else "" if attached else None


def read_entity(text: Traced, *, depth: int = 0) -> Entity:
    """Read a mail, or a part of one."""
    headers: list[tuple[str, Traced]] = []
    at = 0
    while found := _HEADER.match(text.text, at):
        headers.append((found["name"].lower(), read_header(text.cut(*found.span("value")))))
        at = found.end()
    head: Message[str, str] = HeaderParser(policy=compat32).parsestr(text.text[:at] + "\n")
    gap = _BLANK.match(text.text, at)
    body = text.cut(gap.end() if gap else at, len(text))
    boundary = head.get_boundary() if head.get_content_maintype() == "multipart" else None
    pieces = list(_split(body, boundary)) if boundary and depth < DEEPEST else []
    if len(pieces) < _SHORTEST:
        return Entity(head, tuple(headers), body, depth)
    parts = tuple([read_entity(piece, depth=depth + 1) for piece, inside in pieces if inside])
    return Entity(head, tuple(headers), body, depth, parts, tuple([piece for piece, inside in pieces if not inside]))


def _split(body: Traced, boundary: str) -> Iterator[tuple[Traced, bool]]:
    """Give what stands between the boundaries of a body; what stands outside of them is none of its parts."""
    mark = re.compile(rf"(?:^|(?<=\n))--{re.escape(boundary)}(?P<last>--)?[ \t]*(?:\r?\n|$)")
    at, inside = 0, False
    for count, found in enumerate(mark.finditer(body.text)):
        yield body.cut(at, found.start()), inside
        at, inside = found.end(), not found["last"]
        if not inside or count > _MOST:
            break
    yield body.cut(at, len(body)), inside


def read_header(value: Traced) -> Traced:
    """Give the words of a header, encoded ones decoded, in one line."""
    made = Tracer()
    done = 0
    for found in _ENCODED.finditer(value.text):
        # blanks between two encoded words are none of the words
        if not (done and not value.text[done : found.start()].strip()):
            made.copy(value, done, found.start())
        made.put(decode_words(found.group()), *value.span(*found.span()))
        done = found.end()
    made.copy(value, done, len(value))
    return tidy(made.finish())


def decode_words(text: str) -> str:
    """Decode encoded words; what cannot be decoded stays as it is."""
    try:
        parts = decode_header(text)
        return "".join([_to_text(words, charset) for words, charset in parts])
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return text


def _to_text(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    try:
        return words.decode("utf-8")
    except UnicodeDecodeError:
        return str(words.decode(charset or "cp1252", "replace"))
