"""A session of `serve` on a project folder, run as a user runs it, and a browser that has one page open."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from json import loads
from typing import Any
from urllib.parse import quote

from engine.desk import Desk, make_environment

# Seconds after which something that has to happen has not happened; a busy machine takes long.
PATIENCE = 120
_SERVING = re.compile(
    # Serving site at http://127.0.0.1:8000/ (Ctrl-C ends)
    r"at http://127\.0\.0\.1:(\d+)/"
)
_SCRIPT = re.compile(rb'<script src="/_serve/reload\.js"[^>]*></script>\n')


class Preview:
    """The session: what it says, and what it answers."""

    def __init__(self, desk: Desk, *options: str) -> None:
        self.desk = desk
        command = [sys.executable, "-m", "osce_digest", "serve", "--port", "0", *desk.options(), *options]
        self.process = subprocess.Popen(
            command, env=make_environment(), stderr=subprocess.PIPE, text=True, encoding="utf-8", cwd=desk.folder
        )
        self.lines: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()
        said = self.wait_for(lambda: next((found for line in self.lines if (found := _SERVING.search(line))), None))
        self.port = int(said[1])

    def _listen(self) -> None:
        for line in self.process.stderr or ():
            self.lines.append(line.rstrip())

    def wait_for(self, condition: Callable[[], Any]) -> Any:  # noqa: ANN401  (what it gives)
        """Wait until a condition holds, and give what it gives."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            assert self.process.poll() is None, self.lines
            time.sleep(0.03)
        raise AssertionError(self.lines)

    @property
    def builds(self) -> int:
        """How many builds have ended well."""
        return sum(line.startswith("Built:") for line in self.lines)

    def get(self, path: str) -> tuple[int, bytes]:
        """Ask for a file; give the status, and what the site says without what the server adds."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", "/" + quote(path))
            answer = connection.getresponse()
            return answer.status, _SCRIPT.sub(b"", answer.read())
        finally:
            connection.close()

    def end(self) -> int:
        """End the session as a service is ended, and give its code."""
        self.process.send_signal(signal.SIGTERM if os.name == "posix" else signal.SIGBREAK)  # type: ignore[attr-defined]
        return self.process.wait(PATIENCE)


class Tab:
    """A page that is open: its events come one by one."""

    def __init__(self, answer: HTTPResponse) -> None:
        self._answer = answer

    def hear(self) -> tuple[str, Any]:
        """Wait for the next event: its name, and what is told."""
        while not (line := self._answer.readline()).startswith(b"event: "):
            assert line, "the line has ended"
        return line[7:].decode().strip(), loads(self._answer.readline()[6:])

    def wait_for(self, name: str, holds: Callable[[Any], bool] = lambda _: True) -> Any:  # noqa: ANN401
        """Wait for an event of which something holds; give what is told."""
        while True:
            heard, told = self.hear()
            if heard == name and holds(told):
                return told


@contextmanager
def run_preview(desk: Desk, *options: str) -> Iterator[Preview]:
    """Run a session for a while."""
    preview = Preview(desk, *options)
    try:
        yield preview
    finally:
        if preview.process.poll() is None:
            preview.end()
        if preview.process.stderr:
            preview.process.stderr.close()


@contextmanager
def open_tab(preview: Preview, page: str) -> Iterator[Tab]:
    """Have a page open as it is now."""
    connection = HTTPConnection("127.0.0.1", preview.port, timeout=PATIENCE)
    connection.request("GET", "/" + quote(page))
    found = re.search(rb'data-version="(\w*)"', connection.getresponse().read())
    assert found
    connection.request("GET", f"/_serve/events?page={quote(page)}&version={found[1].decode()}")
    try:
        yield Tab(connection.getresponse())
    finally:
        connection.close()
