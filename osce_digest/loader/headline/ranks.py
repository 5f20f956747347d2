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
_COMPLETE = frozenset("meet resign return participate withdraw vote testify".split())  # "for the sides to meet | to"
_BEING = frozenset("was were is are be been being".split())
_NAME_LINKS = frozenset("for on and".split())
_NAME_HEADS = frozenset(
    "house council board court ministry minister department office bank bureau committee university republic secretary "
    "head chair commissioner institute academy college assembly charter code law day rule freedom state declaration "
    "federation chamber kingdom service union memorandum".split()
)


def rank(texts: Sequence[str], lows: Sequence[str], index: int) -> int:
    """How well a statement may end before word `index`: `GOOD`, `FAIR`, `POOR` or 0."""
    before, low = lows[index - 1], lows[index]
    if low in _UNSAFE_WITHOUT or (low == "as" and before == "well") or texts[index - 1][-1] in "’'":
        return 0  # "the attitudes of citizens’ | to"
    if texts[index - 1][-1] in MARKS:
        return _rank_at_mark(texts, lows, index)
    found = _rank_before(texts, lows, index)
    if not found or is_modifier(before) or is_past(before) or _is_infinitive(texts, index - 1):
        return 0
    if before in NEEDS_MORE and not (index > 1 and lows[index - 2] == "and" and _opens_clause(before)):
        return _rank_behind_needy(lows, index)
    return 0 if index > 1 and _is_bound(texts, lows, index) else found


def _rank_at_mark(texts: Sequence[str], lows: Sequence[str], index: int) -> int:
    low = lows[index]
    begins = low == "and" and opens_subject(texts[min(index + 1, len(texts) - 1)])  # "was calm, | and the count"
    if (is_modifier(lows[index - 1]) and not begins) or _hangs(texts, lows, index):
        return 0
    if texts[index - 1][-1] != "," or low in PHRASE_OPENERS or low == "to":
        return GOOD  # "in Osh, Kyrgyzstan, | to"
    return 0 if _ends_list(texts, index) or (low != "and" and _opens_names(texts, index)) else GOOD


def _rank_behind_needy(lows: Sequence[str], index: int) -> int:
    before, low = lows[index - 1], lows[index]
    if before in _ANSWERS and low == "to" and read_base(lows[min(index + 1, len(lows) - 1)]):
        return GOOD  # "their response | to prevent"
    if low not in {"of", "to"}:
        return FAIR
    said = low == "of" or before == "visit"
    return POOR if said and before not in _MEANINGLESS else 0  # "the expanded version | of", "a number ^ of"


def _is_bound(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether two words before the place bind the one before it to the next."""
    second, before, low = lows[index - 2], lows[index - 1], lows[index]
    if low == "and":
        return _ends_list(texts, index)
    if second == "and":
        return low == "of" or _opens_clause(before)  # "blogger and chair | of", "met and agreed | to"
    if second in _BEING:
        return True  # "a van was driven | into"
    # "in compliance | with", "for representatives | of"
    return low in _HELD_BY.get(before, ()) and second in PREPOSITIONS and second != "into"


def _ends_list(texts: Sequence[str], index: int) -> bool:
    """Whether a cut would leave a list without its last: "maps, compasses | and ropes", "maps, compasses, | ropes"."""
    return any(texts[at][-1] == "," for at in range(max(0, index - _ITEM), index - 1))


def _opens_names(texts: Sequence[str], index: int) -> bool:
    """Whether a list of names goes on: "in Bar, | Kolašin and Podgorica"."""
    names = [texts[at][0].isupper() for at in range(index - 1, min(index + 3, len(texts)))]
    return names == [True, True, False, True] and texts[index + 1] == "and"


def _rank_before(texts: Sequence[str], lows: Sequence[str], index: int) -> int:
    low, following = lows[index], min(index + 1, len(lows) - 1)
    if texts[index - 1][0].isupper() and texts[following][0].isupper() and _links_name(lows[index - 1], low):
        return 0
    if low == "of":
        return FAIR
    if low == "to":
        return GOOD if read_base(lows[following]) else FAIR
    if low == "and":
        acts_on = "to" in lows[:index] and read_base(lows[following]) is not None  # "to pardon them | and release"
        return GOOD if acts_on or lows[following] in _NEW_PHRASE or _opens_clause(lows[following]) else FAIR
    if low in PHRASE_OPENERS or texts[index][0] in QUOTES:
        return GOOD
    goes_on = low.endswith("ing") and (low not in ING_NOUNS or lows[following] in DETERMINERS)  # "monitoring the vote"
    return (GOOD if read_verb(low) else FAIR) if goes_on else 0


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
