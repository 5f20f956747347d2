"""The units that may begin an item, with what speaks for each before it is known where the item before began.

Reads what takes long (abbreviations and surnames taken for granted) only of those; weighing items is left to `borders`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log
from operator import itemgetter

from osce_digest.loader.border_openings import Gaps, weigh_opening
from osce_digest.loader.border_weights import BORDER, WEIGHTS
from osce_digest.loader.features import Features
from osce_digest.loader.units import Unit

# A cue and what it weighs in this place.
Weighed = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Chance:
    """A unit that may begin an item: its own cues, and what of it an item before may have too."""

    cues: tuple[Weighed, ...]
    features: Features
    surnames: frozenset[str]
    acronyms: frozenset[str]
    lead_words: frozenset[str]
    lead_weight: int
    rarity: Mapping[str, int]


def find_chances(units: Sequence[Unit], features: Sequence[Features]) -> dict[int, Chance]:
    """Give the units whose own cues do not rule out that an item begins there (0 is not listed)."""
    rarity = find_rarity(features)
    gaps = Gaps(units)
    found: dict[int, tuple[Weighed, ...]] = {}
    for index in range(1, len(units)):
        cues = weigh_opening(units, features, index, gaps)
        if add_up(cues) + _MOST_OPEN <= BORDER["hopeless"]:
            continue
        cues.append(_weigh_drift(features, index, rarity))
        if add_up(cues) + _MOST_CLOSING > BORDER["hopeless"] and features[index - 1].closes:
            cues.append(("end-closing", WEIGHTS["end-closing"]))
        if add_up(cues) > BORDER["hopeless"]:
            found[index] = tuple(cues)
    if sum(add_up(cues) > 0 for cues in found.values()) > len(units) * BORDER["teasers"]:
        found = {index: (*cues, ("among-teasers", WEIGHTS["among-teasers"])) for index, cues in found.items()}
    return {index: _make_chance(cues, features[index], rarity) for index, cues in found.items()}


# The most that the cues which take longest to read can add to the others.
_MOST_CLOSING = max(0.0, WEIGHTS["end-closing"])
_MOST_OPEN = _MOST_CLOSING + abs(WEIGHTS["words-ahead"])


def _make_chance(cues: tuple[Weighed, ...], unit: Features, rarity: Mapping[str, int]) -> Chance:
    lead = unit.lead_words
    return Chance(cues, unit, unit.surnames, unit.acronyms_used, lead, weigh_words(lead, rarity), rarity)


def find_rarity(features: Sequence[Features]) -> dict[str, int]:
    """Weigh each word by how few units of the file have it: "Bishkek" joins nothing where every item has it.

    In whole numbers, so that a sum over a set is the same in whatever order the set stands.
    """
    counts = Counter(chain.from_iterable([unit.words for unit in features]))
    total = len(features) + 1
    weights = {count: round(log(1 + total / count) * _FINENESS) for count in set(counts.values())}
    return {word: weights[count] for word, count in counts.items()}


_FINENESS = 1 << 24


def _weigh_drift(features: Sequence[Features], index: int, rarity: Mapping[str, int]) -> Weighed:
    """Weigh whether a unit's words are those of the two units after it rather than of the two before."""
    own = features[index].words
    after = _shared(own, features[index + 1 : index + 3])
    before = _shared(own, features[max(0, index - 2) : index])
    total = weigh_words(own, rarity) or 1
    shift = (weigh_words(after, rarity) - weigh_words(before, rarity)) / total
    return "words-ahead", WEIGHTS["words-ahead"] * shift


def _shared(own: frozenset[str], others: Sequence[Features]) -> frozenset[str]:
    return frozenset().union(*[own & unit.words for unit in others])


def weigh_words(words: Iterable[str], rarity: Mapping[str, int]) -> int:
    """Give the rarity of all words together."""
    return sum(map(rarity.__getitem__, words))


def add_up(cues: Iterable[Weighed]) -> float:
    """Give the weight of all cues together."""
    return sum(map(_WEIGHT_OF_CUE, cues))


_WEIGHT_OF_CUE: Callable[[Weighed], float] = itemgetter(1)
