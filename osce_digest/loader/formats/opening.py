"""Open a raw file that is no plain text: read its bytes in the encoding it names, and its format into lines of text.

What the bytes themselves show has the last word on the encoding: what is clean UTF-8 is that, whatever it calls itself.
"""

import re
from hashlib import blake2b
from typing import Final, NamedTuple

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.decode import decode
from osce_digest.loader.formats.charsets import find_codec
from osce_digest.loader.formats.kinds import Kind, tell_kind
from osce_digest.loader.formats.sheet import Sheet
from osce_digest.loader.formats.traced import trace
from osce_digest.model import Source

# <meta charset="windows-1251">, content="text/html; charset=koi8-r", <?xml … encoding="ISO-8859-2"?>
_NAMED: Final = re.compile(
    rb"(?:charset|<\?xml[^>]{0,80}?encoding)\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{2,30})", re.IGNORECASE
)
_HEAD: Final = 4096
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_PLAIN: Final = frozenset({Kind.TEXT, Kind.MARKDOWN, Kind.ZIP, Kind.BINARY})
_MAILS: Final = frozenset({Kind.MAIL, Kind.MBOX})


class Format(NamedTuple):
    """A raw file in a format of its own: its text, None where it has none, what was noticed, and its lines."""

    source: Source | None
    noticed: list[Diagnostic]
    sheet: Sheet


def open_format(name: str, data: bytes) -> Format | None:
    """Open a raw file; None where it is plain text, or nothing that is read."""
    kind = Kind(tell_kind(name, data))
    if kind in _PLAIN:
        return None
    source, noticed = (_read_octets(name, data), []) if kind in _MAILS else _read_text(name, data, kind)
    if source is None or not source.text.strip():
        return Format(source, noticed, Sheet(()))
    return Format(source, noticed, _read_sheet(kind, source))


def _read_sheet(kind: Kind, source: Source) -> Sheet:
    # Each format is imported only where a file has it.
    if kind is Kind.HTML:
        from osce_digest.loader.formats.pages import read_page  # noqa: PLC0415

        return Sheet(read_page(trace(source.text)))
    if kind is Kind.FEED:
        from osce_digest.loader.formats.feeds import read_feed  # noqa: PLC0415

        return read_feed(source)
    if kind is Kind.JSONL:
        from osce_digest.loader.formats.rows import read_rows  # noqa: PLC0415

        return read_rows(source)
    if kind is Kind.CSV:
        from osce_digest.loader.formats.tables import read_table  # noqa: PLC0415

        return read_table(source)
    from osce_digest.loader.formats.mail import read_mails  # noqa: PLC0415

    return read_mails(source, is_box=kind is Kind.MBOX)


def _read_text(name: str, data: bytes, kind: Kind) -> tuple[Source | None, list[Diagnostic]]:
    if kind in {Kind.HTML, Kind.FEED} and not data.startswith(_WIDE_MARKS) and not _is_utf8(data):
        text = _read_named(data)
        if text is not None:
            return Source(name, _digest(data), text), []
    return decode(name, data)


def _read_named(data: bytes) -> str | None:
    """Read bytes in the encoding they name; None where they name none or are none such."""
    found = _NAMED.search(data, 0, _HEAD)
    codec = find_codec(found[1].decode(), plain=True) if found else None
    if codec is None:
        return None
    try:
        text = data.decode(codec)
    except ValueError:
        return None
    return None if "\0" in text else text


def _read_octets(name: str, data: bytes) -> Source:
    """Read a mail, whose parts have encodings of their own: where it is no UTF-8, a character a byte."""
    text = data.decode() if _is_utf8(data) else data.decode("latin-1")
    return Source(name, _digest(data), text)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
