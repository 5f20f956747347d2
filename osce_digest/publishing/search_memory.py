"""What is remembered of the search index: what it was made of, its files, and how they looked when it was in place.

Light to import: a build that finds nothing changed asks here alone. Nothing is decided about what an index holds.
"""

import marshal
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from osce_digest.cache.memory import keep_memory, look_at, read_memory, read_parts

FOLDER = "pagefind"
_FILE = "search.memory"
# Raise it when the shape of what is kept changes, or what Pagefind is told of a page.
_STAMP = "search 2"
# A file that comes or goes shows in its folder; there are as many files as pages, and few folders.
_FOLDERS = ("", "/filter", "/fragment", "/index")


class IndexFile(NamedTuple):
    """One file of the index: the SHA-256 of its bytes, and how it looked when it was put in place."""

    digest: str
    size: int
    changed: int
    inode: int


class Index(NamedTuple):
    """The index that stands: `basis` names what it was made of, `engine` by what, `digest` the pages as they were told.

    `whole` tells whether all files were in place when this was kept, and none too many; `looks` are those of its
    folders.
    """

    basis: str
    engine: str
    digest: str
    pages: int
    whole: bool
    looks: tuple[object, ...]


NO_INDEX = Index("", "", "", 0, whole=False, looks=())


def read_index(cache: Path) -> Index:
    """Give what is remembered, but for the files."""
    kept = read_memory(cache / _FILE, _STAMP)
    return Index._make(kept) if kept else NO_INDEX


def read_files(cache: Path) -> dict[str, IndexFile]:
    """Give the files that are ours, by their paths in the output; nothing where they are not known."""
    part = (read_parts(cache / _FILE, _STAMP) or {}).get(0)
    rows = marshal.loads(part) if part else {}  # noqa: S302  (part of a memory, whose digest and stamp vouch for it)
    return {path: IndexFile._make(row) for path, row in rows.items()}


def keep_index(cache: Path, index: Index, files: Mapping[str, IndexFile]) -> None:
    """Replace what is remembered in one step."""
    keep_memory(
        cache / _FILE, _STAMP, tuple(index), [marshal.dumps({path: tuple(file) for path, file in files.items()})]
    )


def forget_index(cache: Path) -> None:
    """Remember nothing any more."""
    (cache / _FILE).unlink(missing_ok=True)


def look_at_folders(output: Path) -> tuple[object, ...]:
    """Give how the folders of the index look."""
    return tuple(look_at(output / f"{FOLDER}{inner}") for inner in _FOLDERS)


def index_stands(cache: Path, output: Path) -> bool:
    """Tell whether the index that is remembered is whole, and its folders look as they did."""
    index = read_index(cache)
    return index.whole and index.looks == look_at_folders(output)
