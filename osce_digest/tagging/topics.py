"""Weigh which of the OSCE's 23 fields of work an item belongs to.

Words count by where they stand, less inside quotation marks, and little when said again. Not here: the triggers (the
taxonomy's), drawing the line (`judging`).
"""

from collections.abc import Sequence

from osce_digest.tagging.reading import Candidate, Hit, Mention
from osce_digest.tagging.scoring import group_hits, rank_hits, weigh
from osce_digest.tagging.weights import REPEAT_TOPIC, TOPIC_AT


def find_topics(mentions: Sequence[Mention], lent: Sequence[Hit]) -> list[Candidate]:
    """Weigh every topic some word speaks for; `lent` is what acting bodies say for theirs."""
    hits = [
        Hit(topic, rule.id, mention, strength * rule.weight)
        for mention in mentions
        if (strength := TOPIC_AT[mention.position] * mention.share)
        for topic, rule in mention.meanings
    ]
    groups = group_hits([*hits, *lent])
    return [Candidate(topic, _weigh_words(found), tuple(found)) for topic, found in groups.items()]


def _weigh_words(hits: Sequence[Hit]) -> float:
    """Add up one topic's hits: different words in full, the same words again much less."""
    shares: dict[str, float] = {}
    total = 0.0
    for hit in rank_hits(hits):
        words = hit.source.quote.casefold() if isinstance(hit.source, Mention) else ""
        share = shares.get(words, 1.0)
        total += weigh(hit.strength) * share
        shares[words] = share * REPEAT_TOPIC
    return total
