"""How well a statement may end before one of its words: as a whole, without a genitive, or not at all.

Looks at the words on both sides of the place. Where such places are is found by those who cut; whether all before them
is closed and complete is looked at there, too.
"""

from collections.abc import Sequence

from osce_digest.loader.headline.verbs import Form, read_base, read_verb
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
_AND_REACH = 4  # words
_ITEM = 4  # words that one thing in a list has at most, with the comma's before it

# what a noun right behind a preposition asks for
_HELD_BY: dict[str, tuple[str, ...]] = dict.fromkeys(
    "compliance line accordance conformity conjunction".split(), ("with",)
)
_HELD_BY["representatives"] = ("of", "from")
_UNSAFE_WITHOUT = frozenset("but although though unless if while whereas without except not only".split())
_NEW_PHRASE = frozenset("the a an its their his her to on in at for with".split())
PHRASE_OPENERS = (
    (PREPOSITIONS - {"of", "to"})
    | RELATIVES
    | frozenset(
        "aimed focused organized organised designed held based dedicated hosted entitled titled responsible".split()
    )
)
# "Partners for Co-operation", "House of Representatives": links inside a name
_ANSWERS = frozenset("response responses".split())
_MEANINGLESS = frozenset(
    "number series part kind form sense means way ways range set variety total majority case cases level levels end "
    "light terms basis lack use right ability need house aim edition round phase stage "
    "murder death killing future co-facilitation facilitation auspices leadership guidance supervision patronage "
    "umbrella title theme motto call calls".split()
)
_TO_DO = frozenset("hard easy difficult able unable ready likely unlikely necessary possible impossible free".split())
_COMPLETE = frozenset("meet resign return participate withdraw vote testify".split())  # "for the sides to meet | to"
_BEING = frozenset("was were is are be been being".split())
_DEEDS = ("tion", "sion", "ment", "ance", "ence", "ption", "ering", "ening", "ding", "order")
_BODIES = frozenset(
    "organization administration federation delegation association commission mission institution nation department "
    "government parliament statement document conference discussion session course position generation section".split()
)
_NAME_LINKS = frozenset("for on and".split())
_NAME_HEADS = frozenset(
    "house council board court ministry minister department office bank bureau committee university republic secretary "
    "head chair commissioner institute academy college assembly charter code law day rule freedom state declaration "
    "federation chamber kingdom service union memorandum".split()
)


def rank(texts: Sequence[str], lows: Sequence[str], index: int) -> int:
    """How well a statement may end before word `index`: `GOOD`, `FAIR`, `POOR` or 0."""
    before, low = lows[index - 1], lows[index]
    near = lows[max(0, index - _AND_REACH) : index - 1]
    doubtful = low in _UNSAFE_WITHOUT or texts[index - 1][-1] in "’'" or "and" in near
    if doubtful and _is_unsafe(texts, lows, index):
        return 0
    if texts[index - 1][-1] in MARKS:
        return _rank_at_mark(texts, lows, index)
    found = _rank_before(texts, lows, index)
    if not found or is_modifier(before) or is_past(before) or _is_infinitive(texts, index - 1) or before == "one":
        return 0  # "fewer than one | in ten"
    if before in NEEDS_MORE and not (index > 1 and lows[index - 2] == "and" and _opens_clause(before)):
        return _rank_behind_needy(lows, index)
    return 0 if index > 1 and _is_bound(texts, lows, index) else found


