"""Text whose characters know where they stand in the raw file, however often it was unwrapped on the way.

A mail's page in base64 is decoded twice and unescaped once; still each of its words has a place in the file.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from osce_digest.loader.lines import normalise

# "&amp;", "&#8211;", "&nbsp;" and "&nbsp" as old pages have it
_ESCAPE = re.compile(r"&(?:#\d{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};|(?:nbsp|amp|lt|gt|quot)\b)")
# a word
_WORD = re.compile(r"\S+")


class Run(NamedTuple):
    """A stretch of the text (`start` to `end`) and of the raw file; of equal length, they are the same characters."""

    start: int
    end: int
    raw_start: int
    raw_end: int


class Traced:
    """A text and its runs, which tile it. `trace` makes one of a raw file's own text."""

    __slots__ = ("_runs", "_starts", "text")

    def __init__(self, text: str, runs: list[Run]) -> None:
        self.text = text
        self._runs = runs
        self._starts = [run.start for run in runs]

    def __len__(self) -> int:
        return len(self.text)

    def at(self, offset: int) -> int:
        """Give where in the raw file a character stands; for the end of the text, where its last one ends."""
        if not self._runs:
            return 0
        run = self._runs[bisect_right(self._starts, offset) - 1]
        return _place(run, min(offset, run.end))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the stretch of the raw file that some characters cover."""
        if end <= start:
            return self.at(start), self.at(start)
        run = self._runs[bisect_right(self._starts, end - 1) - 1]
        return self.at(start), _place(run, end)

    def runs(self, start: int, end: int) -> Iterator[Run]:
        """List the runs of some characters, cut to them."""
        number = max(0, bisect_right(self._starts, start) - 1)
        while number < len(self._runs) and self._runs[number].start < end:
            run = self._runs[number]
            number += 1
            if run.end > start:
                yield _cut(run, max(start, run.start), min(end, run.end))

    def cut(self, start: int, end: int) -> "Traced":
        """Give a part of the text by itself."""
        made = Tracer()
        made.copy(self, start, end)
        return made.finish()


class Tracer:
    """Makes a traced text piece by piece."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self.length = 0

    def put(self, text: str, raw_start: int, raw_end: int) -> None:
        """Add words that stand for a stretch of the raw file."""
        if not text:
            return
        end = self.length + len(text)
        same = len(text) == raw_end - raw_start
        last = self._runs[-1] if self._runs else None
        if last and same and last.raw_end == raw_start and _is_same(last):
            self._runs[-1] = Run(last.start, end, last.raw_start, raw_end)
        else:
            self._runs.append(Run(self.length, end, raw_start, raw_end))
        self._parts.append(text)
        self.length = end

    def copy(self, traced: Traced, start: int, end: int) -> None:
        """Add a part of another text."""
        for run in traced.runs(start, end):
            self.put(traced.text[run.start : run.end], run.raw_start, run.raw_end)

    def finish(self) -> Traced:
        """Give the text that was made."""
        return Traced("".join(self._parts), self._runs)


def trace(text: str, start: int = 0) -> Traced:
    """Trace a raw file's own text, or a part of it that begins at `start`."""
    return Traced(text, [Run(0, len(text), start, start + len(text))] if text else [])


def unescape(traced: Traced) -> Traced:
    """Undo the escapes of markup, once: "&lt;p&gt;" is "<p>"."""
    if "&" not in traced.text:
        return traced
    made = Tracer()
    done = 0
    for found in _ESCAPE.finditer(traced.text):
        made.copy(traced, done, found.start())
        made.put(html.unescape(found.group()), *traced.span(*found.span()))
        done = found.end()
    made.copy(traced, done, len(traced))
    return made.finish()


def tidy(traced: Traced) -> Traced:
    """Clean the words of one line as those of every source are cleaned, word by word: blanks, accents, lost signs."""
    if traced.text == normalise(traced.text):
        return traced
    made = Tracer()
    for found in _WORD.finditer(traced.text):
        word = found.group()
        clean = normalise(word)
        if not clean:
            continue
        if made.length:
            made.put(" ", *traced.span(found.start() - 1, found.start()))
        if clean == word:
            made.copy(traced, *found.span())
        else:
            made.put(clean, *traced.span(*found.span()))
    return made.finish()


def _is_same(run: Run) -> bool:
    return run.end - run.start == run.raw_end - run.raw_start


def _cut(run: Run, start: int, end: int) -> Run:
    if (start, end) == run[:2]:
        return run
    return Run(start, end, _place(run, start), _place(run, end))


def _place(run: Run, offset: int) -> int:
    """Lead an offset in a run to the raw file: exact where both have the same characters, in proportion elsewhere."""
    length, raw = run.end - run.start, run.raw_end - run.raw_start
    inside = offset - run.start
    return run.raw_start + (inside if length == raw or not length else inside * raw // length)
