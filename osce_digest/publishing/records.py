"""What is remembered of the output: each file's inputs, the digest of its bytes, and how the file looked when written.

Kept in the cache, which can be thrown away at any time: without it a build works more, never wrongly.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from osce_digest.cache.memory import keep_memory, read_memory

_FILE = "outputs.memory"
# Raise it when the shape of what is kept changes.
_STAMP = "outputs 1"


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
    kept: Any = read_memory(cache / _FILE, _STAMP)
    if kept is None:
        return {}
    sets, rows = kept
    return {path: Record(own, sets[at], *rest) for path, (own, at, *rest) in rows.items()}


def look_at_records(cache: Path) -> tuple[int, int, int] | None:
    """Give how the memory itself looks: so it does until a build keeps another, even one that is killed right after."""
    return _look(str(cache / _FILE))


def stands_as_recorded(cache: Path, output: Path, memory: tuple[int, int, int] | None) -> bool:
    """Tell whether every file of the output looks as it did when it was written, and there is something recorded.

    `memory` is how the memory looked after the build whose output this should be.
    """
    if memory != look_at_records(cache):
        return False
    kept: Any = read_memory(cache / _FILE, _STAMP)
    rows = kept[1] if kept else {}
    folder = f"{output}{os.sep}"
    return bool(rows) and all(_look(folder + path) == row[3:] for path, row in rows.items())


def _look(path: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116  (pathlib's way takes twice as long, ten thousand times)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


def keep_records(cache: Path, records: Mapping[str, Record]) -> None:
    """Replace the memory in one step."""
    numbers: dict[int, int] = {}
    sets: list[dict[str, str]] = []
    rows = {}
    for path, record in records.items():
        at = numbers.get(id(record.shared))
        if at is None:
            at = numbers[id(record.shared)] = len(sets)
            sets.append(dict(record.shared))
        own = record.own if type(record.own) is dict else dict(record.own)
        rows[path] = (own, at, *record[2:])
    keep_memory(cache / _FILE, _STAMP, (sets, rows))
