"""Give an index the same bytes whenever it is made of the same pages.

Pagefind writes the terms of a filter, and the lists of filters and orders, as chance has it, and names files after what
they hold. Here these are sorted, and what was changed gets the name of what it holds now. All else it writes is the
same every time.
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from osce_digest.publishing.search_engine import SearchUnavailableError

# Stands before what Pagefind has packed, so that a browser can tell whether it is unpacked.
_MARK = b"pagefind_dcd"
_GZIP = b"\x1f\x8b"
ENTRY = "pagefind-entry.json"
# Where, in what tells of the whole index, the filters stand with their files, and the orders with their pages.
_FILTERS, _SORTS = 3, 4

# Kinds of values in CBOR (RFC 8949), and how many bytes hold a number that has no room in the first.
_NUMBER, _TEXT, _LIST = 0, 3, 4
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_ENDLESS, _BREAK = 31, 0xFF


def put_in_order(folder: Path) -> None:
    """Sort what lies in no order. Raises SearchUnavailableError where Pagefind writes in a way not known here."""
    try:
        entry = json.loads((folder / ENTRY).read_bytes())
        for told in entry["languages"].values():
            told["hash"] = _sort_filters(folder, told["hash"])
        text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        (folder / ENTRY).write_text(text, encoding="utf-8", newline="\n")
    except (OSError, EOFError, zlib.error, ValueError, LookupError, TypeError) as error:
        raise SearchUnavailableError(f"this Pagefind writes an index in another way than is known: {error}") from error


def check_whole(file: Path) -> str:
    """Give the SHA-256 of a file of the index. Raises SearchUnavailableError where it was not written to its end."""
    content = file.read_bytes()
    try:
        if content.startswith(_GZIP):
            gzip.decompress(content)
    except (OSError, EOFError, zlib.error) as error:
        raise SearchUnavailableError(f"Pagefind left a part of {file.name} out") from error
    return sha256(content).hexdigest()


def _sort_filters(folder: Path, name: str) -> str:
    """Sort the filters of one language; give the name of the file that tells of them."""
    old = folder / f"pagefind.{name}.pf_meta"
    brief = _unpack(old)
    filters = []
    for title, file in brief[_FILTERS]:
        path = folder / "filter" / f"{file}.pf_filter"
        called, terms = _unpack(path)
        path.unlink()
        filters.append([title, _pack(path, [called, sorted(terms)])])
    brief[_FILTERS], brief[_SORTS] = sorted(filters), sorted(brief[_SORTS])
    old.unlink()
    return _pack(old, brief)


def _pack(like: Path, value: object) -> str:
    """Write a value beside a file of its kind, under the name of what it holds; give the part that is looked up."""
    raw = _MARK + b"".join(_encode(value))
    language = like.name.removeprefix("pagefind.").partition("_")[0]
    name = f"{language}_{sha256(raw).hexdigest()[:10]}"
    start = "pagefind." if like.name.startswith("pagefind.") else ""
    like.with_name(f"{start}{name}{like.suffix}").write_bytes(_compress(raw))
    return name


def _compress(raw: bytes) -> bytes:
    """Compress; no file name, time or system stands in the head, whichever Python wrote it: same bytes."""
    packed = bytearray(gzip.compress(raw, 9, mtime=0))
    packed[8:10] = b"\x02\xff"  # packed as well as can be, by a system that is not told
    return bytes(packed)


def _unpack(file: Path) -> Any:  # noqa: ANN401  (what is found)
    raw = gzip.decompress(file.read_bytes())
    if not raw.startswith(_MARK):
        raise ValueError(file.name)
    value, end = _decode(raw, len(_MARK))
    if end != len(raw):
        raise ValueError(file.name)
    return value


def _decode(raw: bytes, at: int) -> tuple[Any, int]:
    """Read one value of numbers, texts and lists; give where it ends."""
    kind, size = raw[at] >> 5, raw[at] & 31
    at += 1
    if size in _WIDTHS:
        start, at = at, at + _WIDTHS[size]
        size = int.from_bytes(raw[start:at])
    elif size == _ENDLESS and kind == _LIST:
        return _decode_endless(raw, at)
    elif size > max(_WIDTHS):
        raise ValueError(size)
    if kind == _NUMBER:
        return size, at
    if kind == _TEXT:
        return raw[at : at + size].decode(), at + size
    if kind == _LIST:
        items = []
        for _ in range(size):
            item, at = _decode(raw, at)
            items.append(item)
        return items, at
    raise ValueError(kind)


def _decode_endless(raw: bytes, at: int) -> tuple[list[Any], int]:
    items = []
    while raw[at] != _BREAK:
        item, at = _decode(raw, at)
        items.append(item)
    return items, at + 1


def _encode(value: object) -> Iterator[bytes]:
    if isinstance(value, int):
        yield _head(_NUMBER, value)
    elif isinstance(value, str):
        text = value.encode()
        yield _head(_TEXT, len(text))
        yield text
    elif isinstance(value, list):
        yield _head(_LIST, len(value))
        for item in value:
            yield from _encode(item)
    else:
        raise TypeError(type(value).__name__)


def _head(kind: int, size: int) -> bytes:
    if size < min(_WIDTHS):
        return bytes([kind << 5 | size])
    code, width = next((code, width) for code, width in _WIDTHS.items() if size < 1 << 8 * width)
    return bytes([kind << 5 | code]) + size.to_bytes(width)
