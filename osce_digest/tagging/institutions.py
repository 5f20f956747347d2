"""Weigh which OSCE bodies an item is by or about.

An abbreviation counts where the text defines it, names its body otherwise, or where it can mean nothing else. "The
Mission", "the Office" refer back to the one body so called. Not here: what a body says for other lists (`lending`).
"""

from collections.abc import Collection, Sequence

from osce_digest.matching import Meanings
from osce_digest.tagging.belonging import OFFICES_OF_BODIES
from osce_digest.tagging.reading import Candidate, Hit, Mention, Position
from osce_digest.tagging.scoring import group_hits, weigh, weigh_hits
from osce_digest.tagging.weights import (
    BACK_REFERENCE,
    CLEAR_ABBREVIATION,
    INSTITUTION_AT,
    MOST_BACK_REFERENCES,
    NO_EARLY_INSTITUTION,
    OFFICE_OF_BODY,
    REPEAT_INSTITUTION,
)
from osce_digest.taxonomy import Role, Rule

_NOUNS = ("Presence", "Mission", "Centre", "Programme Office", "Office", "Project Co-ordinator")
# Named once: to ask an enumeration for a member takes longer than to compare with it.
_NAMES, _ABBREVIATION = frozenset({Role.INSTITUTION, Role.INSTITUTION_ALIAS}), Role.INSTITUTION_ABBREVIATION
_EARLY = frozenset({Position.TITLE, Position.FIRST, Position.LEAD})


def find_institutions(mentions: Sequence[Mention], body: str) -> list[Candidate]:
    """Weigh every institution the item names, in order of first mention; references back add to the one so called.

    Where none is named early, those named later count more: somebody must have issued the item.
    """
    groups = group_hits(_find_hits(mentions)) if mentions else {}
    if not groups:
        return []
    share = 1.0 if any(_stands_early(hit) for hits in groups.values() for hit in hits) else NO_EARLY_INSTITUTION
    weights = {name: weigh_hits(hits, REPEAT_INSTITUTION) * share for name, hits in groups.items()}
    for noun, name in _called_by_noun(weights).items():
        weights[name] += weigh(BACK_REFERENCE) * min(body.count(f"he {noun}"), MOST_BACK_REFERENCES)
    found = [Candidate(name, weights[name], tuple(hits)) for name, hits in groups.items()]
    return [*found, *_name_offices(found)]


def _name_offices(found: Sequence[Candidate]) -> list[Candidate]:
    """Name the offices that the bodies which act belong to, where the item does not name them itself."""
    named = {name for name, _, _ in found}
    if named.isdisjoint(OFFICES_OF_BODIES):
        return []
    heaviest = max([weight for _, weight, _ in found])
    return [
        Candidate(office, weight * OFFICE_OF_BODY, tuple([hit._replace(term=office) for hit in hits]))
        for name, weight, hits in found
        if weight == heaviest and (office := OFFICES_OF_BODIES.get(name)) and office not in named
    ]


def _find_hits(mentions: Sequence[Mention]) -> list[Hit]:
    # The bodies that the item names in full or by a form that is no abbreviation.
    named = {name for mention in mentions for name, rule in mention[0] if rule.role in _NAMES}
    hits = []
    for mention in mentions:
        strength = INSTITUTION_AT[mention.position]
        meanings = mention[0] if len(mention[0]) == 1 else _meant(mention[0], named)
        for name, rule in meanings if strength else ():
            if name in named or _speaks_for_itself(rule, mention):
                hits.append(_make(Hit, (name, rule.id, mention, strength * rule.weight)))
    return hits


# Much cheaper than calling the class.
_make = tuple.__new__


def _meant(meanings: Meanings, named: Collection[str]) -> Meanings:
    """Give the bodies that words stand for: of several that are so called, or were led by one person, those meant.

    That is the one whose rule asks for company, which the item has, or those that the item names otherwise.
    """
    return (
        tuple([meaning for meaning in meanings if meaning[1].needs])
        or tuple([meaning for meaning in meanings if meaning[0] in named])
        or meanings
    )


def _speaks_for_itself(rule: Rule, mention: Mention) -> bool:
    if rule.role is not _ABBREVIATION or rule.weight >= CLEAR_ABBREVIATION:
        return True
    start, end = mention.start, mention.end
    return mention.text[start - 1 : start] == "(" and mention.text[end : end + 1] == ")"


def _called_by_noun(weights: dict[str, float]) -> dict[str, str]:
    """Tell which body "the Mission", "The Office" … must mean: the heaviest of those so called."""
    called: dict[str, str] = {}
    for name in sorted(weights, key=weights.__getitem__):
        for noun in _NOUNS:
            if noun in name:
                called[noun] = name
    return called


def _stands_early(hit: Hit) -> bool:
    return isinstance(hit.source, Mention) and hit.source.position in _EARLY
