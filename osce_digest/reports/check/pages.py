"""What one page tells of itself: its ids and links, and what is wrong with its HTML. Knows no other page."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from osce_digest.reports.check.structure import Structure
from osce_digest.reports.check.tags import NO_TAGS, Mark, Tags, read_all, read_line

_SHARED = frozenset({"og:url", "og:image"})
# 0; url=items/2023/a.html
_REFRESH = re.compile(r"[^;]*;\s*url\s*=\s*(.+)", re.IGNORECASE)
_DOCTYPE = re.compile(r"\s*<!doctype html\b", re.IGNORECASE)
_POLICY = "content-security-policy"
# What a policy says that lets scripts and styles stand in the page.
_LENIENT = re.compile(r"'unsafe-inline'|'nonce-|'sha(256|384|512)-")


class Spot(NamedTuple):
    """Something on a page, and its line."""

    line: int
    value: str


class Flaw(NamedTuple):
    """What is wrong with a page, and where."""

    line: int
    code: str
    message: str


class Page(NamedTuple):
    """What was found on a page."""

    ids: frozenset[str]
    links: list[Spot]
    flaws: list[Flaw]


def read_page(text: str) -> Page:
    """Read a page."""
    reader = _read_by_lines(text) or _read_as_one(text)
    if not _DOCTYPE.match(text):
        reader.tell(1, "html-structure", "the page does not begin with <!doctype html>")
    return reader.finish(text.count("\n") + 1)


def _read_by_lines(text: str) -> "_Reader | None":
    """Read a page line by line; None where something in it goes on from line to line."""
    reader = _Reader()
    for number, line in enumerate(text.split("\n"), 1):
        tags = read_line(line)
        if tags is None:
            return None
        if tags is not NO_TAGS:
            reader.take(number, tags)
    return reader


def _read_as_one(text: str) -> "_Reader":
    reader = _Reader()
    for number, tags in read_all(text):
        reader.take(number, tags)
    return reader


class _Reader:
    """One reading of a page."""

    def __init__(self) -> None:
        self._structure = Structure()
        self._ids: set[str] = set()
        self._references: list[Spot] = []
        self._inline: list[Spot] = []
        self._counts: Counter[str] = Counter()
        self._policy: str | None = None
        self._links: list[Spot] = []
        self._flaws: list[Flaw] = []

    def tell(self, line: int, code: str, message: str) -> None:
        """Note a flaw."""
        self._flaws.append(Flaw(line, code, message))

    def take(self, line: int, tags: Tags) -> None:
        """Take the tags of a line."""
        order, marks = tags
        if order:
            for message in self._structure.take(order):
                self.tell(line, "html-structure", message)
        for mark in marks:
            if mark.kind == "link":
                self._links.append(Spot(line, mark.value))
            else:
                _TAKERS[mark.kind](self, line, mark)

    def finish(self, end: int) -> Page:
        """Look at what only the whole page tells."""
        for message in self._structure.finish():
            self.tell(end, "html-structure", message)
        if (titles := self._structure.titles) != 1:
            self.tell(1, "html-title", f"expected one <title>, found {titles}")
        if (headings := self._counts["h1"]) != 1:
            self.tell(1, "html-heading", f"expected one <h1>, found {headings}")
        if not self._counts["language"]:
            self.tell(1, "html-language", "<html> does not say in which language the page is: lang=…")
        self._flaws += self._finish_references()
        return Page(frozenset(self._ids), self._links, sorted(self._flaws))

    def _finish_references(self) -> Iterator[Flaw]:
        for line, value in self._references:
            for missing in sorted(set(value.split()) - self._ids):
                yield Flaw(line, "html-reference", f"nothing here has the id {missing!r}")
        if self._policy is not None and not _LENIENT.search(self._policy):
            for line, value in self._inline:
                yield Flaw(line, "html-policy", f"{value} has no effect under the page's own policy")

    def take_id(self, line: int, mark: Mark) -> None:
        name = mark.value
        if not name or name.split() != [name]:
            self.tell(line, "html-id", f"the id {name!r} is empty or has a blank")
        elif name in self._ids:
            self.tell(line, "html-id", f"the id {name!r} stands here a second time")
        self._ids.add(name)

    def take_reference(self, line: int, mark: Mark) -> None:
        self._references.append(Spot(line, mark.value))

    def take_inline(self, line: int, mark: Mark) -> None:
        self._inline.append(Spot(line, f"{mark.value}=…"))

    def take_twice(self, line: int, mark: Mark) -> None:
        self.tell(line, "html-structure", f"an attribute stands twice in <{mark.value}>")

    def take_word(self, line: int, mark: Mark) -> None:
        _WORDS[mark.value](self, line, mark)

    def read_html(self, _line: int, mark: Mark) -> None:
        self._counts["language"] += bool(mark.attributes.get("lang", "").strip())

    def read_title(self, line: int, mark: Mark) -> None:
        if not mark.text.strip():
            self.tell(line, "html-title", "the title is empty")

    def read_heading(self, _line: int, mark: Mark) -> None:
        self._counts[mark.value] += 1

    def read_picture(self, line: int, mark: Mark) -> None:
        if "alt" not in mark.attributes:
            self.tell(line, "html-picture", 'a picture without alt; alt="" where it says nothing')

    def read_meta(self, line: int, mark: Mark) -> None:
        held = mark.attributes
        content, does = held.get("content", ""), held.get("http-equiv", "").lower()
        if does == "refresh" and (found := _REFRESH.fullmatch(content)):
            self._links.append(Spot(line, found[1].strip("'\" ")))
        elif does == _POLICY:
            self._policy = content
        elif held.get("property") in _SHARED:
            self._links.append(Spot(line, content))

    def read_script(self, line: int, mark: Mark) -> None:
        if mark.attributes.get("type") == "application/ld+json":
            try:
                json.loads(mark.text)
            except ValueError as error:
                self.tell(line, "html-structure", f"the JSON in a script is not whole: {error}")
        elif mark.text.strip():
            self._inline.append(Spot(line, "a script in the page"))

    def read_style(self, line: int, _mark: Mark) -> None:
        self._inline.append(Spot(line, "a <style> in the page"))


_TAKERS: dict[str, Callable[[_Reader, int, Mark], None]] = {
    "id": _Reader.take_id,
    "reference": _Reader.take_reference,
    "inline": _Reader.take_inline,
    "twice": _Reader.take_twice,
    "word": _Reader.take_word,
}
_WORDS: dict[str, Callable[[_Reader, int, Mark], None]] = {
    "html": _Reader.read_html,
    "title": _Reader.read_title,
    "h1": _Reader.read_heading,
    "img": _Reader.read_picture,
    "meta": _Reader.read_meta,
    "script": _Reader.read_script,
    "style": _Reader.read_style,
}
