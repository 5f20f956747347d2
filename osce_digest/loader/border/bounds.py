"""The most that the cues of a possible border can weigh together, told from those that are known at first sight.

Most units are ruled out by this, and their first sentences need not be read word by word.
"""

from collections.abc import Sequence

from osce_digest.loader.border.openings import DATED
from osce_digest.loader.border.weights import WEIGHTS
from osce_digest.loader.features import Features
from osce_digest.loader.units import Unit

_WEIGHTS = dict(WEIGHTS)
# Sums of the same weights in another order may differ in their last digits.
_SLACK = 1e-6


def _rise(*cues: str) -> float:
    """Give the most that cues can add of which each may be there or not."""
    return sum([max(0.0, WEIGHTS[cue]) for cue in cues])


_ANY_BORDER = WEIGHTS["any"] + _rise("no-gap", "narrow-among-gaps", "glued", "after-heading") + _SLACK
_IF_APART = _rise("wide-gap")
_IN_FIRST_SENTENCE = _rise("event", "adds", "refers", "introduces", "speech")
_IF_NOT_NAMED = max(_rise("osce"), _rise("short-body"))
_IF_NAMED_LATER = max(_rise("later-actor-and-date"), _rise("later-actor"), _rise("later-body"))
_IF_DATED = max(_rise("actor-and-date"), _rise("occasion-and-date"), _rise("actor-and-today"))
_BEFORE_NEWS = max(WEIGHTS["remark-then-news"], WEIGHTS["next-actor-and-date"])
_NEXT = {cue.removeprefix("next-"): weight for cue, weight in WEIGHTS.items() if cue.startswith("next-")}
MOST_OF_SETTING = _rise("among-cuts", "other-language")
MOST_OF_DRIFT = abs(WEIGHTS["words-ahead"])


def bound_borders(units: Sequence[Unit], features: Sequence[Features]) -> list[float]:
    """Give for each unit the most that its border can weigh, but for the drift of words and the item before."""
    uneven = len({unit.blanks for unit in units[1:]}) > 1
    gaps = [_IF_APART if uneven and unit.blanks else 0.0 for unit in units]
    cues = [unit.first_cues for unit in features]
    outlooks = [*[_bound_outlook(after) for after in cues[1:]], 0.0]
    ends = [0.0, *[_weigh(unit.end_cues) for unit in features[:-1]]]
    return [
        _ANY_BORDER + gap + _bound_opening(unit, own) + outlook + end
        for unit, own, gap, outlook, end in zip(features, cues, gaps, outlooks, ends, strict=True)
    ]


def _weigh(cues: Sequence[str]) -> float:
    total = 0.0
    for cue in cues:
        total += _WEIGHTS.get(cue, 0.0)
    return total


def _bound_opening(unit: Features, cues: tuple[str, ...]) -> float:
    opening = unit.opening
    total = _weigh(cues)
    if not opening.lead:
        return total
    total += _IN_FIRST_SENTENCE
    if not opening.names:
        total += _IF_NOT_NAMED
    if opening.may_name:
        total += _IF_NAMED_LATER
    return total + _IF_DATED if opening.dates else total


def _bound_outlook(after: tuple[str, ...]) -> float:
    total = 0.0
    for cue in after:
        total += _NEXT.get(cue, 0.0)
    return total + _BEFORE_NEWS if "actor" in after and not DATED.isdisjoint(after) else total
