"""The store of readings: packed items in a few large files of the cache, found again by where they lie.

Segments are only ever added to by the build that makes them; a later build reads them and drops those that nothing
refers to any more. The store can be thrown away at any time: everything in it is read anew from the sources.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Self
from zlib import crc32

from osce_digest.model import Document, Tags
from osce_digest.readings.packing import unpack
from osce_digest.readings.shown import Shown, show_packed

_SUFFIX = ".pack"


class StoreDamagedError(Exception):
    """A segment does not hold what was written to it, as after a power cut; what was read has to be read anew."""


class Spot(NamedTuple):
    """Where a packed item lies: segment, offset, the lengths of its two parts in bytes, and the CRC-32 of both."""

    segment: str
    offset: int
    shown: int
    lines: int
    check: int


class SegmentWriter:
    """Writes one new segment; as a context it closes it."""

    def __init__(self, folder: Path, name: str) -> None:
        self._name = name
        self._at = 0
        self._file = (folder / f"{name}{_SUFFIX}").open("wb", buffering=1 << 18)

    def add(self, shown: bytes, lines: bytes) -> Spot:
        """Append one packed item."""
        spot = Spot(self._name, self._at, len(shown), len(lines), crc32(lines, crc32(shown)))
        self._file.write(shown)
        self._file.write(lines)
        self._at += len(shown) + len(lines)
        return spot

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


class Store:
    """Reads items from the segments in a folder. Can be sent to another process: files are opened when needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, int] = {}

    def __reduce__(self) -> tuple[type["Store"], tuple[Path]]:
        return Store, (self._folder,)

    def fetch(self, spot: Spot) -> tuple[Document, Tags]:
        """Read one item. Raises StoreDamagedError."""
        raw = self.fetch_packed(spot)
        return unpack(raw[: spot.shown], raw[spot.shown :])

    def fetch_shown(self, spot: Spot) -> Shown:
        """Read what is shown of one item. Raises StoreDamagedError."""
        return show_packed(self.fetch_packed(spot))

    def fetch_packed(self, spot: Spot) -> bytes:
        """Read the bytes of one item. Raises StoreDamagedError."""
        segment, offset, shown, lines, check = spot
        handle = self._open.get(segment)
        if handle is None:
            handle = os.open(self._folder / f"{segment}{_SUFFIX}", os.O_RDONLY | getattr(os, "O_BINARY", 0))
            self._open[segment] = handle
        raw = _read(handle, shown + lines, offset)
        if crc32(raw) != check:
            raise StoreDamagedError(segment)
        return raw

    def close(self) -> None:
        """Let go of the files."""
        for handle in self._open.values():
            os.close(handle)
        self._open.clear()


def _read(handle: int, length: int, offset: int) -> bytes:
    if hasattr(os, "pread"):
        return os.pread(handle, length, offset)
    os.lseek(handle, offset, os.SEEK_SET)
    return os.read(handle, length)


def list_segments(folder: Path) -> dict[str, int]:
    """Give the segments in a folder with their sizes in bytes."""
    return {path.stem: path.stat().st_size for path in sorted(folder.glob(f"*{_SUFFIX}"))}


def drop_segments(folder: Path, kept: Iterable[str]) -> None:
    """Remove the segments that nothing refers to."""
    wanted = set(kept)
    for name in list_segments(folder):
        if name not in wanted:
            (folder / f"{name}{_SUFFIX}").unlink(missing_ok=True)


def free_number(folder: Path) -> str:
    """Give the name of the next segment."""
    return f"{max((int(name) for name in list_segments(folder)), default=0) + 1:08d}"
