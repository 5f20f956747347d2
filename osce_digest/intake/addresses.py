"""Take web addresses apart, and tell which machines may be asked. Sends nothing.

A machine is judged by the number its name leads to, and it is that very number which is connected to afterwards: a name
that leads elsewhere a moment later (DNS rebinding) gains nothing.
"""

import re
import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final, NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from osce_digest.intake.faults import FetchError

Resolve = Callable[[str, int], Sequence[str]]

_PORTS: Final = {"http": 80, "https": 443}
# What may stand in a path or query as it is: RFC 3986, and a % that begins what is quoted already.
_PLAIN: Final = "%/?:@!$&'()*+,;=-._~[]"
# blanks and control characters, which no host holds; in a path they are quoted
_BLANK: Final = re.compile(r"[\x00-\x20\x7f]")
# Addresses of IPv4 in clothes of IPv6 (RFC 6052).
_NAT64: Final = IPv6Network("64:ff9b::/96")


class Place(NamedTuple):
    """Where something lies: the server, and what to ask it for."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, the port only where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")

    @property
    def address(self) -> str:
        """The whole address, as it is asked for."""
        return self.origin + self.target


def place(address: str) -> Place:
    """Take an address apart. Raises FetchError where it is none that may be fetched."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
        host = _write_host(parts)
    except ValueError as error:
        raise FetchError("bad-address", f"{address} is no web address") from error
    if parts.scheme not in _PORTS:
        raise FetchError("bad-address", f"{address} begins neither with https:// nor with http://")
    if parts.username is not None or parts.password is not None:
        raise FetchError("bad-address", "an address with a name or a password in it is not fetched")
    if not host:
        raise FetchError("bad-address", f"{address} names no server")
    target = quote_target(parts.path or "/") + (f"?{quote_target(parts.query)}" if parts.query else "")
    return Place(parts.scheme, host, port or _PORTS[parts.scheme], target)


def quote_target(text: str) -> str:
    """Quote what servers are not asked for as it is; what is quoted already stays."""
    return quote(text, safe=_PLAIN)


def lead_on(here: Place, location: str) -> Place:
    """Give the place a redirect leads to. Raises FetchError where it may not be followed."""
    try:
        there = place(urljoin(here.address, location.strip()))
    except ValueError as error:
        raise FetchError("bad-address", f"{here.host} leads to what is no web address") from error
    if here.scheme == "https" and there.scheme == "http":
        raise FetchError("unsafe-redirect", f"leads from https to {there.address}, which anybody on the way can change")
    return there


def find_numbers(where: Place, resolve: Resolve, *, allow_private: bool) -> Sequence[str]:
    """Give the numbers of a host's machines that may be asked. Raises FetchError where there is none."""
    try:
        numbers = resolve(where.host, where.port)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FetchError("no-such-host", f"{where.host} is not known here: {reason}", passing=True) from error
    allowed = [number for number in numbers if allow_private or is_public(number)]
    if not allowed:
        message = f"{where.host} is in a private network ({', '.join(numbers)}); 'allow_private: true' permits it"
        raise FetchError("private-address", message)
    return allowed


def is_public(number: str) -> bool:
    """Tell whether a machine's number belongs to the public network, whatever it is dressed up as."""
    where = ip_address(number)
    inner = _undress(where) if isinstance(where, IPv6Address) else where
    return inner.is_global and not inner.is_multicast and (inner is where or is_public(str(inner)))


def look_up(host: str, port: int) -> Sequence[str]:
    """Ask the system for the numbers of a host, each once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def _undress(where: IPv6Address) -> IPv4Address | IPv6Address:
    if where in _NAT64:
        return IPv4Address(int(where) & 0xFFFFFFFF)
    return where.ipv4_mapped or where.sixtofour or (where.teredo[1] if where.teredo else where)


def _write_host(parts: SplitResult) -> str:
    """Write a host in ASCII, as it is looked up. Raises ValueError where that cannot be."""
    host = (parts.hostname or "").rstrip(".")
    if _BLANK.search(host):
        raise ValueError(host)
    return host if host.isascii() else host.encode("idna").decode("ascii")
