"""Weigh which of the OSCE's 23 fields of work an item belongs to.

Words count by where they stand, less inside quotation marks, and little when said again. Not here: the triggers (the
taxonomy's), drawing the line (`judging`).
"""

from collections.abc import Sequence
from operator import itemgetter

from osce_digest.model import Given
from osce_digest.tagging.reading import Candidate, Hit, Mention
from osce_digest.tagging.scoring import weigh
from osce_digest.tagging.weights import EVIDENCE_PER_TAG, REPEAT_TOPIC, TOPIC_AT, TOPIC_TRUST

# What one mention says for a topic: its strength, the words, the rule's id and the mention. An item has a hundred of
# these, so they are plain tuples, and hits are made of the strongest only.
_Said = tuple[float, str, str, Mention | Given]
_strength_of = itemgetter(0)


def find_topics(mentions: Sequence[Mention], lent: Sequence[Hit], most: int = EVIDENCE_PER_TAG) -> list[Candidate]:
    """Weigh every topic some word speaks for; `lent` is what acting bodies say for theirs.

    Of a topic's hits the strongest `most` are given, the strongest first.
    """
    said: dict[str, list[_Said]] = {}
    for mention in mentions:
        meanings, start, end, _, text, position, share = mention
        if place := TOPIC_AT[position] * share:
            words = text[start:end].casefold()
            for topic, rule in meanings:
                saying = (place * rule.weight, words, rule.id, mention)
                if topic in said:
                    said[topic].append(saying)
                else:
                    said[topic] = [saying]
    for topic, rule_id, source, strength in lent:
        words = source.quote.casefold() if isinstance(source, Mention) else ""
        said.setdefault(topic, []).append((strength, words, rule_id, source))
    return [_add_up(topic, sayings, most) for topic, sayings in said.items()]


# Much cheaper than calling the class, which counts with dozens of hits in an item.
_make = tuple.__new__


def _add_up(topic: str, sayings: list[_Said], most: int) -> Candidate:
    """Add up what is said for one topic: different words in full, the same words again much less."""
    if len(sayings) == 1:
        ((strength, _, rule, source),) = sayings
        return _make(Candidate, (topic, weigh(strength) * TOPIC_TRUST, (_make(Hit, (topic, rule, source, strength)),)))
    sayings.sort(key=_strength_of, reverse=True)
    shares: dict[str, float] = {}
    total = 0.0
    for strength, words, _, _ in sayings:
        share = shares.get(words, 1.0)
        total += weigh(strength) * share
        shares[words] = share * REPEAT_TOPIC
    hits = [_make(Hit, (topic, rule, source, strength)) for strength, _, rule, source in sayings[:most]]
    return _make(Candidate, (topic, total * TOPIC_TRUST, tuple(hits)))
