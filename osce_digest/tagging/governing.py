"""Read back from a country to what governs it: the noun phrase that ends there, its preposition, its head word.

Works on the words of one sentence up to the country. Not here: what follows the country, brackets, and who is addressed
(`parts`).
"""

from collections.abc import Sequence
from functools import lru_cache

from osce_digest.tagging import cues, cues_abroad
from osce_digest.tagging.reading import Part

OFFICE_WORDS = {
    **dict.fromkeys(cues.OFFICES, Part.HOLDER),
    **dict.fromkeys(cues.STATESMEN, Part.STATESMAN),
    **dict.fromkeys(cues.ENVOYS, Part.SPEAKER),
    **dict.fromkeys(cues.CHAIRS, Part.CHAIR),
}
_LINKS_OF = frozenset({"of", "the"})
_ABROAD = cues_abroad.LINKS.union(cues_abroad.HEADS, [f"{word}{mark}" for word in ("l", "d", "dell") for mark in "’'"])
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


def tell_governed_part(before: list[str], *, listed: bool) -> Part:
    """Read back: over the noun phrase that ends at the country, to its preposition and the head word before that."""
    cut = _phrase_start(before)
    phrase = [word.lower() for word in before[cut:]]
    governing = [word.lower() for word in before[max(0, cut - 5) : cut]]
    if phrase and phrase[0] in {"of", "for"}:
        governing.append(phrase.pop(0))
    return (
        (cues_abroad.HEADS.get(phrase[-1]) if phrase else None)
        or _part_by_phrase(phrase)
        or _part_by_list(before, governing, listed=listed)
        or (_part_by_roll(before) if before and before[-1] in _LINKS_OF else None)
        or _part_by_head(governing, before)
    )


def _phrase_start(before: list[str]) -> int:
    """Find where the noun phrase begins: `experts from |the Ministry of Justice of the` X."""
    index = len(before)
    while index and _in_phrase(before[index - 1]):
        index -= 1
    return index


@lru_cache(maxsize=1024)
def _in_phrase(word: str) -> bool:
    return (
        word in cues.CONNECTORS
        or word in cues.COMPASS
        or (word[0].isupper() and word.lower() not in cues.NEVER_IN_NAMES)
    )


def _part_by_phrase(phrase: Sequence[str]) -> Part | None:
    """Look inside the noun phrase: `the Embassy of` X, `the Minister of Justice of` X."""
    if "of" not in phrase and "to" not in phrase:
        return None
    offices = [word for word in phrase if word in OFFICE_WORDS]
    # the Presidency of Ruritania and the President of X
    return OFFICE_WORDS[offices[offices[0] == "presidency" and len(offices) > 1]] if offices else None


def _part_by_list(before: list[str], governing: Sequence[str], *, listed: bool) -> Part | None:
    """Look for who pays and who takes part, also when X is not the first named: `funded by the EU and` X."""
    if before and before[-1] in {",", "and"}:
        governing, listed = _governing_of_list(before), True
    part = _ask_cues(_LIST_CUES, governing)
    return Part.PARTICIPANTS if listed and part is Part.TRAINEES else part


def _part_by_roll(before: Sequence[str]) -> Part | None:
    """Look for an office that many hold: `Ministers Ada Brown of Sylvania, Bo Stark of` X."""
    if "of" not in before[-2:]:
        return None
    name = before[-3:-1] if before[-1] == "of" else before[-4:-2]
    if len(name) < 2 or not (name[0][0].isupper() and name[1][0].isupper()):  # noqa: PLR2004  (a first and a last name)
        return None
    heads = [word.lower() for word in before[: -len(name)]]
    return Part.HOLDER if not cues.ROLLS.isdisjoint(heads) else None


def _governing_of_list(before: list[str]) -> list[str]:
    index = len(before)
    while index and (before[index - 1] == "," or _in_phrase(before[index - 1])):
        index -= 1
    return [word.lower() for word in before[max(0, index - 5) : index]]


def _part_by_head(governing: Sequence[str], before: Sequence[str]) -> Part:
    """Look at what governs the country alone: `visit to` X, `elections in` X, `visited` X, `in` X."""
    if part := _ask_cues(_HEAD_CUES, governing):
        return part
    last = governing[-1] if governing else ""
    if last in cues.EXAMPLES:
        return Part.PARTICIPANTS if cues.TRAVELS.isdisjoint(before[-cues.TRAVELS_REACH :]) else Part.OBJECT
    if last in cues.THANKING:
        return Part.SPEAKER
    if last in _ABROAD and (part := _part_abroad(before)):
        return part
    if last in cues.OBJECT_VERBS:
        return Part.OBJECT
    return Part.PLACE if last in cues.PLACE_PREPOSITIONS else Part.SUBJECT


def _part_abroad(before: Sequence[str]) -> Part | None:
    """Look back over articles for a head word in another language: `délégation de la` X, `постпред` X."""
    for word in map(str.lower, reversed(before)):
        if word in cues_abroad.HEADS:
            return cues_abroad.HEADS[word]
        if word.rstrip("’'") not in cues_abroad.LINKS:
            return None
    return None


def _ask_cues(cues_by: _Cues, governing: Sequence[str]) -> Part | None:
    if not governing:
        return None
    for reach, heads, part in cues_by.get(governing[-1], ()):
        if not heads.isdisjoint(governing[-1 - reach : -1]):
            return part
    return None
