"""How well a statement may end before one of its words: as a whole, without a genitive, or not at all.

Looks at the words on both sides of the place. Where such places are is found by those who cut; whether all before them
is closed and complete is looked at there, too.
"""

from collections.abc import Sequence

from osce_digest.loader.headline.bonds import (
    AGO,
    AIMING,
    AND_REACH,
    PHRASE_OPENERS,
    UNSAFE_WITHOUT,
    ends_list,
    is_bound,
    is_deed,
    is_unsafe,
    links_name,
    opens_clause,
    opens_list,
    splits,
)
from osce_digest.loader.headline.verbs import read_base, read_verb
from osce_digest.loader.headline.words import (
    DETERMINERS,
    ING_NOUNS,
    NEEDS_MORE,
    PREPOSITIONS,
    RELATIVES,
    is_modifier,
    is_past,
)

MARKS = ",;:"
QUOTES = '“"«'
GOOD, FAIR, POOR = 3, 2, 1

_NEW_PHRASE = frozenset("the a an its their his her to on in at for with".split())
_ANSWERS = frozenset("response responses".split())
_MEANINGLESS = frozenset(
    "number series part kind form sense means way ways range set variety total majority case cases level levels end "
    "light terms basis lack use right ability need house aim edition round phase stage "
    "murder death killing future co-facilitation facilitation auspices leadership guidance supervision patronage "
    "umbrella title theme motto call calls".split()
)
_TO_DO = frozenset("hard easy difficult able unable ready likely unlikely necessary possible impossible free".split())
_CALLS = frozenset({"call", "calls"})
_FEELINGS = frozenset("concern concerns regret alarm".split())  # "expressing concern | about"
_ABOUT = frozenset("about over at regarding for".split())
_FINITE = frozenset("was were is are has have had will".split())
_NO_SUBJECT = RELATIVES | PREPOSITIONS | frozenset("to that not".split())
_SUBJECT_REACH = 6  # words
_OPEN = frozenset({"one", "well"})
_COMPLETE = frozenset("meet resign return participate withdraw vote testify".split())  # "for the sides to meet | to"


def rank(texts: Sequence[str], lows: Sequence[str], index: int) -> int:
    """How well a statement may end before word `index`: `GOOD`, `FAIR`, `POOR` or 0."""
    before, low = lows[index - 1], lows[index]
    near = lows[index - AND_REACH if index > AND_REACH else 0 : index - 1]
    doubtful = low in UNSAFE_WITHOUT or texts[index - 1][-1] in "’'" or "and" in near
    if (doubtful and is_unsafe(texts, lows, index)) or (index == len(lows) - 1 and low in PREPOSITIONS):
        return 0  # "in the year | before"
    joins = low == "and" and _joins_clause(texts, lows, index)
    if joins or texts[index - 1][-1] in MARKS:
        return GOOD if joins else _rank_at_mark(texts, lows, index)
    found = _rank_before(texts, lows, index)
    if not found or is_modifier(before) or is_past(before) or _is_infinitive(texts, index - 1) or before in _OPEN:
        return 0  # "fewer than one | in ten", "as well | as"
    if (low in AIMING and splits(lows, index)) or (before, low) in AGO:
        return 0
    if before in NEEDS_MORE and not (index > 1 and lows[index - 2] == "and" and opens_clause(before)):
        return _rank_behind_needy(lows, index)
    return 0 if index > 1 and is_bound(texts, lows, index) else found


def _rank_at_mark(texts: Sequence[str], lows: Sequence[str], index: int) -> int:
    low = lows[index]
    begins = low == "and" and opens_subject(texts[min(index + 1, len(texts) - 1)])  # "was calm, | and the count"
    if (is_modifier(lows[index - 1]) and not begins) or _hangs(texts, lows, index):
        return 0
    if texts[index - 1][-1] != "," or low in PHRASE_OPENERS or low == "to":
        return GOOD  # "in Osh, Kyrgyzstan, | to"
    if ends_list(texts, index):
        return 0
    if low != "and" and opens_list(texts, lows, index):
        return 0 if texts[index - 1][0].isupper() and lows[index - 2] in PREPOSITIONS else POOR
    return GOOD


def _rank_behind_needy(lows: Sequence[str], index: int) -> int:
    before, low = lows[index - 1], lows[index]
    if before in _ANSWERS and low == "to" and read_base(lows[min(index + 1, len(lows) - 1)]):
        return GOOD  # "their response | to prevent"
    if low not in {"of", "to"}:
        return 0 if before in _CALLS or (before in _FEELINGS and low in _ABOUT) else FAIR
    said = low == "of" or before == "visit"
    return POOR if said and before not in _MEANINGLESS else 0  # "the expanded version | of", "a number ^ of"


def _rank_before(texts: Sequence[str], lows: Sequence[str], index: int) -> int:
    low, following = lows[index], min(index + 1, len(lows) - 1)
    capital = texts[index - 1][0].isupper() and texts[following][0].isupper()
    if capital and links_name(lows[index - 1], low):
        return 0
    if low == "of":
        return POOR if capital or is_deed(lows[index - 1]) else FAIR
    if low == "to":
        return _rank_purpose(lows[index - 1], lows[following])
    if low in PHRASE_OPENERS or texts[index][0] in QUOTES:
        return FAIR if low == "between" else GOOD
    if low == "and":
        acts_on = "to" in lows[:index] and read_base(lows[following]) is not None  # "to pardon them | and release"
        return GOOD if acts_on or lows[following] in _NEW_PHRASE or opens_clause(lows[following]) else FAIR
    return _rank_participle(low, lows[following])


def _rank_purpose(before: str, following: str) -> int:
    if before in _TO_DO:
        return 0  # "find it hard | to get"
    return GOOD if read_base(following) else FAIR


def _rank_participle(low: str, following: str) -> int:
    goes_on = low.endswith("ing") and (low not in ING_NOUNS or following in DETERMINERS)  # "monitoring the vote"
    return (GOOD if read_verb(low) else FAIR) if goes_on else 0


def _is_infinitive(texts: Sequence[str], index: int) -> bool:
    opened = index > 0 and texts[index - 1] == "to" and texts[index][0].islower()
    return opened and texts[index] not in _COMPLETE


def _hangs(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether a mark follows a lone verb: "a meeting, begun, | at which", "talks that ended, | what"."""
    return index > 1 and is_past(lows[index - 1]) and (texts[index - 2][-1] == "," or lows[index - 2] in RELATIVES)


def _joins_clause(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether "and" joins a clause to adjectives that are told of a subject: "calm, orderly | and turnout was high"."""
    told = index == 1 or texts[index - 2][-1] == "," or lows[index - 2] == "and" or lows[index - 2].endswith("ly")
    if not told or not (is_modifier(lows[index - 1]) or is_past(lows[index - 1])):
        return False
    near = lows[index + 2 : index + _SUBJECT_REACH]
    verb = next((at for at, word in enumerate(near) if word in _FINITE), -1)
    return verb >= 0 and _NO_SUBJECT.isdisjoint(lows[index + 1 : index + 2 + verb])


def opens_subject(text: str) -> bool:
    """Whether a word begins the subject of a clause: "the", "Osh"."""
    return text[0].isupper() or text in {"the", "its", "their"}