def _is_unsafe(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether what follows limits what stands before, or a genitive or an addition would lose its noun."""
    if lows[index] in _UNSAFE_WITHOUT:  # "opens an office | while closing another" is safe
        return lows[index] != "while" or not lows[min(index + 1, len(lows) - 1)].endswith("ing")
    return texts[index - 1][-1] in "’'" or _is_added(texts, lows, index)  # "the attitudes of citizens’ | to"


def _is_added(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether a cut would keep little of what ", and" adds: "meets A, and a separate meeting | with B"."""
    return any(lows[at] == "and" and texts[at - 1][-1] == "," for at in range(max(1, index - _AND_REACH), index - 1))


def _rank_at_mark(texts: Sequence[str], lows: Sequence[str], index: int) -> int:
    low = lows[index]
    begins = low == "and" and opens_subject(texts[min(index + 1, len(texts) - 1)])  # "was calm, | and the count"
    if (is_modifier(lows[index - 1]) and not begins) or _hangs(texts, lows, index):
        return 0
    if texts[index - 1][-1] != "," or low in PHRASE_OPENERS or low == "to":
        return GOOD  # "in Osh, Kyrgyzstan, | to"
    if _ends_list(texts, index):
        return 0
    if low != "and" and _opens_list(texts, lows, index):
        return 0 if texts[index - 1][0].isupper() and lows[index - 2] in PREPOSITIONS else POOR
    return GOOD


def _rank_behind_needy(lows: Sequence[str], index: int) -> int:
    before, low = lows[index - 1], lows[index]
    if before in _ANSWERS and low == "to" and read_base(lows[min(index + 1, len(lows) - 1)]):
        return GOOD  # "their response | to prevent"
    if low not in {"of", "to"}:
        return 0 if before in {"call", "calls"} else FAIR
    said = low == "of" or before == "visit"
    return POOR if said and before not in _MEANINGLESS else 0  # "the expanded version | of", "a number ^ of"


def _is_bound(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether two words before the place bind the one before it to the next."""
    second, before, low = lows[index - 2], lows[index - 1], lows[index]
    if low == "and":
        return _ends_list(texts, index)
    if before == "place" and second in {"took", "takes", "take"}:
        return True  # "the vote took place | in a climate of fear"
    if second == "and":
        if low == "of" and before.endswith("s") and texts[index - 3][-1] == ",":
            return False  # "to the family, friends and colleagues / of"
        return low == "of" or _opens_clause(before)  # "blogger and chair | of", "met and agreed | to"
    if second in _BEING and (is_past(before) or low in {"of", "to"}):
        return True  # "a van was driven | into", "the State was critical | of"
    # "in compliance | with", "for representatives | of"
    return low in _HELD_BY.get(before, ()) and second in PREPOSITIONS and second != "into"


def _ends_list(texts: Sequence[str], index: int) -> bool:
    """Whether a cut would leave a list without its last: "maps, compasses | and ropes", "maps, compasses, | ropes"."""
    return any(texts[at][-1] == "," for at in range(max(0, index - _ITEM), index - 1))


def _opens_list(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether a list goes on: "in Bar, | Kolašin and Podgorica", "to the family, | friends and colleagues"."""
    if lows[index] in DETERMINERS or lows[index].endswith("ing") or is_past(lows[index]):
        return False
    for at in range(index + 1, min(index + _ITEM, len(texts))):
        if lows[at] == "and":
            return texts[at - 1][-1] != "," and not _opens_clause(lows[min(at + 1, len(lows) - 1)])
        if texts[at][-1] == "," or lows[at] in PHRASE_OPENERS:
            return False
    return False


def _rank_before(texts: Sequence[str], lows: Sequence[str], index: int) -> int:
    low, following = lows[index], min(index + 1, len(lows) - 1)
    capital = texts[index - 1][0].isupper() and texts[following][0].isupper()
    if capital and _links_name(lows[index - 1], low):
        return 0
    if low == "of":
        return POOR if capital or _is_deed(lows[index - 1]) else FAIR
    if low == "to":
        return _rank_purpose(lows[index - 1], lows[following])
    if low in PHRASE_OPENERS or texts[index][0] in QUOTES:
        return FAIR if low == "between" else GOOD
    if low == "and":
        acts_on = "to" in lows[:index] and read_base(lows[following]) is not None  # "to pardon them | and release"
        return GOOD if acts_on or lows[following] in _NEW_PHRASE or _opens_clause(lows[following]) else FAIR
    return _rank_participle(low, lows[following])


def _rank_purpose(before: str, following: str) -> int:
    if before in _TO_DO:
        return 0  # "find it hard | to get"
    return GOOD if read_base(following) else FAIR


def _rank_participle(low: str, following: str) -> int:
    goes_on = low.endswith("ing") and (low not in ING_NOUNS or following in DETERMINERS)  # "monitoring the vote"
    return (GOOD if read_verb(low) else FAIR) if goes_on else 0


def _is_deed(word: str) -> bool:
    """Whether a noun tells a deed, which asks for whom or what: "the suspension | of", "the release | of"."""
    return word.endswith(_DEEDS) and word not in _BODIES


def _links_name(before: str, link: str) -> bool:
    return link in _NAME_LINKS or (link == "of" and before in _NAME_HEADS)


def _opens_clause(word: str) -> bool:
    verb = read_verb(word) or read_base(word)
    return verb is not None and verb.form is not Form.ING


def _is_infinitive(texts: Sequence[str], index: int) -> bool:
    opened = index > 0 and texts[index - 1] == "to" and texts[index][0].islower()
    return opened and texts[index] not in _COMPLETE


def _hangs(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether a mark follows a lone verb: "a meeting, begun, | at which", "talks that ended, | what"."""
    return index > 1 and is_past(lows[index - 1]) and (texts[index - 2][-1] == "," or lows[index - 2] in RELATIVES)


def opens_subject(text: str) -> bool:
    """Whether a word begins the subject of a clause: "the", "Osh"."""
    return text[0].isupper() or text in {"the", "its", "their"}
