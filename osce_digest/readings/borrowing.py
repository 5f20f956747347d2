"""Take over what another cache remembers of the sources, so that a site opened for the first time need not read them.

Nothing is locked: what is taken over while it changes fits no digest, and is then read anew like anything unknown.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from osce_digest.cache.memory import copy_memory, has_memory
from osce_digest.readings import MEMORY, STORE, ReadingOrder, forget_readings
from osce_digest.readings.store import drop_segments, list_segments


def remembers(order: ReadingOrder, cache: Path) -> bool:
    """Tell whether a cache remembers readings as this order wants them."""
    return has_memory(cache / MEMORY, order.stamp)


def borrow_readings(order: ReadingOrder, lender: Path) -> None:
    """Take over the readings of another cache, which lies in the same file system as ours. Raises OSError."""
    forget_readings(order.cache)
    ours, theirs = order.cache / STORE, lender / STORE
    ours.mkdir(parents=True, exist_ok=True)
    drop_segments(ours, ())
    for segment in list_segments(theirs):
        (file,) = theirs.glob(f"{segment}.*")
        _share(file, ours / file.name)
    copy_memory(lender / MEMORY, order.cache / MEMORY)


def _share(file: Path, to: Path) -> None:
    """Give a segment a second name: nobody ever writes to one that is there."""
    with suppress(OSError):
        os.link(file, to)
        return
    shutil.copyfile(file, to)
