"""Answers what browsers ask: with files of the site, and with lines on which pages hear of changes.

Only reads, and only below the output folder. Not here: what a page says while the folder is not up to date (session).
"""

import os
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.serve.answers import NOT_FOUND, Answer, cut, find_file, hold, say_nothing
from osce_digest.serve.pages import EVENTS, add_script, point_home, read_own, write_nothing
from osce_digest.serve.requests import (
    INDEX,
    OWN,
    Wanted,
    is_from_here,
    matches,
    read_range,
    read_target,
    write_target,
)
from osce_digest.serve.session import name_version
from osce_digest.serve.types import name_type

if TYPE_CHECKING:
    from osce_digest.serve.server import Server

# Seconds without news after which a line is looked at, and a silent connection is given up.
_PULSE, _SILENCE = 5.0, 60.0
_PAGE = ".html"
# How browsers say that a page of this server asks.
_OUR_PAGES = "same-origin"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # Each page says its own policy; only a header can forbid frames.
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cache-Control": "no-cache",
}


class Handler(BaseHTTPRequestHandler):
    """Answers the requests of one connection."""

    protocol_version = "HTTP/1.1"
    server: "Server"
    timeout = _SILENCE
    disable_nagle_algorithm = True

    def log_message(self, *_: object) -> None:
        """Say nothing: what matters is told by the session."""

    def version_string(self) -> str:
        """Tell nobody which Python this is."""
        return "osce-digest"

    def do_GET(self) -> None:
        """Answer with a file, a part of one, or a line of events."""
        wanted = self._read()
        if wanted is None:
            return
        if wanted.path == EVENTS and self.command == "GET":
            # A page of another site may not have this one work for it.
            if self.headers.get("Sec-Fetch-Site", _OUR_PAGES) == _OUR_PAGES:
                self._send_events(wanted)
            else:
                self._say(HTTPStatus.FORBIDDEN)
        else:
            self._send_file(wanted)

    def do_HEAD(self) -> None:
        """Answer as to GET, but for the body."""
        self.do_GET()

    def parse_request(self) -> bool:
        """Read a request; one that asks for more than to see something is refused."""
        if not super().parse_request():
            return False
        if self.command in {"GET", "HEAD"}:
            return True
        self.close_connection = True
        self._say(HTTPStatus.METHOD_NOT_ALLOWED, {"Allow": "GET, HEAD"})
        return False

    def _read(self) -> Wanted | None:
        """Read what is asked for; None where it was refused."""
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1 or not is_from_here(hosts[0]):
            self.close_connection = True
            self._say(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        if self.headers.get("Content-Length", "0") != "0" or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # what else comes is no request
        wanted = read_target(self.path)
        if wanted is None:
            self._send_not_found("")
        return wanted

    # Files

    def _send_file(self, wanted: Wanted) -> None:
        path = wanted.path
        if path.partition("/")[0] == OWN:
            own = read_own(path)
            self._send(hold(own, path) if own is not None else say_nothing())
            return
        made = self.server.session.fetch(path)
        if made is not None and made.content is not None:
            self._send(self._dress(made.content, path))
            return
        found = find_file(self.server.session.output, path) if made is None else None
        if found is None:
            self._send_not_found(path)
        elif found.is_dir():
            self._send_folder(path)
        else:
            self._send_found(found, path)

    def _send_found(self, file: Path, path: str) -> None:
        try:
            with file.open("rb") as stream:
                if path.endswith(_PAGE):
                    self._send(self._dress(stream.read(), path))
                else:
                    look = os.fstat(stream.fileno())
                    tag = f'"{look.st_mtime_ns:x}-{look.st_size:x}-{look.st_ino:x}"'
                    self._send(Answer(stream, look.st_size, name_type(path), tag))
        except (FileNotFoundError, PermissionError):  # a build took it away just now
            self._send_not_found(path)

    def _send_folder(self, path: str) -> None:
        """Lead to the page of a folder, if it has one; nobody is told what else is in it."""
        if find_file(self.server.session.output, f"{path}/{INDEX}") is None:
            self._send_not_found(path)
        else:
            self._say(HTTPStatus.MOVED_PERMANENTLY, {"Location": write_target(path + "/")})

    def _send_not_found(self, path: str) -> None:
        session = self.server.session
        made = session.fetch(NOT_FOUND)
        content = made.content if made else None
        if content is None and (file := find_file(session.output, NOT_FOUND)):
            with suppress(OSError):
                content = file.read_bytes()
        page = point_home(content, session.base_url) if content is not None else write_nothing()
        answer = hold(add_script(page, path, ""), NOT_FOUND) if path else hold(page, NOT_FOUND)
        self._send(answer._replace(status=HTTPStatus.NOT_FOUND))

    def _dress(self, content: bytes, path: str) -> Answer:
        """Give a page the script that listens for changes; other files as they are."""
        return hold(add_script(content, path, name_version(content)) if path.endswith(_PAGE) else content, path)

    def _send(self, answer: Answer) -> None:
        if answer.status is HTTPStatus.OK and matches(self.headers.get("If-None-Match"), answer.tag):
            self._say(HTTPStatus.NOT_MODIFIED, {"ETag": answer.tag})
            return
        status, part = answer.status, range(answer.size)
        headers = {"Content-Type": answer.kind, "ETag": answer.tag, "Accept-Ranges": "bytes"}
        asked = self._read_range(answer)
        if asked is not None:
            if not asked:
                self._say(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, {"Content-Range": f"bytes */{answer.size}"})
                return
            status, part = HTTPStatus.PARTIAL_CONTENT, asked
            headers["Content-Range"] = f"bytes {asked.start}-{asked.stop - 1}/{answer.size}"
        self._begin(status, {**headers, "Content-Length": str(len(part))})
        if self.command != "HEAD":
            for piece in cut(answer.body, part):
                self.wfile.write(piece)

    def _read_range(self, answer: Answer) -> range | None:
        if answer.status is not HTTPStatus.OK or self.headers.get("If-Range", answer.tag) != answer.tag:
            return None
        return read_range(self.headers.get("Range"), answer.size)

    # Events

    def _send_events(self, wanted: Wanted) -> None:
        """Tell a page of changes, as long as it is open."""
        self.close_connection = True
        asked = read_target("/" + wanted.query.get("page", INDEX))
        path = asked.path if asked and asked.path.endswith(_PAGE) else INDEX
        audience = self.server.session.audience
        line = audience.join(path, wanted.query.get("version", ""))
        self._begin(HTTPStatus.OK, {"Content-Type": "text/event-stream", "Connection": "close"})
        try:
            self.wfile.write(b"retry: 500\n\n")
            # It may have changed while it was on its way.
            audience.tell_changed(path, self.server.session.tell_version(path))
            while (told := line.wait(_PULSE)) is not None:
                self.wfile.write(told)
        finally:
            audience.leave(line)

    # What every answer has

    def _begin(self, status: HTTPStatus, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def _say(self, status: HTTPStatus, headers: dict[str, str] | None = None) -> None:
        """Answer in a few words."""
        body = b"" if status is HTTPStatus.NOT_MODIFIED else f"{status} {status.phrase}\n".encode()
        kind = {"Content-Type": name_type(".txt"), "Content-Length": str(len(body))} if body else {}
        self._begin(status, {**kind, **(headers or {})})
        if self.command != "HEAD":
            self.wfile.write(body)
