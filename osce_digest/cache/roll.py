"""The roll: the many files below a folder as they were seen, folder by folder, in columns that are compared at once.

Tens of thousands of files are looked at in little more time than the system takes to tell. Not here: which files
count, and what they say.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from osce_digest.cache.survey import Seen, survey

# Digests have one width; one that is empty is filled up.
_WIDTH = 32

# Parts names in a folder (its path, and its name; both end with a slash, or the name is empty) into those of files that
# count, and those of folders that are looked at too.
Sort = Callable[[str, str, Iterable[str]], tuple[list[str], list[str]]]


class Folder(NamedTuple):
    """The files of one folder: names, looks as in `Seen`, and all digests one after the other."""

    names: list[str]
    sizes: list[int]
    changed: list[int]
    inodes: list[int]
    digests: str


_NOTHING = Folder([], [], [], [], "")


class Roll(Mapping[str, Seen]):
    """Files by name, in rising order; `folders` are their folders by name."""

    def __init__(self, folders: Mapping[str, Folder]) -> None:
        self.folders = folders
        self._seen: dict[str, Seen] | None = None

    def __getitem__(self, name: str) -> Seen:
        return self._unroll()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._unroll())

    def __len__(self) -> int:
        return sum(len(folder.names) for folder in self.folders.values())

    def _unroll(self) -> dict[str, Seen]:
        if self._seen is None:
            rows = ((name + file, seen) for name in self.folders for file, seen in self.list_folder(name).items())
            self._seen = dict(sorted(rows))
        return self._seen

    def list_folder(self, name: str) -> dict[str, Seen]:
        """Give the files of one folder, by their names in it."""
        names, *looks, digests = self.folders.get(name, _NOTHING)
        parts = [digests[at : at + _WIDTH].rstrip() for at in range(0, len(digests), _WIDTH)]
        return {file: Seen(*row) for file, *row in zip(names, *looks, parts, strict=True)}

    def replace(self, seen: Mapping[str, Seen]) -> "Roll":
        """Give a roll on which some files are as they are seen now, or new."""
        rows: dict[str, dict[str, Seen]] = {}
        for path, look in seen.items():
            folder, slash, name = path.rpartition("/")
            rows.setdefault(folder + slash, {})[name] = look
        changed = {name: _make_folder({**self.list_folder(name), **looks}) for name, looks in rows.items()}
        return Roll({**self.folders, **changed})

    def pack(self) -> dict[str, tuple[Any, ...]]:
        """Give plain values, of which `unpack_roll` makes this roll."""
        return {name: tuple(folder) for name, folder in self.folders.items()}


def make_roll(seen: Mapping[str, Seen]) -> Roll:
    """Put files on a roll; what is one is given as it is."""
    return seen if isinstance(seen, Roll) else Roll({}).replace(seen)


def unpack_roll(packed: Mapping[str, tuple[Any, ...]]) -> Roll:
    """Make a roll of plain values."""
    return Roll({name: Folder._make(row) for name, row in packed.items()})


def list_others(now: Roll, before: Roll) -> Iterator[tuple[str, Seen | None, Seen | None]]:
    """List the files that look otherwise than before, as they are and as they were; None for one that is not there."""
    names = now.folders.keys() | before.folders.keys()
    for folder in sorted(name for name in names if now.folders.get(name) is not before.folders.get(name)):
        here, there = now.list_folder(folder), before.list_folder(folder)
        for file in sorted(here.keys() | there.keys()):
            if here.get(file) != there.get(file):
                yield folder + file, here.get(file), there.get(file)


def look_again(top: str, name: str, known: Roll, sort: Sort, now: int) -> Roll:
    """Look at the files below a folder; those that look as they are known are not read.

    `top` is its path, `now` as in `survey`. Folders in which nothing looks otherwise come back as they are known.
    """
    found: dict[str, Folder] = {}
    waiting = [(top, name)]
    while waiting:
        path, here = waiting.pop()
        found[here], inner = _look_at_folder(f"{path}{os.sep}", here, known, sort, now)
        waiting += [(f"{path}{os.sep}{one}", f"{here}{one}/") for one in inner]
    return Roll({here: folder for here, folder in found.items() if folder.names})


def _look_at_folder(path: str, name: str, known: Roll, sort: Sort, now: int) -> tuple[Folder, list[str]]:
    """Look at the files of one folder; give the folders in it too."""
    folder = known.folders.get(name, _NOTHING)
    listed = set(os.listdir(path))  # noqa: PTH208  (names are all that is wanted)
    fresh = listed.difference(folder.names)
    whole = len(listed) - len(fresh) == len(folder.names)
    again = set(_find_others(path, folder) if whole else folder.names)
    files, inner = sort(path, name, [*fresh, *again.intersection(listed)])
    if not files and not again:
        return folder, inner
    before = known.list_folder(name)
    found = survey(((file, path + file) for file in files), before, now)
    return _make_folder({**{file: seen for file, seen in before.items() if file not in again}, **found}), inner


def _find_others(path: str, folder: Folder) -> list[str]:
    """Give the files that look otherwise than they are known; all of them where one is gone."""
    try:
        looks = [os.stat(path + name) for name in folder.names]  # noqa: PTH116  (pathlib's way takes twice as long)
    except OSError:
        return folder.names
    found = [look.st_size for look in looks], [look.st_mtime_ns for look in looks], [look.st_ino for look in looks]
    if found == folder[1:4]:
        return []
    rows = zip(folder.names, zip(*found, strict=True), zip(*folder[1:4], strict=True), strict=True)
    return [name for name, look, before in rows if look != before]


def _make_folder(rows: Mapping[str, Seen]) -> Folder:
    names, looks = list(rows), list(rows.values())
    digests = "".join([look.digest.ljust(_WIDTH) for look in looks])
    return Folder(
        names,
        [look.size for look in looks],
        [look.changed for look in looks],
        [look.inode for look in looks],
        digests,
    )
