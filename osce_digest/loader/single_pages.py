"""Borders within one page: below its head, between standfirst and dateline, where its text begins again.

Looks at borders that were found; what speaks for one by itself is weighed in `borders`.
"""

from collections.abc import Sequence

from osce_digest.loader.border.finding import Border
from osce_digest.loader.features import Features
from osce_digest.loader.marks import Mark
from osce_digest.loader.page.talk import read_talk
from osce_digest.loader.titles import find_title
from osce_digest.loader.units import Unit

# What an item tells its news in.
_TEXT = frozenset({Mark.PROSE, Mark.BULLET, Mark.NUMBERED, Mark.QUOTE})
_DATELINES = frozenset({"dateline", "dateline-yearless", "dateline-undated"})
_TWO = 2
_LONGEST_NOTE = 120


def join_pages(units: Sequence[Unit], features: Sequence[Features], borders: Sequence[Border]) -> list[Border]:
    """Leave out the borders that stand within one page; the first border always stays."""
    if len(borders) == 1:
        return list(borders)
    if _has_standfirst(units, features, borders):
        return [borders[0]]
    kept = [borders[0]]
    for border in borders[1:]:
        before = units[kept[-1].index : border.index]
        if _is_head(before) or _begins_again(units, border.index, before):
            continue
        kept.append(border)
    return kept


def _is_head(units: Sequence[Unit]) -> bool:
    """Tell lines that have headlines and labels and no text: an office, a menu, a kicker above the item."""
    if sum([unit.mark is Mark.ROW for unit in units]) > 1:
        return False  # a table; one line with bars is a menu: "Home | News | Elections"
    return not any(unit.mark in _TEXT and not unit.text.isupper() and not _is_note(unit) for unit in units)


def _is_note(unit: Unit) -> bool:
    """Tell a line to the reader of the page: "Für die deutsche Version bitte nach unten scrollen."."""
    return len(unit.text) <= _LONGEST_NOTE and "talk" in read_talk(unit.text)


def _begins_again(units: Sequence[Unit], index: int, before: Sequence[Unit]) -> bool:
    """Tell a first paragraph that was shown above already, as a summary over the labels of a page."""
    first = next((unit for unit in units[index:] if unit.mark is Mark.PROSE), None)
    return first is not None and any(unit.mark is Mark.PROSE and unit.text == first.text for unit in before)


def _has_standfirst(units: Sequence[Unit], features: Sequence[Features], borders: Sequence[Border]) -> bool:
    """Tell a page with headline, one paragraph that sums up, and then the only dateline of the file."""
    if len(borders) != _TWO:
        return False
    before = units[borders[0].index : borders[1].index]
    if find_title(before) is None or sum([unit.mark is Mark.PROSE for unit in before]) != 1:
        return False
    dated = [at for at, unit in enumerate(features) if not _DATELINES.isdisjoint(unit.opening.dates)]
    return dated == [borders[1].index]
