"""Foresee that items were added, from the folders of sources alone, and have a process get ready to read them.

A guess that decides nothing: all files are looked at in any case, and where it is wrong, a build takes a little longer.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from osce_digest.build.report import Order
from osce_digest.build.state import CORRECTIONS, Memory, list_changes, look_at_state
from osce_digest.cache.memory import look_at
from osce_digest.cache.roll import make_roll
from osce_digest.cache.standby import Ask, stand_by
from osce_digest.cache.survey import Seen
from osce_digest.sources import find_top


@contextmanager
def foresee_reading(order: Order, cache: Path, memory: Memory, program: Mapping[str, Seen]) -> Iterator[Ask | None]:
    """Have a process get ready to read where it will probably have to; None where not. `program` is that of now.

    It is asked with the names of the sources that are new or changed, and of those that were there before. It takes the
    set-up for that of the build before: whoever asks has made sure that it is.
    """
    if not (_may_amend(order, memory, program) and _is_likely(order, cache, memory)):
        yield None
        return
    from osce_digest.build.added import get_ready, prepare, read_added  # noqa: PLC0415  (most builds read nothing)

    prepare(cache, memory.state)
    ready = partial(get_ready, cache, memory.state)
    with stand_by(ready, partial(read_added, order, cache, memory.state)) as ask:
        yield ask


def _may_amend(order: Order, memory: Memory, program: Mapping[str, Seen]) -> bool:
    if order.ledger or order.jobs == 1 or CORRECTIONS in memory.state.set_up:
        return False
    # What would be made ready is that of this program, and must not be kept as that of another.
    return not list_changes(program, memory.state.program)


def _is_likely(order: Order, cache: Path, memory: Memory) -> bool:
    """Tell whether files were put into the folders of sources, or taken out of them, since the last build ended."""
    ended = look_at_state(cache)
    names = {find_top(order.content)[1], *make_roll(memory.state.sources).folders}
    looks = [look_at(order.content / name) for name in names]
    return any(look is not None and look[1] >= ended for look in looks)
