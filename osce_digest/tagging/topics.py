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
        _make(Hit, (topic, rule.id, mention, strength * rule.weight))
        for mention in mentions
        if (strength := TOPIC_AT[mention.position] * mention.share)
        for topic, rule in mention.meanings
    ]
    groups = group_hits([*hits, *lent])
    return [Candidate(topic, _weigh_words(found), tuple(found)) for topic, found in groups.items()]


# Much cheaper than calling the class, which counts with dozens of hits in an item.
_make = tuple.__new__


def _weigh_words(hits: Sequence[Hit]) -> float:
    """Add up one topic's hits: different words in full, the same words again much less."""
    if len(hits) == 1:
        return weigh(hits[0].strength)
    shares: dict[str, float] = {}
    total = 0.0
    for _, _, source, strength in rank_hits(hits):
        words = source.text[source.start : source.end].casefold() if isinstance(source, Mention) else ""
        share = shares.get(words, 1.0)
        total += weigh(strength) * share
        shares[words] = share * REPEAT_TOPIC
    return total
