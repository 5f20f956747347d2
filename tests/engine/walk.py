"""Walk a site as a reader does: open a page, see that it is whole, follow its links. No address is known beforehand."""

import posixpath
import re
import threading
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self
from urllib.parse import unquote

# href="../items/2024/a.html#text"   src="static/icon.svg"
_LINK = re.compile(rb'\b(?:href|src)="([^"#?]*)')
# <link>http://localhost:8000/items/2024/a.html</link>   "url": "https://example.org/digest/feed.xml"
_ADDRESS = re.compile(rb'(?:http://localhost:8000/|https://example\.org/digest/)([^"<>\s#?\\]*)')
# Where a calendar breaks a line.
_FOLD = b"\r\n "
# https:   mailto:
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")

_ENDS = {".html": b"</html>", ".xml": b"</rss>", ".atom": b"</feed>", ".svg": b"</svg>", ".ics": b"END:VCALENDAR"}

HOME = "index.html"

# A reader's eyes rest now and then; the build needs the processor too.
_PAGES_A_REST = 10
_REST = 0.005


def find_links(path: str, content: bytes) -> set[str]:
    """Find what a page or feed points to inside its own site."""
    links = set()
    if path.endswith(".html"):
        for found in _LINK.findall(content):
            link = unquote(found.decode())
            if link and not _SCHEME.match(link):
                links.add(_name(posixpath.join(posixpath.dirname(path), link)))
    links.update(_name(unquote(found.decode())) for found in _ADDRESS.findall(content.replace(_FOLD, b"")))
    return links


def is_whole(path: str, content: bytes) -> bool:
    """Tell whether a file ends as files of its kind do."""
    end = _ENDS.get(posixpath.splitext(path)[1])
    if path.startswith("sitemap"):
        return content.endswith((b"</urlset>\n", b"</sitemapindex>\n"))
    if path.endswith(".xml") and b"<feed " in content[:200]:
        end = _ENDS[".atom"]
    if path.endswith(".jsonl"):
        return not content or content.endswith(b"\n")
    return content.rstrip().endswith(end) if end else bool(content)


def find_dead_links(site: Path, start: Iterable[str]) -> list[str]:
    """Follow every link from the pages one starts at, in a site nobody is writing to; tell those that lead nowhere."""
    return _explore(site, start)[1]


def find_reachable(site: Path, start: str) -> set[str]:
    """Find every file that one can come to from a page."""
    return _explore(site, [start])[0]


def _explore(site: Path, start: Iterable[str]) -> tuple[set[str], list[str]]:
    waiting = [path for path in start if (site / path).is_file()]
    seen, dead = set(waiting), []
    while waiting:
        path = waiting.pop()
        for link in sorted(find_links(path, (site / path).read_bytes()) - seen):
            if (site / link).is_file():
                seen.add(link)
                waiting.append(link)
            else:
                dead.append(f"{path} points to {link}")
    return seen, dead


class Reader(threading.Thread):
    """Someone who walks a site over and over while it is being built; `faults` is what they stumbled over."""

    def __init__(self, site: Path) -> None:
        super().__init__(daemon=True)
        self._site = site
        self._gone = threading.Event()
        self.faults: list[str] = []
        self.opened = 0
        self.walks = 0

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._gone.set()
        self.join()

    def run(self) -> None:
        while not self._gone.is_set():
            self._walk()
            self.walks += 1

    def _walk(self) -> None:
        came = {HOME: ""}  # from which page to which
        waiting = self._open(HOME, came)
        while waiting and not self._gone.is_set():
            # Not always in the same order, and not by chance either.
            page, link = waiting.pop(self.opened * 7919 % len(waiting))
            if link not in came:
                came[link] = page
                waiting.extend(self._open(link, came))

    def _open(self, path: str, came: Mapping[str, str]) -> list[tuple[str, str]]:
        """Read a page and give where one can go from it."""
        content = self._read(path)
        if content is None:
            if self._is_dead(path, came):
                self.faults.append(f"{came[path]} points to {path}, which is not there")
            return []
        self.opened += 1
        if self.opened % _PAGES_A_REST == 0:
            time.sleep(_REST)
        if not is_whole(path, content):
            self.faults.append(f"{path} is not whole: {len(content)} bytes")
        return [(path, link) for link in sorted(find_links(path, content))]

    def _is_dead(self, link: str, came: Mapping[str, str]) -> bool:
        """Go the way from home once more: a page of it may have been replaced since, and lead here no longer."""
        way = [link]
        while way[-1] != HOME:
            way.append(came[way[-1]])
        before = [self._read(page) for page in way]
        leads = all(
            content is not None and to in find_links(page, content)
            for page, content, to in zip(way[1:], before[1:], way, strict=False)
        )
        # The same at both looks: so the link stood there while what it points to was missing.
        return before[0] is None and leads and before == [self._read(page) for page in way]

    def _read(self, path: str) -> bytes | None:
        try:
            return (self._site / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None


def _name(link: str) -> str:
    path = posixpath.normpath(link) if link else ""
    return posixpath.join(path, HOME) if not path or path == "." or link.endswith("/") else path
