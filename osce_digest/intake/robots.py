"""What a host allows programs to fetch (robots.txt, RFC 9309). Fetches nothing itself."""

from dataclasses import dataclass
from typing import Final

from protego import Protego

# RFC 9309, 2.5: at least so much is read.
MOST_BYTES: Final = 512 * 1024
_OK: Final = range(200, 300)
_ABSENT: Final = range(400, 500)
_TOO_MANY: Final = 429


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host; `closed` where they cannot be had, and so nothing may be fetched."""

    rules: Protego | None = None
    closed: str = ""

    def allows(self, address: str, agent: str) -> bool:
        """Tell whether an address may be fetched."""
        return not self.closed and (self.rules is None or self.rules.can_fetch(address, agent))

    def delay(self, agent: str) -> float:
        """Give the seconds the host asks for between two requests."""
        return float((self.rules and self.rules.crawl_delay(agent)) or 0)


def read_robots(status: int, body: bytes) -> Robots:
    """Read the rules from the answer to `/robots.txt`: no such file allows all, a broken server nothing."""
    if status in _OK:
        return Robots(Protego.parse(body.decode("utf-8-sig", "replace").replace("\x00", "")))
    if status in _ABSENT and status != _TOO_MANY:
        return Robots()
    return Robots(closed=f"its robots.txt cannot be read (it answers {status}), so nothing may be fetched")
