"""Which line is an item's title: the headline above a border that was found, the first headline of an item."""

from collections.abc import Sequence

from osce_digest.loader.border.finding import Border
from osce_digest.loader.features import Features
from osce_digest.loader.lines import Line
from osce_digest.loader.marks import Mark, is_contact_detail
from osce_digest.loader.units import Unit

# No figure or single word above a lead is its headline: it is what is left of a table or a section.
_FEWEST_WORDS = 2
# A headline has at least so many words, and prose follows it within so many units that are no metadata.
_TITLE_WORDS = 3
_TITLE_REACH = 7
# A point as long as this is a paragraph of a statement or a report.
_LONG_POINT = 100
# So many short lines may stand above it: "News Item", "Media advisory", the head of a mail.
_KICKERS = 7
# A longer line in a list of teasers was cut off and is one of them.
_LONGEST_AMONG_TEASERS = 100
_MANY_CUTS = 3


def heed_titles(units: Sequence[Unit], features: Sequence[Features], borders: list[Border]) -> list[Border]:
    """Move a border up to the headline-like line right above it, unless that line ends the item before."""
    moved: list[Border] = []
    taken = {border.index for border in borders}
    teasers = sum(["end-cut" in unit.end_cues for unit in features]) >= _MANY_CUTS
    for border in borders:
        above = border.index - 1
        if above > 0 and above not in taken and _heads(units, features, above, teasers=teasers):
            moved.append(Border(above, border.score, (*border.cues, ("title-above", 0.0))))
        else:
            moved.append(border)
    return moved


def _heads(units: Sequence[Unit], features: Sequence[Features], at: int, *, teasers: bool) -> bool:
    """Tell a headline from the last line of a contact footer, and from a paragraph that was cut off."""
    unit = units[at]
    if unit.mark is not Mark.HEADING or units[at - 1].mark is Mark.CONTACT or is_contact_detail(unit.text):
        return False
    opening = features[at].opening
    if "report-head" not in opening.shape and sum([word[0].isalpha() for word in unit.text.split()]) < _FEWEST_WORDS:
        return False
    if not _GOES_ON.isdisjoint(opening.shape) or not _LEADS.isdisjoint(opening.dates):
        return False
    return not teasers or len(unit.text) <= _LONGEST_AMONG_TEASERS


# no headline begins so
_GOES_ON = frozenset({"back", "sums-up", "lower-case", "attribution"})
_LEADS = frozenset({"dateline", "dateline-yearless", "date-first"})


def find_title(units: Sequence[Unit]) -> Line | None:
    """Give the line that reads as the item's headline: the first that is long enough, if prose follows."""
    for at, unit in enumerate(units[: _KICKERS + 1]):
        if unit.mark is not Mark.HEADING:
            if unit.mark in _ABOVE_TITLES:
                continue
            return None
        if len(unit.lines) != 1:
            return None
        if _is_long_enough(unit.text):
            return unit.lines[0] if _is_followed(units, at) else None
    return None


def _is_long_enough(text: str) -> bool:
    """Count words, not figures and signs: "Serbia + 1 more" has two."""
    return sum([not word.isdecimal() and word.isalnum() for word in text.split()]) >= _TITLE_WORDS or (
        len(text.split()) > _TITLE_WORDS + 1
    )


_METADATA = frozenset({Mark.META, Mark.META_VALUE, Mark.DATE_LINE, Mark.CAPTION})
_ABOVE_TITLES = _METADATA | {Mark.NAVIGATION, Mark.SHARE, Mark.ADVERT, Mark.LEGAL, Mark.COUNTER}


def _is_followed(units: Sequence[Unit], at: int) -> bool:
    below = [unit for unit in units[at + 1 :] if unit.mark not in _METADATA]
    return any(unit.mark is Mark.PROSE or len(unit.text) >= _LONG_POINT for unit in below[: _TITLE_REACH - 1])
