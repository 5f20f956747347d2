"""Cut a file's lines into items, whatever shape the file has: anchored pages, dumps, single articles, mixtures.

Anchors are the lines only a listing or an aggregator writes under a title (`Publishing date: …`,
`OSCE - Wed, 05/08/2019 - 14:03`): the title above one begins an item. Lines without anchors are a dump, whose borders
are weighed (`borders`). A line of `---` is an editor's border and always holds.
"""

from collections.abc import Sequence

from osce_digest.loader.borders import Border, find_borders
from osce_digest.loader.cuts import Cut, Marked, Segmented
from osce_digest.loader.features import read_features
from osce_digest.loader.glued import rejoin, split_glued
from osce_digest.loader.lines import Line
from osce_digest.loader.mark_patterns import META_LABEL
from osce_digest.loader.marks import CLUTTER, Mark, is_contact_detail
from osce_digest.loader.units import Unit, make_units

# A preface with a paragraph this long is press text of its own, not navigation.
_PROSE = 200
# A title of 40 words, the longest met, is well below this.
_LONGEST_TITLE = 400
# A headline has at least so many words, and prose follows it within so many units.
_TITLE_WORDS = 3
_TITLE_REACH = 7


def segment(marked: Sequence[Marked], raw: str) -> Segmented:
    """Cut the marked lines of one file; `raw` is its text."""
    result = Segmented()
    section: list[Marked] = []
    for line, kind in marked:
        if kind is Mark.BORDER and line.text.startswith("-"):
            _segment_section(section, raw, result)
            section = []
            result.separators.append(line)
        else:
            section.append((line, kind))
    _segment_section(section, raw, result)
    return result


def _segment_section(section: list[Marked], raw: str, result: Segmented) -> None:
    starts = _anchored_starts(section)
    if not starts:
        _segment_dump(section, raw, result)
        return
    preface = section[: starts[0][0]]
    if any(kind is Mark.PROSE and len(line.text) >= _PROSE for line, kind in preface):
        _segment_dump(preface, raw, result)
    else:
        _set_apart(preface, result)
    ends = [begin for begin, _ in starts[1:]] + [len(section)]
    for (begin, title), end in zip(starts, ends, strict=True):
        own = section[begin:end]
        result.separators += [line for line, kind in own if kind is Mark.BLANK]
        result.cuts.append(Cut(tuple(make_units(own)), title))


def _anchored_starts(section: Sequence[Marked]) -> list[tuple[int, Line | None]]:
    """Find where anchored items begin: at the title above each anchor, or at the anchor itself."""
    starts: list[tuple[int, Line | None]] = []
    floor = 0
    for index, (line, kind) in enumerate(section):
        if kind not in _ANCHORS:
            continue
        if kind is Mark.COUNCIL:
            starts.append((index, _title_below(section, index)))
            floor = index + 1
        if not _is_anchor(line, kind):
            continue
        above = index - 1
        while above >= floor and section[above][1] is Mark.BLANK:
            above -= 1
        titled = above >= floor and _may_be_title(section[above], index - above)
        starts.append((above, section[above][0]) if titled else (index, None))
        floor = index + 1
    return starts


# all that an item can be anchored at
_ANCHORS = frozenset({Mark.COUNCIL, Mark.HEADER, Mark.META})


def _title_below(section: Sequence[Marked], at: int) -> Line | None:
    """Give the title of a council statement, which stands under the council's line."""
    below = next(((line, kind) for line, kind in section[at + 1 :] if kind is not Mark.BLANK), None)
    return below[0] if below and below[1] is Mark.HEADING else None


def _is_anchor(line: Line, kind: Mark) -> bool:
    if kind is Mark.HEADER:
        return True
    label = META_LABEL.match(line.text) if kind is Mark.META else None
    return bool(label and label["label"] == "Publishing date")


def _may_be_title(above: Marked, distance: int) -> bool:
    line, kind = above
    if kind in {Mark.META, Mark.HEADER, Mark.CATEGORIES}:
        return False
    return len(line.text) <= _LONGEST_TITLE and (kind not in CLUTTER or distance == 1)


def _segment_dump(section: list[Marked], raw: str, result: Segmented) -> None:
    """Cut lines without anchors by weighing borders."""
    lines = list(split_glued(section, raw))
    first = next((at for at, (_, kind) in enumerate(lines) if kind not in _BEFORE_ITEMS), len(lines))
    _set_apart(lines[:first], result)
    units = make_units(lines[first:])
    if not units:
        return
    borders = _heed_titles(units, find_borders(units, [read_features(unit) for unit in units]))
    ends = [border.index for border in borders[1:]] + [len(units)]
    for border, end in zip(borders, ends, strict=True):
        own = units[border.index : end]
        if len(lines) > len(section):
            own = _mend_glued(own, raw)
        result.cuts.append(Cut(tuple(own), find_title(own), border))
    result.separators += [line for line, kind in lines[first:] if kind is Mark.BLANK]


# what a page begins with before its first item
_BEFORE_ITEMS = frozenset({Mark.BLANK, Mark.NAVIGATION})


def _heed_titles(units: Sequence[Unit], borders: list[Border]) -> list[Border]:
    """Move a border up to the headline-like line right above it, unless that line ends the item before."""
    moved: list[Border] = []
    taken = {border.index for border in borders}
    for border in borders:
        above = border.index - 1
        if above > 0 and above not in taken and _heads(units, above):
            moved.append(Border(above, border.score, (*border.cues, ("title-above", 0.0))))
        else:
            moved.append(border)
    return moved


def _heads(units: Sequence[Unit], at: int) -> bool:
    """Tell a headline from the last line of a contact footer."""
    footer = units[at - 1].mark is Mark.CONTACT or is_contact_detail(units[at].text)
    return units[at].mark is Mark.HEADING and not footer


def _mend_glued(units: Sequence[Unit], raw: str) -> list[Unit]:
    """Put a line together again where a possible border in it was not taken."""
    mended: list[Unit] = []
    for unit in units:
        before = mended[-1].lines[-1] if mended else None
        if before and before.end == unit.lines[0].start and before.number == unit.line:
            whole = rejoin(before, unit.lines[0], raw)
            lines = (*mended[-1].lines[:-1], whole, *unit.lines[1:])
            mended[-1] = Unit(lines, " ".join(line.text for line in lines), Mark.PROSE, mended[-1].blanks)
        else:
            mended.append(unit)
    return mended


def find_title(units: Sequence[Unit]) -> Line | None:
    """Give the line that reads as the item's headline: its first, if prose follows."""
    first = units[0]
    if first.mark is not Mark.HEADING or len(first.lines) != 1 or len(first.text.split()) < _TITLE_WORDS:
        return None
    return first.lines[0] if any(unit.mark is Mark.PROSE for unit in units[1:_TITLE_REACH]) else None


def _set_apart(lines: Sequence[Marked], result: Segmented) -> None:
    result.clutter += [(line, kind) for line, kind in lines if kind is not Mark.BLANK]
    result.separators += [line for line, kind in lines if kind is Mark.BLANK]
