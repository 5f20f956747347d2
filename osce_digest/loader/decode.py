"""Bytes of a raw file to text, with every guess told. Decodes a whole file at once, never line by line."""

import re
from codecs import BOM_UTF8
from hashlib import blake2b

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.model import Source

# Western, Central European, Cyrillic and Greek: what mirrors of OSCE pages have been saved in. A free guess over all
# code pages reads short texts as far-eastern ones.
_CODE_PAGES = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "iso8859_2", "iso8859_5", "koi8_r", "mac_roman"]
_CENTRAL = frozenset({"cp1250", "iso8859_2"})
_BYTE_ORDER_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Control characters that no text file holds; a share above this marks a binary file.
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\r\f\x1b")
# What nearly all of a press text is made of: printable ASCII, and the end of a line.
_PLAIN = b"\n" + bytes(range(32, 127))
_CONTROL_SHARE = 0.005
# "the \x02 Mission": what XML 1.0 (2.2) forbids, but for the form feed and its like, which end lines
_FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\ufffe\uffff]")


def decode(path: str, data: bytes) -> tuple[Source | None, list[Diagnostic]]:
    """Give the text of one file, None where it is no text at all, and what was noticed on the way.

    UTF-8 (with or without byte order mark) and UTF-16 with one are certain; anything else is a guess and is told.
    """
    digest = blake2b(data, digest_size=16).hexdigest()
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_marked(path, data, codec, digest)
    bare = data.removeprefix(BOM_UTF8)
    odd = bare.translate(None, _PLAIN)
    if _is_binary(odd, len(data)):
        return None, [_error(path, 0, "not-text", "this is a binary file; save the press text as a text file")]
    try:
        source = Source(path, digest, bare.decode(), odd.decode())
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
    else:
        return source, _tell_forbidden(source) if _FORBIDDEN.search(source.odd or "") else []
    text, how = _guess(data)
    if text is None:
        return None, [_error(path, line, "not-decodable", "neither UTF-8 nor a known code page; save it as UTF-8")]
    note = Diagnostic(path, line, "encoding-guessed", f"not UTF-8 here; {how}: check accented letters")
    source = Source(path, digest, text)
    return source, [note, *_tell_forbidden(source)]


def _decode_marked(path: str, data: bytes, codec: str, digest: str) -> tuple[Source | None, list[Diagnostic]]:
    try:
        source = Source(path, digest, data.decode(codec))
    except UnicodeDecodeError:
        return None, [_error(path, 0, "not-decodable", "begins like UTF-16 but is not; save it as UTF-8")]
    return source, _tell_forbidden(source)


def _tell_forbidden(source: Source) -> list[Diagnostic]:
    """Tell once of the characters that no page or feed may hold; none of them is a part of any item's words."""
    found = _FORBIDDEN.findall(source.text)
    if not found:
        return []
    line = source.text.count("\n", 0, source.text.index(found[0])) + 1
    names = ", ".join(f"U+{ord(char):04X}" for char in sorted(set(found))[:3])
    message = f"left out {len(found)} characters that no page or feed may hold, here first ({names})"
    return [Diagnostic(source.path, line, "forbidden-characters", message)]


def _is_binary(odd: bytes, size: int) -> bool:
    """Tell a binary file by the bytes in it that are not plain."""
    return b"\0" in odd or len(odd) - len(odd.translate(None, _CONTROLS)) > size * _CONTROL_SHARE


def _guess(data: bytes) -> tuple[str | None, str]:
    """Read text that is no clean UTF-8: first as UTF-8 with a few foreign bytes, then as one code page."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, and hardly any file needs it

    mended = data.decode("utf-8-sig", errors="surrogateescape")
    broken = sum("\udc80" <= char <= "\udcff" for char in mended)
    foreign = sum(char > "\x7f" for char in mended) - broken
    if foreign > broken:
        return "".join(_from_cp1252(char) for char in mended), "the odd bytes were read as Windows-1252"
    best = from_bytes(data, cp_isolation=_CODE_PAGES).best()
    if best is None:
        return None, ""
    text, name = str(best), best.encoding
    if name in _CENTRAL and "ŕ" in text:
        # the French "à" looks like the Slovak "ŕ", which no name in press texts has
        text, name = data.decode("cp1252", errors="replace"), "cp1252"
    return text, f"the file was read as {name}"


def _from_cp1252(char: str) -> str:
    if not "\udc80" <= char <= "\udcff":
        return char
    return bytes([ord(char) - 0xDC00]).decode("cp1252", errors="replace")


def _error(path: str, line: int, code: str, message: str) -> Diagnostic:
    return Diagnostic(path, line, code, message, Severity.ERROR)
