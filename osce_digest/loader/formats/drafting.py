"""A format's lines of text to drafts and books: cut and sorted as pasted text is, then placed in the raw file.

The rules for text see lines of their own; what they find is led back to the raw lines here. Every raw character is
booked: under what its words became, as a separator where it is blank, else as markup.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from osce_digest.loader.cuts import Cut
from osce_digest.loader.draft import Draft
from osce_digest.loader.draft_faults import judge_drafts
from osce_digest.loader.drafting import Drafted, book_units, make_draft
from osce_digest.loader.formats.books import Books, close_books
from osce_digest.loader.formats.heeding import belies, put_shown_day_first
from osce_digest.loader.formats.leading_back import Leader
from osce_digest.loader.formats.placing import Ground
from osce_digest.loader.formats.sheet import Portion, Row, Sheet, Use
from osce_digest.loader.formats.traced import Traced, Tracer
from osce_digest.loader.lines import Line
from osce_digest.loader.marks import Mark, mark
from osce_digest.loader.moving import move_borders
from osce_digest.loader.segment import segment
from osce_digest.loader.sorting import sort_units
from osce_digest.loader.titles import find_title
from osce_digest.loader.units import make_units, mark_lines
from osce_digest.model import NO_BORDERS, Borders, Clutter, Role, Source

_ROLES = {Use.META: Role.ITEM, Use.CLUTTER: Role.ITEM_CLUTTER, Use.FILE: Role.FILE_CLUTTER, Use.FAULT: Role.DIAGNOSTIC}


class _Laid(NamedTuple):
    """A portion with its lines laid into the one text of the sheet; `text` are those still to be sorted."""

    portion: Portion
    lines: tuple[Line, ...]
    text: tuple[Line, ...]


class _Ready(NamedTuple):
    """A cut, and the portion of which it holds the beginning."""

    cut: Cut
    laid: _Laid | None


def draft_sheet(source: Source, sheet: Sheet, borders: Borders = NO_BORDERS) -> Drafted:
    """Cut a sheet into drafts and account for every character of its source; `borders` are those an editor moved."""
    ground = Ground(source)
    text, laid = _lay(sheet)
    books: Books = []
    cuts = [ready for one in laid for ready in _cut(one, text.text, books)]
    owners = {_name(ready.cut): ready.laid for ready in cuts if ready.laid}
    moved = [ready.cut for ready in cuts]
    if borders.begin or borders.join:
        moved = move_borders(moved, _lead_borders(borders, cuts, text, ground), text.text)
    drafter = _Drafter(source, text, ground, books)
    drafts = [drafter.draft(cut, owners.get(_name(cut))) for cut in moved]
    _book_rest(laid, books)
    account = close_books(source, text, books, len(drafts))
    return Drafted(tuple(drafts), account, (*sheet.noticed, *judge_drafts(source.path, drafts)))


def _name(cut: Cut) -> tuple[int, int]:
    first = cut.units[0].lines[0]
    return first.number, first.column


def _lay(sheet: Sheet) -> tuple[Traced, list[_Laid]]:
    """Lay the lines of all portions into one text."""
    made = Tracer()
    laid = []
    number = 0
    for portion in sheet.portions:
        lines = []
        for row in portion.rows:
            number += 1
            start = made.length
            made.copy(row.text, 0, len(row.text))
            end = row.text.at(len(row.text)) if row.text.text else 0
            made.put("\n", end, end)
            lines.append(Line(number, 0, start, made.length, row.text.text))
        laid.append(_Laid(portion, tuple(lines), tuple(_list_text(portion.rows, lines))))
    return made.finish(), laid


def _list_text(rows: Sequence[Row], lines: Sequence[Line]) -> Iterator[Line]:
    """List the lines still to be sorted; where blank ones part paragraphs, they part the headline from them, too."""
    parted = any(row.use is Use.TEXT and not line.text for row, line in zip(rows, lines, strict=True))
    for row, line in zip(rows, lines, strict=True):
        if row.use in {Use.TEXT, Use.TITLE}:
            yield line
        if row.use is Use.TITLE and parted:
            yield Line(line.number, 0, line.end, line.end, "")


def _cut(laid: _Laid, text: str, books: Books) -> Iterator[_Ready]:
    """Cut a portion into items; its first item has what is stated of the portion, if it is the only one."""
    if not any(line.text for line in laid.text):
        books += [(line, Role.SEPARATOR) for line in laid.text]
        return
    title = _find_title(laid)
    if laid.portion.whole:
        cut = _make_cut(laid, title, books)
        if cut.units:
            yield _Ready(cut, laid)
        return
    segmented = segment(mark_lines(laid.text), text)
    books += [(line, Role.FILE_CLUTTER) for line, _ in segmented.clutter]
    books += [(line, Role.SEPARATOR) for line in segmented.separators]
    if len(segmented.cuts) > 1:
        common = laid.portion._replace(
            rows=(), stated=tuple([one for one in laid.portion.stated if one.field == "language"])
        )
        yield from [_Ready(cut, laid._replace(portion=common)) for cut in segmented.cuts]
        return
    for cut in segmented.cuts:
        held = title is not None and any(line is title for unit in cut.units for line in unit.lines)
        yield _Ready(Cut(cut.units, title if held else cut.title, cut.border, alone=cut.alone), laid)


def _find_title(laid: _Laid) -> Line | None:
    pairs = zip(laid.portion.rows, laid.lines, strict=True)
    return next((line for row, line in pairs if row.use is Use.TITLE), None)


def _make_cut(laid: _Laid, title: Line | None, books: Books) -> Cut:
    """Make one item of all lines of a portion."""
    marked = [(line, Mark.HEADING if line is title else kind) for line, kind in mark_lines(laid.text)]
    gaps = {Mark.BLANK, Mark.BORDER}
    books += [(line, Role.SEPARATOR) for line, kind in marked if kind in gaps]
    marked = [(line, Mark.BLANK if kind in gaps else kind) for line, kind in marked]
    units = make_units(marked)
    return Cut(tuple(units), title or find_title(units), alone=laid.portion.alone)


class _Drafter:
    """Makes drafts of cuts, and books their lines."""

    def __init__(self, source: Source, text: Traced, ground: Ground, books: Books) -> None:
        self._source = Source(source.path, source.digest, text.text)
        self._leader = Leader(text, ground)
        self._ground = ground
        self._books = books

    def draft(self, cut: Cut, laid: _Laid | None) -> Draft:
        """Make the draft of a cut; `laid` is the portion it begins, if what is stated of that is its own."""
        units = sort_units(cut)
        self._books += book_units(units)
        draft = self._leader.lead(make_draft(self._source, cut, units))
        return draft if laid is None else self._add(draft, laid, ends={line.number for line in cut.units[-1].lines})

    def _add(self, draft: Draft, laid: _Laid, ends: set[int]) -> Draft:
        """Add what is stated of a portion, and its lines that are set apart."""
        rows = laid.portion.rows
        given = [self._ground.give(one.field, one.value) for one in laid.portion.stated if one.value.text.strip()]
        given = [one for one in (*given, *draft.given) if one.value and not belies(one, draft.body)]
        apart = [row for row in rows if row.use is Use.CLUTTER]
        clutter = [Clutter(self._ground.find_place(row.text.at(0))[0], row.kind, row.text.text) for row in apart]
        place = draft.place
        last = next(
            (line.number for line in reversed(laid.text) if line.text and mark(line.text) is not Mark.BORDER), 0
        )
        if laid.portion.whole and last in ends:
            spans = [row.text.span(0, len(row.text)) for row in rows if row.text.text and row.use in _OWN]
            place = self._ground.span_place(min(start for start, _ in spans), max(end for _, end in spans))
        return draft._replace(
            given=tuple(put_shown_day_first(given, len(given) - len(draft.given))),
            clutter=tuple(sorted([*draft.clutter, *clutter], key=lambda one: one.line)),
            place=place,
        )


_OWN = frozenset({Use.TEXT, Use.TITLE, Use.META, Use.CLUTTER})


def _lead_borders(borders: Borders, cuts: Sequence[_Ready], text: Traced, ground: Ground) -> Borders:
    """Lead borders in the raw file to the text of the sheet: to the first of its characters that stands there.

    An item may begin in the file with a line that is none of its text, such as its address.
    """
    heads = {_find_start(ready, text): ready.cut.units[0].lines[0] for ready in cuts}
    lines = [line for ready in cuts for unit in ready.cut.units for line in unit.lines]

    def lead(place: tuple[int, int]) -> Iterator[tuple[int, int]]:
        raw = ground.find_offset(*place)
        if raw in heads:
            yield heads[raw].number, heads[raw].column
            return
        for line in lines if raw is not None else ():
            start, end = text.span(line.start, line.start + len(line.text))
            if raw is not None and start <= raw < end:
                at = next(at for at in range(line.start, line.end) if text.at(at) >= raw)
                yield line.number, line.column + at - line.start
                return

    begin = tuple([led for place in borders.begin for led in lead(place)])
    return Borders(begin, tuple([led for place in borders.join for led in lead(place)]))


def _find_start(ready: _Ready, text: Traced) -> int:
    """Give where in the raw file an item begins."""
    if ready.laid is None or not ready.laid.portion.whole:
        return text.at(ready.cut.units[0].lines[0].start)
    return min(row.text.at(0) for row in ready.laid.portion.rows if row.text.text and row.use in _OWN)


def _book_rest(laid: Iterable[_Laid], books: Books) -> None:
    """Book the lines that no rule for text looks at."""
    for one in laid:
        for row, line in zip(one.portion.rows, one.lines, strict=True):
            if row.use in _ROLES:
                books.append((line, _ROLES[row.use]))
