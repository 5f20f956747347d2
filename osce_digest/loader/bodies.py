"""Body units to the one text of an item: blocks joined by newlines, the dateline cut off."""

from collections.abc import Sequence
from typing import NamedTuple

from osce_digest.loader.dateline.reading import read_dateline
from osce_digest.loader.dates.values import DateMention
from osce_digest.loader.marks import Mark, strip_marker
from osce_digest.loader.units import Unit
from osce_digest.model import Block, BlockKind

_KINDS = {
    Mark.BULLET: BlockKind.BULLET,
    Mark.NUMBERED: BlockKind.NUMBERED,
    Mark.QUOTE: BlockKind.QUOTE,
    Mark.ROW: BlockKind.ROW,
}
# A line this long is no heading, however it ends: a lead cut off by a listing, a caption.
_LONGEST_HEADING = 130
# Headings stand one below the page's own title, which is the only h1.
_HEADING_LEVEL = 2
# A dateline opens the first paragraph or, under a heading or standfirst, one of the next.
_DATELINE_WITHIN = 3
# Named once: to ask an enumeration for a member takes longer than to compare with it.
_PROSE, _RULE, _PARAGRAPH = Mark.PROSE, Mark.RULE, BlockKind.PARAGRAPH


class Body(NamedTuple):
    """The text of an item with its blocks, and the dateline that was cut from it (empty if none) with its day."""

    text: str
    blocks: tuple[Block, ...]
    dateline: str
    dateline_line: int | None
    dateline_day: DateMention | None = None


def make_body(units: Sequence[Unit]) -> Body:
    """Join the body units of an item."""
    pieces = [
        _Piece(unit, _PARAGRAPH if unit.mark is _PROSE else _kind_of(units, at))
        for at, unit in enumerate(units)
        if unit.mark is not _RULE
    ]
    dateline, line, day = _cut_dateline(pieces)
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        blocks.append(piece.block(at))
        at += len(piece.text) + 1
    return Body("\n".join([piece.text for piece in pieces]), tuple(blocks), dateline, line, day)


class _Piece:
    """One block in the making: its words and where each of its lines begins in them."""

    __slots__ = ("breaks", "kind", "level", "text")

    def __init__(self, unit: Unit, kind: BlockKind) -> None:
        lines, self.text, mark, _ = unit
        self.kind, self.level = kind, 0
        if mark is not _PROSE:
            self.text, depth = strip_marker(unit.text, mark)
            self.level = max(depth, _HEADING_LEVEL) if kind is BlockKind.HEADING else 0
        self.breaks = [(0, lines[0][0])]
        if len(lines) == 1:
            return
        offset = len(lines[0].text) + 1 - (len(unit.text) - len(self.text))
        for line in lines[1:]:
            self.breaks.append((max(0, offset), line.number))
            offset += len(line.text) + 1

    def cut(self, length: int) -> None:
        """Take `length` characters off the beginning."""
        self.text = self.text[length:]
        self.breaks = [(max(0, offset - length), line) for offset, line in self.breaks]

    def block(self, at: int) -> Block:
        first, number = self.breaks[0]
        lines: tuple[tuple[int, int], ...] = ((at + first, number),)
        if len(self.breaks) > 1:
            lines = tuple([(at + offset, line) for offset, line in self.breaks])
        # As a named tuple is made, but for a call of Python's own.
        return tuple.__new__(Block, (self.kind, at, at + len(self.text), lines, self.level))


def _cut_dateline(pieces: list[_Piece]) -> tuple[str, int | None, DateMention | None]:
    for piece in pieces[:_DATELINE_WITHIN]:
        if piece.kind is not _PARAGRAPH:
            continue
        found = read_dateline(piece.text)
        if found and len(found.text) < len(piece.text):
            line = piece.breaks[0][1]
            piece.cut(len(found.text))
            return found.text.rstrip(), line, found.mention
    return "", None, None


def _kind_of(units: Sequence[Unit], at: int) -> BlockKind:
    unit = units[at]
    if unit.mark is not Mark.HEADING:
        return _KINDS.get(unit.mark, _PARAGRAPH)
    ends_item = at + 1 == len(units)
    if len(unit.text) > _LONGEST_HEADING or ends_item:
        return _PARAGRAPH
    # The first line of a hard-wrapped lead may be as short as a heading, and end as one does.
    dateline = read_dateline(unit.text)
    leads = dateline is not None and len(dateline.text) < len(unit.text)
    return _PARAGRAPH if leads else BlockKind.HEADING
