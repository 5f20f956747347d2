"""Draw the line: which candidates become tags, which wait for an editor, and in which order."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from osce_digest.tagging.reading import Candidate
from osce_digest.tagging.scoring import confidence_of, weigh
from osce_digest.tagging.weights import ACCEPT, FLOOR, LONE, MOST_TAGS, RIVALS


class Verdict(NamedTuple):
    """The candidates of one list, heaviest first: those that stand, and those in doubt.

    `given` where the source itself states them, in its own order and with nothing in doubt.
    """

    accepted: tuple[Candidate, ...]
    doubtful: tuple[Candidate, ...]
    given: bool = False


NOTHING: Final = Verdict((), ())


class Verdicts(NamedTuple):
    """The verdict on each list, and every country that is named at all, in order of first mention."""

    institutions: Verdict
    countries: Verdict
    topics: Verdict
    dimensions: Verdict
    named: tuple[Candidate, ...]


# No weight below this one rounds to a confidence of FLOOR; to ask for the confidence takes longer.
_HOPELESS: Final = weigh(FLOOR - 0.006)


def judge(candidates: Sequence[Candidate], *, share: float, most: int = MOST_TAGS, tie: float = 1.0) -> Verdict:
    """Accept what is likely enough, not far behind the first (`share` of its weight), and at most `most`.

    Of candidates with at least `tie` times the heaviest one's weight the one named first comes first.
    """
    if not candidates:
        return NOTHING
    candidates, heaviest = _lift_lone(candidates)
    needed = share * heaviest
    accepted: list[Candidate] = []
    doubtful: list[Candidate] = []
    for confidence, candidate in _rank(_list_likely(candidates), tie):
        if confidence >= ACCEPT and candidate[1] >= needed and len(accepted) < most:
            accepted.append(candidate)
        else:
            doubtful.append(candidate)
    return Verdict(tuple(accepted), tuple(doubtful))


_Likely = tuple[float, Candidate]


def _lift_lone(candidates: Sequence[Candidate]) -> tuple[Sequence[Candidate], float]:
    """Trust a candidate more that has no rival worth the name: a text is about something. Give the most weight, too."""
    weights = [candidate[1] for candidate in candidates]
    heaviest = max(weights)
    if sum(weights) > heaviest * (1 + RIVALS):
        return candidates, heaviest
    place = weights.index(heaviest)
    lifted = candidates[place]._replace(weight=heaviest * LONE)
    return [*candidates[:place], lifted, *candidates[place + 1 :]], lifted.weight


def _list_likely(candidates: Sequence[Candidate]) -> list[_Likely]:
    """List those worth speaking of, each behind its confidence; the others cannot come before any of these."""
    judged = [(confidence_of(candidate[1]), candidate) for candidate in candidates if candidate[1] >= _HOPELESS]
    return [likely for likely in judged if likely[0] >= FLOOR]


def _rank(waiting: list[_Likely], tie: float) -> list[_Likely]:
    if len(waiting) < 2:  # noqa: PLR2004  (nothing to rank)
        return waiting
    if tie == 1.0:
        return sorted(waiting, key=_weight_of, reverse=True)
    ranked: list[_Likely] = []
    while waiting:
        near = tie * max(map(_weight_of, waiting))
        place = next(place for place, likely in enumerate(waiting) if _weight_of(likely) >= near)
        ranked.append(waiting.pop(place))
    return ranked


def _weight_of(likely: _Likely) -> float:
    return likely[1][1]
