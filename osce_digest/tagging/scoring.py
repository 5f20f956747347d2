"""Join the strengths of several mentions into one confidence.

A strength s weighs -ln(1 - s); weights add up, and a sum w reads as the confidence 1 - exp(-w): independent chances.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import exp, log
from operator import attrgetter

from osce_digest.tagging.reading import Hit
from osce_digest.tagging.weights import NEVER_CERTAIN

_strength_of = attrgetter("strength")


def weigh(strength: float) -> float:
    """Turn a strength (0–1) into a weight of evidence."""
    return -log(1 - (strength if strength < NEVER_CERTAIN else NEVER_CERTAIN))  # noqa: FURB136  (min() is dear here)


def confidence_of(weight: float) -> float:
    """Turn a weight of evidence into a confidence (0–1, two decimals: more would pretend to precision)."""
    return round(min(1 - exp(-weight), NEVER_CERTAIN), 2)


def weigh_hits(hits: Iterable[Hit], repeat: float) -> float:
    """Add up one term's hits, strongest first; each further one counts `repeat` of the one before."""
    total, share = 0.0, 1.0
    for strength in sorted([hit.strength for hit in hits], reverse=True):
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
    groups: defaultdict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        groups[hit.term].append(hit)
    return dict(groups)
