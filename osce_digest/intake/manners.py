"""How often a server may be asked: pauses, what it asks for itself, and when to give up. Sends nothing.

The clock can be another one, so that nobody has to wait in tests.
"""

import re
import time
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Final, Protocol

from osce_digest.intake.faults import FetchError

# Statuses after which a second try may find something else (RFC 9110, RFC 6585).
_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
# 120
_SECONDS: Final = re.compile(r"[0-9]{1,9}")


class Clock(Protocol):
    """Tells seconds since 1970, and lets them pass."""

    def time(self) -> float:
        """Tell the time."""

    def sleep(self, seconds: float) -> None:
        """Let some seconds pass."""


class SystemClock:
    """The clock of this machine."""

    def time(self) -> float:
        """Tell the time."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Let some seconds pass."""
        time.sleep(seconds)


@dataclass(frozen=True, slots=True)
class Manners:
    """Seconds between two requests to a host; how often to try, and how long to wait before each further try.

    A host that had no answer for `patience` addresses in a row is not asked again.
    """

    pause: float = 1.0
    tries: int = 4
    first_wait: float = 2.0
    most_wait: float = 120.0
    most_delay: float = 30.0
    patience: int = 3


@dataclass(slots=True)
class _Host:
    """When a host may be asked next, and how long it wants to be left alone between two requests.

    `failed` counts the addresses in a row for which it had no answer, however often it was tried.
    """

    ready: float = 0.0
    pause: float = 0.0
    failed: int = 0


@dataclass(slots=True)
class Timetable:
    """When each host may be asked next."""

    manners: Manners
    clock: Clock
    _hosts: dict[str, _Host] = field(default_factory=dict)

    def wait(self, host: str) -> None:
        """Wait until a host may be asked. Raises FetchError where that would take too long."""
        if self._host(host).failed >= self.manners.patience:
            raise FetchError(
                "down", f"{host} failed {self.manners.patience} times in a row: not asked again", passing=True
            )
        seconds = self._host(host).ready - self.clock.time()
        if seconds > self.manners.most_wait:
            raise FetchError("busy", f"{host} asks to be left alone for {seconds:.0f} seconds", passing=True)
        if seconds > 0:
            self.clock.sleep(seconds)

    def note_end(self, host: str, *, answered: bool) -> None:
        """Count the addresses that a host had no answer for."""
        known = self._host(host)
        known.failed = 0 if answered else known.failed + 1

    def note_request(self, host: str) -> None:
        """Begin the pause after a request."""
        known = self._host(host)
        known.ready = max(known.ready, self.clock.time() + max(self.manners.pause, known.pause))

    def slow_down(self, host: str, seconds: float) -> None:
        """Heed the pause a host asks for between requests, within reason."""
        self._host(host).pause = min(seconds, self.manners.most_delay)

    def put_off(self, host: str, tried: int, retry_after: str = "") -> None:
        """Note when a host may be tried again that has just failed for the `tried`-th time."""
        asked = read_retry_after(retry_after, self.clock.time())
        waited = min(self.manners.first_wait * 2 ** (tried - 1), self.manners.most_wait)
        known = self._host(host)
        known.ready = max(known.ready, self.clock.time() + max(asked, waited))

    def _host(self, host: str) -> _Host:
        return self._hosts.setdefault(host, _Host())


def is_passing(status: int) -> bool:
    """Tell whether a server may answer otherwise in a moment."""
    return status in _PASSING


def read_retry_after(text: str, now: float) -> float:
    """Give the seconds a server asks to wait, in seconds or until a date; 0 where it says nothing that can be read."""
    if _SECONDS.fullmatch(text.strip()):
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        return 0.0
