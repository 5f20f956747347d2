"""Make outdated targets, in several processes where there are many; their bytes wait in a staging folder."""

import os
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar

from osce_digest.cache.crew import work_alone, work_together
from osce_digest.publishing.outdated import Order
from osce_digest.publishing.write import Staged, stage
from osce_digest.targets import Content, Key, Target

S = TypeVar("S")

# Below so many targets, starting processes takes longer than making them here.
_WORTH_A_CREW = 300
_BATCH = 120
# Whole-archive files take as long as hundreds of pages: each is a batch of its own, and the first to be begun.
_LARGE = "data/"


class Task(NamedTuple):
    """One target to be made: its number, where its bytes wait, how they are made, and the digest of what stands."""

    number: int
    waiting: str
    produce: Callable[..., Content]
    key: Key
    standing: str


class Made(NamedTuple):
    """What was made: the target's number, and what waits for its place."""

    number: int
    staged: Staged


def make_all(  # noqa: PLR0913  (what, of what, where to, and how)
    targets: Sequence[Target[S]],
    orders: Sequence[Order],
    subject: S,
    room: Path,
    *,
    named: bool,
    jobs: int,
) -> Iterator[Made]:
    """Make what is ordered; files wait in `room` under their number, or under their own path where `named`."""
    tasks = [
        Task(
            number,
            targets[number].path if named else str(number),
            targets[number].produce,
            targets[number].key,
            standing,
        )
        for number, _, standing in orders
    ]
    for folder in sorted({waiting.rpartition("/")[0] for _, waiting, *_ in tasks}):
        (room / folder).mkdir(parents=True, exist_ok=True)
    together = jobs > 1 and len(tasks) >= _WORTH_A_CREW
    samples, rest = _take_samples(tasks, targets) if together else ((), tasks)
    batches = [(str(room), batch) for batch in _deal(rest, targets)]
    first = work_alone(_make, subject, [(str(room), samples)])
    made = work_together(_make, subject, batches, jobs) if together else work_alone(_make, subject, batches)
    for batch in chain(first, made):
        for number, digest, look in batch:
            yield Made(number, Staged(digest, look))


def _take_samples(tasks: Sequence[Task], targets: Sequence[Target[S]]) -> tuple[tuple[Task, ...], list[Task]]:
    """Take out one target of each kind: where processes are forked, what makes it is ready in all once it is made."""
    samples: dict[Callable[..., Content], Task] = {}
    for task in tasks:
        if not targets[task.number].path.startswith(_LARGE):
            samples.setdefault(task.produce, task)
    numbers = {task.number for task in samples.values()}
    return tuple(samples.values()), [task for task in tasks if task.number not in numbers]


def _deal(tasks: Sequence[Task], targets: Sequence[Target[S]]) -> Iterator[tuple[Task, ...]]:
    small = []
    for task in tasks:
        if targets[task.number].path.startswith(_LARGE):
            yield (task,)
        else:
            small.append(task)
    for at in range(0, len(small), _BATCH):
        yield tuple(small[at : at + _BATCH])


def _make(subject: S, batch: tuple[str, tuple[Task, ...]]) -> list[tuple[int, str, tuple[int, int, int] | None]]:
    room, tasks = batch
    folder = f"{room}{os.sep}"  # joined as strings: ten thousand paths take pathlib a tenth of a second
    return [
        (number, *stage(produce(subject, key), folder + waiting, standing))
        for number, waiting, produce, key, standing in tasks
    ]
