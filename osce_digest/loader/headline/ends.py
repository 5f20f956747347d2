"""Finds the places in a predicate or a subject where it may end and still be whole.

Good ends stand before a new phrase ("… a workshop | for judges"), fair ones leave a noun without its genitive
("… the report | of the mission"); none stands inside a pair, a name or after a word that asks for the next.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from osce_digest.loader.headline.bonds import PHRASE_OPENERS
from osce_digest.loader.headline.finite import may_be_verb
from osce_digest.loader.headline.ranks import FAIR, GOOD, MARKS, QUOTES, opens_subject, rank
from osce_digest.loader.headline.verbs import Form, read_base, read_verb
from osce_digest.loader.headline.words import DETERMINERS, NEVER_LAST, RELATIVES

# "Osh,", "“We", "co-operation"
_WORD = re.compile(r"\S+")
_PUNCTUATION = "“”\"'’‘,.;:()"
_SHORTEST = 5  # characters before the first end
_REACH = 136  # characters within which an end is looked for: a headline's length with room for articles
_FIRST_WORDS = 2  # "a second, clarifying agreement": the comma parts adjectives
_PAIR_REACH = 12  # words
_TEXTS = 256  # whose ends are remembered: the same actors come again and again

# "police who", "shows what", "asks how": a clause begins
_EMBEDDING = RELATIVES | frozenset("what how why whether if when".split())
_WHEN = frozenset("when where who which".split())  # "resumed | when a train with 29 wagons left"
_PARTING = PHRASE_OPENERS | {"of", "to", "and"}


class Ends(NamedTuple):  # a named tuple, as every headline makes some
    """A text with the offsets at which it may end, ascending; its own end is one unless it was cut off there."""

    text: str
    good: tuple[int, ...]
    fair: tuple[int, ...]
    poor: tuple[int, ...] = ()


@lru_cache(maxsize=_TEXTS)
def find_ends(text: str) -> Ends:
    """Find where a text may end. Articles must still stand in it: they tell nouns from adjectives."""
    head = text[:_REACH].rstrip()
    texts = head.split()
    lows = [low.strip(_PUNCTUATION) for low in head.lower().split()]
    partings = _find_partings(head, texts, lows)
    ends = _find_word_ends(head, texts) if partings else []
    paired = "between " in text or "both " in text
    quoted = _is_quoted(head)
    good: list[int] = []
    fair: list[int] = []
    poor: list[int] = []
    for index in partings:
        end = ends[index - 1]
        found = rank(texts, lows, index) if end >= _SHORTEST else 0
        if not found or (paired and _inside_pair(lows, index)):
            continue
        if is_whole(text[:end]) if quoted else _is_last(lows[index - 1]):
            (good if found == GOOD else fair if found == FAIR else poor).append(end)
    if not text or (is_whole(text) and not _lacks_object(texts)):
        good.append(len(text))
    return Ends(text, tuple(good), tuple(fair), tuple(poor))


def is_whole(text: str) -> bool:
    """Whether a text can end here: quotation marks closed, last word no function word."""
    if _is_quoted(text) and not _is_closed(text):
        return False
    if text.endswith(("dealt with", "shot at", "wherever they are", "as they are", "go on", "goes on")):
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


def _find_partings(text: str, texts: Sequence[str], lows: Sequence[str]) -> list[int]:
    """Give the few words that may begin what can be left out: behind a mark, or a word that opens a phrase."""
    partings = [
        index
        for index in range(1, len(texts))
        if lows[index] in _PARTING
        or texts[index - 1][-1] in MARKS
        or lows[index].endswith("ing")
        or texts[index][0] in QUOTES
    ]
    for index in partings:
        if (
            index > _FIRST_WORDS and texts[index - 1][-1] == "," and lows[index].endswith("ing")
        ):  # ", calling for …" stands whole or not at all
            partings = [at for at in partings if at <= index]
            break
    if _EMBEDDING.isdisjoint(lows) and ", and " not in text and ", as " not in text:
        return partings
    related = _find_related(texts, lows)
    return [index for index in partings if not related[index]]


def _find_related(texts: Sequence[str], lows: Sequence[str]) -> list[bool]:
    """Tell for each word whether it stands inside a clause, which stands whole or not at all.

    A clause ends at the first comma after its verb: "which the Chair, A B, had in Osh, | to", ", and the Mayor helps".
    """
    related = [False] * len(texts)
    verb = 0
    if lows[0] in _WHEN:
        verb = next((at for at in range(2, len(lows)) if lows[at - 1] not in DETERMINERS and may_be_verb(lows[at])), 0)
        related[1 : verb + 1] = [True] * verb
    lasting = False
    for index in range(2, len(texts)):
        before = lows[index - 1]
        opened = before in _EMBEDDING and not (before == "how" and lows[index] == "to")
        opened = opened or (before == "as" and texts[index - 2][-1] == "," and opens_subject(texts[index]))
        joined = before == "and" and texts[index - 2][-1] == "," and opens_subject(texts[index])
        lasting = lasting or opened or joined
        # "the vote that Osh held | took place in"
        ended = texts[index - 1][-1] in ",;" or (not lasting and related[index - 1] and _resumes(lows, index))
        related[index] = related[index] or lasting or (related[index - 1] and not ended and index > verb + 1)
        lasting = lasting and not (texts[index][0].islower() and before not in DETERMINERS and may_be_verb(lows[index]))
    return related


def _resumes(lows: Sequence[str], index: int) -> bool:
    """Whether a verb follows right behind that of a clause, so that the main clause goes on."""
    one, two = read_verb(lows[index - 1]), read_verb(lows[index])
    return one is not None and one.form is Form.PAST and two is not None and two.form is not Form.ING


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
