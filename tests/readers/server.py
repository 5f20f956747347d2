"""A web server for one folder on loopback that answers conditional requests, as the hosts of static sites do."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import formatdate
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

TYPES = {".xml": "application/rss+xml", ".atom": "application/atom+xml", ".json": "application/feed+json"}
# Whatever is served for the first time is a minute younger than all before: some readers ask by that alone.
BEGINNING, MINUTE = 1_700_000_000, 60


class Host:
    """The folder that is served (once there is one), its address, and what was answered: path and status."""

    def __init__(self) -> None:
        self.folder = Path("nowhere")
        self.url = ""
        self.answered: list[tuple[str, int]] = []
        self._times: dict[str, int] = {}

    def date(self, tag: str) -> str:
        """Give the time of what was served under a tag."""
        seconds = self._times.setdefault(tag, BEGINNING + MINUTE * len(self._times))
        return formatdate(seconds, usegmt=True)

    def take_answers(self) -> list[tuple[str, int]]:
        """Give what was answered since this was asked."""
        found = self.answered[:]
        self.answered.clear()
        return found


@contextmanager
def serve() -> Iterator[Host]:
    """Serve until the block ends."""
    host = Host()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            file = host.folder / path.lstrip("/")
            if not file.is_file():
                self._answer(path, 404, b"", {})
                return
            content = file.read_bytes()
            tag = f'"{sha256(content).hexdigest()[:16]}"'
            head = {"ETag": tag, "Last-Modified": host.date(tag), "Content-Type": TYPES.get(file.suffix, "text/html")}
            known = self.headers.get("If-None-Match") == tag
            self._answer(path, 304 if known else 200, b"" if known else content, head)

        def _answer(self, path: str, status: int, content: bytes, head: dict[str, str]) -> None:
            host.answered.append((path, status))
            self.send_response(status)
            for name, value in head.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    host.url = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
