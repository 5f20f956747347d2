"""The text of a page as one reads it: a line for each paragraph, heading, list item, row of a table; nothing left out.

What cannot be seen (scripts apart, which are no text) is given too, marked as hidden. Which lines are the article's is
told elsewhere.
"""

import re
from collections.abc import Iterator
from typing import Final

from osce_digest.loader.formats.elements import BLOCKS, ENDS_SCOPES, INLINE_SCOPES, SUNK, VOID, closes
from osce_digest.loader.formats.markup import Part, Token, read_words, scan
from osce_digest.loader.formats.open_elements import Open, describe
from osce_digest.loader.formats.strips import Strip, add_addresses, join_cells, join_fields, prefix
from osce_digest.loader.formats.traced import Run, Traced, Tracer, tidy

_DEEPEST: Final = 200
_WORD: Final = re.compile(r"\S+")


def read_flow(page: Traced) -> list[Strip]:
    """Give the lines of a page."""
    flow = _Flow(page)
    for token in scan(page.text):
        flow.take(token)
    return join_fields(flow.finish())


class _Flow:
    """Reads tokens one after another; lines go into the innermost sink, an open list item's or cell's or the page's."""

    def __init__(self, page: Traced) -> None:
        self._page = page
        self._open: list[Open] = []
        self._sinks: list[list[Strip]] = [[]]
        self._cells: list[list[list[Strip]]] = []
        self._numbers: list[int | None] = []
        self._words = Tracer()
        self._gap: tuple[int, int] | None = None
        self._links: list[tuple[int, int, Traced]] = []
        self._link_from: tuple[int, Traced] | None = None

    def take(self, token: Token) -> None:
        if token.part is Part.TEXT:
            self._read_words(token)
        elif token.part is Part.START:
            self._start(token)
        elif token.part is Part.END:
            self._end(token.name)

    def finish(self) -> list[Strip]:
        self._close_to(0)
        self._flush()
        return self._sinks[0]

    def _read_words(self, token: Token) -> None:
        words = read_words(self._page, token)
        pre = any(one.name == "pre" for one in self._open)
        done = 0
        for start, end in _find_words(words.text):
            self._leave_gap(words, done, start, pre=pre)
            if self._gap is not None and self._words.length:
                self._words.put(" ", *self._gap)
            self._gap = None
            self._words.copy(words, start, end)
            done = end
        self._leave_gap(words, done, len(words), pre=pre)

    def _leave_gap(self, words: Traced, start: int, end: int, *, pre: bool) -> None:
        if start == end:
            return
        if pre and (lines := words.text.count("\n", start, end)):
            self._flush()
            self._part(lines, words.at(start))
        else:
            self._gap = words.span(start, end)

    def _part(self, lines: int, at: int) -> None:
        """Keep one blank line between the paragraphs of preformatted text, which may be broken into lines."""
        sink = self._sinks[-1]
        if lines > 1 and sink and sink[-1].text.text:
            sink.append(Strip(Traced("", [Run(0, 0, at, at)]), sink[-1].path))

    def _start(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS or name in VOID:
            self._break(name)
        if name in VOID or len(self._open) >= _DEEPEST:
            return
        while (at := self._find_ended(name)) is not None:
            self._close_to(at)
        self._open.append(describe(self._page, token))
        if name == "a":
            href = self._open[-1].href
            self._link_from = (self._words.length, href) if href else None
        if name in SUNK:
            self._sinks.append([])
        if name == "tr":
            self._cells.append([])
        if name in {"ul", "ol"}:
            self._numbers.append(0 if name == "ol" else None)

    def _break(self, name: str) -> None:
        if name in BLOCKS or name in {"br", "hr"}:
            self._flush()

    def _find_ended(self, name: str) -> int | None:
        """Find the innermost open element that a new one of this name ends; None where it ends none."""
        for at in range(len(self._open) - 1, -1, -1):
            inner = self._open[at].name
            if closes(name, inner):
                return at
            if inner in INLINE_SCOPES:
                return None
        return None

    def _end(self, name: str) -> None:
        if name in BLOCKS:
            self._flush()
        elif name == "br":
            self._flush()
            return
        for at in range(len(self._open) - 1, -1, -1):
            inner = self._open[at].name
            if inner == name:
                if name in BLOCKS or not any(one.name in BLOCKS for one in self._open[at:]):
                    self._close_to(at)
                else:
                    del self._open[at]
                return
            if inner in INLINE_SCOPES and name not in ENDS_SCOPES:
                return

    def _close_to(self, depth: int) -> None:
        while len(self._open) > depth:
            one = self._open[-1]
            if one.name in BLOCKS:
                self._flush()
            self._open.pop()
            if one.name == "a" and self._link_from:
                start, href = self._link_from
                if self._words.length > start:
                    self._links.append((start, self._words.length, href))
                self._link_from = None
            if one.name in {"ul", "ol"} and self._numbers:
                self._numbers.pop()
            if one.name in SUNK:
                self._drain(one.name, self._sinks.pop())

    def _drain(self, name: str, strips: list[Strip]) -> None:
        """Let what an element holds flow into what is around it."""
        if name in {"td", "th"} and self._cells:
            self._cells[-1].append(strips)
            return
        if name == "tr":
            cells = [*self._cells.pop(), *([strips] if strips else [])]
            strips = join_cells(cells)
        elif name == "li":
            strips = self._point(strips)
        elif name == "blockquote":
            strips = [prefix("> ", one) if one.text.text and not one.tag else one for one in strips]
        self._sinks[-1] += strips

    def _point(self, strips: list[Strip]) -> list[Strip]:
        """Mark a list item, unless it is a teaser of its own with a heading or paragraphs."""
        sign = "• "
        if self._numbers and self._numbers[-1] is not None:
            self._numbers[-1] += 1
            sign = f"{self._numbers[-1]}. "
        if not strips or strips[0].tag or any(one.tag != "li" for one in strips[1:]):
            return strips
        return [prefix(sign, strips[0])._replace(tag="li"), *strips[1:]]

    def _flush(self) -> None:
        """End a line."""
        words = self._words.finish()
        links, self._links = self._links, []
        if self._link_from:
            start, leads = self._link_from
            links.append((start, len(words), leads))
            self._link_from = (0, leads)
        self._words, self._gap = Tracer(), None
        if not words.text:
            return
        tag = next((one.tag for one in reversed(self._open) if one.tag), "")
        linked = bool(links) and sum(end - start for start, end, _ in links) >= len(words) - len(links)
        hidden = any(one.hidden for one in self._open)
        href = links[0][2] if links else None
        if links and not tag and not hidden and not linked:
            words = add_addresses(words, links)
        text = tidy(words)
        if text.text:
            self._sinks[-1].append(Strip(text, tuple([one.start for one in self._open]), tag, linked, hidden, href))


def _find_words(text: str) -> Iterator[tuple[int, int]]:
    """Give the words of a text; as one where only single blanks part them, as mostly."""
    core = text.strip()
    if core and core.isprintable() and "  " not in core:
        start = text.index(core)
        yield start, start + len(core)
    elif core:
        yield from [found.span() for found in _WORD.finditer(text)]
