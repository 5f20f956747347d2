"""Build a site: content folder in, finished site out. Where nothing changed, nothing is loaded and nothing done.

Prints nothing and reads no clock; what happened is in the report. The pipeline itself is in `pipeline`, and what is
done where items were only added in `amend`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from osce_digest.build.folders import check_folders
from osce_digest.build.report import BuildReport, Order, Progress, pack_report, silent, unpack_report
from osce_digest.build.state import (
    CORRECTIONS,
    Differences,
    Memory,
    State,
    find_differences,
    look_around,
    look_at_program,
    note_look,
    read_boot,
    recall,
    remember,
    remember_more,
)
from osce_digest.cache.folder import open_cache
from osce_digest.cache.lock import hold_lock
from osce_digest.cache.memory import look_at_memory
from osce_digest.cache.shelf import offer_shelf
from osce_digest.errors import Fault, SetupError

if TYPE_CHECKING:
    from osce_digest.build.amend import Read
    from osce_digest.cache.standby import Ask
    from osce_digest.publishing.watch import Watch

__all__ = ["BuildReport", "Order", "Progress", "build"]

# What a build keeps beside its own state; a build that was killed may have kept some of these and not others.
_MEMORIES = ("outputs.memory", "archive.memory", "readings.memory", "late.memory")
# More changed sources are no morning's news, and read as quickly with all the others.
_MOST_ADDED = 200


class Beside(NamedTuple):
    """What is done in other processes: one looks at the output, one may be ready to read sources."""

    watch: "Watch"
    ask: "Ask | None"


def build(order: Order, progress: Progress = silent) -> BuildReport:
    """Build the site.

    Raises SetupError where settings, taxonomy, templates, addresses or folders are not as they must be; the site that
    stands in the output folder is then untouched.
    """
    check_folders(order)
    cache = open_order_cache(order)
    with telling_trouble(cache), hold_lock(cache, order.on_wait) as now:
        return _build(order, cache, now, progress)


def open_order_cache(order: Order) -> Path:
    """Give the folder that remembers what was made in the output. Raises SetupError where it cannot be written to."""
    try:
        cache = open_cache(order.cache, order.output)
    except OSError as error:
        raise SetupError([Fault(order.cache.as_posix(), 0, "cannot-write", error.strerror or str(error))]) from error
    offer_shelf(cache)
    return cache


def _build(order: Order, cache: Path, now: int, progress: Progress) -> BuildReport:
    memory = recall(cache)
    state = None
    trusting = memory is not None and memory.state.boot == read_boot()
    if memory and trusting and not order.clean and not order.release and memory.looks == _look_at_memories(cache):
        from osce_digest.build.foreseeing import foresee_reading  # noqa: PLC0415  (a first build does without)
        from osce_digest.publishing.watch import watch_output  # noqa: PLC0415  (a first build does without)

        with watch_output(cache, order.output) as watch:
            program = look_at_program(memory.state, now)
            with foresee_reading(order, cache, memory, program) as ask:
                state = look_around(order, memory, now, program)
                report = _do_little(order, cache, state, memory, Beside(watch, ask), progress)
        if report:
            return report
    from osce_digest.build.pipeline import run_pipeline  # noqa: PLC0415  (all rooms, which take time to load)

    state = state or look_around(order, memory, now)
    report, ended = run_pipeline(order, cache, state, trusting=trusting, progress=progress)
    remember(order, cache, Memory(ended, _look_at_memories(cache), pack_report(report)))
    return report


def _do_little(  # noqa: PLR0913, PLR0917  (what was asked for, what was found, who looks and who is told)
    order: Order, cache: Path, state: State, memory: Memory, beside: Beside, progress: Progress
) -> BuildReport | None:
    """Do what can be done without the pipeline; None where nothing can, and nothing is done then."""
    if state.asked != memory.state.asked or state.set_up_differs(memory.state):
        return None
    found = find_differences(state, memory.state)
    if not found.changed:
        from osce_digest.publishing.staging import has_leftovers  # noqa: PLC0415  (as above)

        # A build of other content may have been killed since: what it had made must not be published.
        if not beside.watch([]).stands or has_leftovers(order.output) or not _rest_stands(order, cache, memory):
            return None
        if found.again:  # files that had to be read to see that they hold what they held
            remember_more(cache, memory, found.again)
        if beside.ask:  # as was not foreseen; so it shall not be again
            note_look(cache)
        return unpack_report(memory.report)
    # What an editor corrected is the pipeline's affair, whatever was added.
    if order.ledger or CORRECTIONS in state.set_up or len(found.changed) > _MOST_ADDED or found.gone:
        return None
    with _read_aside(order, cache, state, found, beside.ask) as read:
        # All rooms are imported while the new items are read.
        from osce_digest.build.amend import Changes, amend  # noqa: PLC0415  (as above)

        report = amend(order, cache, Changes(state, memory, read), beside.watch, progress)
    if report:
        remember_more(cache, Memory(state, _look_at_memories(cache), pack_report(report)), found.again)
    return report


def _rest_stands(order: Order, cache: Path, memory: Memory) -> bool:
    """Tell whether all that is made once the site is live is as the last build left it."""
    from osce_digest.publishing.late_memory import late_stands  # noqa: PLC0415  (as above)

    return late_stands(cache, order.output) and _search_stands(order, cache, memory)


def _search_stands(order: Order, cache: Path, memory: Memory) -> bool:
    """Tell whether the search index is as the last build left it; where that made none, whether none can be made."""
    search = unpack_report(memory.report).search
    if search is None:
        return True
    if search.trouble:
        from osce_digest.build.searching import may_try_again  # noqa: PLC0415  (mostly there is no trouble)

        return not may_try_again()
    from osce_digest.publishing.search_memory import index_stands  # noqa: PLC0415  (as above)

    return index_stands(cache, order.output)


@contextmanager
def _read_aside(order: Order, cache: Path, state: State, found: Differences, ask: "Ask | None") -> "Iterator[Read]":
    """Have changed sources read in a process beside: in one that was ready for it, or else in one of its own."""
    if ask:
        yield ask(found.changed, found.known)
        return
    from osce_digest.build.added import prepare, read_added  # noqa: PLC0415  (as above)
    from osce_digest.cache.aside import begin_aside  # noqa: PLC0415  (as above)

    prepare(cache, state)
    work = partial(read_added, order, cache, state, found.changed, found.known)
    with begin_aside(work, beside=order.jobs != 1) as read:
        yield read


def _look_at_memories(cache: Path) -> tuple[object, ...]:
    return tuple(look_at_memory(cache / name) for name in _MEMORIES)


@contextmanager
def telling_trouble(cache: Path) -> Iterator[None]:
    """Turn a full disk, or a cache one may not write to, into a fault of the set-up; any other trouble is a bug."""
    try:
        yield
    except OSError as error:
        place = Path(error.filename or cache)  # a file that was being written to when the disk was full has no name
        if cache not in (place, *place.parents):
            raise
        raise SetupError([Fault(place.as_posix(), 0, "cannot-write", error.strerror or str(error))]) from error
