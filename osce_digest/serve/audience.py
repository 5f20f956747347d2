"""The pages that are open in browsers: each has a line on which it hears when it has changed and what is wrong.

Lines are server-sent events. Not here: what is wrong, and what a page says now.
"""

import json
import threading
from dataclasses import asdict, dataclass
from queue import Empty, SimpleQueue

from osce_digest.errors import Fault

# An answer to no question, which shows whether somebody is still there.
_STILL_HERE = b": still here\n\n"


@dataclass(frozen=True, slots=True)
class State:
    """What all pages hear: the faults to be mended, and what is being done that takes a while."""

    faults: tuple[Fault, ...] = ()
    busy: str = ""


class Line:
    """One open page: its path, and the version of it that is shown."""

    def __init__(self, path: str, version: str) -> None:
        self.path = path
        self.version = version
        self._waiting: SimpleQueue[bytes | None] = SimpleQueue()

    def tell(self, event: str, value: object) -> None:
        """Send an event."""
        self._waiting.put(f"event: {event}\ndata: {json.dumps(value)}\n\n".encode())

    def close(self) -> None:
        """Let the line end."""
        self._waiting.put(None)

    def wait(self, seconds: float) -> bytes | None:
        """Give what is to be sent next; None where the line ends."""
        try:
            return self._waiting.get(timeout=seconds)
        except Empty:
            return _STILL_HERE


class Audience:
    """All open pages."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lines: set[Line] = set()
        self._state = State()
        self._closed = False

    def join(self, path: str, version: str) -> Line:
        """Let a page listen; it hears at once how things are."""
        line = Line(path, version)
        with self._lock:
            self._lines.add(line)
            if self._closed:
                line.close()
            else:
                line.tell("state", _describe(self._state))
        return line

    def leave(self, line: Line) -> None:
        """Forget a page."""
        with self._lock:
            self._lines.discard(line)

    def list_pages(self) -> list[str]:
        """List the paths of all pages that are open."""
        with self._lock:
            return sorted({line.path for line in self._lines})

    def tell_state(self, state: State) -> None:
        """Tell all pages how things are, where that is news."""
        with self._lock:
            if state != self._state:
                self._state = state
                for line in self._lines:
                    line.tell("state", _describe(state))

    def tell_changed(self, path: str, version: str) -> None:
        """Have those that show another version of a page load it anew."""
        with self._lock:
            for line in self._lines:
                if line.path == path and line.version != version:
                    line.version = version
                    line.tell("reload", version)

    def tell_all_changed(self) -> None:
        """Have every page loaded anew: something changed that many draw on."""
        with self._lock:
            for line in self._lines:
                line.tell("reload", "")

    def close(self) -> None:
        """End all lines; there will be no more."""
        with self._lock:
            self._closed = True
            for line in self._lines:
                line.close()


def _describe(state: State) -> dict[str, object]:
    return {"busy": state.busy, "faults": [asdict(fault) for fault in state.faults]}
