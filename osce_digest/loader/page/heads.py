"""Which line of a page's head gives the day of issue: one that says so, else one near the headline.

A page's top may show today's day, a menu the days of other articles; those do not count beside a day near the headline.
"""

from collections.abc import Sequence
from typing import NamedTuple

from osce_digest.loader.mark_patterns import META_LABEL
from osce_digest.loader.marks import Mark
from osce_digest.loader.page.feet import read_foot
from osce_digest.loader.page.shapes import read_shape
from osce_digest.loader.page.stamps import Stamp, is_other_day, read_stamp
from osce_digest.loader.units import Unit
from osce_digest.model import Given

# So far above the headline a day may stand, and farther only where a label says what it is.
_ABOVE = 5
_FARTHEST = 25
# A standfirst may stand between headline and day.
_STANDFIRSTS = 1
_BELOW = 14
_READ_ELSEWHERE = frozenset({Mark.COUNCIL, Mark.HEADER, Mark.META_VALUE})
# the label above the day of an event, on a line of its own
WHEN = frozenset({"When", "When:", "WHEN", "WHEN:"})


class Head(NamedTuple):
    """The unit that gives a page's day of issue, with the day, and the units whose days are others'."""

    at: int | None
    stamp: Stamp | None
    others: frozenset[int]

    def heed(self, at: int, unit: Unit, given: list[Given]) -> list[Given]:
        """Give what unit `at` states: the day of issue where it has it, no day where another unit has it."""
        if at not in self.others and (self.at is None or at < self.at):
            return given
        kept = given if unit.mark in _STATING else [value for value in given if value.field != "date"]
        if at != self.at or self.stamp is None or any(value.field == "date" for value in kept):
            return kept
        return [Given("date", self.stamp.value, unit.line, self.stamp.start, self.stamp.end), *kept]


# of an item among others
NO_HEAD = Head(None, None, frozenset())
# what states the day of issue by more than a label near it
_STATING = frozenset({Mark.COUNCIL, Mark.HEADER, Mark.META, Mark.META_VALUE})


def read_head(units: Sequence[Unit], title: int | None, kinds: Sequence[str | None]) -> Head:
    """Read the day of issue from the lines around a page's headline, or below its text; `kinds` name what is none."""
    found: list[tuple[tuple[bool, bool, int], int, Stamp]] = []
    others: set[int] = set()
    for at in _find_head(units, title):
        unit = units[at]
        if at == title or not _may_state(unit) or (at and units[at - 1].text in WHEN):
            continue
        stamp = read_stamp(unit)
        if stamp is None:
            if is_other_day(unit):
                others.add(at)
            continue
        above = title is not None and at < title
        far = title is not None and title - at > _ABOVE
        if stamp.labelled or not far:
            found.append(((not stamp.labelled, above, abs(at - (title or 0))), at, stamp))
        others.add(at)
    if not found:
        foot = read_foot(units, kinds)
        return Head(foot and foot[0], foot and foot[1], frozenset(others))
    _, best, stamp = min(found)
    return Head(best, stamp, frozenset(others - {best}))


def _may_state(unit: Unit) -> bool:
    """Tell one line with figures that no other rule reads: no council's, no "– Jane Doe, 3 May 2019" below words."""
    if (
        len(unit.lines) > 1
        or unit.mark in _READ_ELSEWHERE
        or unit.text[0] in "-–—"
        or not any(map(str.isdecimal, unit.text))
    ):
        return False
    return unit.mark is not Mark.META or META_LABEL.match(unit.text) is not None


def _find_head(units: Sequence[Unit], title: int | None) -> range:
    """Give the lines from some way above the headline to the text, a standfirst passed over."""
    first = 0 if title is None else title + 1
    paragraphs = 0
    last = min(len(units), first + _BELOW)
    for at in range(first, last):
        if read_shape(units[at]).reads:
            paragraphs += 1
            if paragraphs > _STANDFIRSTS:
                last = at
                break
    return range(max(0, first - _FARTHEST), last)
