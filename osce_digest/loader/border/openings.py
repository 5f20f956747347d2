"""What can be said of a border without knowing where its item began: how it opens, what stands around it, the gap.

Looks at a unit and its two neighbours only; words in common are weighed in `border.chances`.
"""

from bisect import bisect_right
from collections.abc import Sequence

from osce_digest.loader.border.weights import WEIGHTS
from osce_digest.loader.features import Features
from osce_digest.loader.marks import Mark
from osce_digest.loader.units import Unit

# The heading of a section is no longer than this.
_LONGEST_SECTION = 80
# So many wider gaps nearby show that gaps part items there.
_GAPS = 3


def weigh_opening(
    units: Sequence[Unit], features: Sequence[Features], index: int, gaps: "Gaps"
) -> list[tuple[str, float]]:
    """Weigh what can be said of a border without knowing where its item began."""
    own, before = features[index].start_cues, features[index - 1].end_cues
    cues = ["any", *own, *before]
    if index + 1 < len(features):
        cues += _outlook(own, features[index + 1].first_cues)
    dated = not DATED.isdisjoint(cues)
    if dated and "actor" in cues and "dateline" not in cues:
        cues.append("actor-and-date")
    elif "date-relative" in own and "actor" in own:
        cues.append("actor-and-today")
    elif dated and "introduces" in cues:
        cues.append("occasion-and-date")
    cues += gaps.describe(index)
    if units[index].lines[0].column:
        cues.append("glued")
    if units[index - 1].mark is Mark.HEADING and index > 1:
        cues.append("after-heading")
    elif units[index - 1].mark is Mark.NUMBERED and _heads_section(units[index - 1].text):
        cues.append("after-section")
    return [_WEIGHED[cue] for cue in cues if cue in _WEIGHED]


def _heads_section(text: str) -> bool:
    """Tell "2. Training" from a numbered point that is a sentence."""
    return len(text) <= _LONGEST_SECTION and text[-1] not in ".;,"


# Each cue with its weight; those without one weigh nothing anywhere.
_WEIGHED = {cue: (cue, weight) for cue, weight in WEIGHTS.items()}


def _outlook(own: Sequence[str], after: Sequence[str]) -> list[str]:
    """Tell what the unit after a possible border adds: a lead goes on, a general remark is followed by the news."""
    cues = [f"next-{cue}" for cue in after if cue in _NEXT]
    if "actor" in after and not DATED.isdisjoint(after):
        cues.append("remark-then-news" if _NEWS.isdisjoint(own) else "next-actor-and-date")
    return cues


_NEWS = frozenset(
    {
        "dateline", "dateline-yearless", "dateline-undated", "date-first", "date-lead", "date-relative", "actor",
        "back", "sums-up", "quote", "refers", "short-body", "definite", "list-item", "table-row", "contact", "standing",
        "furniture",
    },
)  # fmt: skip
_NEXT = frozenset(
    {
        "quote", "back", "sums-up", "definite", "dateline", "dateline-yearless", "date-first", "list-item", "heading",
        "new",
    },
)  # fmt: skip
# days named in a first sentence
DATED = frozenset({"date-lead", "date-first", "date-late", "dateline-yearless"})


class Gaps:
    """The empty lines between units, each seen among those around it."""

    __slots__ = ("_blanks", "_even")

    def __init__(self, units: Sequence[Unit]) -> None:
        self._blanks = [unit.blanks for unit in units]
        self._even = len(set(self._blanks[1:])) <= 1

    def describe(self, index: int) -> list[str]:
        """Tell a gap wider than those around: one blank line among lines set solid, or two among single ones."""
        if self._even:
            return []
        around = sorted(self._blanks[max(1, index - 12) : index + 13])
        usual = around[len(around) // 2]
        gaps = len(around) - bisect_right(around, usual)
        if self._blanks[index] > usual and gaps <= max(1, len(around) // 2):
            return ["wide-gap"]
        if self._blanks[index] < usual:
            return ["no-gap"]
        return ["narrow-among-gaps"] if gaps >= _GAPS else []
