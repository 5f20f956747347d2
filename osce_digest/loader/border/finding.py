"""Cut a stretch of units into items: cues weighed over the whole stretch, the best set of borders found at once.

Each possible border has a score, the sum of the weights of its cues (`border.weights`): what the paragraph opens
with, what the one before it ends with, and how the paragraph stands to the item that would end there (people and
abbreviations it takes for granted, words in common). The sum over all borders is greatest for the cut returned.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from osce_digest.loader.border.chances import Chance, find_chances
from osce_digest.loader.border.contrast import Contrast, find_idle
from osce_digest.loader.border.setting import Weighed
from osce_digest.loader.border.weights import BORDER
from osce_digest.loader.features import Features
from osce_digest.loader.units import Unit

_CERTAIN = BORDER["certain"]
_DUMP, _LEAST = BORDER["dump"], BORDER["least"]
# No real item met so far is longer; beyond it the search need not look back.
_LONGEST_ITEM = 120


@dataclass(frozen=True, slots=True)
class Border:
    """Where an item begins, and why: the index of its first unit, the score (log-odds) and the weighed cues.

    Cues that weigh nothing are left out where others speak for the border.
    """

    index: int
    score: float
    cues: tuple[Weighed, ...]

    @property
    def confidence(self) -> float:
        """How sure the border is, 0 to 1."""
        return 1 / (1 + exp(-max(-30.0, min(30.0, self.score))))


def find_borders(units: Sequence[Unit], features: Sequence[Features]) -> list[Border]:
    """Give where items begin; the first unit always begins one."""
    if not units:
        return []
    best: _Best = {0: (0.0, -1, 0.0, [("first", 0.0)])}
    begins = [0]
    for index, chance in find_chances(units, features).items():
        begins = [begin for begin in begins if index - begin <= _LONGEST_ITEM]
        found = _end_item(best, begins, index, chance, features)
        if found:
            best[index] = found
            begins = [index] if chance.own > _CERTAIN else [*begins, index]
    return _trace(best, features)


# the best sum of scores as far as a unit that may begin an item, where the item before began, its score and cues
_Found = tuple[float, int, float, list[Weighed]]
_Best = dict[int, _Found]


def _end_item(
    best: _Best, begins: Sequence[int], index: int, chance: Chance, features: Sequence[Features]
) -> _Found | None:
    """Find where the item that ends before a unit begins best; of equals the first."""
    contrast = Contrast(chance)
    reached = index
    found: _Found | None = None
    for begin in reversed(begins):
        contrast.reach(features[begin:reached])
        reached = begin
        cues = contrast.weigh()
        score = chance.own
        for _, weight in cues:
            score += weight
        if score < _LEAST:
            continue
        total = best[begin][0] + score
        if found is None or total >= found[0]:
            found = (total, begin, score, [*chance.cues, *cues])
    return found


def _trace(best: _Best, features: Sequence[Features]) -> list[Border]:
    """Walk back from the best last border; where all borders together say little, the stretch is one item."""
    index = max(best, key=lambda at: (best[at][0], -at))
    if best[index][0] < _DUMP:
        index = 0
    borders = []
    while index >= 0:
        _, before, score, cues = best[index]
        if index and sum([weight > 0 for _, weight in cues]) < _REASONS:
            cues += find_idle(features[before:index], features[index])
        borders.append(Border(index, score, tuple(cues)))
        index = before
    return borders[::-1]


# Whoever asks why an item begins is told so many cues; where fewer speak for it, also what weighs nothing.
_REASONS = 2
