"""The units that may begin an item, with what speaks for each before it is known where the item before began.

Reads what takes long only of those; weighing items is left to `borders`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from osce_digest.loader.border_bounds import MOST_OF_DRIFT, MOST_OF_SETTING, bound_borders
from osce_digest.loader.border_drift import Drift, find_rarity
from osce_digest.loader.border_openings import Gaps, weigh_opening
from osce_digest.loader.border_setting import Setting, Weighed
from osce_digest.loader.border_weights import BORDER, WEIGHTS
from osce_digest.loader.features import Features
from osce_digest.loader.units import Unit


class Chance(NamedTuple):
    """A unit that may begin an item: the cues of its own, their sum, and how rare each word is in the file."""

    cues: tuple[Weighed, ...]
    own: float
    features: Features
    rarity: Mapping[str, int]


def find_chances(units: Sequence[Unit], features: Sequence[Features]) -> dict[int, Chance]:
    """Give the units whose own cues do not rule out that an item begins there (0 is not listed)."""
    bags = [unit.words for unit in features]
    rarity = find_rarity(bags)
    drift = Drift(bags, rarity)
    gaps = Gaps(units)
    setting = Setting(units, features)
    found: dict[int, tuple[Weighed, ...]] = {}
    for index, most in enumerate(bound_borders(units, features)):
        if not index or most + MOST_OF_DRIFT + MOST_OF_SETTING <= _HOPELESS:
            continue
        around = setting.weigh(index) if setting.tells else []
        shift = _DRIFT * drift.measure(index)
        if most + shift + add_up(around) <= _HOPELESS:
            continue
        cues = [*weigh_opening(units, features, index, gaps), ("words-ahead", shift), *around]
        if add_up(cues) > _HOPELESS:
            found[index] = tuple(cues)
    if sum([add_up(cues) > 0 for cues in found.values()]) > len(units) * BORDER["teasers"]:
        found = {index: (*cues, ("among-teasers", WEIGHTS["among-teasers"])) for index, cues in found.items()}
    return {index: Chance(cues, add_up(cues), features[index], rarity) for index, cues in found.items()}


_HOPELESS = BORDER["hopeless"]
_DRIFT = WEIGHTS["words-ahead"]


def add_up(cues: Iterable[Weighed]) -> float:
    """Give the weight of all cues together."""
    return sum(map(_WEIGHT_OF_CUE, cues))


_WEIGHT_OF_CUE: Callable[[Weighed], float] = itemgetter(1)
