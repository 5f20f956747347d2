"""Marshalled memories in the cache: read whole or not at all, written in one step, never believed when damaged.

A memory that is large and changes little is added to instead of being written anew: additions go to a file beside it,
each of them whole or not there. One of which builds mostly need little has parts, which are read one by one. What a
memory holds, and how additions change it, is the business of who keeps it. A memory of another program, Python or
version is no memory.
"""

import marshal
import os
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from osce_digest.cache.folder import write_cache_file

_DIGEST_SIZE = 16
# Behind the digest: how many memories were kept at this place before. Additions belong to one of them.
_NUMBER_SIZE = 8
_LENGTH_SIZE = 8
_NAME_SIZE = _DIGEST_SIZE + _NUMBER_SIZE
# How one piece of a memory is told of: its length and digest.
_PIECE_SIZE = _LENGTH_SIZE + _DIGEST_SIZE

Look = tuple[int, int, int]


class _Piece(NamedTuple):
    """One piece of a memory: where it lies, and the digest of its bytes."""

    start: int
    length: int
    digest: bytes


def read_memory(file: Path, stamp: str) -> Any:  # noqa: ANN401  (what was kept)
    """Give what was kept under this stamp, without additions and parts; None where there is nothing to be believed."""
    try:
        with file.open("rb") as stream:
            pieces = _read_pieces(stream, stamp)
            body = _read_piece(stream, pieces[0]) if pieces else None
    except OSError:
        return None
    return None if body is None else marshal.loads(body)  # noqa: S302  (its digest and stamp say that this program wrote it)


def read_parts(file: Path, stamp: str, numbers: Collection[int] | None = None) -> dict[int, bytes] | None:
    """Give the parts with these numbers, or all; None where one of them is not to be believed."""
    try:
        with file.open("rb") as stream:
            pieces = _read_pieces(stream, stamp)
            if not pieces:
                return None
            wanted = range(len(pieces) - 1) if numbers is None else sorted(numbers)
            parts = {number: _read_piece(stream, pieces[number + 1]) for number in wanted}
    except OSError:
        return None
    found = {number: part for number, part in parts.items() if part is not None}
    return found if len(found) == len(wanted) else None


def keep_memory(file: Path, stamp: str, value: Any, parts: Sequence[bytes] = ()) -> None:  # noqa: ANN401  (what marshal writes)
    """Replace what is kept in one step; `value` is made of tuples, lists, dicts, strings, bytes and numbers.

    Each of the `parts` is read by itself.
    """
    name = _read_name(file, stamp)
    number = int.from_bytes(name[_DIGEST_SIZE:]) + 1
    bodies = (marshal.dumps(value), *parts)
    table = b"".join(len(body).to_bytes(_LENGTH_SIZE) + _digest(body) for body in bodies)
    rest = number.to_bytes(_NUMBER_SIZE) + len(bodies).to_bytes(_LENGTH_SIZE) + table
    # What builds share is written by whichever makes it, perhaps by two at the same moment.
    content = b"".join((_head(stamp), _digest(rest), rest, *bodies))
    write_cache_file(file, content, f"{os.getpid()}.new")
    _additions(file).unlink(missing_ok=True)


def read_additions(file: Path, stamp: str) -> list[Any]:
    """Give what was added since the memory was kept, in order."""
    return [marshal.loads(body) for body in _split(_read_added(file, stamp))]  # noqa: S302  (as above)


def add_memory(file: Path, stamp: str, value: Any) -> None:  # noqa: ANN401  (as above)
    """Add to what is kept, in one step. Does nothing where nothing is kept."""
    name = _read_name(file, stamp)
    if name:
        body = marshal.dumps(value)
        frame = len(body).to_bytes(_LENGTH_SIZE) + _digest(body) + body
        write_cache_file(_additions(file), name + _read_added(file, stamp) + frame)


