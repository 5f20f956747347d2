"""Do a piece of work in a process beside this one, where processes can be forked.

What is kept for the next build need not be waited for by this one. The work must leave nothing behind in memory; what
it writes is there when it was waited for.
"""

import marshal
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from osce_digest.cache.fork import fork

Work = Callable[[], object]

_LENGTH_SIZE = 8


@contextmanager
def do_aside(work: Work, *, beside: bool = True, otherwise: Work | None = None) -> Iterator[None]:
    """Do the work beside what is done inside; it is done when this is left.

    Where it fails beside, it is done once more here, and raises what it raises; `otherwise` is done in its place where
    it is given, and nothing of the work is held meanwhile. Where it is not to be done `beside`, it is done before.
    """
    if not beside or sys.platform != "linux":
        work()
        yield
        return
    child = fork()
    if not child:
        _end_with(work)
    again, work = otherwise or work, _nothing
    try:
        yield
    finally:
        _, status = os.waitpid(child, 0)
    if status:
        again()


@contextmanager
def begin_aside(work: Callable[[], Any], *, beside: bool = True) -> Iterator[Callable[[], Any]]:
    """Begin a piece of work whose result is made of plain values; what is given waits for it, and is called once.

    Where it fails beside, or is not to be done `beside`, it is done when the result is asked for. It has ended when
    this is left.
    """
    if not beside or sys.platform != "linux":
        yield work
        return
    hears, tells = os.pipe()
    child = fork()
    if not child:
        os.close(hears)
        _end_with(lambda: _tell(tells, work()))
    os.close(tells)
    with os.fdopen(hears, "rb") as stream:
        told: list[bytes] = []

        def wait() -> Any:  # noqa: ANN401  (what the work gives)
            told.append(stream.read())
            # A result that was cut short is none: its length stands before it.
            body = told[0][_LENGTH_SIZE:]
            whole = int.from_bytes(told[0][:_LENGTH_SIZE]) == len(body) > 0
            return marshal.loads(body) if whole else work()  # noqa: S302  (another process of this program)

        try:
            yield wait
        finally:
            if not told:
                stream.read()
            os.waitpid(child, 0)


def _nothing() -> None:
    """Do nothing."""


def _tell(handle: int, result: Any) -> None:  # noqa: ANN401  (plain values)
    with os.fdopen(handle, "wb") as stream:
        body = marshal.dumps(result)
        stream.write(len(body).to_bytes(_LENGTH_SIZE) + body)


def _end_with(work: Work) -> None:
    """Do the work and end this process, with 0 where it was done."""
    code = 1
    try:
        work()
        code = 0
    finally:
        os._exit(code)
