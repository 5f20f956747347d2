"""Marshalled memories in the cache: read whole or not at all, written in one step, never believed when damaged.

A memory that is large and changes little is added to instead of being written anew: additions go to a file beside it,
each of them whole or not there. What a memory holds, and how additions change it, is the business of who keeps it. A
memory of another program, Python or version is no memory.
"""

import marshal
import os
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from osce_digest.cache.folder import write_cache_file

_DIGEST_SIZE = 16
# Behind the digest: how many memories were kept at this place before. Additions belong to one of them.
_NUMBER_SIZE = 8
_LENGTH_SIZE = 8

Look = tuple[int, int, int]


def read_memory(file: Path, stamp: str) -> Any:  # noqa: ANN401  (what was kept)
    """Give what was kept under this stamp, without its additions; None where there is nothing to be believed."""
    try:
        raw = file.read_bytes()
    except OSError:
        return None
    head = _head(stamp)
    digest, rest = raw[len(head) : len(head) + _DIGEST_SIZE], memoryview(raw)[len(head) + _DIGEST_SIZE :]
    if not raw.startswith(head) or blake2b(rest, digest_size=_DIGEST_SIZE).digest() != digest:
        return None
    return marshal.loads(rest[_NUMBER_SIZE:])  # noqa: S302  (its digest and stamp say that this program wrote it)


def keep_memory(file: Path, stamp: str, value: Any) -> None:  # noqa: ANN401  (what marshal writes)
    """Replace what is kept in one step; `value` is made of tuples, lists, dicts, strings, bytes and numbers."""
    name = _read_name(file, stamp)
    number = int.from_bytes(name[_DIGEST_SIZE:]) + 1
    rest = number.to_bytes(_NUMBER_SIZE) + marshal.dumps(value)
    # What builds share is written by whichever makes it, perhaps by two at the same moment.
    write_cache_file(file, _head(stamp) + blake2b(rest, digest_size=_DIGEST_SIZE).digest() + rest, f"{os.getpid()}.new")
    _additions(file).unlink(missing_ok=True)


def read_additions(file: Path, stamp: str) -> list[Any]:
    """Give what was added since the memory was kept, in order."""
    return [marshal.loads(body) for body in _split(_read_added(file, stamp))]  # noqa: S302  (as above)


def add_memory(file: Path, stamp: str, value: Any) -> None:  # noqa: ANN401  (as above)
    """Add to what is kept, in one step. Does nothing where nothing is kept."""
    name = _read_name(file, stamp)
    if name:
        body = marshal.dumps(value)
        frame = len(body).to_bytes(_LENGTH_SIZE) + blake2b(body, digest_size=_DIGEST_SIZE).digest() + body
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
    return added[: sum(_LENGTH_SIZE + _DIGEST_SIZE + len(body) for body in _split(added))]


def _split(added: bytes) -> Iterator[bytes]:
    at = 0
    while at + _LENGTH_SIZE + _DIGEST_SIZE <= len(added):
        start = at + _LENGTH_SIZE + _DIGEST_SIZE
        at = start + int.from_bytes(added[at : at + _LENGTH_SIZE])
        body = added[start:at]
        if at > len(added) or blake2b(body, digest_size=_DIGEST_SIZE).digest() != added[start - _DIGEST_SIZE : start]:
            return
        yield body


def _read_name(file: Path, stamp: str) -> bytes:
    """Give what tells the memory that is kept now from those before it; nothing where none is kept."""
    head = _head(stamp)
    try:
        with file.open("rb") as stream:
            found = stream.read(len(head) + _DIGEST_SIZE + _NUMBER_SIZE)
    except OSError:
        return b""
    name = found[len(head) :]
    return name if found.startswith(head) and len(name) == _DIGEST_SIZE + _NUMBER_SIZE else b""


def _head(stamp: str) -> bytes:
    # The digest keeps out what was cut short, the stamp what another program wrote: marshal itself trusts its input.
    python = f"{sys.implementation.cache_tag} {marshal.version}"
    return f"osce-digest memory {python} {stamp}\n".encode()
