"""Join the strengths of several mentions into one confidence.

A strength s weighs -ln(1 - s); weights add up, and a sum w reads as the confidence 1 - exp(-w): independent chances.
"""

from collections import defaultdict
from collections.abc import Iterable
from math import exp, log

from osce_digest.tagging.reading import Hit
from osce_digest.tagging.weights import NEVER_CERTAIN


def weigh(strength: float) -> float:
    """Turn a strength (0–1) into a weight of evidence."""
    return -log(1 - min(strength, NEVER_CERTAIN))


def confidence_of(weight: float) -> float:
    """Turn a weight of evidence into a confidence (0–1, two decimals: more would pretend to precision)."""
    return round(min(1 - exp(-weight), NEVER_CERTAIN), 2)


def weigh_hits(hits: Iterable[Hit], repeat: float) -> float:
    """Add up one term's hits, strongest first; each further one counts `repeat` of the one before."""
    total, share = 0.0, 1.0
    for strength in sorted((hit.strength for hit in hits), reverse=True):
        total += weigh(strength) * share
        share *= repeat
    return total


def group_hits(hits: Iterable[Hit]) -> dict[str, list[Hit]]:
    """Sort hits by their term, terms in the order of first mention."""
    groups: defaultdict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        groups[hit.term].append(hit)
    return dict(groups)
