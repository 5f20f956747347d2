"""Cut a file's lines into items, whatever shape the file has: anchored pages, dumps, single articles, mixtures.

Anchors are the lines only a listing or an aggregator writes under a title (`Publishing date: …`,
`OSCE - Wed, 05/08/2019 - 14:03`): the title above one begins an item. Lines without anchors are a dump, whose borders
are weighed (`borders`). A line of `---` is an editor's border and always holds.
"""

from collections.abc import Sequence
from itertools import pairwise

from osce_digest.loader.anchors import find_anchored
from osce_digest.loader.border.finding import find_borders
from osce_digest.loader.cuts import Cut, Marked, Segmented
from osce_digest.loader.features import read_features
from osce_digest.loader.glued import find_pages, rejoin, split_glued
from osce_digest.loader.headless import find_headless, has_stopped_headline
from osce_digest.loader.marks import Mark
from osce_digest.loader.menus import find_first_item
from osce_digest.loader.page.titles import find_page_title
from osce_digest.loader.single_pages import join_pages
from osce_digest.loader.titles import find_title, heed_titles
from osce_digest.loader.units import Unit, make_units

# A preface with a paragraph this long is press text of its own, not navigation.
_PROSE = 200


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
    starts = find_anchored(section)
    if not starts:
        pages = find_pages(section)
        for begin, end in pairwise([*pages, len(section)]):
            _take_page(section[begin:end], raw, result)
        if not pages:
            _segment_dump(section, raw, result)
        return
    preface = section[: starts[0][0]]
    has_text = any(kind is Mark.PROSE and len(line.text) >= _PROSE for line, kind in preface)
    if has_text and len(starts) == 1 and not _has_prose(section[starts[0][0] + 1 :]):
        _segment_dump(section, raw, result)  # a page that states its day below its text
        return
    if has_text:
        _segment_dump(preface, raw, result)
    else:
        _set_apart(preface, result)
    ends = [begin for begin, _ in starts[1:]] + [len(section)]
    for (begin, title), end in zip(starts, ends, strict=True):
        own = section[begin:end]
        result.separators += [line for line, kind in own if kind is Mark.BLANK]
        result.cuts.append(Cut(tuple(make_units(own)), title))


def _has_prose(section: Sequence[Marked]) -> bool:
    return any(kind is Mark.PROSE for _, kind in section)


def _take_page(section: Sequence[Marked], raw: str, result: Segmented) -> None:
    """Take the lines of one page as one item."""
    lines = list(split_glued(section, raw))
    units = _mend_glued(make_units(lines), raw)
    result.cuts.append(Cut(tuple(units), find_page_title(units, find_title(units)), alone=True))
    result.separators += [line for line, kind in lines if kind is Mark.BLANK]


def _segment_dump(section: list[Marked], raw: str, result: Segmented) -> None:
    """Cut lines without anchors by weighing borders."""
    lines = list(split_glued(section, raw))
    first = find_first_item(lines)
    _set_apart(lines[:first], result)
    units = make_units(lines[first:])
    if not units:
        return
    if has_stopped_headline(units):
        units[0] = units[0]._replace(mark=Mark.HEADING)
    features = [read_features(unit) for unit in units]
    for at in find_headless(units, features):
        units[at] = units[at]._replace(mark=Mark.PROSE)
        features[at] = read_features(units[at])
    borders = join_pages(units, features, heed_titles(units, features, find_borders(units, features)))
    ends = [border.index for border in borders[1:]] + [len(units)]
    for border, end in zip(borders, ends, strict=True):
        own = units[border.index : end]
        if len(lines) > len(section):
            own = _mend_glued(own, raw)
        title = find_title(own)
        if len(borders) == 1:
            title = find_page_title(own, title)
        result.cuts.append(Cut(tuple(own), title, border, alone=len(borders) == 1))
    result.separators += [line for line, kind in lines[first:] if kind is Mark.BLANK]


def _mend_glued(units: Sequence[Unit], raw: str) -> list[Unit]:
    """Put a line together again where a possible border in it was not taken."""
    mended: list[Unit] = []
    for unit in units:
        before = mended[-1].lines[-1] if mended and mended[-1].mark is not Mark.DATE_LINE else None
        if before and before.end == unit.lines[0].start and before.number == unit.line:
            whole = rejoin(before, unit.lines[0], raw)
            lines = (*mended[-1].lines[:-1], whole, *unit.lines[1:])
            mended[-1] = Unit(lines, " ".join(line.text for line in lines), Mark.PROSE, mended[-1].blanks)
        else:
            mended.append(unit)
    return mended


def _set_apart(lines: Sequence[Marked], result: Segmented) -> None:
    result.clutter += [(line, kind) for line, kind in lines if kind is not Mark.BLANK]
    result.separators += [line for line, kind in lines if kind is Mark.BLANK]
