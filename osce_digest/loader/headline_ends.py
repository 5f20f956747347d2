"""Finds the places in a predicate or a subject where it may end and still be whole.

Good ends stand before a new phrase ("… a workshop | for judges"), fair ones leave a noun without its genitive
("… the report | of the mission"); none stands inside a pair, a name or after a word that asks for the next.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from osce_digest.loader.headline_verbs import Form, read_base, read_verb
from osce_digest.loader.headline_words import (
    ING_NOUNS,
    NEEDS_MORE,
    NEVER_LAST,
    PREPOSITIONS,
    RELATIVES,
    is_modifier,
    is_past,
)

_WORD = re.compile(r"\S+")
_PUNCTUATION = "“”\"'’‘,.;:()"
_GOOD, _FAIR = 2, 1
_SHORTEST = 5  # characters before the first end
_REACH = 150  # characters within which an end is looked for: a headline's length with room for articles
_PAIR_REACH = 12  # words

_UNSAFE_WITHOUT = frozenset("but although though unless if while whereas without except not only".split())
_NEW_PHRASE = frozenset("the a an its their his her to on in at for with".split())
_PHRASE_OPENERS = (
    (PREPOSITIONS - {"of", "to"})
    | RELATIVES
    | frozenset("aimed focused organized organised designed held based dedicated hosted entitled titled".split())
)
_PARTING = _PHRASE_OPENERS | {"of", "to", "and"}
# "Partners for Co-operation", "House of Representatives": links inside a name
_NAME_LINKS = frozenset("for on and".split())
_NAME_HEADS = frozenset(
    "house council board court ministry minister department office bank bureau committee university republic secretary "
    "head chair commissioner institute academy college assembly charter code law day rule freedom state declaration "
    "federation chamber kingdom service union".split()
)


@dataclass(frozen=True, slots=True)
class Ends:
    """A text with the offsets at which it may end, ascending; the last good one is its own end."""

    text: str
    good: tuple[int, ...]
    fair: tuple[int, ...]


class _Word(NamedTuple):  # a named tuple, not a dataclass: dozens are made per headline
    text: str
    low: str  # lower-case, without the punctuation around it
    end: int


def find_ends(text: str) -> Ends:
    """Find where a text may end. Articles must still stand in it: they tell nouns from adjectives."""
    words = [
        _Word(found.group(), found.group().strip(_PUNCTUATION).lower(), found.end())
        for found in _WORD.finditer(text, 0, _REACH)
    ]
    paired = "between " in text or "both " in text
    good: list[int] = []
    fair: list[int] = []
    related = False  # inside a relative clause, which stands whole or not at all
    for index in range(1, len(words)):
        before = words[index - 1]
        related = before.text[-1] not in ",;" and (related or (before.low in RELATIVES and index > 1))
        if index > 1 and before.low.endswith("ing") and words[index - 2].text[-1] == ",":
            break  # ", calling for …" stands whole or not at all
        if related or before.end < _SHORTEST or not _may_part(before, words[index]):
            continue
        rank = _rank(words, index)
        if rank and not (paired and _inside_pair(words, index)) and is_whole(text[: before.end]):
            (good if rank == _GOOD else fair).append(before.end)
    return Ends(text, (*good, len(text)), tuple(fair))


def is_whole(text: str) -> bool:
    """Whether a text can end here: quotation marks closed, last word no function word."""
    if text.count("“") != text.count("”") or text.count('"') % 2 or text.count("«") != text.count("»"):
        return False
    last = text.rsplit(" ", 1)[-1].strip(_PUNCTUATION).lower()
    return bool(last) and last not in NEVER_LAST and not last.endswith(("’s", "'s"))


def _may_part(before: _Word, word: _Word) -> bool:
    """Turn most words down at a glance: without a mark before it, few words begin anything that can be left out."""
    parts = before.text[-1] in ",;:" or word.low in _PARTING or word.text[0] in '“"«'
    return parts or word.low.endswith("ing")


def _rank(words: Sequence[_Word], index: int) -> int:
    """How well a statement may end before word `index`: `_GOOD`, `_FAIR` or 0."""
    before, low = words[index - 1], words[index].low
    if low in _UNSAFE_WITHOUT:
        return 0
    if before.text[-1] in ",;:":
        return 0 if is_modifier(before.low) else _GOOD
    rank = _rank_before(words, index)
    if not rank or is_modifier(before.low) or is_past(before.low) or _is_infinitive(words, index - 1):
        return 0
    if before.low in NEEDS_MORE:
        return 0 if low in {"of", "to"} else _FAIR
    return rank


def _rank_before(words: Sequence[_Word], index: int) -> int:
    before, word = words[index - 1], words[index]
    following = words[index + 1] if index + 1 < len(words) else word
    if before.text[0].isupper() and following.text[0].isupper() and _links_name(before.low, word.low):
        return 0
    if word.low == "of":
        return _FAIR
    if word.low == "to":
        return _GOOD if read_base(following.low) else _FAIR
    if word.low == "and":
        return _GOOD if following.low in _NEW_PHRASE or _opens_clause(following.low) else _FAIR
    if word.low in _PHRASE_OPENERS or word.text[0] in '“"«':
        return _GOOD
    return _GOOD if word.low.endswith("ing") and word.low not in ING_NOUNS and read_verb(word.low) else 0


def _links_name(before: str, link: str) -> bool:
    return link in _NAME_LINKS or (link == "of" and before in _NAME_HEADS)


def _opens_clause(word: str) -> bool:
    verb = read_verb(word)
    return verb is not None and verb.form is not Form.ING


def _is_infinitive(words: Sequence[_Word], index: int) -> bool:
    return index > 0 and words[index - 1].text == "to" and words[index].text[0].islower()


def _inside_pair(words: Sequence[_Word], index: int) -> bool:
    """Whether the border would part "between A | and B" or "both A | and B"."""
    for at in range(index - 1, max(-1, index - _PAIR_REACH), -1):
        if words[at].low == "and":
            return False
        if words[at].low in {"between", "both"}:
            return True
    return False
