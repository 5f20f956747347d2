"""Fetch addresses with good manners: one request at a time per host, with pauses, and only what robots.txt allows.

Redirects are followed within reason, what passes is tried again. Nothing is stored, and no cookie or password is sent.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from osce_digest import __version__
from osce_digest.intake.addresses import Place, lead_on, place
from osce_digest.intake.faults import FetchError
from osce_digest.intake.manners import Clock, Manners, SystemClock, Timetable, is_passing
from osce_digest.intake.robots import MOST_BYTES, Robots, read_robots
from osce_digest.intake.transport import Limits, Request, Response, Transport

__all__ = ["Client", "FetchError", "Limits", "Response", "get"]

AGENT: Final = "osce-digest"
_MOST_REDIRECTS: Final = 5
_FOR_GOOD: Final = frozenset({301, 308})
_ELSEWHERE: Final = frozenset({301, 302, 303, 307, 308})
# What says which version we hold is told to the host it came from alone.
_CONDITIONS: Final = frozenset({"if-none-match", "if-modified-since"})


@dataclass(slots=True)
class Client:
    """Fetches for one run: remembers what hosts allow and when they may be asked again. Not for several threads.

    `contact` is an address at which whoever runs this can be found; servers are told.
    """

    transport: Transport = field(default_factory=Transport)
    manners: Manners = field(default_factory=Manners)
    clock: Clock = field(default_factory=SystemClock)
    contact: str = ""
    _timetable: Timetable = field(init=False)
    _robots: dict[str, Robots | FetchError] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with an empty timetable."""
        self._timetable = Timetable(self.manners, self.clock)

    def get(self, address: str, *, headers: Mapping[str, str] | None = None, allow_private: bool = False) -> Response:
        """Fetch an address, which may answer anything, 404 and 304 too. Raises FetchError where there is no answer."""
        return self._follow(Request(place(address), self._introduce(headers or {}), allow_private), heed=True)

    def _follow(self, request: Request, *, heed: bool) -> Response:
        """Ask, and go where one is sent; `heed` the rules of each host."""
        seen = [request.where.address]
        moved, for_good = "", True
        while True:
            if heed:
                self._heed(request)
            response = self._try(request)
            location = response.headers.get("location", "")
            if response.status not in _ELSEWHERE or not location:
                return Response(response.status, response.address, response.headers, response.body, moved)
            there = lead_on(request.where, location)
            for_good = for_good and response.status in _FOR_GOOD
            moved = there.address if for_good else moved
            _check_course(seen, there)
            request = _turn(request, there)

    def _heed(self, request: Request) -> None:
        """Stop where robots.txt forbids an address, or cannot be had. Raises FetchError."""
        where = request.where
        if where.origin not in self._robots:
            self._robots[where.origin] = self._fetch_robots(request)
        robots = self._robots[where.origin]
        if isinstance(robots, FetchError):
            raise robots
        self._timetable.slow_down(where.host, robots.delay(AGENT))
        if not robots.allows(where.address, AGENT):
            raise FetchError("robots", f"{where.host}: {robots.closed or 'its robots.txt forbids this address'}")

    def _fetch_robots(self, request: Request) -> Robots | FetchError:
        file = request.where._replace(target="/robots.txt")
        asked = Request(file, self._introduce({}), request.allow_private, cut=MOST_BYTES)
        try:
            response = self._follow(asked, heed=False)
        except FetchError as error:
            # RFC 9309, 2.3.1.2: what leads nowhere is as good as absent.
            return Robots() if error.code in {"redirect-loop", "unsafe-redirect", "bad-address"} else error
        return read_robots(response.status, response.body)

    def _try(self, request: Request) -> Response:
        """Ask until there is an answer that stays, or it was asked often enough. Raises FetchError."""
        host = request.where.host
        try:
            response = self._ask_again(request)
        except FetchError as error:
            self._timetable.note_end(host, answered=not error.passing)
            raise
        self._timetable.note_end(host, answered=True)
        return response

    def _ask_again(self, request: Request) -> Response:
        host = request.where.host
        fault = FetchError("down", f"{host} was not asked", passing=True)
        for tried in range(1, self.manners.tries + 1):
            self._timetable.wait(host)
            retry_after = ""
            try:
                response = self.transport.exchange(request)
                if not is_passing(response.status):
                    return response
                retry_after = response.headers.get("retry-after", "")
                fault = FetchError("server-error", f"{host} answers {response.status} each time", passing=True)
            except FetchError as error:
                if not error.passing or error.code == "too-slow":  # it had its time, and would have it again
                    raise
                fault = error
            finally:
                self._timetable.note_request(host)
            self._timetable.put_off(host, tried, retry_after)
        raise fault

    def _introduce(self, headers: Mapping[str, str]) -> dict[str, str]:
        contact = f" (+{self.contact})" if self.contact else ""
        return {
            "User-Agent": f"{AGENT}/{__version__}{contact}",
            "Accept": "*/*",
            "Accept-Encoding": "gzip",
            "Connection": "close",
            **headers,
        }


def get(address: str, *, allow_private: bool = False) -> Response:
    """Fetch one address, with a client of its own."""
    return Client().get(address, allow_private=allow_private)


def _turn(request: Request, there: Place) -> Request:
    """Ask at another place; another host is not told which version we hold."""
    same = there.origin == request.where.origin
    headers = {name: value for name, value in request.headers.items() if same or name.lower() not in _CONDITIONS}
    return Request(there, headers, request.allow_private, request.cut)


def _check_course(seen: list[str], there: Place) -> None:
    """Note where a redirect leads. Raises FetchError where it leads round or too far."""
    if there.address in seen:
        raise FetchError("redirect-loop", f"{seen[0]} leads round in a circle")
    seen.append(there.address)
    if len(seen) > _MOST_REDIRECTS + 1:
        raise FetchError("redirect-loop", f"{seen[0]} leads on more than {_MOST_REDIRECTS} times")
