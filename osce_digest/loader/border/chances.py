"""The units that may begin an item, with what speaks for each before it is known where the item before began.

Reads what takes long only of those; weighing items is left to `borders`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from osce_digest.loader.border.bounds import MOST_OF_DRIFT, MOST_OF_SETTING, bound_borders
from osce_digest.loader.border.drift import Drift, find_rarity
from osce_digest.loader.border.openings import Gaps, weigh_opening
from osce_digest.loader.border.setting import Setting, Weighed
from osce_digest.loader.border.weights import BORDER, WEIGHTS
from osce_digest.loader.features import Features
from osce_digest.loader.units import Unit


class Chance(NamedTuple):
    """A unit that may begin an item: the cues of its own, their sum, and how rare each word is in the file.

    `listed` tells how far the file is a list of leads, in which items of one paragraph are the rule: 0 to 1.
    """

    cues: tuple[Weighed, ...]
    own: float
    features: Features
    rarity: Mapping[str, int]
    listed: float = 0.0


def find_chances(units: Sequence[Unit], features: Sequence[Features]) -> dict[int, Chance]:
    """Give the units whose own cues do not rule out that an item begins there (0 is not listed)."""
    search = _Search(units, features)
    found = search.find(_HOPELESS)
    density = 0.0 if _is_lead_with_body(features) else _measure_density(found, len(units))
    if density > 0:
        density = _measure_density(found, len(units), density)
        found = search.find(_HOPELESS - density)
        found = {index: (*cues, ("among-teasers", density)) for index, cues in found.items()}
    listed = min(1.0, density / _LISTED)
    return {index: Chance(cues, add_up(cues), features[index], search.rarity, listed) for index, cues in found.items()}


def _is_lead_with_body(features: Sequence[Features]) -> bool:
    """Tell two paragraphs of which the first has a dateline, the second no day of its own, from a list of two leads."""
    if len(features) != _PAIR:
        return False
    first, second = features
    return not _DATELINES.isdisjoint(first.opening.dates) and set(second.opening.dates) <= _SAME_DAY


_PAIR = 2
_DATELINES = frozenset({"dateline", "dateline-yearless", "dateline-undated"})
# "today", "on Monday"
_SAME_DAY = frozenset({"date-relative"})


class _Search:
    """What is read once of a stretch, however often its chances are looked for."""

    __slots__ = ("_bounds", "_drift", "_features", "_gaps", "_setting", "_units", "rarity")

    def __init__(self, units: Sequence[Unit], features: Sequence[Features]) -> None:
        bags = [unit.words for unit in features]
        self.rarity = find_rarity(bags)
        self._units, self._features = units, features
        self._drift = Drift(bags, self.rarity)
        self._gaps = Gaps(units)
        self._setting = Setting(units, features)
        self._bounds = bound_borders(units, features)

    def find(self, least: float) -> dict[int, tuple[Weighed, ...]]:
        """Give the units whose own cues weigh more than the least, with these cues."""
        found: dict[int, tuple[Weighed, ...]] = {}
        for index, most in enumerate(self._bounds):
            if not index or most + MOST_OF_DRIFT + MOST_OF_SETTING <= least:
                continue
            around = self._setting.weigh(index) if self._setting.tells else []
            shift = _DRIFT * self._drift.measure(index)
            if most + shift + add_up(around) <= least:
                continue
            opening = weigh_opening(self._units, self._features, index, self._gaps)
            cues = [*opening, ("words-ahead", shift), *around]
            if add_up(cues) > least:
                found[index] = tuple(cues)
        return found


def _measure_density(found: Mapping[int, Sequence[Weighed]], total: int, known: float = 0.0) -> float:
    """Weigh that more lines begin like items than where items have the usual length; 0 where few do, and not all."""
    begin = sum([add_up(cues) + known > 0 for cues in found.values()])
    others = total - 1
    return _DENSITY * max(0.0, begin / others - _SPARSE) if begin and begin >= min(_FEW, others) else 0.0


_HOPELESS = BORDER["hopeless"]
_DENSITY, _SPARSE, _FEW = WEIGHTS["among-teasers"], BORDER["sparse"], BORDER["few"]
_LISTED = _DENSITY * (BORDER["listed"] - _SPARSE)
_DRIFT = WEIGHTS["words-ahead"]


def add_up(cues: Iterable[Weighed]) -> float:
    """Give the weight of all cues together."""
    return sum(map(_WEIGHT_OF_CUE, cues))


_WEIGHT_OF_CUE: Callable[[Weighed], float] = itemgetter(1)
