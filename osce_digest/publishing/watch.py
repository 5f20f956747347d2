"""See whether the output stands as it was left, in a process beside the build: tens of thousands of files take a while.

Where processes cannot be forked, the build itself looks when it asks. Nothing is read but stat data and the memory of
the output, and nothing written.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from select import select
from typing import Any, NamedTuple, NoReturn

from osce_digest.cache.memory import look_at
from osce_digest.cache.pipes import receive, send
from osce_digest.cache.standby import converse
from osce_digest.publishing.records import Packed, Record, read_packed, unpack_records


class Findings(NamedTuple):
    """What was found of the output.

    `stands` tells whether every file looks as it did when it was written, and there is something recorded. `records`
    are those of the paths asked about, `crowded` tells whether one of the others stands in a path's way, as the least
    discerning file system would see it.
    """

    stands: bool
    records: dict[str, Record]
    crowded: bool


# Gives what was found, with the records of some paths.
Watch = Callable[[Sequence[str]], Findings]


@contextmanager
def watch_output(cache: Path, output: Path) -> Iterator[Watch]:
    """Begin to look at the output; what is given can be asked once."""
    if sys.platform != "linux":
        yield lambda paths: _unpack(_Look(cache, output).answer(paths))
        return
    with converse(partial(_serve, cache, output)) as (asks, hears):

        def ask(paths: Sequence[str]) -> Findings:
            send(asks, list(paths))
            return _unpack(receive(hears))

        yield ask


def _serve(cache: Path, output: Path, question: int, answer: int) -> NoReturn:
    """Look, answer one question, and end this process, whatever happens."""
    try:
        found = _Look(cache, output)
        if not select([question], [], [], 0)[0]:  # nobody waits yet
            found.prepare()
        paths = receive(question)
        if paths is not None:
            send(answer, found.answer(paths))
    finally:
        os._exit(0)


class _Look:
    """One look at the output."""

    def __init__(self, cache: Path, output: Path) -> None:
        self._packed = read_packed(cache)
        self._stands = bool(self._packed) and _stand(f"{output}{os.sep}", self._packed[0], self._packed[1:])
        self._taken: tuple[set[str], set[str]] | None = None

    def prepare(self) -> tuple[set[str], set[str]]:
        """Gather the paths that are taken by files and by folders, as the least discerning file system has them."""
        if self._taken is None:
            # One long text is folded sooner than thousands of short ones; no path holds a NUL.
            taken = set("\0".join(path for packed in self._packed for path in packed.paths).casefold().split("\0"))
            # Many files share few folders.
            folders = {above for folder in {path.rpartition("/")[0] for path in taken} for above in _list_above(folder)}
            self._taken = taken, folders
        return self._taken

    def answer(self, paths: Sequence[str]) -> Any:  # noqa: ANN401  (plain values)
        """Answer in values that can be sent."""
        known: dict[str, Record] = {}
        whole = True
        for packed in self._packed if paths else ():
            found = unpack_records(packed, paths)
            whole = whole and found is not None
            known.update(found or {})
        rows = {path: (dict(record.own), dict(record.shared), *record[2:]) for path, record in known.items()}
        return self._stands and whole, rows, self._is_crowded([path for path in paths if path not in known])

    def _is_crowded(self, paths: Sequence[str]) -> bool:
        if not paths:
            return False
        taken, folders = self.prepare()
        new = {path.casefold() for path in paths}
        above = {folder for path in new for folder in _list_above(path.rpartition("/")[0])}
        return (
            len(new) < len(paths)
            or not (new.isdisjoint(taken) and new.isdisjoint(folders))
            or not taken.isdisjoint(above)
        )


def _stand(folder: str, packed: Packed, added: Sequence[Packed]) -> bool:
    """Tell whether all files look as they did when they were written: as was added last, or as was packed."""
    later = {path: look for more in added for path, *look in zip(more.paths, *more[1:4], strict=True)}
    try:
        looks = [os.stat(folder + path) for path in packed.paths]  # noqa: PTH116  (pathlib's way takes twice as long)
    except OSError:
        return False
    # Columns are compared at once; only where they differ it is asked which file it is.
    found = [look.st_size for look in looks], [look.st_mtime_ns for look in looks], [look.st_ino for look in looks]
    if found != packed[1:4]:
        rows = zip(packed.paths, zip(*found, strict=True), zip(*packed[1:4], strict=True), strict=True)
        if any(look != before and path not in later for path, look, before in rows):
            return False
    return bool(packed.paths or later) and all(look_at(folder + path) == tuple(look) for path, look in later.items())


def _list_above(folder: str) -> list[str]:
    """List a folder and those it lies in."""
    parts = folder.split("/") if folder else []
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]


def _unpack(answer: Any) -> Findings:  # noqa: ANN401  (plain values)
    if answer is None:  # the process that looked was ended
        return Findings(stands=False, records={}, crowded=False)
    stands, rows, crowded = answer
    return Findings(stands, {path: Record(*row) for path, row in rows.items()}, crowded)
