"""Weigh the three dimensions: from the topics an item has, the bodies that act, and words that name a dimension.

Not here: drawing the line (`judging`).
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from osce_digest.tagging.belonging import DIPLOMATS
from osce_digest.tagging.judging import Verdict
from osce_digest.tagging.reading import Candidate, Hit, Mention
from osce_digest.tagging.scoring import find_best, weigh
from osce_digest.tagging.weights import (
    DIMENSION_AT,
    DIPLOMACY,
    DOUBTED_TOPIC,
    INSTITUTION_DIMENSION,
    LONE_TOPIC,
    MAIN_DIMENSION,
    MOST_FOR_DIMENSION,
    OTHER_DIMENSION,
    SURE_TOPIC,
    TOPIC_DIMENSIONS,
    TRAINED,
    TRAINED_IN,
    TRAINED_SHARE,
)
from osce_digest.taxonomy import Taxonomy

# What speaks for a dimension: the weight it adds, and the words that stand as evidence.
_Share = tuple[float, Hit]
_Shares = dict[str, list[_Share]]
_FIRST: Final = "politico-military"


def find_dimensions(
    mentions: Sequence[Mention], topics: Verdict, bodies: Sequence[Candidate], taxonomy: Taxonomy
) -> list[Candidate]:
    """List the dimensions that the topics found, the acting bodies, and the words themselves speak for.

    Accepted topics count in full; doubtful ones with less weight, where there are accepted ones. Of dimensions of the
    same weight that of the first topic comes first.
    """
    shares: _Shares = {slug: [] for slug in taxonomy.dimensions}
    _add_words(shares, mentions)
    _add_topics(shares, topics.accepted, LONE_TOPIC if len(topics.accepted) == 1 else 1.0, taxonomy)
    _add_topics(shares, topics.doubtful, DOUBTED_TOPIC if topics.accepted else 1.0, taxonomy)
    _add_bodies(shares, bodies, taxonomy)
    if all(weight < SURE_TOPIC for _, weight, _ in topics.accepted):
        _add_diplomacy(shares, bodies)
    return _put_first([_add_up(slug, found) for slug, found in shares.items() if found], topics, taxonomy)


def _put_first(found: list[Candidate], topics: Verdict, taxonomy: Taxonomy) -> list[Candidate]:
    """Put the main dimension of the first topic first."""
    if len(found) > 1 and topics.accepted:
        topic = topics.accepted[0][0]
        slug = _shares_of(topic, taxonomy.topics[topic].dimensions)[0][0]
        found.sort(key=lambda candidate: candidate[0] != slug)
    return found


# Much cheaper than calling the class.
_make = tuple.__new__


def _add_up(slug: str, shares: Sequence[_Share]) -> Candidate:
    weight = sum([min(weight, MOST_FOR_DIMENSION) for weight, _ in shares])
    return _make(Candidate, (slug, weight, tuple([hit for _, hit in shares])))


def _add_words(shares: _Shares, mentions: Sequence[Mention]) -> None:
    for mention in mentions:
        for slug, rule in mention.meanings:
            if strength := DIMENSION_AT[mention.position] * rule.weight:
                shares[slug].append((weigh(strength), Hit(slug, rule.id, mention, strength)))


def _add_topics(shares: _Shares, topics: Sequence[Candidate], trust: float, taxonomy: Taxonomy) -> None:
    matters = not TRAINED_IN.isdisjoint([name for name, _, _ in topics])
    for name, weight, hits in topics:
        best = find_best(hits)
        counted = min(weight * trust, MOST_FOR_DIMENSION) * (TRAINED_SHARE if matters and name == TRAINED else 1.0)
        for slug, share in _shares_of(name, taxonomy.topics[name].dimensions):
            shares[slug].append((counted * share, _lend(best, slug, share)))


@lru_cache(maxsize=256)
def _shares_of(topic: str, dimensions: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    shares = {**dict.fromkeys(dimensions, OTHER_DIMENSION), **dict.fromkeys(dimensions[:1], MAIN_DIMENSION)}
    return tuple(TOPIC_DIMENSIONS.get(topic, shares).items())


def _add_bodies(shares: _Shares, bodies: Sequence[Candidate], taxonomy: Taxonomy) -> None:
    for body in bodies:
        dimensions = taxonomy.institutions[body.term].dimensions
        for slug in dimensions if len(dimensions) < len(taxonomy.dimensions) else ():
            strength = INSTITUTION_DIMENSION / len(dimensions)
            shares[slug].append((weigh(strength), _lend(find_best(body.hits), slug, strength)))


def _add_diplomacy(shares: _Shares, bodies: Sequence[Candidate]) -> None:
    """Let the bodies where States talk speak for the first dimension, once: what else they do has a sure topic."""
    best = next((find_best(body.hits) for body in bodies if body.term in DIPLOMATS), None)
    if best and _FIRST in shares:
        shares[_FIRST].append((weigh(DIPLOMACY), _lend(best, _FIRST, DIPLOMACY)))


def _lend(best: Hit, slug: str, share: float) -> Hit:
    """Let the strongest words of a topic or body stand as evidence for its dimension."""
    _, rule, source, strength = best
    return _make(Hit, (slug, rule, source, strength * share))
