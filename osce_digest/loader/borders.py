"""Cut a stretch of units into items: cues weighed over the whole stretch, the best set of borders found at once.

Each possible border has a score, the sum of the weights of its cues (`border_weights`): what the paragraph opens
with, what the one before it ends with, and how the paragraph stands to the item that would end there (people and
abbreviations it takes for granted, words in common). The sum over all borders is greatest for the cut returned.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

from osce_digest.loader.border_chances import Weighed, add_up, find_chances
from osce_digest.loader.border_contrast import Item, weigh_contrast
from osce_digest.loader.border_weights import BORDER
from osce_digest.loader.features import Features
from osce_digest.loader.units import Unit

# No real item met so far is longer; beyond it the search need not look back.
_LONGEST_ITEM = 120


@dataclass(frozen=True, slots=True)
class Border:
    """Where an item begins, and why: the index of its first unit, the score (log-odds) and the weighed cues."""

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
    chances = find_chances(units, features)
    certain = {index for index, chance in chances.items() if add_up(chance.cues) > BORDER["certain"]}
    starts = sorted(chances)
    best: _Best = {0: (0.0, -1, Border(0, 0.0, (("first", 0.0),)))}
    for place, begin in enumerate([0, *starts]):
        if begin not in best:
            continue
        item, reached = Item(), begin
        for index in _reach(starts[place:], begin, certain):
            item.take(features[reached:index])
            reached = index
            cues = (*chances[index].cues, *weigh_contrast(item, chances[index], index - begin))
            _keep(best, begin, index, cues)
    return _trace(best)


# for each unit that may begin an item: the best sum of scores so far, where the item before began, and the border
_Best = dict[int, tuple[float, int, Border]]


def _keep(best: _Best, begin: int, index: int, cues: tuple[Weighed, ...]) -> None:
    score = add_up(cues)
    total = best[begin][0] + score
    if index not in best or total > best[index][0]:
        best[index] = (total, begin, Border(index, score, cues))


def _reach(starts: Sequence[int], begin: int, certain: set[int]) -> Iterator[int]:
    """Give where the item that begins at `begin` may end: up to the next certain border, or as long as items get."""
    for index in starts:
        if index - begin > _LONGEST_ITEM:
            return
        yield index
        if index in certain:
            return


def _trace(best: _Best) -> list[Border]:
    """Walk back from the best last border."""
    index = max(best, key=lambda at: (best[at][0], -at))
    borders = []
    while index >= 0:
        _, before, border = best[index]
        borders.append(border)
        index = before
    return borders[::-1]
