"""What is remembered of the output: each file's inputs, the digest of its bytes, and how the file looked when written.

Kept in the cache, which can be thrown away at any time: without it a build works more, never wrongly.
"""

import marshal
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from osce_digest.cache.memory import add_memory, keep_memory, look_at_memory, read_additions, read_memory, read_parts

_FILE = "outputs.memory"
# Raise it when the shape of what is kept changes.
_STAMP = "outputs 3"
# So many records are packed together.
_A_BOX = 8


class Record(NamedTuple):
    """One file of the output. `own` and `shared` are its inputs, the shared ones the same mapping for many files.

    `digest` is the SHA-256 of the bytes; `size`, `changed` (ns) and `inode` are the file's stat when it was written.
    """

    own: Mapping[str, str]
    shared: Mapping[str, str]
    digest: str
    size: int
    changed: int
    inode: int

    @property
    def inputs(self) -> dict[str, str]:
        """All inputs by name."""
        return {**self.shared, **self.own}


_LOOK = tuple(Record._fields.index(name) for name in ("size", "changed", "inode"))


class Packed(NamedTuple):
    """Records as they are kept: how each file looked when it was written, in columns, and boxes with all the rest.

    `sets` are the inputs that many files share. `read` gives boxes by their numbers, or all of them, and None where one
    is damaged.
    """

    paths: list[str]
    sizes: list[int]
    changed: list[int]
    inodes: list[int]
    sets: list[dict[str, str]]
    boxes: int
    read: Callable[[Collection[int] | None], Mapping[int, bytes] | None]


def read_records(cache: Path) -> dict[str, Record]:
    """Read what is remembered by path; nothing where the memory is missing, damaged or of another version."""
    records: dict[str, Record] = {}
    for packed in read_packed(cache):
        found = unpack_records(packed)
        if found is None:
            return {}
        records.update(found)
    return records


def read_packed(cache: Path) -> list[Packed]:
    """Read what is remembered, its additions last; of the memory itself no box is read yet."""
    kept: Any = read_memory(cache / _FILE, _STAMP)
    if kept is None:
        return []
    added = [Packed._make((*row, partial(_choose, boxes))) for row, boxes in read_additions(cache / _FILE, _STAMP)]
    return [Packed._make((*kept, partial(read_parts, cache / _FILE, _STAMP))), *added]


def look_at_records(cache: Path) -> Any:  # noqa: ANN401  (to be compared)
    """Give how the memory itself looks, as long as no build keeps another."""
    return look_at_memory(cache / _FILE)


def keep_records(cache: Path, records: Mapping[str, Record]) -> None:
    """Replace the memory in one step."""
    keep_memory(cache / _FILE, _STAMP, *_pack(records))


def add_records(cache: Path, records: Mapping[str, Record]) -> None:
    """Add records to the memory, in one step; they take the place of those of the same paths."""
    add_memory(cache / _FILE, _STAMP, _pack(records))


def unpack_records(packed: Packed, paths: Iterable[str] | None = None) -> dict[str, Record] | None:
    """Make records of what was packed: those of some paths, or all; None where they are damaged."""
    boxes = packed.read(None if paths is None else {_find_box(path, packed.boxes) for path in paths})
    if boxes is None:
        return None
    rows: dict[str, Any] = {}
    for box in boxes.values():
        rows.update(marshal.loads(box))  # noqa: S302  (part of a memory, whose digest and stamp vouch for it)
    chosen = rows if paths is None else rows.keys() & set(paths)
    sets = packed.sets
    return {path: Record(own, sets[at], *rest) for path, (own, at, *rest) in ((path, rows[path]) for path in chosen)}


def _choose(boxes: list[bytes], numbers: Collection[int] | None) -> dict[int, bytes]:
    return {number: boxes[number] for number in (range(len(boxes)) if numbers is None else numbers)}


def _pack(records: Mapping[str, Record]) -> tuple[tuple[Any, ...], list[bytes]]:
    """Pack looks apart from the rest, of which few builds need more than some boxes."""
    numbers: dict[int, int] = {}
    sets: list[dict[str, str]] = []
    boxes: list[dict[str, Any]] = [{} for _ in range(len(records) // _A_BOX + 1)]
    for path, (own, shared, *rest) in records.items():
        at = numbers.get(id(shared))
        if at is None:
            at = numbers[id(shared)] = len(sets)
            sets.append(dict(shared))
        boxes[_find_box(path, len(boxes))][path] = (own if type(own) is dict else dict(own), at, *rest)
    looks = [[record[column] for record in records.values()] for column in _LOOK]
    return (list(records), *looks, sets, len(boxes)), [marshal.dumps(box) for box in boxes]


def _find_box(path: str, count: int) -> int:
    return crc32(path.encode("utf-8", "surrogatepass")) % count
