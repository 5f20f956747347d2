"""One line on a terminal that says how far long work is; nothing at all where no terminal is, or work is short."""

import time
from types import TracebackType
from typing import Self, TextIO

from osce_digest.cli.terminal import find_width

# Seconds of work before the line appears, and between two of its states.
PATIENCE = 0.5
_PACE = 0.1
# Seconds of one kind of work before its rate says something.
_RATED = 1.0

# Carriage return, and "erase to the end of the line" (ECMA-48).
_WIPE = "\r\x1b[K"


class ProgressLine:
    """To be called with what is being done, how many are done, how many there are; as a context it wipes itself."""

    def __init__(self, stream: TextIO, *, wanted: bool = True, patience: float = PATIENCE) -> None:
        self._stream = stream
        self._active = wanted and stream.isatty()
        self._next = time.monotonic() + patience
        self._shown = False
        # What is being done, since when, and how many of it were done by then.
        self._what, self._since, self._before = "", 0.0, 0

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show the state, unless that was done a moment ago."""
        if not self._active:
            return
        now = time.monotonic()
        if what != self._what:
            self._what, self._since, self._before = what, now, done
        if now >= self._next:
            self._next = now + _PACE
            self._shown = True
            line = f"{what}: {done:,} of {total:,}{self._tell_rate(done, now)}"
            # A line that wraps could not be wiped.
            print(f"{_WIPE}{line[: find_width(self._stream) - 1]}", end="", file=self._stream, flush=True)

    def wipe(self) -> None:
        """Make room for a line of another kind."""
        if self._shown:
            self._shown = False
            print(_WIPE, end="", file=self._stream, flush=True)

    def _tell_rate(self, done: int, now: float) -> str:
        seconds = now - self._since
        rate = (done - self._before) / seconds if seconds >= _RATED else 0
        return f", {rate:,.0f} a second" if rate >= 1 else ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.wipe()
