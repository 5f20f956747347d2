"""Tell what part each named country plays in its sentence, from the few words before and after it.

Works on words, not on grammar: the noun phrase before a country ("the Ministry of Justice of"), the preposition before
that, its head word. Not here: which countries are named in one breath (runs), what a part is worth (weights), and which
country wins (countries).
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from osce_digest.model import Field
from osce_digest.tagging import cues, cues_abroad
from osce_digest.tagging.governing import OFFICE_WORDS, tell_governed_part
from osce_digest.tagging.reading import Mention, Part, Position

_BEFORE = 120  # characters: about fourteen words
_AFTER = 60

# Chairman-in-Office, Minister (Malta)  →  words with inner hyphens and apostrophes, and the marks that matter
_TOKEN = re.compile(r"[^\W_][\w’'-]*|[.,;:!?()\n]")
# What tokens that need no pattern are made of and parted by.
_PLAIN = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789, "
# They met. A court in  →  up to the full stop
_LAST_STOP = re.compile(r".*[.;:!?()\n]", re.DOTALL)
# of X, its neighbour  →  the comma
_AFTER_STOP = re.compile(r"[.,;:!?()\n]")
# ’s unprovoked, unjustified and illegal war of aggression against
_WAR = re.compile(
    rf"[’']s (?:[\w-]+,? (?:and )?){{0,6}}(?:{'|'.join(sorted(cues.AGGRESSION))})(?: of aggression)?"
    rf" (?:{'|'.join(sorted(cues.AGGRESSION_PREPOSITIONS))}) "
)
# , which took over the OSCE Chairmanship  /  has handed in its Chairmanship of the Forum for Security Co-operation
_CHAIRING = re.compile(
    r",? (?:which|that)\b[^.;\n]{0,40}\b(?:chair(?:s|ed|ing|manship|personship)|Chair\w*|presidency)\b"
    r"|[^.;\n]{0,60}\bChair(?:man|person)ship of the (?:OSCE )?F(?:orum for Sec|SC\b)|[^.,;\n]{0,40}\bFSC Chair"
    r"|[^.,;\n]{0,40}\bprésidence\b"
)
_CHAIRING_REACH = 90  # characters
# … is hosting in  /  … will host  /  … hosted
_HOSTING = re.compile(r" (?:is |will |has )?host(?:s|ed|ing)?\b")
_TITLES = frozenset([word.capitalize() for word in cues.HONORIFICS])
_VENUE = ["here", "in"]  # where the speaker stands
_CHAIN = cues.CONNECTORS.union(cues.MODIFIERS, OFFICE_WORDS, cues_abroad.HEADS, cues_abroad.LINKS)
_APOSTROPHES = frozenset("’'")
_SUBJECT = Part.SUBJECT  # named once: to ask an enumeration for a member takes longer than to compare with it
_BODY = Position.BODY  # what is said so late hardly counts, and is not looked at so closely
_STATES_OWN = "presidency"  # which is Bosnia’s own, where it is not the OSCE’s
_CHAIRED = frozenset({Part.HOLDER, Part.STATESMAN})

# What ends "X’s OSCE Chairpersonship" before it is named.
_BREAKS = cues.PLACE_PREPOSITIONS | cues.OBJECT_PREPOSITIONS | {"and", "as", "from", "by", "that", "which", "under"}
# Where none of these follows a country, what follows tells nothing.
_TELLING = frozenset({"mission", "state"}).union(
    cues.CHAIRS,
    cues.OSCE_CHAIRS,
    cues.AGGRESSION,
    cues.PAYING,
    OFFICE_WORDS,
    [f"{word}{mark}s" for word in cues.CHAIRS for mark in "’'"],
)


def tell_part(run: Sequence[Mention]) -> Part:
    """Tell what part the countries of a run play."""
    if run[0].field is Field.DATELINE:
        return Part.PLACE
    text, start, end = run[0].text, run[0].start, run[-1].end
    before, bracketed = _words_before(text, start)
    if bracketed:
        return Part.PLACE if before and before[-1] in cues.PLACE_PREPOSITIONS else _part_in_brackets(text, start)
    if before and (before[-1].lower() in cues.HONORIFICS or (before[-2:][0] in _TITLES and _is_first_name(before[-1]))):
        return Part.HOLDER
    after = _words_after(text, end)
    if (
        text[start].islower()
        and after
        and after[0][0].isupper()
        and before
        and before[-1].lower() in cues_abroad.ARTICLES
    ):
        return Part.HOLDER
    part = (
        (Part.SPEAKER if before and before[-1] == "in" and before[-2:] == _VENUE else None)
        or _part_by_words_after(after)
        or (text[end : end + 1] in _APOSTROPHES and _part_by_war(text, end))
        or tell_governed_part(before, listed=len(run) > 1)
    )
    if part is _SUBJECT and run[0][5] is not _BODY:
        part = _part_by_hosting_or_chairing(text, end, before)
    if part is Part.CHAIR and before[-1:] == ["to"] and text[end : end + 1] not in _APOSTROPHES:
        part = tell_governed_part(before, listed=len(run) > 1)  # a visit to Ruritania, the Chairperson-in-Office
    if part in _CHAIRED and (_names_chair(_chain_before(before)) or _names_chair(list(takewhile(_links, after)))):
        return Part.CHAIR
    return Part.OBJECT if part is Part.STATESMAN and _is_addressed(before) else part


def _is_first_name(word: str) -> bool:
    """Tell a person’s first name behind a title: `Ambassador Ada` Holland."""
    return word[0].isupper() and word.lower() not in OFFICE_WORDS


def _chain_before(before: Sequence[str]) -> list[str]:
    """Give the titles and names that end at the country: `met |the OSCE Chair, Foreign Minister of` X."""
    return list(takewhile(_links, reversed(before)))[::-1]


def _links(word: str) -> bool:
    return word == "," or word[0].isupper() or word in _CHAIN or not word.isascii()


def _is_addressed(before: Sequence[str]) -> bool:
    """Read back for who is written to or called upon: `wrote today to X’s Foreign Minister`."""
    words = [word.lower() for word in before[-cues.ADDRESSING_REACH :]]
    if not cues.ADDRESSING_VERBS.isdisjoint(words):
        return True
    heads = [place for place, word in enumerate(words) if word in cues.ADDRESSING]
    return bool(heads) and not cues.ADDRESSING_PREPOSITIONS.isdisjoint(words[heads[0] : heads[0] + 3])


def _words_before(text: str, start: int) -> tuple[list[str], bool]:
    """Give the words of the sentence so far, and whether a bracket is open."""
    first = max(0, start - _BEFORE)
    stop = _LAST_STOP.match(text, first, start)
    if stop:
        first = stop.end()
    clause = text[first:start]
    bracketed = stop is not None and text[first - 1] == "("
    if clause.isascii() and not clause.encode().translate(None, _PLAIN):
        return clause.replace(",", " , ").split(), bracketed
    return _TOKEN.findall(clause), bracketed


def _words_after(text: str, end: int) -> list[str]:
    stop = _AFTER_STOP.search(text, end, end + _AFTER)
    words = _TOKEN.findall(text, end, stop.start() if stop else end + _AFTER)
    return [word for word in words if word != "s"] if "s" in words else words


def _part_in_brackets(text: str, start: int) -> Part:
    """Tell `in Strelsau (Ruritania)` from `Ada Lovelace (Ruritania)` and `co-chairs (of Ruritania, Sylvania)`."""
    words, _ = _words_before(text, text.rindex("(", 0, start))
    return Part.HOLDER if cues.PLACE_PREPOSITIONS.isdisjoint(words[-3:]) else Part.PLACE


def _part_by_words_after(after: Sequence[str]) -> Part | None:
    """Read on: `X’s Embassy`, `X Foreign Minister`, `X’s OSCE Chairpersonship`, `X’s war against`."""
    small_words = [word.lower() for word in after[:4]]
    if _TELLING.isdisjoint(small_words):
        return None
    small_words = [word.removesuffix("’s").removesuffix("'s") for word in small_words]
    for word, small in zip(after, small_words, strict=False):
        if part := OFFICE_WORDS.get(small):
            return part
        if small in cues.PAYING:
            return Part.DONOR
        if word == "OSCE" or not (word[0].isupper() or small in cues.MODIFIERS):
            break
    if _names_chair(list(takewhile(_goes_on, small_words[:3]))):
        return Part.CHAIR
    if small_words[:2] in (["mission", "to"], ["state", "department"]):
        return Part.SPEAKER
    attacks = any(
        head in cues.AGGRESSION and tail in cues.AGGRESSION_PREPOSITIONS for head, tail in pairwise(small_words)
    )
    return Part.AGGRESSOR if attacks else None


def _part_by_war(text: str, end: int) -> Part | None:
    """Read on over what a war is called: `X’s unprovoked, unjustified and illegal invasion of`."""
    return Part.AGGRESSOR if _WAR.match(text, end) else None


def _part_by_hosting_or_chairing(text: str, end: int, before: Sequence[str]) -> Part:
    """Read on for hosts and for who chairs beside the point, or the Forum: `X, which chairs the OSCE`, `dont la` X."""
    ahead = text[end : end + _CHAIRING_REACH]
    if "host" in ahead and _HOSTING.match(ahead):
        return Part.PLACE
    if "hair" in ahead or "presidency" in ahead or ("présidence" in ahead and "dont" in before[-2:]):
        return Part.CHAIR if _CHAIRING.match(ahead) else _SUBJECT
    return _SUBJECT


def _goes_on(word: str) -> bool:
    """Tell whether the name of an office can go on with a word: `X’s 2019 OSCE Chair`, not `X in its Chairmanship`."""
    return word not in _BREAKS


def _names_chair(words: Sequence[str]) -> bool:
    """Look for the Chair: an item's `OSCE Chair, Foreign Minister of X`, `председатель ОБСЕ` is not about X."""
    follows = heads = False
    for word in words:
        small = word.lower()
        if (
            (small in cues.CHAIRS and (small != _STATES_OWN or "OSCE" in words))
            or (follows and small in cues.OSCE_CHAIRS)
            or (heads and small == "обсе")
        ):
            return True
        follows, heads = small == "osce", small in cues.CHAIRS_OF_OSCE
    return False
