"""Finds the places in a predicate or a subject where it may end and still be whole.

Good ends stand before a new phrase ("… a workshop | for judges"), fair ones leave a noun without its genitive
("… the report | of the mission"); none stands inside a pair, a name or after a word that asks for the next.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from osce_digest.loader.headline_finite import may_be_verb
from osce_digest.loader.headline_verbs import Form, read_base, read_verb
from osce_digest.loader.headline_words import (
    DETERMINERS,
    ING_NOUNS,
    NEEDS_MORE,
    NEVER_LAST,
    PREPOSITIONS,
    RELATIVES,
    is_modifier,
    is_past,
)

# "Osh,", "“We", "co-operation"
_WORD = re.compile(r"\S+")
_MARKS = ",;:"
_QUOTES = '“"«'
_PUNCTUATION = "“”\"'’‘,.;:()"
_GOOD, _FAIR = 2, 1
_SHORTEST = 5  # characters before the first end
_REACH = 136  # characters within which an end is looked for: a headline's length with room for articles
# what a noun right behind a preposition asks for
_HELD_BY: dict[str, tuple[str, ...]] = dict.fromkeys("compliance line accordance conformity conjunction".split(), ("with",))
_HELD_BY["representatives"] = ("of", "from")
_PAIR_REACH = 12  # words
_ITEM = 4  # words that one thing in a list has at most, with the comma's before it
_TEXTS = 256  # whose ends are remembered: the same actors come again and again

_UNSAFE_WITHOUT = frozenset("but although though unless if while whereas without except not only".split())
_NEW_PHRASE = frozenset("the a an its their his her to on in at for with".split())
_PHRASE_OPENERS = (
    (PREPOSITIONS - {"of", "to"})
    | RELATIVES
    | frozenset(
        "aimed focused organized organised designed held based dedicated hosted entitled titled responsible".split()
    )
)
# "police who", "shows what", "asks how": a clause begins
_EMBEDDING = RELATIVES | frozenset("what how why whether if when".split())
_PARTING = _PHRASE_OPENERS | {"of", "to", "and"}
# "Partners for Co-operation", "House of Representatives": links inside a name
_NAME_LINKS = frozenset("for on and".split())
_NAME_HEADS = frozenset(
    "house council board court ministry minister department office bank bureau committee university republic secretary "
    "head chair commissioner institute academy college assembly charter code law day rule freedom state declaration "
    "federation chamber kingdom service union memorandum".split()
)


class Ends(NamedTuple):  # a named tuple, as every headline makes some
    """A text with the offsets at which it may end, ascending; its own end is one unless it was cut off there."""

    text: str
    good: tuple[int, ...]
    fair: tuple[int, ...]


@lru_cache(maxsize=_TEXTS)
def find_ends(text: str) -> Ends:
    """Find where a text may end. Articles must still stand in it: they tell nouns from adjectives."""
    head = text[:_REACH].rstrip()
    texts = head.split()
    lows = [low.strip(_PUNCTUATION) for low in head.lower().split()]
    partings = _find_partings(texts, lows)
    ends = _find_word_ends(head, texts) if partings else []
    paired = "between " in text or "both " in text
    quoted = _is_quoted(head)
    good: list[int] = []
    fair: list[int] = []
    for index in partings:
        end = ends[index - 1]
        rank = _rank(texts, lows, index) if end >= _SHORTEST else 0
        if not rank or (paired and _inside_pair(lows, index)):
            continue
        if is_whole(text[:end]) if quoted else _is_last(lows[index - 1]):
            (good if rank == _GOOD else fair).append(end)
    if not text or (is_whole(text) and not _lacks_object(texts)):
        good.append(len(text))
    return Ends(text, tuple(good), tuple(fair))


def is_whole(text: str) -> bool:
    """Whether a text can end here: quotation marks closed, last word no function word."""
    if _is_quoted(text) and not _is_closed(text):
        return False
    if text.endswith(("dealt with", "shot at")):
        return True
    return _is_last(text[text.rfind(" ") + 1 :].strip(_PUNCTUATION).lower())


def _is_quoted(text: str) -> bool:
    return "“" in text or "”" in text or '"' in text or "«" in text or "»" in text


def _is_closed(text: str) -> bool:
    closed = text.count("“") == text.count("”") and text.count("«") == text.count("»")
    return closed and not text.count('"') % 2


def _is_last(low: str) -> bool:
    return bool(low) and low not in NEVER_LAST and not low.endswith(("’s", "'s"))


def _find_word_ends(text: str, words: Sequence[str]) -> list[int]:
    """Give where each word ends; where one blank stands between all of them, their lengths tell it."""
    ends = [at + length for at, length in enumerate(accumulate(map(len, words)))]
    if not ends or ends[-1] == len(text):
        return ends
    return [found.end() for found in _WORD.finditer(text)]


def _find_partings(texts: Sequence[str], lows: Sequence[str]) -> list[int]:
    """Give the few words that may begin what can be left out: behind a mark, or a word that opens a phrase."""
    partings = [
        index
        for index in range(1, len(texts))
        if lows[index] in _PARTING
        or texts[index - 1][-1] in _MARKS
        or lows[index].endswith("ing")
        or texts[index][0] in _QUOTES
    ]
    for index in partings:
        if texts[index - 1][-1] == "," and lows[index].endswith("ing"):  # ", calling for …" stands whole or not at all
            partings = [at for at in partings if at <= index]
            break
    if _EMBEDDING.isdisjoint(lows) and ", and " not in " ".join(texts):
        return partings
    related = _find_related(texts, lows)
    return [index for index in partings if not related[index]]


def _find_related(texts: Sequence[str], lows: Sequence[str]) -> list[bool]:
    """Tell for each word whether it stands inside a clause, which stands whole or not at all.

    A clause ends at a comma, after its verb if "that", "when" or ", and" opened it: ", and the Mayor | of Osh helps".
    """
    related = [False] * len(texts)
    lasting = False
    for index in range(2, len(texts)):
        before = lows[index - 1]
        if before in {"that", "when"} or (
            before == "and" and texts[index - 2][-1] == "," and _opens_subject(texts[index])
        ):
            lasting = True
        opened = before in _EMBEDDING and not (before == "how" and lows[index] == "to")
        ended = texts[index - 1][-1] in ",;"
        related[index] = lasting or opened or (related[index - 1] and not ended)
        lasting = lasting and not may_be_verb(lows[index])
    return related


def _opens_subject(text: str) -> bool:
    return text[0].isupper() or text in {"the", "its", "their"}


def _rank(texts: Sequence[str], lows: Sequence[str], index: int) -> int:
    """How well a statement may end before word `index`: `_GOOD`, `_FAIR` or 0."""
    before, low = lows[index - 1], lows[index]
    if low in _UNSAFE_WITHOUT or _inside_list(texts, low, index):
        return 0
    if texts[index - 1][-1] in _MARKS:
        modifies = is_modifier(before) and not (low == "and" and _opens_subject(texts[min(index + 1, len(texts) - 1)]))
        return 0 if modifies or _hangs(texts, lows, index) else _GOOD
    rank = _rank_before(texts, lows, index)
    if not rank or is_modifier(before) or is_past(before) or _is_infinitive(texts, index - 1):
        return 0
    if before in NEEDS_MORE:
        return 0 if low in {"of", "to"} else _FAIR
    if low in _HELD_BY.get(before, ()) and lows[index - 2] in PREPOSITIONS and lows[index - 2] != "into":
        return 0  # "in compliance | with", "for representatives | of"
    return 0 if index > 1 and lows[index - 2] == "and" and _opens_clause(before) else rank


def _inside_list(texts: Sequence[str], low: str, index: int) -> bool:
    """Whether a cut would leave a list without its last: "maps, compasses | and ropes", "maps, compasses, | ropes"."""
    if low != "and" and (texts[index - 1][-1] != "," or low in _PHRASE_OPENERS or low == "to"):
        return False  # "in Osh, Kyrgyzstan, | to"
    return any(texts[at][-1] == "," for at in range(max(0, index - _ITEM), index - 1))


def _rank_before(texts: Sequence[str], lows: Sequence[str], index: int) -> int:
    low, following = lows[index], min(index + 1, len(lows) - 1)
    if texts[index - 1][0].isupper() and texts[following][0].isupper() and _links_name(lows[index - 1], low):
        return 0
    if low == "of":
        return _FAIR
    if low == "to":
        return _GOOD if read_base(lows[following]) else _FAIR
    if low == "and":
        acts_on = "to" in lows[:index] and read_base(lows[following]) is not None  # "to pardon them | and release"
        return _GOOD if acts_on or lows[following] in _NEW_PHRASE or _opens_clause(lows[following]) else _FAIR
    if low in _PHRASE_OPENERS or texts[index][0] in _QUOTES:
        return _GOOD
    goes_on = low.endswith("ing") and (low not in ING_NOUNS or lows[following] in DETERMINERS)  # "monitoring the vote"
    return (_GOOD if read_verb(low) else _FAIR) if goes_on else 0


def _links_name(before: str, link: str) -> bool:
    return link in _NAME_LINKS or (link == "of" and before in _NAME_HEADS)


def _opens_clause(word: str) -> bool:
    verb = read_verb(word)
    return verb is not None and verb.form is not Form.ING


def _is_infinitive(texts: Sequence[str], index: int) -> bool:
    return index > 0 and texts[index - 1] == "to" and texts[index][0].islower()


def _hangs(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether a mark follows a lone verb: "a meeting, begun, | at which", "talks that ended, | what"."""
    return index > 1 and is_past(lows[index - 1]) and (texts[index - 2][-1] == "," or lows[index - 2] in RELATIVES)


def _lacks_object(texts: Sequence[str]) -> bool:
    """Whether a text breaks off behind a verb that asks for an object: "met to discuss..."."""
    verb = read_base(texts[-1]) if len(texts) > 1 and texts[-2] == "to" else None
    return verb is not None and verb.transitive


def _inside_pair(lows: Sequence[str], index: int) -> bool:
    """Whether the border would part "between A | and B" or "both A | and B"."""
    for at in range(index - 1, max(-1, index - _PAIR_REACH), -1):
        if lows[at] == "and":
            return False
        if lows[at] in {"between", "both"}:
            return True
    return False
