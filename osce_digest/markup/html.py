"""Turn the blocks of a body into safe HTML: paragraphs, headings, lists, quotes and tables, with marked words.

By hand and not by Markdown: a press item's `*`, `_` and `1.` are its own. Every character of the text is escaped here
or in `marks`; nothing a source holds can become a tag.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, groupby
from operator import itemgetter

from markupsafe import Markup

from osce_digest.markup.escape import mend_text, needs_escaping
from osce_digest.markup.marks import Mark, lay, weave
from osce_digest.model import BlockKind, Document

_TOP_HEADING = 2
_LEAST_HEADING = 6

# "- text"  "• text"  "3. text"  "12) text"  "> text"  "### text": where the loader left the sign in the text
_SIGNS = {
    BlockKind.BULLET.value: re.compile(r"[-*•–·▪]\s+"),
    BlockKind.NUMBERED.value: re.compile(r"\(?[0-9]{1,3}[.)]\s+"),
    BlockKind.QUOTE.value: re.compile(r">\s*"),
    BlockKind.HEADING.value: re.compile(r"#{1,6}\s+"),
}
# What they begin with: few blocks still have a sign, and asking for one character costs less than the pattern.
_FIRST = {
    BlockKind.BULLET.value: tuple("-*•–·▪"),
    BlockKind.NUMBERED.value: tuple("(0123456789"),
    BlockKind.QUOTE.value: (">",),
    BlockKind.HEADING.value: ("#",),
}
# "3. text"  "12) text": points keep the number they have in the source
_NUMBER = re.compile(r"\(?([0-9]{1,3})[.)]\s")
# the line under a heading row, such as "---|:---:|---" or "| --- | --- |"
_RULER = re.compile(r"[\s|:\-]*-[\s|:\-]*")

_PARAGRAPH = BlockKind.PARAGRAPH.value

Stretch = tuple[int, int]
# A block of a body: its kind as `BlockKind` writes it, start, end, level.
Block = tuple[str, int, int, int]


def render_body(document: Document, marks: Sequence[Mark] = ()) -> str:
    """Give the body of a document as HTML; `marks` index `document.body`."""
    rows = [(block.kind.value, block.start, block.end, block.level) for block in document.blocks]
    return render_blocks(document.body, rows, marks)


def render_blocks(body: str, blocks: Sequence[Block], marks: Sequence[Mark] = ()) -> str:
    """Give a body that is cut into blocks as HTML; blocks stand in the order of the text, `marks` index it."""
    text, marks = mend_text(body), sorted(marks)
    # Looking for single characters costs far less than for more of them.
    plain = not needs_escaping(text) and "@" not in text and (":" not in text or "://" not in text)
    made = _render_paragraphs(text, blocks, marks, plain=plain)
    return _Body(text, marks, plain=plain).render(blocks) if made is None else made


def render_line(text: str, marks: Sequence[Mark] = ()) -> str:
    """Give a headline or a dateline as HTML, its bare addresses as links."""
    return weave(mend_text(text), 0, len(text), marks)


def trust(html: str) -> Markup:
    """Mark HTML that was escaped or sanitised in this room as fit to stand in a page as it is."""
    # The one place where text is trusted; what comes here has been escaped. Markup's own way asks what it is given.
    return str.__new__(Markup, html)


def _render_paragraphs(text: str, blocks: Sequence[Block], marks: Sequence[Mark], *, plain: bool) -> str | None:
    """Do `_Body`'s work for paragraphs alone, as most bodies are; None where there is more to it.

    In a plain text nothing has to be escaped or linked.
    """
    made = []
    at, count = 0, len(marks)
    for kind, start, end, _ in blocks:
        first = at
        while at < count and marks[at][0] < end:
            if marks[at][1] > end:
                return None
            at += 1
        if kind != _PARAGRAPH:
            return None
        alone = plain and first == at
        made.append(text[start:end] if alone else _put(text, start, end, marks[first:at], plain=plain))
    return "<p>" + "</p>\n<p>".join(made) + "</p>" if made else ""


def _put(text: str, start: int, end: int, marks: Sequence[Mark], *, plain: bool) -> str:
    """Give a stretch of a text with the marks that may concern it."""
    laid = (lay(text, start, end, marks) if marks else text[start:end]) if plain else None
    return weave(text, start, end, marks) if laid is None else laid


class _Body:
    """The text being rendered with its marks, and the depth of the last heading."""

    __slots__ = ("_depth", "_marks", "_plain", "_reaches", "_starts", "_text")

    def __init__(self, text: str, marks: Sequence[Mark], *, plain: bool) -> None:
        self._text = text
        self._plain = plain
        self._marks = marks
        self._starts = [mark[0] for mark in self._marks]
        # How far the marks up to each one reach: what makes those of one block a slice, however long some marks are.
        self._reaches = list(accumulate((mark[1] for mark in self._marks), max))
        self._depth = _TOP_HEADING - 1

    def render(self, blocks: Iterable[Block]) -> str:
        return "\n".join(
            self._MAKERS[kind](self, tuple(neighbours)) for kind, neighbours in groupby(blocks, itemgetter(0))
        )

    def _paragraphs(self, blocks: Sequence[Block]) -> str:
        return "\n".join(f"<p>{self._weave(start, end)}</p>" for _, start, end, _ in blocks)

    def _headings(self, blocks: Sequence[Block]) -> str:
        return "\n".join(map(self._heading, blocks))

    def _heading(self, block: Block) -> str:
        # A heading goes at most one step deeper than the one before, whatever depth its source claims.
        self._depth = min(max(block[3], _TOP_HEADING), self._depth + 1, _LEAST_HEADING)
        return f"<h{self._depth}>{self._inside(block)}</h{self._depth}>"

    def _bullets(self, blocks: Sequence[Block]) -> str:
        return "\n".join(["<ul>", *[f"<li>{self._inside(block)}</li>" for block in blocks], "</ul>"])

    def _numbers(self, blocks: Sequence[Block]) -> str:
        points = [f"<li{self._number(block)}>{self._inside(block)}</li>" for block in blocks]
        return "\n".join(["<ol>", *points, "</ol>"])

    def _number(self, block: Block) -> str:
        sign = _NUMBER.match(self._text, block[1], block[2])
        return f' value="{int(sign[1])}"' if sign else ""

    def _quotes(self, blocks: Sequence[Block]) -> str:
        return "\n".join(["<blockquote>", *[f"<p>{self._inside(block)}</p>" for block in blocks], "</blockquote>"])

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
        return _RULER.fullmatch(self._text, block[1], block[2]) is not None

    def _cut_row(self, block: Block) -> list[Stretch]:
        cells: list[Stretch] = []
        _, start, end, _ = block
        for part in self._text[start:end].split("|"):
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
        kind, start, end, _ = block
        if self._text.startswith(_FIRST[kind], start, end):
            sign = _SIGNS[kind].match(self._text, start, end)
            start = sign.end() if sign else start
        return self._weave(start, end)

    def _weave(self, start: int, end: int) -> str:
        marks = self._marks
        if marks:
            marks = marks[bisect_right(self._reaches, start) : bisect_left(self._starts, end)]
        return _put(self._text, start, end, marks, plain=self._plain)

    _MAKERS: Mapping[str, Callable[["_Body", Sequence[Block]], str]] = {
        BlockKind.PARAGRAPH.value: _paragraphs,
        BlockKind.HEADING.value: _headings,
        BlockKind.BULLET.value: _bullets,
        BlockKind.NUMBERED.value: _numbers,
        BlockKind.QUOTE.value: _quotes,
        BlockKind.ROW.value: _table,
    }