def look_at(file: Path | str) -> Look | None:
    """Give size (bytes), time of the last change (ns) and inode of a file; None where it cannot be looked at."""
    try:
        found = os.stat(file)  # noqa: PTH116  (pathlib's way takes twice as long, ten thousand times)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


def look_at_memory(file: Path) -> tuple[Look | None, Look | None]:
    """Give size, time of the last change (ns) and inode of a memory and of its additions; None for what is not there.

    So they look until a build keeps or adds another, even one that is killed right after.
    """
    return look_at(file), look_at(_additions(file))


def has_memory(file: Path, stamp: str) -> bool:
    """Tell whether something is kept under this stamp, without reading it."""
    return bool(_read_name(file, stamp))


def copy_memory(file: Path, to: Path) -> None:
    """Let another cache have what is kept here, with its additions, in place of its own. Raises OSError."""
    _additions(to).unlink(missing_ok=True)
    write_cache_file(to, file.read_bytes())
    with suppress(FileNotFoundError):
        write_cache_file(_additions(to), _additions(file).read_bytes())


def _additions(file: Path) -> Path:
    return file.with_name(f"{file.name}.more")


def _read_added(file: Path, stamp: str) -> bytes:
    """Give the additions to the memory that is kept now, each behind its length and digest, up to the first damage."""
    name = _read_name(file, stamp)
    try:
        raw = _additions(file).read_bytes()
    except OSError:
        return b""
    added = raw[len(name) :] if name and raw.startswith(name) else b""
    return added[: sum(_PIECE_SIZE + len(body) for body in _split(added))]


def _split(added: bytes) -> Iterator[bytes]:
    at = 0
    while at + _PIECE_SIZE <= len(added):
        start = at + _PIECE_SIZE
        at = start + int.from_bytes(added[at : at + _LENGTH_SIZE])
        body = added[start:at]
        if at > len(added) or _digest(body) != added[start - _DIGEST_SIZE : start]:
            return
        yield body


def _read_name(file: Path, stamp: str) -> bytes:
    """Give what tells the memory that is kept now from those before it; nothing where none is kept."""
    head = _head(stamp)
    try:
        with file.open("rb") as stream:
            found = stream.read(len(head) + _NAME_SIZE)
    except OSError:
        return b""
    name = found[len(head) :]
    return name if found.startswith(head) and len(name) == _NAME_SIZE else b""


def _read_pieces(stream: BinaryIO, stamp: str) -> list[_Piece]:
    """Tell where the value and each part of a memory lie; nothing where it is not one, or not whole."""
    head = _head(stamp)
    fixed = len(head) + _NAME_SIZE + _LENGTH_SIZE
    start = stream.read(fixed)
    count = int.from_bytes(start[-_LENGTH_SIZE:])
    size = os.fstat(stream.fileno()).st_size
    if not start.startswith(head) or fixed + count * _PIECE_SIZE > size:
        return []
    table = stream.read(count * _PIECE_SIZE)
    if _digest(start[len(head) + _DIGEST_SIZE :] + table) != start[len(head) : len(head) + _DIGEST_SIZE]:
        return []
    at, pieces = fixed + len(table), []
    for entry in range(0, len(table), _PIECE_SIZE):
        length = int.from_bytes(table[entry : entry + _LENGTH_SIZE])
        pieces.append(_Piece(at, length, table[entry + _LENGTH_SIZE : entry + _PIECE_SIZE]))
        at += length
    return pieces if at == size else []


def _read_piece(stream: BinaryIO, piece: _Piece) -> bytes | None:
    stream.seek(piece.start)
    body = stream.read(piece.length)
    return body if _digest(body) == piece.digest else None


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=_DIGEST_SIZE).digest()


def _head(stamp: str) -> bytes:
    # The digest keeps out what was cut short, the stamp what another program wrote: marshal itself trusts its input.
    python = f"{sys.implementation.cache_tag} {marshal.version}"
    return f"osce-digest memory {python} {stamp}\n".encode()
