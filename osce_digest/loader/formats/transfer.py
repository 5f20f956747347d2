"""The words of a mail's part, whichever way they were sent: as they are, quoted-printable or base64, in any encoding.

Decoded line by line, so that each word keeps the raw line it came on. An encoding that the words belie is not heeded.
"""

import binascii
import codecs
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from osce_digest.loader.formats.charsets import find_codec
from osce_digest.loader.formats.traced import Traced, Tracer


class Chunk(NamedTuple):
    """Some octets, and the stretch of the raw file that they were decoded from."""

    octets: bytes
    start: int
    end: int


# "=C3=A9", "=\n": escapes, and the end of a line that is none
_QUOTED: Final = re.compile(r"(?:=[0-9A-Fa-f]{2})+|=[ \t]*(?:\r\n|[\r\n]|$)")
_LINE: Final = re.compile(r"[^\n]*(?:\n|$)")
# ">From " at the beginning of a line of a mailbox was "From "
_SHIELDED: Final = re.compile(r">+From ")
_SEVEN_BITS: Final = ("iso2022", "iso-2022", "utf-7", "utf7", "hz")
_NOT_BASE64: Final = re.compile(r"[^A-Za-z0-9+/]")


def read_part(text: Traced, how: str, charset: str, *, in_box: bool, octets: bool) -> Traced:
    """Give the words of a part; `octets` tells a raw file of which each character stands for an octet."""
    if how == "base64":
        return _decode(list(_read_base64(text)), charset)
    lines = list(_unshield(text)) if in_box else [(found.start(), found.end()) for found in _LINE.finditer(text.text)]
    if how == "quoted-printable":
        return _decode([chunk for line in lines for chunk in _read_quoted(text, *line, octets=octets)], charset)
    if octets or charset.startswith(_SEVEN_BITS):
        return _decode([_take(text, *line, octets=octets) for line in lines], charset)
    made = Tracer()
    for line in lines:
        made.copy(text, *line)
    return made.finish()


def _unshield(text: Traced) -> Iterator[tuple[int, int]]:
    for found in _LINE.finditer(text.text):
        yield found.start() + bool(_SHIELDED.match(found.group())), found.end()


def _take(text: Traced, start: int, end: int, *, octets: bool) -> Chunk:
    return Chunk(text.text[start:end].encode("latin-1" if octets else "utf-8", "replace"), *text.span(start, end))


def _read_quoted(text: Traced, start: int, end: int, *, octets: bool) -> Iterator[Chunk]:
    done = start
    for found in _QUOTED.finditer(text.text, start, end):
        if found.start() > done:
            yield _take(text, done, found.start(), octets=octets)
        if found.group()[1:2] in "0123456789ABCDEFabcdef" and len(found.group()) > 1:
            yield Chunk(bytes.fromhex(found.group().replace("=", "")), *text.span(*found.span()))
        done = found.end()
    if done < end:
        yield _take(text, done, end, octets=octets)


def _read_base64(text: Traced) -> Iterator[Chunk]:
    """Decode line by line; what is no base64 is passed over, as every mail program does."""
    kept, begin = "", 0
    for found in _LINE.finditer(text.text):
        signs = _NOT_BASE64.sub("", found.group())
        begin = begin if kept else found.start()
        kept += signs
        whole = len(kept) // 4 * 4
        if whole:
            yield Chunk(binascii.a2b_base64(kept[:whole]), *text.span(begin, found.end()))
            kept = kept[whole:]
            begin = found.start()
    if len(kept) > 1:
        yield Chunk(binascii.a2b_base64(kept + "=" * (-len(kept) % 4)), *text.span(begin, len(text)))


def _decode(chunks: list[Chunk], charset: str) -> Traced:
    decoder = codecs.getincrementaldecoder(_choose(b"".join([chunk.octets for chunk in chunks]), charset))("replace")
    made = Tracer()
    for chunk in chunks:
        made.put(decoder.decode(chunk.octets), chunk.start, chunk.end)
    last = chunks[-1].end if chunks else 0
    made.put(decoder.decode(b"", final=True), last, last)
    return made.finish()


def _choose(octets: bytes, charset: str) -> str:
    """Choose an encoding: UTF-8 where the octets are that, the one that is named, else the usual of mails."""
    named = find_codec(charset or "utf-8", plain=False) or "utf-8"
    codecs_tried = [named, "utf-8"] if named.startswith(_SEVEN_BITS) else ["utf-8", named]
    for codec in codecs_tried:
        try:
            octets.decode(codec)
        except (UnicodeError, ValueError):
            continue
        return codec
    return "cp1252"
