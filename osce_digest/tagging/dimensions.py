"""Weigh the three dimensions: from the topics an item has, the bodies that act, and words that name a dimension.

Not here: drawing the line (`judging`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from osce_digest.tagging.reading import Candidate, Hit, Mention
from osce_digest.tagging.scoring import find_best, weigh
from osce_digest.tagging.weights import (
    DIMENSION_AT,
    INSTITUTION_DIMENSION,
    MAIN_DIMENSION,
    MOST_FOR_DIMENSION,
    OTHER_DIMENSION,
    TOPIC_DIMENSIONS,
)
from osce_digest.taxonomy import Taxonomy, Topic

_Share = tuple[str, float, Hit]


def find_dimensions(
    mentions: Sequence[Mention], topics: Sequence[Candidate], bodies: Sequence[Candidate], taxonomy: Taxonomy
) -> list[Candidate]:
    """List the dimensions that the topics found, the acting bodies, and the words themselves speak for."""
    shares: defaultdict[str, list[_Share]] = defaultdict(list)
    for share in chain(_from_words(mentions), _from_topics(topics, taxonomy), _from_bodies(bodies, taxonomy)):
        shares[share[0]].append(share)
    return [_add_up(slug, shares[slug]) for slug in taxonomy.dimensions if slug in shares]


def _add_up(slug: str, shares: Sequence[_Share]) -> Candidate:
    weight = sum(min(weight, MOST_FOR_DIMENSION) for _, weight, _ in shares)
    return Candidate(slug, weight, tuple(hit for _, _, hit in shares))


def _from_words(mentions: Sequence[Mention]) -> Iterator[_Share]:
    for mention in mentions:
        for slug, rule in mention.meanings:
            if strength := DIMENSION_AT[mention.position] * rule.weight:
                yield slug, weigh(strength), Hit(slug, rule.id, mention, strength)


def _from_topics(topics: Sequence[Candidate], taxonomy: Taxonomy) -> Iterator[_Share]:
    for topic in topics:
        for slug, share in _shares_of(taxonomy.topics[topic.term]).items():
            yield slug, topic.weight * share, _lend(topic, slug, share)


def _shares_of(topic: Topic) -> Mapping[str, float]:
    if topic.name in TOPIC_DIMENSIONS:
        return TOPIC_DIMENSIONS[topic.name]
    return {**dict.fromkeys(topic.dimensions, OTHER_DIMENSION), **dict.fromkeys(topic.dimensions[:1], MAIN_DIMENSION)}


def _from_bodies(bodies: Sequence[Candidate], taxonomy: Taxonomy) -> Iterator[_Share]:
    for body in bodies:
        dimensions = taxonomy.institutions[body.term].dimensions
        for slug in dimensions if len(dimensions) < len(taxonomy.dimensions) else ():
            strength = INSTITUTION_DIMENSION / len(dimensions)
            yield slug, weigh(strength), _lend(body, slug, strength)


def _lend(candidate: Candidate, slug: str, share: float) -> Hit:
    """Let the strongest words of a topic or body stand as evidence for its dimension."""
    best = find_best(candidate.hits)
    return Hit(slug, best.rule, best.source, best.strength * share)
