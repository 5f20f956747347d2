"""Where the shapes of lines may mislead: wrapped lines, lists inside the text, lists of the article's own at its end.

To lose a paragraph is worse than to keep a menu: in doubt lines stay.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from osce_digest.loader.marks import Mark
from osce_digest.loader.page.course import Part
from osce_digest.loader.page.shapes import Shape
from osce_digest.loader.units import Unit

# So many lines, and so large a share of all, go on in small letters: paragraphs were broken into lines.
_RUNS_ON = 3
_SHARE_RUNS_ON = 0.2
_BROKEN = 30
_LINES = frozenset({Mark.HEADING, Mark.PROSE})
# A list of so many lines, half of which share words with the text, is the article's own.
_FEWEST_AKIN = 3
_SHARE_AKIN = 0.5
# So many times of day in a row, each later than the one before, are a programme; news are listed latest first.
_PROGRAMME = 3
# "9:30 Welcome", "14.00 – 15.30 Session one"
_HOUR = re.compile(r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})\b")


def is_wrapped(units: Sequence[Unit], shapes: Sequence[Shape]) -> bool:
    """Tell paragraphs broken into lines that were not joined."""
    broken = 0
    for at, (unit, below) in enumerate(pairwise(units)):
        if unit.mark in _LINES and len(unit.text) >= _BROKEN and not shapes[at].reads and below.text[0].islower():
            broken += 1
    return broken >= max(_RUNS_ON, len(units) * _SHARE_RUNS_ON)


def find_programme(units: Sequence[Unit]) -> list[int]:
    """Give the lines of a programme: times of day, in their order."""
    found: list[int] = []
    row: list[int] = []
    before = -1
    for at, unit in enumerate(units):
        clock = _HOUR.match(unit.text)
        minutes = int(clock["hour"]) * 60 + int(clock["minute"]) if clock else -1
        if minutes <= before or not clock:
            found += row if len(row) >= _PROGRAMME else []
            row = []
        if clock:
            row.append(at)
        before = minutes
    return found + (row if len(row) >= _PROGRAMME else [])


def settle_parts(parts: Sequence[Part], cues: Sequence[Sequence[str]]) -> list[Part]:
    """Give parts back to the text that may be its own."""
    settled = list(parts)
    begin = 0
    for end in range(1, len(parts) + 1):
        if end < len(parts) and parts[end] is parts[begin]:
            continue
        announced = begin > 0 and "opens" in cues[begin - 1]
        if parts[begin] is not Part.TEXT and _is_own(parts[begin], cues[begin:end], announced=announced):
            settled[begin:end] = [Part.TEXT] * (end - begin)
        begin = end
    return settled


def _is_own(part: Part, cues: Sequence[Sequence[str]], *, announced: bool) -> bool:
    """Tell a list that the text announces with a colon and goes on after, or one that shares words with it."""
    if part is Part.ASIDE and announced:
        return True
    unnamed = [found for found in cues if found[0] not in _NAMED]
    akin = sum(["akin" in found for found in unnamed])
    return akin >= max(_FEWEST_AKIN, len(unnamed) * _SHARE_AKIN)


_NAMED = frozenset({"known", "states", "picture"})
