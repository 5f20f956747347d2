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
# Pages of items have nothing in common with each other, lists and feeds show the same items.
_APART = "items/"


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
    samples, rest = _take_samples(tasks, targets) if together else ([], tasks)
    ordered, batches = _deal(rest, targets, jobs)
    folder = f"{room}{os.sep}"  # joined as strings: ten thousand paths take pathlib a tenth of a second
    first = work_alone(_make, (subject, folder, samples), [(0, len(samples))])
    work = (subject, folder, ordered)
    made = work_together(_make, work, batches, jobs) if together else work_alone(_make, work, batches)
    for batch in chain(first, made):
        for number, digest, look in batch:
            yield Made(number, Staged(digest, look))


def _take_samples(tasks: Sequence[Task], targets: Sequence[Target[S]]) -> tuple[list[Task], list[Task]]:
    """Take out one target of each kind: where processes are forked, what makes it is ready in all once it is made."""
    samples: dict[Callable[..., Content], Task] = {}
    for task in tasks:
        if not targets[task.number].path.startswith(_LARGE):
            samples.setdefault(task.produce, task)
    numbers = {task.number for task in samples.values()}
    return list(samples.values()), [task for task in tasks if task.number not in numbers]


def _deal(tasks: Sequence[Task], targets: Sequence[Target[S]], jobs: int) -> tuple[list[Task], list[tuple[int, int]]]:
    """Put the tasks in the order in which they are begun, and cut it into batches: the first of each and the next."""
    kinds: tuple[list[Task], ...] = ([], [], [])
    for task in tasks:
        path = targets[task.number].path
        kinds[0 if path.startswith(_LARGE) else 2 if path.startswith(_APART) else 1].append(task)
    large, others, apart = kinds
    batches = [(at, at + 1) for at in range(len(large))]
    # A card is made once in every process that shows it: not in all of them.
    size = max(_BATCH, -(-len(others) * 2 // jobs)) if jobs > 1 else _BATCH
    for kind, start, step in ((others, len(large), size), (apart, len(large) + len(others), _BATCH)):
        end = start + len(kind)
        batches += [(at, min(at + step, end)) for at in range(start, end, step)]
    return [*large, *others, *apart], batches


def _make(
    work: tuple[S, str, Sequence[Task]], batch: tuple[int, int]
) -> list[tuple[int, str, tuple[int, int, int] | None]]:
    subject, folder, tasks = work
    return [
        (number, *stage(produce(subject, key), folder + waiting, standing))
        for number, waiting, produce, key, standing in tasks[slice(*batch)]
    ]
