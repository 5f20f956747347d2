"""One build's way to the output folder: make everything aside, put it in place in order, remove what is left over.

Nothing of the old site is touched before all of the new one is made, so a fault in a template costs no page.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from osce_digest.errors import Fault, SetupError
from osce_digest.publishing.clash import check_addresses
from osce_digest.publishing.memory import Record, claim, memory_file, read_memory, save_memory
from osce_digest.publishing.order import rank
from osce_digest.publishing.prune import prune
from osce_digest.publishing.reasons import Reason, explain
from osce_digest.publishing.write import Staged, digest_of, stage
from osce_digest.targets import Target

S = TypeVar("S")
Progress = Callable[[int, int], None]

STAGING = ".osce-digest-new"


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did to the output folder: files written with the reasons, files left as they were, files removed."""

    written: Mapping[str, tuple[Reason, ...]]
    unchanged: int
    pruned: tuple[str, ...]


def publish(  # noqa: PLR0913  (what, from what, where to, and what a user can choose)
    targets: Sequence[Target[S]],
    subject: S,
    output: Path,
    *,
    cache: Path,
    clean: bool = False,
    progress: Progress | None = None,
) -> Published:
    """Bring `output` to what the targets say; `clean` writes every file anew, as if no build had been before.

    `progress` is told the number of files made and the number of all. Raises AddressClashError before anything is made,
    SetupError where the output or cache folder cannot be written.
    """
    check_addresses(targets)
    file = memory_file(cache, output)
    before = read_memory(file)
    with _telling_trouble(), _staging(output) as room:
        desk = _Desk(output, room, {} if clean else before, clean)
        for number, target in enumerate(targets, 1):
            desk.make(target, subject, room / str(number))
            if progress:
                progress(number, len(targets))
        claim(file, before, desk.changed)
        for path in sorted(desk.changed, key=rank):
            desk.changed[path].put_in_place()
        pruned = prune(output, before.keys() - desk.records.keys())
        save_memory(file, desk.records)
    return Published(dict(sorted(desk.reasons.items())), len(desk.records) - len(desk.changed), pruned)


@dataclass(frozen=True, slots=True)
class _Desk:
    """One build's work: what stands in `output`, what is remembered of it, and what waits in `room` to replace it."""

    output: Path
    room: Path
    known: Mapping[str, Record]
    clean: bool
    records: dict[str, Record] = field(default_factory=dict)
    changed: dict[str, Staged] = field(default_factory=dict)
    reasons: dict[str, tuple[Reason, ...]] = field(default_factory=dict)

    def make(self, target: Target[S], subject: S, waiting: Path) -> None:
        """Make one file aside; keep it waiting where its bytes are not those that stand in the output."""
        path = self.output / target.path
        found = None if self.clean else digest_of(path)
        digest = stage(target.content(subject), waiting, found)
        self.records[target.path] = Record(target.inputs, digest)
        if digest != found:
            self.changed[target.path] = Staged(waiting, path)
            self.reasons[target.path] = explain(target.inputs, self.known.get(target.path), found)


@contextmanager
def _staging(output: Path) -> Iterator[Path]:
    """Give a folder for what is made but not yet in place; inside the output folder, so that moving is renaming."""
    folder = output / STAGING
    shutil.rmtree(folder, ignore_errors=True)  # left by a build that was killed
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _telling_trouble() -> Iterator[None]:
    """Turn a full disk, or a folder one may not write to, into a fault of the set-up: it is no bug."""
    try:
        yield
    except OSError as error:
        place = str(error.filename or "output")
        raise SetupError([Fault(place, 0, "cannot-write", error.strerror or str(error))]) from error
