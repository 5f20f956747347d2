"""One request and its answer over one line, bounded in time and size. Follows nothing and tries nothing twice.

Encrypted lines are always checked against the certificates this machine trusts, for the name that was asked for.
"""

import socket
import ssl
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from http.client import HTTPException
from typing import Final

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, DecodeError, HTTPError, NewConnectionError, ReadTimeoutError
from urllib3.response import BaseHTTPResponse

from osce_digest.intake.addresses import Place, Resolve, find_numbers, look_up
from osce_digest.intake.faults import FetchError

_CHUNK: Final = 65_536
_ENCODINGS: Final = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_LINE_TROUBLE: Final = (HTTPError, HTTPException, OSError)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for reaching a server, for its next words and for all it says; bytes of its answer, unpacked."""

    connect: float = 15
    read: float = 30
    total: float = 180
    size: int = 20_000_000


@dataclass(frozen=True, slots=True)
class Response:
    """What a server answered: `address` is where, after redirects; `moved` where the asked address moved to for good.

    Names of headers are in lower case. The body is unpacked, and otherwise byte for byte what was sent.
    """

    status: int
    address: str
    headers: Mapping[str, str]
    body: bytes
    moved: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask a server for. An answer longer than `cut` bytes is cut there, where that is given, else refused."""

    where: Place
    headers: Mapping[str, str]
    allow_private: bool = False
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Transport:
    """The way to the network; `resolve` finds the numbers of hosts."""

    limits: Limits = Limits()
    resolve: Resolve = look_up

    def exchange(self, request: Request) -> Response:
        """Ask once and read the answer. Raises FetchError."""
        where = request.where
        numbers = find_numbers(where, self.resolve, allow_private=request.allow_private)
        try:
            line = self._open_line(where, numbers)
        except _LINE_TROUBLE as error:
            raise _tell(error, where) from error
        with _end_in_time(line, self.limits.total) as expired:
            try:
                response = self._ask(line, request)
            except _LINE_TROUBLE as error:
                if not expired.is_set():
                    raise _tell(error, where) from error
        # A line that we cut ourselves can look like an answer that has ended.
        if expired.is_set():
            raise FetchError("too-slow", f"{where.host} was not done after {self.limits.total:g} seconds", passing=True)
        return response

    def _open_line(self, where: Place, numbers: Sequence[str]) -> HTTPConnection:
        """Reach one of a host's machines, the first that can be reached."""
        for number in numbers[:-1]:
            with suppress(*_LINE_TROUBLE):
                return self._connect(where, number)
        return self._connect(where, numbers[-1])

    def _connect(self, where: Place, number: str) -> HTTPConnection:
        line: HTTPConnection
        if where.scheme == "https":
            line = HTTPSConnection(
                number, where.port, timeout=self.limits.connect, ssl_context=_trust(), server_hostname=where.host
            )
        else:
            line = HTTPConnection(number, where.port, timeout=self.limits.connect)
        try:
            line.connect()
        except BaseException:
            line.close()
            raise
        return line

    def _ask(self, line: HTTPConnection, request: Request) -> Response:
        where = request.where
        line.timeout = self.limits.read
        headers = {"Host": where.origin.partition("//")[2], **request.headers}
        line.request("GET", where.target, headers=headers, preload_content=False, decode_content=False)
        with closing(line.getresponse()) as answer:
            return self._take(answer, request)

    def _take(self, answer: BaseHTTPResponse, request: Request) -> Response:
        where = request.where
        told = {name.lower(): value for name, value in answer.headers.items()}
        if told.get("content-encoding", "").strip().lower() not in _ENCODINGS:
            raise FetchError("wrong-encoding", f"{where.host} packs in a way that was not asked for")
        return Response(answer.status, where.address, told, self._read(answer, request))

    def _read(self, answer: BaseHTTPResponse, request: Request) -> bytes:
        most = request.cut or self.limits.size
        body = bytearray()
        while len(body) <= most and (piece := answer.read(_CHUNK, decode_content=True)):
            body += piece
        if len(body) > most and not request.cut:
            raise FetchError("too-large", f"{request.where.host} sends more than {most:,} bytes, unpacked")
        return bytes(body[:most])


@contextmanager
def _end_in_time(line: HTTPConnection, seconds: float) -> Iterator[threading.Event]:
    """Cut the line after so many seconds, however it trickles; the event tells that this was done."""
    expired = threading.Event()
    wire = line.sock

    def cut() -> None:
        expired.set()
        with suppress(OSError):  # it may have ended by itself
            socket.socket.shutdown(wire, socket.SHUT_RDWR)  # beneath the encryption, which another thread is using

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield expired
    finally:
        timer.cancel()
        line.close()


@lru_cache(maxsize=1)
def _trust() -> ssl.SSLContext:
    """Give the rules for encrypted lines; SSL_CERT_FILE in the environment names certificates of one's own."""
    return ssl.create_default_context()


def _tell(error: Exception, where: Place) -> FetchError:
    """Say in plain words what happened to a line."""
    host = where.host
    if isinstance(error, ssl.SSLCertVerificationError):
        return FetchError("untrusted", f"the certificate of {host} is not trusted: {error.verify_message}")
    if isinstance(error, NewConnectionError):
        return FetchError("unreachable", f"{host} cannot be reached", passing=True)
    if isinstance(error, TimeoutError | ReadTimeoutError | ConnectTimeoutError):
        return FetchError("timeout", f"{host} did not answer in time", passing=True)
    if isinstance(error, DecodeError):
        return FetchError("wrong-encoding", f"what {host} sent packed cannot be unpacked")
    if isinstance(error, ssl.SSLError):
        return FetchError("tls", f"no encrypted line to {host}: {error.reason or error}", passing=True)
    return FetchError("broken-off", f"{host} broke off: {_shorten(error)}", passing=True)


def _shorten(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
