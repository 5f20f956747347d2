"""Draw the line: which candidates become tags, which wait for an editor, and in which order."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from osce_digest.tagging.reading import Candidate
from osce_digest.tagging.scoring import confidence_of, weigh
from osce_digest.tagging.weights import ACCEPT, EQUALS, FLOOR, LONE, MOST_TAGS, RIVALS


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


# Rounding is dear, and is done only for the few weights that come so near to a line that it tells the side.
_NEAR: Final = 0.006
_HOPELESS, _LIKELY = weigh(FLOOR - _NEAR), weigh(FLOOR - 0.004)
_WEAK, _STRONG = weigh(ACCEPT - _NEAR), weigh(ACCEPT - 0.004)

# Much cheaper than calling the class.
_make = tuple.__new__


def judge(
    candidates: Sequence[Candidate], *, share: float, most: int = MOST_TAGS, tie: float = 1.0, equals: bool = False
) -> Verdict:
    """Accept what is likely enough, not far behind the first (`share` of its weight), and at most `most`.

    Of candidates with at least `tie` times the heaviest one's weight the one named first comes first.
    """
    if not candidates:
        return NOTHING
    candidates, heaviest = (_lift_equals if equals and len(candidates) > 1 else _lift_lone)(candidates)
    needed = share * heaviest
    accepted: list[Candidate] = []
    doubtful: list[Candidate] = []
    for candidate in _rank(_list_likely(candidates), tie):
        weight = candidate[1]
        if (
            weight >= needed
            and len(accepted) < most
            and (weight >= _STRONG or (weight >= _WEAK and confidence_of(weight) >= ACCEPT))
        ):
            accepted.append(candidate)
        else:
            doubtful.append(candidate)
    return _make(Verdict, (tuple(accepted), tuple(doubtful), False))


def admit(verdict: Verdict, terms: frozenset[str], most: int) -> Verdict:
    """Accept of some terms also those far behind the first, where they are likely and `most` are not there yet."""
    room = most - len(verdict[0])
    if not verdict[1] or not 0 < room < most:
        return verdict
    late = [one for one in verdict[1] if one[0] in terms and confidence_of(one[1]) >= ACCEPT][:room]
    if not late:
        return verdict
    return Verdict((*verdict[0], *late), tuple([one for one in verdict[1] if one not in late]))


def _lift_lone(candidates: Sequence[Candidate]) -> tuple[Sequence[Candidate], float]:
    """Trust a candidate more that has no rival worth the name: a text is about something. Give the most weight, too."""
    weights = [candidate[1] for candidate in candidates]
    heaviest = max(weights)
    if sum(weights) > heaviest * (1 + RIVALS):
        return candidates, heaviest
    place, lifted = weights.index(heaviest), heaviest * LONE
    term, _, hits = candidates[place]
    return [*candidates[:place], _make(Candidate, (term, lifted, hits)), *candidates[place + 1 :]], lifted


def _lift_equals(candidates: Sequence[Candidate]) -> tuple[Sequence[Candidate], float]:
    """Do so with all that weigh the same: `Kazakh, Tajik and Uzbek judges` are together what a text is about."""
    weights = [candidate[1] for candidate in candidates]
    heaviest = max(weights)
    near = EQUALS * heaviest
    first = [weight for weight in weights if weight >= near]
    if len(first) == 1 or sum(weights) - sum(first) > heaviest * RIVALS:
        return _lift_lone(candidates)
    lifted = [
        _make(Candidate, (term, weight * LONE, hits)) if weight >= near else _make(Candidate, (term, weight, hits))
        for term, weight, hits in candidates
    ]
    return lifted, heaviest * LONE


def _list_likely(candidates: Sequence[Candidate]) -> list[Candidate]:
    """List those worth speaking of; the others cannot come before any of these."""
    return [
        candidate
        for candidate in candidates
        if candidate[1] >= _LIKELY or (candidate[1] >= _HOPELESS and confidence_of(candidate[1]) >= FLOOR)
    ]


def _rank(waiting: list[Candidate], tie: float) -> list[Candidate]:
    if len(waiting) < 2:  # noqa: PLR2004  (nothing to rank)
        return waiting
    if tie == 1.0:
        return sorted(waiting, key=_weight_of, reverse=True)
    ranked: list[Candidate] = []
    while waiting:
        near = tie * max([candidate[1] for candidate in waiting])
        place = next(place for place, candidate in enumerate(waiting) if candidate[1] >= near)
        ranked.append(waiting.pop(place))
    return ranked


_weight_of = itemgetter(1)
