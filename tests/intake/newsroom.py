"""A small web server on loopback whose pages are scripted: it serves, and misbehaves, as told.

`newsroom.pages["/feed.xml"]` is what is served there: a `Page`, a function that talks to the wire itself, or a list of
these, one for each request, the last for all that follow. What was asked is in `newsroom.asked`.
"""

import gzip
import hashlib
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ETERNITY = 60.0


@dataclass(frozen=True)
class Page:
    """An answer as it should be: with its length and an ETag, and 304 to who holds this version."""

    body: bytes | str = b""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, wire: "Wire") -> None:
        body = self.body.encode() if isinstance(self.body, str) else self.body
        etag = f'"{hashlib.sha256(body).hexdigest()[:12]}"'
        held = self.status == 200 and wire.headers.get("If-None-Match") == etag
        wire.send_response(304 if held else self.status)
        told = {"Content-Type": self.kind, "ETag": etag, **self.headers}
        if not held:
            told["Content-Length"] = str(len(body))
        for name, value in told.items():
            wire.send_header(name, value)
        wire.end_headers()
        if not held:
            wire.wfile.write(body)


Answer = Callable[["Wire"], None]


@dataclass(frozen=True)
class Asked:
    """One request: what for, with which headers, when by the newsroom's clock."""

    path: str
    headers: Mapping[str, str]
    at: float


@dataclass
class PatientClock:
    """A clock on which only waiting takes time, and that takes none."""

    now: float = 1_700_000_000.0
    slept: list[float] = field(default_factory=list)

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@dataclass
class Newsroom:
    """What is served, and what was asked for. Paths that are not there answer 404."""

    pages: dict[str, Answer | list[Answer]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    clock: PatientClock = field(default_factory=PatientClock)
    port: int = 0
    scheme: str = "http"
    host: str = "127.0.0.1"
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        return f"{self.scheme}://{self.host}:{self.port}"

    def paths(self, *, robots: bool = False) -> list[str]:
        """What was asked for, in order; mostly without robots.txt, which is asked for once a run."""
        return [one.path for one in self.asked if robots or one.path != "/robots.txt"]

    def answer(self, wire: "Wire") -> None:
        self.asked.append(
            Asked(wire.path, {name.lower(): value for name, value in wire.headers.items()}, self.clock.now)
        )
        answer = self.pages.get(wire.path, Page("not here", status=404))
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        # Who asked may have had enough.
        with suppress(OSError):
            answer(wire)


class Wire(BaseHTTPRequestHandler):
    """One request as the server sees it."""

    protocol_version = "HTTP/1.1"
    newsroom: Newsroom

    def do_GET(self) -> None:
        self.close_connection = True
        self.newsroom.answer(self)

    def write(self, raw: bytes) -> None:
        """Send bytes at once."""
        self.wfile.write(raw)
        self.wfile.flush()

    def wait(self, seconds: float) -> None:
        """Wait, but not longer than the newsroom is open."""
        self.newsroom.ended.wait(seconds)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Hall(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Lines that break are what is tested here."""


@contextmanager
def open_newsroom(tls: ssl.SSLContext | None = None) -> Iterator[Newsroom]:
    """Serve until the end of the block; with a TLS context over encrypted lines."""
    newsroom = Newsroom()
    handler = type("OwnWire", (Wire,), {"newsroom": newsroom})
    with Hall(("127.0.0.1", 0), handler) as hall:
        if tls:
            newsroom.scheme, newsroom.host = "https", "localhost"
            hall.socket = tls.wrap_socket(hall.socket, server_side=True, do_handshake_on_connect=False)
        newsroom.port = hall.server_address[1]
        thread = threading.Thread(target=hall.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield newsroom
        finally:
            newsroom.ended.set()
            hall.shutdown()
            thread.join()


# --- Ways to misbehave


def say_nothing(wire: Wire) -> None:
    """Take the request, and never answer."""
    wire.wait(ETERNITY)


def cut_off(wire: Wire) -> None:
    """Promise more than is sent."""
    wire.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>Half of")


def cut_off_in_pieces(wire: Wire) -> None:
    """End in the middle of an answer sent in pieces."""
    wire.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>Ha\r\n")


def hang_up(wire: Wire) -> None:
    """End without a word."""


def babble(wire: Wire) -> None:
    """Answer in another language."""
    wire.write(b"220 mail.example.org ESMTP\r\n")


def trickle_headers(wire: Wire) -> None:
    """Send headers without end, slowly."""
    wire.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while not wire.newsroom.ended.is_set():
        wire.write(b"a")
        wire.wait(0.02)


def pour_headers(wire: Wire) -> None:
    """Send headers without end, fast."""
    wire.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(1_000_000):
        wire.write(b"X-%d: many\r\n" % number)


def trickle(wire: Wire) -> None:
    """Send a body without end, slowly and with no length told."""
    wire.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while not wire.newsroom.ended.is_set():
        wire.write(b"a")
        wire.wait(0.02)


def pour(wire: Wire) -> None:
    """Send a body without end, fast and with no length told."""
    wire.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while not wire.newsroom.ended.is_set():
        wire.write(b"a" * 100_000)


def send_bomb(wire: Wire) -> None:
    """Send 200 kB that unpack to 200 MB."""
    packed = gzip.compress(bytes(200_000_000), 9)
    wire.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed))
    wire.write(packed)


def send_torn_gzip(wire: Wire) -> None:
    """Call packed what is not."""
    wire.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain")


def send_packed(body: bytes, encoding: str = "gzip") -> Answer:
    """Send a body packed."""
    return Page(gzip.compress(body), headers={"Content-Encoding": encoding})


def lead_to(address: str, status: int = 302) -> Answer:
    """Send on to another address."""
    return Page(status=status, headers={"Location": address})


def wait_until(happened: Callable[[], bool], seconds: float = 30) -> None:
    """Wait for what another thread or process does."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)
