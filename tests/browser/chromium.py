"""Open pages in headless Chromium: one browser, a few contexts, and all that went wrong in a page as sentences.

Needs Playwright and a Chromium of the system; `find_chromium` says in one line how to get what is missing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from tools import find_axe, find_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PROBES = (Path(__file__).parent / "probes.js").read_text("utf-8")

# Chromium keeps to itself: no sandbox (containers have none to offer), no calls home.
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
)

WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")
_HEIGHT = 900

_AXE = """axe.run({ resultTypes: ["violations"], runOnly: { type: "tag", values: [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } }).then(
    ({ violations }) => violations.map(
    ({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.length}×, ${nodes[0].target.join(" ")} `
        + `(${nodes[0].failureSummary.split("\\n").slice(1).join(" ").trim().slice(0, 160)})`))"""


class State(NamedTuple):
    """How a page is looked at."""

    width: int = 1280
    scheme: str = "light"

    def __str__(self) -> str:
        return f"{self.width} px {self.scheme}"


DESK = State()
STATES = tuple(State(width, scheme) for width in WIDTHS for scheme in SCHEMES)


class View:
    """One page of the browser, used again and again; `noise` holds what it complained of since it was last asked."""

    def __init__(self, page: "Page", root: str) -> None:
        self.page = page
        self.root = root
        self._noise: list[str] = []
        page.on(
            "console", lambda said: said.type in {"error", "warning"} and self._noise.append(f"console: {said.text}")
        )
        page.on("pageerror", lambda error: self._noise.append(f"script: {error}"))
        page.on("requestfailed", lambda request: self._note_failure(request.url, request.failure or ""))
        page.on(
            "response", lambda answer: answer.status >= 400 and self._noise.append(f"{answer.status}: {answer.url}")
        )
        page.on("request", lambda request: self._check_request(request.url))

    def _check_request(self, url: str) -> None:
        if not url.startswith((self.root, "data:")):
            self._noise.append(f"asks elsewhere: {url}")

    def _note_failure(self, url: str, why: str) -> None:
        if "ERR_ABORTED" not in why:  # one went on to the next page before an icon was there
            self._noise.append(f"not loaded: {url} ({why})")

    def open(self, address: str, state: State = DESK) -> list[str]:
        """Show a page of the site and give what went wrong on the way."""
        self.turn(state)
        self.page.goto(self.root + address, wait_until="load")
        self.page.evaluate(f"globalThis.probes = {PROBES.strip()}; undefined")
        return self.take_noise()

    def turn(self, state: State) -> None:
        """Make the window as wide, and as light or dark, as is asked."""
        self.page.set_viewport_size({"width": state.width, "height": _HEIGHT})
        self.page.emulate_media(color_scheme=state.scheme)  # type: ignore[arg-type]

    def take_noise(self) -> list[str]:
        noise, self._noise = self._noise, []
        return noise

    def ask(self, *names: str) -> list[str]:
        """Put questions of `probes.js` to the page that is open."""
        asked = ", ".join(f"...probes.{name}()" for name in names)
        return list(self.page.evaluate(f"[{asked}]"))

    def ask_axe(self) -> list[str]:
        """Let axe look at the page. It comes by the debugger's way, which the page's own policy does not bar."""
        if not self.page.evaluate("typeof axe === 'object'"):
            self._debugger.send("Runtime.evaluate", {"expression": find_axe().read_text("utf-8") + ";undefined"})
        return list(self.page.evaluate(_AXE))

    @cached_property
    def _debugger(self):  # noqa: ANN202  (a type of Playwright's, which may not be installed)
        return self.page.context.new_cdp_session(self.page)


@contextmanager
def open_browser() -> Iterator["Browser"]:
    """Start the system's Chromium for a while; tests skip where it, Playwright or axe is not installed."""
    path = find_browser()
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (may be missing, which `find_browser` tells)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


class Port(ThreadingHTTPServer):
    """A free port of this machine for a folder that need not be there yet; nothing is answered before `serve`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
        self.address = f"http://127.0.0.1:{self.server_port}/"


@contextmanager
def serve(port: Port) -> Iterator[str]:
    """Answer what is asked, for a while, in a thread beside; gives the address that the site begins with."""
    thread = Thread(target=port.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield port.address
    finally:
        port.shutdown()
        thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing: the browser tells what it did not get."""
