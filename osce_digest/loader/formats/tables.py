"""A CSV file as lines of text: an item for each row. A row that does not fit the columns is told and costs no other.

Read by hand, as the reader of the standard library does not say where a value stands.
"""

import re
from typing import Final, NamedTuple

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.formats.columns import find_delimiter
from osce_digest.loader.formats.placing import Ground
from osce_digest.loader.formats.records import Records
from osce_digest.loader.formats.sheet import Portion, Row, Sheet, Use
from osce_digest.loader.formats.traced import Traced, Tracer, tidy, trace
from osce_digest.model import Source

# A quoted value over more lines than any press item has was never closed.
_MOST_LINES: Final = 1000
_LINE_END: Final = re.compile(r"\r\n|\n|\r|$")


class _Record(NamedTuple):
    """One row: where its values stand, without their quotes, where it ends, and what is wrong with it."""

    cells: tuple[tuple[int, int], ...]
    end: int
    fault: str = ""


def read_table(source: Source) -> Sheet:
    """Read a CSV file."""
    return _Table(source).read()


class _Table:
    """Reads one table."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = trace(source.text)
        self._ground = Ground(source)
        self._records = Records(source.path)
        self._faults: list[Diagnostic] = []
        head = source.text.lstrip("\r\n ")
        self._start = len(source.text) - len(head)
        self._sign = find_delimiter(head.splitlines()[0]) or ","
        sign = re.escape(self._sign)
        # "a ""quoted"" word" | a bare one
        self._cell = re.compile(rf'[ ]?"((?:[^"]|"")*)"[ ]*(?=[{sign}\r\n]|$)|([^{sign}\r\n]*)')

    def read(self) -> Sheet:
        """Give an item for each row."""
        head = self._read_record(self._start)
        names = [self._words(*cell).text.strip() for cell in head.cells]
        portions = [Portion(tuple([Row(tidy(self._words(*cell)), Use.FILE) for cell in head.cells]))]
        at = head.end
        while at < len(self._source.text):
            record = self._read_record(at)
            if self._source.text[at : record.end].strip(f"{self._sign} \t\r\n"):
                portions.append(self._make(names, record, at))
            at = record.end
        return Sheet(tuple(portions), (*self._faults, *self._records.tell()))

    def _make(self, names: list[str], record: _Record, at: int) -> Portion:
        line = self._ground.find_place(at)[0]
        cells = list(record.cells)
        while len(cells) > len(names) and cells[-1][0] == cells[-1][1]:
            cells.pop()
        fault = record.fault
        if not fault and len(cells) != len(names):
            fault = f"this row has {len(cells)} values for {len(names)} columns"
        portion = None
        if not fault:
            words = [self._words(*cell) for cell in cells]
            portion = self._records.make(zip(names, words, strict=True), line)
            fault = "this row has neither title nor text"
        if portion is not None:
            return portion
        self._faults.append(Diagnostic(self._source.path, line, "row-broken", fault))
        return Portion((Row(tidy(self._text.cut(at, record.end)), Use.FAULT),))

    def _read_record(self, at: int) -> _Record:
        text = self._source.text
        cells: list[tuple[int, int]] = []
        while True:
            opened = text[at : at + 2].lstrip(" ").startswith('"')
            found = self._cell.match(text, at)
            group = 1 if found and found[1] is not None else 2
            if found is None or (opened and (group != 1 or found[1].count("\n") > _MOST_LINES)):
                return self._give_up(at, cells)
            cells.append(found.span(group))
            at = found.end()
            if text[at : at + 1] != self._sign:
                break
            at += 1
        end = _LINE_END.match(text, at)
        return _Record(tuple(cells), end.end() if end else at)

    def _give_up(self, at: int, cells: list[tuple[int, int]]) -> _Record:
        end = _LINE_END.search(self._source.text, at)
        return _Record(tuple(cells), end.end() if end else len(self._source.text), "a quote in this row is not closed")

    def _words(self, start: int, end: int) -> Traced:
        """Give a value, its doubled quotes single."""
        if self._source.text[start - 1 : start] != '"' or '""' not in self._source.text[start:end]:
            return self._text.cut(start, end)
        made = Tracer()
        for found in re.finditer('""|[^"]+', self._source.text[start:end]):
            first, last = start + found.start(), start + found.end()
            made.put('"' if found.group() == '""' else found.group(), first, last)
        return made.finish()
