"""In a list of leads without headlines, one that lacks a full stop looks like a headline: tells such from real ones.

Also the other way round: a headline with a full stop, on top of a page and above its only day.

Looks at a whole stretch; how a line looks by itself is told in `marks`, which headline is an item's in `titles`.
"""

from collections.abc import Sequence

from osce_digest.loader.cue_patterns import OSCE
from osce_digest.loader.features import Features
from osce_digest.loader.marks import Mark
from osce_digest.loader.units import Unit

# So many lines must open like leads, and so large a share of all; in items with bodies fewer do.
_LEADS = 4
_SHARE_OF_LEADS = 0.4
# Where headlines were kept most leads have one above them.
_SHARE_OF_HEADED = 0.25
# The line of a section is shorter.
_SHORTEST = 60
_DATELINES = frozenset({"dateline", "dateline-yearless", "dateline-undated", "date-first"})


def find_headless(units: Sequence[Unit], features: Sequence[Features]) -> list[int]:
    """Give the lines that look like headlines and are leads, as the other lines around them are."""
    headings = [at for at, unit in enumerate(units) if unit.mark is Mark.HEADING]
    long = [at for at in headings if len(units[at].text) >= _SHORTEST and OSCE.search(units[at].text)]
    if not long:
        return []
    leads = [at for at, unit in enumerate(features) if _opens_like_lead(unit)]
    headed = len(set(headings).intersection([at - 1 for at in leads]))
    if len(leads) < max(_LEADS, len(units) * _SHARE_OF_LEADS) or headed > len(leads) * _SHARE_OF_HEADED:
        return []
    return long


def _opens_like_lead(unit: Features) -> bool:
    opening = unit.opening
    return not _DATELINES.isdisjoint(opening.dates) or (opening.names and "date-lead" in opening.dates)


def has_stopped_headline(units: Sequence[Unit]) -> bool:
    """Tell a page that begins with a headline with a full stop, "Workshop ends in Osh.", and the day of issue."""
    if len(units) < _FEWEST_UNITS or units[0].mark is not Mark.PROSE or units[1].mark not in _DAYS:
        return False
    stops = units[0].text.count(". ") + units[0].text.count(" – ")
    if len(units[0].text) > _LONGEST_STOPPED or stops or units[2].mark is not Mark.PROSE:
        return False
    alone = sum([unit.mark in _DAYS for unit in units]) == 1
    return alone and len(units[2].text) > len(units[0].text)


_DAYS = frozenset({Mark.DATE_LINE, Mark.META})
# headline, day, and at least a paragraph
_FEWEST_UNITS = 3
_LONGEST_STOPPED = 110
