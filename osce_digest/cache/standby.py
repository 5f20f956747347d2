"""Have a process beside this one get ready for a piece of work before it is known what the work is about.

Where processes cannot be forked there is none, and who asks for the work does it. The work must leave nothing behind
in memory.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, NoReturn

from osce_digest.cache.fork import fork
from osce_digest.cache.pipes import receive, send

# Is told, in plain values, what the work is about; gives what waits for the result, of plain values too.
Ask = Callable[..., Callable[[], Any]]


@contextmanager
def stand_by(prepare: Callable[[], object], work: Callable[..., Any]) -> Iterator[Ask]:
    """Begin to prepare; what is given is called once or not at all, and its result waited for before this is left.

    Where the process fails, the work is done here when it is waited for.
    """
    if sys.platform != "linux":
        yield lambda *about: partial(work, *about)
        return
    with converse(partial(_serve, prepare, work)) as (asks, hears):

        def ask(*about: Any) -> Callable[[], Any]:  # noqa: ANN401  (plain values)
            with suppress(BrokenPipeError):  # it was ended, and will not answer
                send(asks, about)
            return lambda: _take(receive(hears), work, about)

        yield ask


@contextmanager
def converse(serve: Callable[[int, int], NoReturn]) -> Iterator[tuple[int, int]]:
    """Begin a process and give the pipes on which to ask it and to hear it; it has ended when this is left.

    There, `serve` is given the pipes on which it is asked and answers.
    """
    question, asks = os.pipe()
    hears, answer = os.pipe()
    child = fork()
    if not child:
        os.close(asks)
        os.close(hears)
        serve(question, answer)
    os.close(question)
    os.close(answer)
    try:
        yield asks, hears
    finally:
        os.close(asks)
        os.close(hears)
        os.waitpid(child, 0)


def _serve(prepare: Callable[[], object], work: Callable[..., Any], question: int, answer: int) -> NoReturn:
    """Prepare, do the work that is asked for, if any is, and end this process, whatever happens."""
    try:
        prepare()
        about = receive(question)
        if about is not None:
            send(answer, (work(*about),))
    finally:
        os._exit(0)


def _take(told: tuple[Any] | None, work: Callable[..., Any], about: tuple[Any, ...]) -> Any:  # noqa: ANN401  (plain values)
    return work(*about) if told is None else told[0]
