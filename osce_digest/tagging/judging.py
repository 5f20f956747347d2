"""Draw the line: which candidates become tags, which wait for an editor, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from osce_digest.tagging.reading import Candidate
from osce_digest.tagging.scoring import confidence_of
from osce_digest.tagging.weights import ACCEPT, FLOOR, LONE, MOST_TAGS, RIVALS


@dataclass(frozen=True, slots=True)
class Verdict:
    """The candidates of one list, heaviest first: those that stand, and those in doubt.

    `given` where the source itself states them, in its own order and with nothing in doubt.
    """

    accepted: tuple[Candidate, ...]
    doubtful: tuple[Candidate, ...]
    given: bool = False


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdict on each list, and every country that is named at all, in order of first mention."""

    institutions: Verdict
    countries: Verdict
    topics: Verdict
    dimensions: Verdict
    named: tuple[Candidate, ...]


def judge(candidates: Iterable[Candidate], *, share: float, most: int = MOST_TAGS, tie: float = 1.0) -> Verdict:
    """Accept what is likely enough, not far behind the first (`share` of its weight), and at most `most`.

    Of candidates with at least `tie` times the heaviest one's weight the one named first comes first.
    """
    ranked = _rank(_lift_lone(list(candidates)), tie)
    needed = share * max((candidate.weight for candidate in ranked), default=0.0)
    accepted: list[Candidate] = []
    doubtful: list[Candidate] = []
    for candidate in ranked:
        confidence = confidence_of(candidate.weight)
        if confidence >= ACCEPT and candidate.weight >= needed and len(accepted) < most:
            accepted.append(candidate)
        elif confidence >= FLOOR:
            doubtful.append(candidate)
    return Verdict(tuple(accepted), tuple(doubtful))


def _lift_lone(candidates: list[Candidate]) -> list[Candidate]:
    """Trust a candidate more that has no rival worth the name: a text is about something."""
    heaviest = max(candidates, key=lambda candidate: candidate.weight, default=None)
    if heaviest is None or sum(candidate.weight for candidate in candidates) > heaviest.weight * (1 + RIVALS):
        return candidates
    lifted = replace(heaviest, weight=heaviest.weight * LONE)
    return [lifted if candidate is heaviest else candidate for candidate in candidates]


def _rank(candidates: Iterable[Candidate], tie: float) -> list[Candidate]:
    waiting = list(candidates)
    ranked: list[Candidate] = []
    while waiting:
        near = tie * max(candidate.weight for candidate in waiting)
        chosen = next(candidate for candidate in waiting if candidate.weight >= near)
        waiting.remove(chosen)
        ranked.append(chosen)
    return ranked
