"""What is remembered of the output: each file's inputs, the digest of its bytes, and how the file looked when written.

Kept in the cache, which can be thrown away at any time: without it a build works more, never wrongly.
"""

import marshal
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from osce_digest.cache.memory import add_memory, keep_memory, look_at_memory, read_additions, read_memory

_FILE = "outputs.memory"
# Raise it when the shape of what is kept changes.
_STAMP = "outputs 2"
# So many records are packed together.
_A_BOX = 200

Looks = Mapping[str, tuple[int, ...]]


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


def read_records(cache: Path) -> dict[str, Record]:
    """Read what is remembered by path; nothing where the memory is missing, damaged or of another version."""
    records: dict[str, Record] = {}
    for looks, rest in read_packed(cache):
        records.update(unpack_records(looks, rest))
    return records


def read_packed(cache: Path) -> list[tuple[Looks, Any]]:
    """Read what is remembered, its additions last: looks by path, and the rest for `unpack_records`."""
    kept: Any = read_memory(cache / _FILE, _STAMP)
    return [] if kept is None else [kept, *read_additions(cache / _FILE, _STAMP)]


def look_at_records(cache: Path) -> Any:  # noqa: ANN401  (to be compared)
    """Give how the memory itself looks, as long as no build keeps another."""
    return look_at_memory(cache / _FILE)


def keep_records(cache: Path, records: Mapping[str, Record]) -> None:
    """Replace the memory in one step."""
    keep_memory(cache / _FILE, _STAMP, _pack(records))


def add_records(cache: Path, records: Mapping[str, Record]) -> None:
    """Add records to the memory, in one step; they take the place of those of the same paths."""
    add_memory(cache / _FILE, _STAMP, _pack(records))


def unpack_records(looks: Looks, rest: Any, paths: Iterable[str] | None = None) -> dict[str, Record]:  # noqa: ANN401
    """Make records of looks and what was packed with them: those of some paths, or all."""
    sets, boxes = rest
    wanted = range(len(boxes)) if paths is None else sorted({_find_box(path, len(boxes)) for path in paths})
    rows = {}
    for number in wanted:
        rows.update(marshal.loads(boxes[number]))  # noqa: S302  (part of a memory, whose digest and stamp vouch for it)
    chosen = rows if paths is None else rows.keys() & set(paths)
    return {path: Record(rows[path][0], sets[rows[path][1]], rows[path][2], *looks[path]) for path in chosen}


def _pack(records: Mapping[str, Record]) -> tuple[Looks, Any]:
    """Pack looks apart from the rest, of which few builds need more than some boxes."""
    numbers: dict[int, int] = {}
    sets: list[dict[str, str]] = []
    boxes: list[dict[str, Any]] = [{} for _ in range(len(records) // _A_BOX + 1)]
    looks = {}
    for path, (own, shared, digest, *look) in records.items():
        at = numbers.get(id(shared))
        if at is None:
            at = numbers[id(shared)] = len(sets)
            sets.append(dict(shared))
        boxes[_find_box(path, len(boxes))][path] = (own if type(own) is dict else dict(own), at, digest)
        looks[path] = tuple(look)
    return looks, (sets, [marshal.dumps(box) for box in boxes])


def _find_box(path: str, count: int) -> int:
    return crc32(path.encode("utf-8", "surrogatepass")) % count
