"""One line on a terminal that says how far a long build is; nothing at all where no terminal is, or work is short."""

import time
from types import TracebackType
from typing import Self, TextIO

# Seconds of work before the line appears, and between two of its states.
PATIENCE = 0.5
_PACE = 0.1

# Carriage return, and "erase to the end of the line" (ECMA-48).
_WIPE = "\r\x1b[K"


class ProgressLine:
    """To be called with what is being done, how many are done, how many there are; as a context it wipes itself."""

    def __init__(self, stream: TextIO, *, wanted: bool = True, patience: float = PATIENCE) -> None:
        self._stream = stream
        self._active = wanted and stream.isatty()
        self._next = time.monotonic() + patience
        self._shown = False

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show the state, unless that was done a moment ago."""
        if self._active and time.monotonic() >= self._next:
            self._next = time.monotonic() + _PACE
            self._shown = True
            print(f"{_WIPE}{what}: {done:,} of {total:,}", end="", file=self._stream, flush=True)

    def wipe(self) -> None:
        """Make room for a line of another kind."""
        if self._shown:
            self._shown = False
            print(_WIPE, end="", file=self._stream, flush=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.wipe()
