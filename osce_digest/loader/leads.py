"""The first sentence of a paragraph, and whether a sentence names an OSCE body in full. Pure functions of a text."""

from collections.abc import Sequence

from osce_digest.loader.cue_patterns import ABBREVIATION, ACTOR, ACTOR_HINTS, OSCE_ACTOR, SENTENCE_BREAK

# "Chairperson" stands before the hint "-in-Office": a name begins at most so far before.
_BEFORE_HINT = 12
# A first sentence longer than this is read no further: leads say who, what and when before.
_LEAD_LIMIT = 700
# A full stop before this ends an address or an initial.
_SHORTEST_SENTENCE = 25


def first_sentence(text: str) -> str:
    """Give the text up to its first full stop that ends a sentence, at most `_LEAD_LIMIT` characters."""
    head = text[:_LEAD_LIMIT]
    stops = "." if "!" not in head and "?" not in head else ".!?"
    stop = _find_stop(head, stops, _SHORTEST_SENTENCE)
    while stop >= 0:
        if SENTENCE_BREAK.match(head, stop) and not _is_abbreviation(head, stop):
            return head[: stop + 1]
        stop = _find_stop(head, stops, stop + 1)
    return head


def _find_stop(head: str, stops: str, start: int) -> int:
    if len(stops) == 1:
        return head.find(stops, start)
    found = [at for at in [head.find(stop, start) for stop in stops] if at >= 0]
    return min(found) if found else -1


def _is_abbreviation(head: str, stop: int) -> bool:
    """Tell whether what stands before a stop is short for a word; the pattern need not look behind most letters."""
    return head[stop - 1] in _ENDS_OF_ABBREVIATIONS and ABBREVIATION.search(head, max(0, stop - 5), stop) is not None


# "Mr", "Mrs", "No", "St", "Amb", "Prof", "U.S"
_ENDS_OF_ABBREVIATIONS = frozenset("rsotbfABCDEFGHIJKLMNOPQRSTUVWXYZ")


def names_actor(sentence: str) -> bool:
    """Tell a sentence in which an OSCE body is named in full."""
    if "OSCE" in sentence and OSCE_ACTOR.search(sentence):
        return True
    at = _find_hint(sentence, _OTHER_HINTS)
    return at >= 0 and ACTOR.search(sentence, max(0, at - _BEFORE_HINT)) is not None


def _find_hint(sentence: str, hints: Sequence[str]) -> int:
    """Give where the first of some hints stands, -1 if none does."""
    first = -1
    for hint in hints:
        at = sentence.find(hint)
        if at >= 0 and (first < 0 or at < first):
            first = at
    return first


_OTHER_HINTS = tuple(hint for hint in ACTOR_HINTS if hint != "OSCE")


def may_name_actor(text: str, stems: set[str]) -> bool:
    """Tell a text that has one of the hints without which no body is named in full; most have none.

    `stems` are those of the text; longer hints are looked for only where the stem of their rarest word is.
    """
    if ("O" in text and ("OSCE" in text or "ODIHR" in text or "OSZE" in text)) or "ОБСЕ" in text:
        return True
    hints = [hint for hint, stem in _STEM_OF_HINT if stem in stems]
    return bool(hints) and _find_hint(text, hints) >= 0


# The longer hints with the stem of their rarest word.
_STEM_OF_HINT = (
    ("Office for Democratic", "office"),
    ("-in-Office", "office"),
    ("Representative on Freedom", "repres"),
    ("High Commissioner on", "commis"),
    ("international observers", "intern"),
    ("Programme Office in", "progra"),
    ("Presence in Albania", "albani"),
)
