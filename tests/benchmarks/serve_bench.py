"""Time from saving a file to a browser having the new page, on an archive of press items, edit by edit.

    python serve_bench.py CORPUS [--rounds 5] [--work FOLDER]

CORPUS holds `raw/`, as `corpus.py` and the shared maker write it. A session of `osce-digest serve` runs on a copy; this
plays a browser that has one page open: it listens, and asks for the page as soon as it hears that there is another.
What is timed begins when the file is in place and ends when the new bytes are here.
"""

import argparse
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

PATIENCE = 300
_SERVING = re.compile(
    # Serving site at http://127.0.0.1:8000/ (Ctrl-C ends)
    r"http://127\.0\.0\.1:(\d+)/"
)


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201  (a program that measures has to tell)


class Timed(NamedTuple):
    """From the save: until the page heard of it, and until it had the new bytes, in seconds."""

    heard: float
    shown: float


class Desk:
    """A project folder with a session of `serve` on it."""

    def __init__(self, folder: Path, corpus: Path) -> None:
        self.content = folder / "content"
        shutil.copytree(corpus / "raw", self.content / "raw")
        (self.content / "site.yml").write_text("title: Bench\nbase_url: https://example.org/\n", encoding="utf-8")
        (folder / "templates").mkdir()
        command = [sys.executable, "-m", "osce_digest", "serve", "--no-search"]
        self._process = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True)
        self.port = self._wait_for_port()
        self.said: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _wait_for_port(self) -> int:
        for line in self._process.stderr or ():
            say(line.rstrip())
            found = _SERVING.search(line)
            if found:
                return int(found[1])
        raise SystemExit("the server did not start")

    def _listen(self) -> None:
        for line in self._process.stderr or ():
            self.said.append(line.rstrip())

    def get(self, path: str) -> bytes:
        """Ask for a file of the site."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", "/" + path)
        body = connection.getresponse().read()
        connection.close()
        return body

    def wait_for_build(self) -> None:
        """Wait until the folder is up to date again."""
        end = time.monotonic() + PATIENCE
        while not any(line.startswith("Built") for line in self.said) and time.monotonic() < end:
            time.sleep(0.05)

    def close(self) -> None:
        self._process.send_signal(signal.SIGINT)
        self._process.wait(PATIENCE)


def listen(desk: Desk, page: str) -> Iterator[str]:
    """Open a page's line; gives the name of each event."""
    version = re.search(rb'data-version="(\w*)"', desk.get(page))
    connection = HTTPConnection("127.0.0.1", desk.port, timeout=PATIENCE)
    connection.request("GET", f"/_serve/events?page={quote(page)}&version={version[1].decode() if version else ''}")
    answer = connection.getresponse()
    try:
        while line := answer.readline():
            if line.startswith(b"event: "):
                yield line[7:].decode().strip()
    finally:
        connection.close()


def time_edit(desk: Desk, page: str, save: Callable[[], str]) -> Timed:
    """Time one edit: `save` puts a file in place and gives words that the new page holds."""
    events = listen(desk, page)
    next(events)  # how things are
    time.sleep(0.3)
    desk.said.clear()
    wanted = save().encode()
    began = time.perf_counter()
    while next(events) != "reload":
        pass
    heard = time.perf_counter() - began
    found = wanted in desk.get(page)
    shown = time.perf_counter() - began
    while not found:
        found = wanted in desk.get(page)
        shown = time.perf_counter() - began
    events.close()  # type: ignore[attr-defined]
    return Timed(heard, shown)


def put(file: Path, text: str) -> None:
    """Save as editors do: a file beside it takes its place."""
    waiting = file.with_name(f".{file.name}.new")
    waiting.write_text(text, encoding="utf-8")
    waiting.replace(file)


class Edits:
    """The edits that are timed; each gives the page that is open and the function that saves."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._number = 0
        lines = (desk.content / "ledger.jsonl").read_text("utf-8").splitlines()[1:]
        self._entries = [json.loads(line) for line in lines]
        self._dump = sorted((desk.content / "raw").glob("*.txt"))[-2]
        texts = self._dump.read_text("utf-8").split("\n")
        self._line = next(at for at in range(len(texts) // 2, len(texts)) if len(texts[at]) > 200)
        self.page = self._find_page(texts[self._line][:60])
        self._id = next(entry["id"] for entry in self._entries if entry["address"] == self.page)

    def _find_page(self, words: str) -> str:
        shown = re.escape(words)
        year = self._dump.stem
        for entry in self._entries:
            if entry["address"].startswith(f"items/{year}/") and re.search(
                shown, self._desk.get(entry["address"]).decode()
            ):
                return str(entry["address"])
        raise SystemExit("the page of the edited item is not found")

    def item(self) -> str:
        """One item of a dump is edited."""
        self._number += 1
        lines = self._dump.read_text("utf-8").split("\n")
        lines[self._line] += f" Remark {self._number}."
        put(self._dump, "\n".join(lines))
        return f"Remark {self._number}."

    def new(self) -> str:
        """One item is appended to the newest dump; home is open."""
        self._number += 1
        newest = max((self._desk.content / "raw").glob("*.txt"))
        text = newest.read_text("utf-8").rstrip("\n")
        lead = f"VIENNA, {self._number} December 2026 – The Office today opened course number {self._number} on rivers."
        put(newest, f"{text}\n---\n{lead}\nThirty people took part in it.\n")
        return f"course number {self._number}"

    def correction(self) -> str:
        """A title is corrected."""
        self._number += 1
        title = f"Another headline {self._number}"
        put(self._desk.content / "corrections.yml", f"- {{id: {self._id}, set: {{title: {title}}}, because: asked}}\n")
        return title

    def template(self) -> str:
        """The template of all items is edited."""
        self._number += 1
        text = f'{{% extends "default/item.html" %}}\n{{% block clutter %}}<p>Note {self._number}</p>{{% endblock %}}\n'
        put(self._desk.content.parent / "templates" / "item.html", text)
        return f"Note {self._number}"

    def settings(self) -> str:
        """The title of the site is edited."""
        self._number += 1
        put(self._desk.content / "site.yml", f"title: Bench {self._number}\nbase_url: https://example.org/\n")
        return f"Bench {self._number}"


def main() -> None:
    """Time each edit some rounds, and print the medians."""
    parser = argparse.ArgumentParser(description="Time from a save to the new page in the browser.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=Path, help="keep the project here instead of in a folder for the moment")
    parser.add_argument("--wait", action="store_true", help="let the folder be brought up to date between edits")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(chosen.work or Path(folder), chosen.corpus)
        try:
            edits = Edits(desk)
            time.sleep(5)
            heads = f"{'edit':12} {'heard: median':>14} {'shown: median':>14} {'least':>7} {'most':>7}"
            say(f"{heads}   load {os.getloadavg()[0]:.1f}")
            rows = [("item", edits.page), ("new", "index.html"), ("correction", edits.page), ("template", edits.page)]
            for name, page in [*rows, ("settings", edits.page)]:
                timed = []
                for _ in range(chosen.rounds):
                    timed.append(time_edit(desk, page, getattr(edits, name)))
                    if chosen.wait:
                        desk.wait_for_build()
                shown = [one.shown for one in timed]
                heard = statistics.median(one.heard for one in timed)
                middle = statistics.median(shown)
                say(f"{name:12} {heard:14.3f} {middle:14.3f} {min(shown):7.3f} {max(shown):7.3f}")
        finally:
            desk.close()


if __name__ == "__main__":
    main()
