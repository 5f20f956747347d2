"""Do a piece of work in a process beside this one, where processes can be forked.

What is kept for the next build need not be waited for by this one. The work must leave nothing behind in memory; what
it writes is there when it was waited for.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Work = Callable[[], object]


@contextmanager
def do_aside(work: Work, *, beside: bool = True) -> Iterator[None]:
    """Do the work beside what is done inside; it is done when this is left.

    Where it fails beside, it is done once more here, and raises what it raises. Where it is not to be done `beside`, it
    is done before.
    """
    if not beside or sys.platform != "linux":
        work()
        yield
        return
    child = os.fork()
    if not child:
        _end_with(work)
    try:
        yield
    finally:
        _, status = os.waitpid(child, 0)
    if status:
        work()


def _end_with(work: Work) -> None:
    """Do the work and end this process, with 0 where it was done."""
    code = 1
    try:
        work()
        code = 0
    finally:
        os._exit(code)
