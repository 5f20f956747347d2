"""See whether the output stands as it was left, in a process beside the build: tens of thousands of files take a while.

Where processes cannot be forked, the build itself looks when it asks. Nothing is read but stat data and the memory of
the output, and nothing written.
"""

import marshal
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from osce_digest.cache.fork import fork
from osce_digest.cache.memory import look_at
from osce_digest.publishing.records import Record, read_packed, unpack_records

_LENGTH_SIZE = 8


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
    question, asks = os.pipe()
    hears, answer = os.pipe()
    child = fork()
    if not child:
        os.close(asks)
        os.close(hears)
        _serve(cache, output, question, answer)
    os.close(question)
    os.close(answer)

    def ask(paths: Sequence[str]) -> Findings:
        _send(asks, list(paths))
        return _unpack(_receive(hears))

    try:
        yield ask
    finally:
        os.close(asks)
        os.close(hears)
        os.waitpid(child, 0)


def _serve(cache: Path, output: Path, question: int, answer: int) -> None:
    """Look, answer one question, and end this process, whatever happens."""
    try:
        found = _Look(cache, output)
        paths = _receive(question)
        if paths is not None:
            _send(answer, found.answer(paths))
    finally:
        os._exit(0)


class _Look:
    """One look at the output."""

    def __init__(self, cache: Path, output: Path) -> None:
        self._packed = read_packed(cache)
        self._looks: dict[str, tuple[int, ...]] = {}
        for looks, _ in self._packed:
            self._looks.update(looks)
        folder = f"{output}{os.sep}"
        self._stands = bool(self._looks) and all(look_at(folder + path) == look for path, look in self._looks.items())

    def answer(self, paths: Sequence[str]) -> Any:  # noqa: ANN401  (plain values)
        """Answer in values that can be sent."""
        known: dict[str, Record] = {}
        for looks, rest in self._packed:
            known.update(unpack_records(looks, rest, paths))
        rows = {path: (dict(record.own), dict(record.shared), *record[2:]) for path, record in known.items()}
        return self._stands, rows, self._is_crowded([path for path in paths if path not in known])

    def _is_crowded(self, paths: Sequence[str]) -> bool:
        if not paths:
            return False
        taken = {path.casefold() for path in self._looks}
        # Many files share few folders.
        folders = {above for folder in {path.rpartition("/")[0] for path in taken} for above in _list_above(folder)}
        new = {path.casefold() for path in paths}
        above = {folder for path in new for folder in _list_above(path.rpartition("/")[0])}
        return len(new) < len(paths) or not new.isdisjoint(taken | folders) or not taken.isdisjoint(above)


def _list_above(folder: str) -> list[str]:
    """List a folder and those it lies in."""
    parts = folder.split("/") if folder else []
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]


def _unpack(answer: Any) -> Findings:  # noqa: ANN401  (plain values)
    if answer is None:  # the process that looked was ended
        return Findings(stands=False, records={}, crowded=False)
    stands, rows, crowded = answer
    return Findings(stands, {path: Record(*row) for path, row in rows.items()}, crowded)


def _send(handle: int, value: Any) -> None:  # noqa: ANN401  (plain values)
    body = marshal.dumps(value)
    left = memoryview(len(body).to_bytes(_LENGTH_SIZE) + body)
    while left:
        left = left[os.write(handle, left) :]


def _receive(handle: int) -> Any:  # noqa: ANN401  (plain values; None where the other end is gone)
    with os.fdopen(handle, "rb", closefd=False) as stream:
        length = stream.read(_LENGTH_SIZE)
        body = stream.read(int.from_bytes(length))
    return marshal.loads(body) if len(length) == _LENGTH_SIZE else None  # noqa: S302  (another process of this program)
