"""Join the strengths of several mentions into one confidence.

A strength s weighs -ln(1 - s); weights add up, and a sum w reads as the confidence 1 - exp(-w): independent chances.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from math import exp, log
from operator import itemgetter

from osce_digest.tagging.reading import Hit
from osce_digest.tagging.weights import NEVER_CERTAIN, SAID, SAID_AS_IT_COMES

# A hit's strength, by its place: attributes are slower.
_strength_of = itemgetter(3)


@lru_cache(maxsize=4096)  # there are few strengths: products of a place, a part and a rule
def weigh(strength: float) -> float:
    """Turn a strength (0–1) into a weight of evidence."""
    return -log(1 - (strength if strength < NEVER_CERTAIN else NEVER_CERTAIN))  # noqa: FURB136  (min() is dear here)


@lru_cache(maxsize=256)  # asked again when the verdict is written down, and rounding is dear
def confidence_of(weight: float) -> float:
    """Turn a weight of evidence into a confidence (0–1, two decimals: more would pretend to precision)."""
    return round(min(1 - exp(-weight), NEVER_CERTAIN), 2)


def say(kind: str, weight: float) -> float:
    """Give the confidence that a tag of one list is said to have: as measured, not as its evidence adds up."""
    sure = confidence_of(weight)
    return sure if kind in SAID_AS_IT_COMES else _read_off(sure)


@lru_cache(maxsize=128)  # there are a hundred confidences, where weights are without number
def _read_off(sure: float) -> float:
    for (low, said_low), (high, said_high) in pairwise(SAID):
        if sure <= high:
            return round(said_low + (said_high - said_low) * (sure - low) / (high - low), 2)
    return sure


@lru_cache(maxsize=4096)  # as above
def round_strength(strength: float) -> float:
    """Give a strength in two decimals; more would pretend to precision."""
    return round(strength, 2) if strength < 1.0 else 1.0


def weigh_hits(hits: Sequence[Hit], repeat: float) -> float:
    """Add up one term's hits, strongest first; each further one counts `repeat` of the one before."""
    if len(hits) == 1:
        return weigh(hits[0][3])
    total, share = 0.0, 1.0
    for strength in sorted([hit[3] for hit in hits], reverse=True):
        total += weigh(strength) * share
        share *= repeat
    return total


def rank_hits(hits: Sequence[Hit]) -> list[Hit]:
    """Sort hits by strength, the strongest first, equals in order of text."""
    return sorted(hits, key=_strength_of, reverse=True) if len(hits) > 1 else list(hits)


def find_best(hits: Sequence[Hit]) -> Hit:
    """Find the strongest of hits, the first of equals."""
    return max(hits, key=_strength_of) if len(hits) > 1 else hits[0]


def group_hits(hits: Iterable[Hit]) -> dict[str, list[Hit]]:
    """Sort hits by their term, terms in the order of first mention."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        term = hit[0]
        if term in groups:
            groups[term].append(hit)
        else:
            groups[term] = [hit]
    return groups
