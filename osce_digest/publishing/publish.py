"""One build's way to the output folder: make what is outdated aside, put it in place in order, remove what is left.

Nothing of the old site is touched before all of the new one is made, so a fault in a template costs no page. A first
build is made in a folder of its own, which becomes the output in one step.
"""

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

from osce_digest.errors import Fault, SetupError
from osce_digest.publishing.clash import check_addresses
from osce_digest.publishing.making import make_all
from osce_digest.publishing.order import rank
from osce_digest.publishing.outdated import Order, judge
from osce_digest.publishing.prune import prune
from osce_digest.publishing.reasons import Reason
from osce_digest.publishing.records import Record, add_records, keep_records, read_records
from osce_digest.publishing.staging import open_staging
from osce_digest.publishing.write import Look, look, put
from osce_digest.targets import Target

S = TypeVar("S")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did to the output folder: files written with the reasons, files left as they were, files removed."""

    written: Mapping[str, tuple[Reason, ...]]
    unchanged: int
    pruned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Press:
    """How a build publishes: `cache` keeps what is remembered of the output, `jobs` processes make pages.

    `clean` writes every file anew; `trusting` believes an output's stat, which a restart of the machine forbids;
    `release` switches the whole site at once.
    """

    output: Path
    cache: Path
    jobs: int = 1
    clean: bool = False
    trusting: bool = True
    release: bool = False


def publish(targets: Sequence[Target[S]], subject: S, press: Press, progress: Progress | None = None) -> Published:
    """Bring the output to what the targets say.

    `progress` is told the number of files made and the number to be made. Raises AddressClashError before anything is
    made, SetupError where the output or cache folder cannot be written.
    """
    check_addresses(targets)
    with telling_trouble():
        before = read_records(press.cache)
        verdict = judge(targets, before, press.output, clean=press.clean, trusting=press.trusting)
        run = _Run(press, targets, verdict.fresh)
        with _choose_room(press) as (room, put_in_place):
            run.make(verdict.orders, subject, room, named=put_in_place is not _place, progress=progress)
            # A first build becomes the site in one step, so the disk must have all of it by then.
            syncing = Thread(target=_sync)
            if put_in_place is _become and run.waiting:
                syncing.start()
            orphans = {path: record for path, record in before.items() if path not in run.records}
            # Noted before anything is moved: what a killed build leaves behind is then known as ours.
            if not before or run.records != before:
                keep_records(press.cache, orphans | run.records)
            if syncing.ident is not None:
                syncing.join()
            put_in_place(run.waiting, press.output, room, orphans.keys())
        pruned = tuple(sorted(orphans)) if press.release else prune(press.output, orphans)
        if orphans:
            keep_records(press.cache, run.records)
    return Published(dict(sorted(run.reasons.items())), len(run.records) - len(run.reasons), pruned)


def publish_some(
    targets: Sequence[Target[S]],
    subject: S,
    press: Press,
    known: Mapping[str, Record],
    progress: Progress | None = None,
) -> Published:
    """Bring some files of the output to what their targets say; all others stand as they should, none is to go.

    `known` are the records of these files. Counts the unchanged ones among them. Raises as `publish` does.
    """
    with telling_trouble():
        verdict = judge(targets, known, press.output, clean=False, trusting=press.trusting)
        run = _Run(press, targets, verdict.fresh)
        with open_staging(press.output, whole=False) as room:
            run.make(verdict.orders, subject, room, named=False, progress=progress)
            changed = {path: record for path, record in run.records.items() if known.get(path) != record}
            if changed:
                add_records(press.cache, changed)
            _place(run.waiting, press.output, room, ())
    return Published(dict(sorted(run.reasons.items())), len(run.records) - len(run.reasons), ())


# Puts what waits in a room into its place: the names there of the files that wait, by path; the output, the room, and
# what is to go.
_PutInPlace = Callable[[Mapping[str, str], Path, Path, Collection[str]], None]


@contextmanager
def _choose_room(press: Press) -> Iterator[tuple[Path, _PutInPlace]]:
    """Give the folder in which files are made, and how they get from there to the output."""
    if press.release:
        from osce_digest.publishing.release import open_release  # noqa: PLC0415  (few builds are releases)

        with open_release(press.output) as room:
            yield room, _release
        return
    whole = not os.path.lexists(press.output)
    with open_staging(press.output, whole=whole) as room:
        yield room, _become if whole else _place


def _release(waiting: Mapping[str, str], output: Path, room: Path, gone: Collection[str]) -> None:
    from osce_digest.publishing.release import link_unchanged, switch  # noqa: PLC0415  (as above)

    if waiting or gone or not output.exists():
        link_unchanged(output, room, waiting, gone)
        _sync()
        switch(output, room)
    else:
        room.rmdir()


def _become(waiting: Mapping[str, str], output: Path, room: Path, _gone: Collection[str]) -> None:
    """Make a staged folder the output, which is absent: one that is there, though empty, can be a link or a disk."""
    if waiting:
        room.rename(output)


class _Run:
    """One build's work: the records of what will stand, what waits for its place, and why it was made."""

    def __init__(self, press: Press, targets: Sequence[Target[Any]], fresh: dict[str, Record]) -> None:
        self._press = press
        self._targets = targets
        self.records = fresh
        self.waiting: dict[str, str] = {}
        self.reasons: dict[str, tuple[Reason, ...]] = {}

    def make(
        self, orders: Sequence[Order], subject: object, room: Path, *, named: bool, progress: Progress | None
    ) -> None:
        """Make what is ordered; a file whose bytes stand already waits for nothing."""
        reasons = {order.number: order.reasons for order in orders}
        made = make_all(self._targets, orders, subject, room, named=named, jobs=self._press.jobs)
        for done, (number, staged) in enumerate(made, 1):
            target = self._targets[number]
            look = staged.look or _stand(self._press.output / target.path)
            self.records[target.path] = Record(target.own, target.shared, staged.digest, *look)
            if staged.look:
                self.waiting[target.path] = target.path if named else str(number)
                self.reasons[target.path] = reasons[number]
            if progress:
                progress(done, len(orders))


def _stand(path: Path) -> Look:
    # Gone since it was looked at a moment ago: a look that no file has brings it up again in the next build.
    return look(path) or (0, 0, 0)


def _place(waiting: Mapping[str, str], output: Path, room: Path, _gone: Collection[str]) -> None:
    """Put files in place: new ones first, which nothing leads to yet; then, with these on the disk, the others."""
    ready: set[str] = set()
    new, standing = f"{room}{os.sep}", f"{output}{os.sep}"  # joined as strings: pathlib's way takes longer
    old = {path for path in waiting if os.path.exists(standing + path)}  # noqa: PTH110  (as above)
    synced = False
    for path in sorted(waiting, key=lambda path: (path in old, rank(path))):
        if path in old and not synced:
            _sync()
            synced = True
        folder = path.rpartition("/")[0]
        if folder not in ready:
            (output / folder).mkdir(parents=True, exist_ok=True)
            ready.add(folder)
        put(new + waiting[path], standing + path)


def _sync() -> None:
    """Have the system write what it holds: after a power cut a page may be old, but never one that leads nowhere."""
    if hasattr(os, "sync"):
        os.sync()


@contextmanager
def telling_trouble() -> Iterator[None]:
    """Turn a full disk, or a folder one may not write to, into a fault of the set-up: it is no bug."""
    try:
        yield
    except OSError as error:
        place = str(error.filename or "output")
        raise SetupError([Fault(place, 0, "cannot-write", error.strerror or str(error))]) from error
