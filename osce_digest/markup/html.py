"""Turn the blocks of a body into safe HTML: paragraphs, headings, lists, quotes and tables, with marked words.

By hand and not by Markdown: a press item's `*`, `_` and `1.` are its own. Every character of the text is escaped here
or in `marks`; nothing a source holds can become a tag.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby

from markupsafe import Markup

from osce_digest.markup.escape import mend_text
from osce_digest.markup.marks import Mark, weave
from osce_digest.model import Block, BlockKind, Document

_TOP_HEADING = 2
_LEAST_HEADING = 6

# "- text"  "• text"  "3. text"  "12) text"  "> text"  "### text": where the loader left the sign in the text
_SIGNS = {
    BlockKind.BULLET: re.compile(r"[-*•–·▪]\s+"),
    BlockKind.NUMBERED: re.compile(r"\(?[0-9]{1,3}[.)]\s+"),
    BlockKind.QUOTE: re.compile(r">\s*"),
    BlockKind.HEADING: re.compile(r"#{1,6}\s+"),
}
# "3. text"  "12) text": points keep the number they have in the source
_NUMBER = re.compile(r"\(?([0-9]{1,3})[.)]\s")
# the line under a heading row, such as "---|:---:|---" or "| --- | --- |"
_RULER = re.compile(r"[\s|:\-]*-[\s|:\-]*")

Stretch = tuple[int, int]


def render_body(document: Document, marks: Sequence[Mark] = ()) -> str:
    """Give the body of a document as HTML; `marks` index `document.body`."""
    return _Body(mend_text(document.body), marks).render(document.blocks)


def render_line(text: str, marks: Sequence[Mark] = ()) -> str:
    """Give a headline or a dateline as HTML, its bare addresses as links."""
    return weave(mend_text(text), 0, len(text), marks)


def trust(html: str) -> Markup:
    """Mark HTML that was escaped or sanitised in this room as fit to stand in a page as it is."""
    return Markup(html)  # noqa: S704  (the one place where text is trusted; what comes here has been escaped)


class _Body:
    """The text being rendered with its marks, and the depth of the last heading."""

    __slots__ = ("_depth", "_marks", "_reaches", "_starts", "_text")

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._text = text
        self._marks = sorted(marks)
        self._starts = [mark[0] for mark in self._marks]
        # How far the marks up to each one reach: what makes those of one block a slice, however long some marks are.
        self._reaches = list(accumulate((mark[1] for mark in self._marks), max))
        self._depth = _TOP_HEADING - 1

    def render(self, blocks: Iterable[Block]) -> str:
        return "\n".join(
            self._MAKERS[kind](self, tuple(neighbours))
            for kind, neighbours in groupby(blocks, lambda block: block.kind)
        )

    def _paragraphs(self, blocks: Sequence[Block]) -> str:
        return "\n".join(f"<p>{self._weave(block.start, block.end)}</p>" for block in blocks)

    def _headings(self, blocks: Sequence[Block]) -> str:
        return "\n".join(map(self._heading, blocks))

    def _heading(self, block: Block) -> str:
        # A heading goes at most one step deeper than the one before, whatever depth its source claims.
        self._depth = min(max(block.level, _TOP_HEADING), self._depth + 1, _LEAST_HEADING)
        return f"<h{self._depth}>{self._inside(block)}</h{self._depth}>"

    def _bullets(self, blocks: Sequence[Block]) -> str:
        return "\n".join(["<ul>", *self._points(blocks), "</ul>"])

    def _numbers(self, blocks: Sequence[Block]) -> str:
        return "\n".join(["<ol>", *self._points(blocks), "</ol>"])

    def _points(self, blocks: Iterable[Block]) -> Iterator[str]:
        return (f"<li{self._number(block)}>{self._inside(block)}</li>" for block in blocks)

    def _number(self, block: Block) -> str:
        sign = _NUMBER.match(self._text, block.start, block.end) if block.kind is BlockKind.NUMBERED else None
        return f' value="{int(sign[1])}"' if sign else ""

    def _quotes(self, blocks: Sequence[Block]) -> str:
        return "\n".join(["<blockquote>", *(f"<p>{self._inside(block)}</p>" for block in blocks), "</blockquote>"])

    def _table(self, blocks: Sequence[Block]) -> str:
        rows = [self._cut_row(block) for block in blocks if not self._is_ruler(block)]
        # A ruler under the first row says that it names the columns; without one, full cells above others say so.
        named = len(rows) > 1 and all(start < end for start, end in rows[0])
        width = max(map(len, rows), default=0)
        # A wide table scrolls by itself, also by keyboard.
        lines = ['<div class="table" role="region" tabindex="0" aria-label="Table"><table>']
        if named:
            lines += ["<thead>", self._row(rows[0], width, 'th scope="col"'), "</thead>"]
        lines += ["<tbody>", *(self._row(row, width, "td") for row in rows[named:]), "</tbody>", "</table></div>"]
        return "\n".join(lines) if rows else ""

    def _row(self, cells: Sequence[Stretch], width: int, tag: str) -> str:
        closing = tag.partition(" ")[0]
        padded = [*cells, *[(0, 0)] * (width - len(cells))]
        return "<tr>" + "".join(f"<{tag}>{self._weave(*cell)}</{closing}>" for cell in padded) + "</tr>"

    def _is_ruler(self, block: Block) -> bool:
        return _RULER.fullmatch(self._text, block.start, block.end) is not None

    def _cut_row(self, block: Block) -> list[Stretch]:
        cells: list[Stretch] = []
        start = block.start
        for part in self._text[block.start : block.end].split("|"):
            inner = start + len(part) - len(part.lstrip())
            cells.append((inner, inner + len(part.strip())))
            start += len(part) + 1
        # The outer pipes of "| a | b |" make an empty cell at either end.
        if cells and cells[0][0] == cells[0][1]:
            cells = cells[1:]
        if cells and cells[-1][0] == cells[-1][1]:
            cells = cells[:-1]
        return cells

    def _inside(self, block: Block) -> str:
        sign = _SIGNS[block.kind].match(self._text, block.start, block.end)
        return self._weave(sign.end() if sign else block.start, block.end)

    def _weave(self, start: int, end: int) -> str:
        marks = self._marks[bisect_right(self._reaches, start) : bisect_left(self._starts, end)]
        return weave(self._text, start, end, marks)

    _MAKERS: Mapping[BlockKind, Callable[["_Body", Sequence[Block]], str]] = {
        BlockKind.PARAGRAPH: _paragraphs,
        BlockKind.HEADING: _headings,
        BlockKind.BULLET: _bullets,
        BlockKind.NUMBERED: _numbers,
        BlockKind.QUOTE: _quotes,
        BlockKind.ROW: _table,
    }
