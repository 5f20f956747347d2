"""Find in one sentence the words that tell what happened on a date; weighing them is left to `dating.candidates`."""

import re
from typing import Final, NamedTuple

from osce_digest.loader.dating.cue_rows import ROWS, Cue
from osce_digest.loader.words import lower_letters


class Found(NamedTuple):
    """One cue in a sentence; `in_clause` where "who", "which" or "that" stands before it."""

    cue: Cue
    start: int
    end: int
    in_clause: bool


_WORD: Final = re.compile(r"[^\W\d_]+")
# the OSCE Mission | ODIHR | the Presence | her Office | ОБСЕ
_ACTOR: Final = re.compile(
    r"OSCE|ODIHR|OSZE|ОБСЕ|\b(?:Mission|Presence|Programme Office|Office|Centre|Co-ordinator|Representative|"
    r"Secretary General|Secretariat|Chair(?:man|person|manship|personship)?|High Commissioner|Parliamentary Assembly)\b"
)
# Each of them has one of these in it, and plain search is much faster than the pattern.
_ACTOR_NAMES: Final = (
    *("OSCE", "Mission", "Presence", "Office", "Centre", "Co-ordinator", "Representative", "ODIHR", "OSZE", "ОБСЕ"),
    *("Secretar", "Chair", "High Commissioner", "Parliamentary Assembly"),
)
_BASE_FORMS: Final = frozenset({"take", "meet", "graduate", "discuss", "gather", "learn", "examine"})
_RELATIVES: Final = frozenset({"who", "which", "that"})
# "will … take place", "will be held": a verb within so many characters of "will" tells of the future too.
_FUTURE_REACH: Final = 30
# "the vote on 8 May", but "presented a report on the vote during a visit on 8 May": so far does a vote govern a date.
_VOTE_REACH: Final = 12
# Named once: to ask an enumeration for a member takes longer than to compare with it.
_FUTURE: Final = Cue.FUTURE
_VOTE: Final = Cue.VOTE
# "the Central Election Commission": no vote is told of
_OF_ELECTIONS: Final = frozenset(
    "administration code commission commissioner commissions experts law officials".split()
)
_TOLD: Final = frozenset({Cue.HELD, Cue.OPENED, Cue.CLOSED})


_Phrase = tuple[list[str], Cue]


def _read_phrases() -> list[_Phrase]:
    """List the phrases, longest first."""
    phrases = [(_WORD.findall(phrase), cue) for cue, row in ROWS.items() for phrase in row.split("|")]
    return sorted(phrases, key=lambda phrase: -len(phrase[0]))


def _index_longer(phrases: list[_Phrase]) -> dict[str, dict[str, list[_Phrase]]]:
    """List the phrases of several words by their first word and by their second."""
    index: dict[str, dict[str, list[_Phrase]]] = {}
    for words, cue in phrases:
        if len(words) > 1:
            index.setdefault(words[0], {}).setdefault(words[1], []).append((words, cue))
    return index


_PHRASES: Final = _read_phrases()
_LONGER: Final = _index_longer(_PHRASES)
_SINGLE: Final = {words[0]: cue for words, cue in reversed(_PHRASES) if len(words) == 1}
_FIRST_WORDS: Final = frozenset(words[0] for words, _ in _PHRASES)


def find_cues(sentence: str) -> list[Found]:
    """List the cues of a sentence in their order; what follows "will" is to come, whatever verb it is."""
    found: list[Found] = []
    letters = f" {lower_letters(sentence)} "
    words = letters.split()
    to_come = -_FUTURE_REACH - 1
    taken = 0
    for at in [number for number, word in enumerate(words) if word in _FIRST_WORDS]:
        length, cue = _match_phrase(words, at) if words[at] in _LONGER else (1, _SINGLE[words[at]])
        if cue is None or at < taken:
            continue
        taken = at + length
        if cue is _VOTE and taken < len(words) and words[taken] in _OF_ELECTIONS:
            continue
        start = _start_of(letters, words[at], words[:at].count(words[at]))
        end = start + len(words[at]) if length == 1 else _end_of(letters, words[at:taken], start)
        if cue is _FUTURE:
            to_come = end
        elif start - to_come <= _FUTURE_REACH and (words[at] in _BASE_FORMS or "be" in words[at - 2 : at]):
            cue = _FUTURE
        # As a named tuple is made, but for a call of Python's own.
        found.append(tuple.__new__(Found, (cue, start, end, at > 0 and words[at - 1] in _RELATIVES)))
    return found


def _start_of(letters: str, word: str, skipped: int) -> int:
    """Give where a word that stands `skipped` times before begins; in `letters` a blank comes before the sentence."""
    framed = f" {word} "
    start = letters.index(framed)
    for _ in range(skipped):
        start = letters.index(framed, start + 1)
    return start


def _end_of(letters: str, words: list[str], start: int) -> int:
    """Give where words that follow each other end, of which the first begins at `start`."""
    end = start + 1
    for word in words:
        end = letters.index(word, end) + len(word)
    return end - 1


def _match_phrase(words: list[str], at: int) -> tuple[int, Cue | None]:
    """Give the longest phrase that begins with word `at`, which longer ones do, as its number of words and its cue."""
    following = words[at + 1] if at + 1 < len(words) else ""
    for phrase, cue in _LONGER[words[at]].get(following, ()):
        if words[at : at + len(phrase)] == phrase:
            return len(phrase), cue
    return 1, _SINGLE.get(words[at])


def names_body(sentence: str) -> bool:
    """Tell whether an OSCE body acts or is named in the sentence."""
    for name in _ACTOR_NAMES:
        at = sentence.find(name)
        if at >= 0:
            return _ACTOR.match(sentence, at) is not None or _ACTOR.search(sentence) is not None
    return False


def governing_cue(cues: list[Found], start: int, end: int) -> Cue | None:
    """Give the cue that governs the date at `start:end`: the nearest verb before it, else the first behind it."""
    before = [found for found in _verbs_first(cues) if found.end <= start]
    behind = [found for found in _verbs_first(cues, Cue.VOTE) if found.start >= end]
    # "On 8 May, those who will watch the vote met in Osh": the main verb is "met"
    main = [found for found in behind if not (found.in_clause and found.cue == Cue.FUTURE)] or behind
    # "Starting on 8 May, the Mission will hold …": what opens a sentence has the tense of its main verb
    to_come = main and main[0].cue == Cue.FUTURE and (not before or before[-1].start == 0)
    if before and not to_come:
        told = [found.cue for found in before if found.cue in _TOLD]
        far = before[-1].cue == Cue.VOTE and start - before[-1].end > _VOTE_REACH
        return told[-1] if told and far else before[-1].cue
    return main[0].cue if main else None


def nearest_cue(cues: list[Found], start: int, end: int) -> Cue | None:
    """Give the cue nearest on either side, as adverbs such as "today" stand before or behind their verb."""
    verbs = _verbs_first(cues, Cue.VOTE)
    near = min(verbs, key=lambda found: max(start - found.end, found.start - end), default=None)
    return near.cue if near else None


def _verbs_first(cues: list[Found], *nouns: Cue) -> list[Found]:
    """Leave the nouns out where there is a verb: in "concluded her visit" the verb tells."""
    return [found for found in cues if found.cue != Cue.EVENT and found.cue not in nouns] or cues
