"""Where in the raw file things stand that were found in a format's lines of text: lines, columns, spans of lines."""

from bisect import bisect_right
from collections.abc import Iterator

from osce_digest.loader.formats.traced import Run, Traced, tidy
from osce_digest.loader.lines import Line, normalise, split_lines
from osce_digest.model import Given, Place, Source

# In front of a word in a longer line its place is found by its raw column.
_LONG_LINE = 20_000


class Ground:
    """The lines of a raw file."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lines = split_lines(source)
        self._starts = [line.start for line in self._lines]

    def find_line(self, raw: int) -> Line:
        """Give the line on which a character of the raw file stands."""
        return self._lines[max(0, bisect_right(self._starts, raw) - 1)]

    def find_place(self, raw: int) -> tuple[int, int]:
        """Give line (1-based) and column (0-based) of a character of the raw file."""
        line = self.find_line(raw)
        return line.number, raw - line.start

    def find_offset(self, number: int, column: int) -> int | None:
        """Give the character of the raw file at a line and column; None where there is none."""
        if not 0 < number <= len(self._lines):
            return None
        line = self._lines[number - 1]
        return line.start + column if line.start + column < line.end else None

    def span_place(self, start: int, end: int) -> Place:
        """Give the place of a stretch of the raw file."""
        last, column = self.find_place(max(start, end - 1))
        return Place(self._source.path, *self.find_place(start), last, column + 1)

    def split_run(self, run: Run) -> Iterator[tuple[int, int]]:
        """Pair the raw lines a run covers with the offsets in its text at which they begin."""
        number = max(0, bisect_right(self._starts, run.raw_start) - 1)
        yield number + 1, run.start
        if run.end - run.start != run.raw_end - run.raw_start:
            return
        number += 1
        while number < len(self._starts) and self._starts[number] < run.raw_end:
            yield number + 1, run.start + self._starts[number] - run.raw_start
            number += 1

    def find_words(self, words: str, raw: int) -> tuple[int, int, int]:
        """Give the line near which some words begin, and their span in it, normalised; escapes may lie between."""
        line = self.find_line(raw)
        return (line.number, *self.find_in_line(words, line, raw))

    def find_in_line(self, words: str, line: Line, raw: int) -> tuple[int, int]:
        """Give the span of some words in a line, normalised: the nearest at `raw`, else where they would begin."""
        before = self._source.text[line.start : raw]
        near = len(before) if len(before) > _LONG_LINE else len(normalise(before))
        at = line.text.find(words, max(0, near - 2))
        if at < 0:
            at = line.text.rfind(words)
        at = min(near, len(line.text)) if at < 0 else at
        return at, at + len(words)

    def find_near(self, words: str, number: int, start: int) -> tuple[int, int] | None:
        """Give the span of some words in a line, normalised, that is nearest to a start; None where there is none."""
        text = self._lines[number - 1].text
        before, after = text.rfind(words, 0, start + len(words)), text.find(words, start)
        found = [at for at in (before, after) if at >= 0]
        at = min(found, key=lambda at: abs(at - start), default=None)
        return None if at is None else (at, at + len(words))

    def give(self, field: str, value: Traced) -> Given:
        """Make a stated value of traced words."""
        words = tidy(value)
        return Given(field, words.text, *self.find_words(words.text, words.at(0)))
