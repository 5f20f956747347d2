"""Tell what part each named country plays in its sentence, from the few words before and after it.

Works on words, not on grammar: the noun phrase before a country ("the Ministry of Justice of"), the preposition before
that, its head word. Not here: which countries are named in one breath (runs), what a part is worth (weights), and which
country wins (countries).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from osce_digest.model import Field
from osce_digest.tagging import cues
from osce_digest.tagging.reading import Mention, Part

_BEFORE = 120  # characters: about fourteen words
_AFTER = 60

# Chairman-in-Office, Minister (Malta)  →  words with inner hyphens and apostrophes, and the marks that matter
_TOKEN = re.compile(r"[^\W_][\w’'-]*|[.,;:!?()\n]")
_OFFICE_WORDS = {
    **dict.fromkeys(cues.OFFICES, Part.HOLDER),
    **dict.fromkeys(cues.STATESMEN, Part.STATESMAN),
    **dict.fromkeys(cues.ENVOYS, Part.SPEAKER),
    **dict.fromkeys(cues.CHAIRS, Part.CHAIR),
}
# What tokens that need no pattern are made of and parted by.
_PLAIN = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789, "
# They met. A court in  →  up to the full stop
_LAST_STOP = re.compile(r".*[.;:!?()\n]", re.DOTALL)
# of X, its neighbour  →  the comma
_AFTER_STOP = re.compile(r"[.,;:!?()\n]")
_CHAIRED = frozenset({Part.HOLDER, Part.STATESMAN})

_PREPOSITIONS = sorted(frozenset().union(*(cue.prepositions for cue in cues.CUES)))
# The cues a preposition can have, in lists and elsewhere: how far back the head words stand, these, and the part.
_Cues = dict[str, list[tuple[int, frozenset[str], Part]]]
_LIST_CUES, _HEAD_CUES = [
    {
        preposition: [
            (cue.reach, cue.heads, cue.part)
            for cue in cues.CUES
            if cue.in_lists is in_lists and preposition in cue.prepositions
        ]
        for preposition in _PREPOSITIONS
    }
    for in_lists in (True, False)
]
# Where none of these follows a country, what follows tells nothing.
_TELLING = frozenset({"mission", "state"}).union(cues.CHAIRS, cues.OSCE_CHAIRS, cues.AGGRESSION, _OFFICE_WORDS)


def tell_part(run: Sequence[Mention]) -> Part:
    """Tell what part the countries of a run play."""
    if run[0].field is Field.DATELINE:
        return Part.PLACE
    text, start, end = run[0].text, run[0].start, run[-1].end
    before, bracketed = _words_before(text, start)
    if bracketed:
        return Part.PLACE if before and before[-1] in cues.PLACE_PREPOSITIONS else _part_in_brackets(text, start)
    if before and before[-1].lower() in cues.HONORIFICS:
        return Part.HOLDER
    after = _words_after(text, end)
    part = _part_by_words_after(after) or _part_by_words_before(before, listed=len(run) > 1)
    if part in _CHAIRED and (_names_chair(before) or _names_chair(after)):
        return Part.CHAIR
    return Part.OBJECT if part is Part.STATESMAN and _is_addressed(before) else part


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
    for word, small in zip(after, small_words, strict=False):
        if part := _OFFICE_WORDS.get(small):
            return part
        if word == "OSCE" or not (word[0].isupper() or small in cues.MODIFIERS):
            break
    if _names_chair(small_words[:3]):
        return Part.CHAIR
    if small_words[:2] in (["mission", "to"], ["state", "department"]):
        return Part.SPEAKER
    attacks = any(
        head in cues.AGGRESSION and tail in cues.AGGRESSION_PREPOSITIONS for head, tail in pairwise(small_words)
    )
    return Part.AGGRESSOR if attacks else None


def _names_chair(words: Sequence[str]) -> bool:
    """Look for the Chair: an item's `OSCE Chair, Foreign Minister of X` is not about X."""
    follows = False
    for word in words:
        small = word.lower()
        if small in cues.CHAIRS or (follows and small in cues.OSCE_CHAIRS):
            return True
        follows = small == "osce"
    return False


def _part_by_words_before(before: list[str], *, listed: bool) -> Part:
    """Read back: over the noun phrase that ends at the country, to its preposition and the head word before that."""
    cut = _phrase_start(before)
    phrase = [word.lower() for word in before[cut:]]
    governing = [word.lower() for word in before[max(0, cut - 5) : cut]]
    if phrase and phrase[0] in {"of", "for"}:
        governing.append(phrase.pop(0))
    return _part_by_phrase(phrase) or _part_by_list(before, governing, listed=listed) or _part_by_head(governing)


def _phrase_start(before: list[str]) -> int:
    """Find where the noun phrase begins: `experts from |the Ministry of Justice of the` X."""
    index = len(before)
    while index and _in_phrase(before[index - 1]):
        index -= 1
    return index


@lru_cache(maxsize=1024)
def _in_phrase(word: str) -> bool:
    return word in cues.CONNECTORS or (word[0].isupper() and word.lower() not in cues.NEVER_IN_NAMES)


def _part_by_phrase(phrase: Sequence[str]) -> Part | None:
    """Look inside the noun phrase: `the Embassy of` X, `the Minister of Justice of` X."""
    if "of" not in phrase and "to" not in phrase:
        return None
    return next((_OFFICE_WORDS[word] for word in phrase if word in _OFFICE_WORDS), None)


def _part_by_list(before: list[str], governing: Sequence[str], *, listed: bool) -> Part | None:
    """Look for who pays and who takes part, also when X is not the first named: `funded by the EU and` X."""
    if before and before[-1] in {",", "and"}:
        governing, listed = _governing_of_list(before), True
    part = _ask_cues(_LIST_CUES, governing)
    return Part.PARTICIPANTS if listed and part is Part.TRAINEES else part


def _governing_of_list(before: list[str]) -> list[str]:
    index = len(before)
    while index and (before[index - 1] == "," or _in_phrase(before[index - 1])):
        index -= 1
    return [word.lower() for word in before[max(0, index - 5) : index]]


def _part_by_head(governing: Sequence[str]) -> Part:
    """Look at what governs the country alone: `visit to` X, `elections in` X, `visited` X, `in` X."""
    if part := _ask_cues(_HEAD_CUES, governing):
        return part
    last = governing[-1] if governing else ""
    if last in cues.EXAMPLES:
        return Part.PARTICIPANTS
    if last in cues.ENVOYS_BEFORE:
        return Part.SPEAKER
    if last in cues.OBJECT_VERBS:
        return Part.OBJECT
    return Part.PLACE if last in cues.PLACE_PREPOSITIONS else Part.SUBJECT


def _ask_cues(cues_by: _Cues, governing: Sequence[str]) -> Part | None:
    if not governing:
        return None
    for reach, heads, part in cues_by.get(governing[-1], ()):
        if not heads.isdisjoint(governing[-1 - reach : -1]):
            return part
    return None
