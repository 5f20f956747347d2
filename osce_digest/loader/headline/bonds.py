"""What binds words together so that no statement may end between them: lists, pairs, verbs that ask for more.

Looks at single places only; how good an end a place is otherwise is weighed by those who rank it.
"""

from collections.abc import Sequence

from osce_digest.loader.headline.verbs import Form, read_base, read_verb
from osce_digest.loader.headline.words import DETERMINERS, PREPOSITIONS, RELATIVES, is_past

PHRASE_OPENERS = (
    (PREPOSITIONS - {"of", "to"})
    | RELATIVES
    | frozenset(
        "aimed focused organized organised designed held based dedicated hosted entitled titled responsible".split()
    )
)
AND_REACH = 6  # words
_ITEM = 4  # words that one thing in a list has at most, with the comma's before it

# what a noun right behind a preposition asks for
_HELD_BY: dict[str, tuple[str, ...]] = dict.fromkeys(
    "compliance line accordance conformity conjunction".split(), ("with",)
)
_HELD_BY["representatives"] = ("of", "from")
UNSAFE_WITHOUT = frozenset("but although though unless if while whereas without except not only".split())
_BEING = frozenset("was were is are be been being".split())
AGO = frozenset((unit, link) for unit in "days weeks months years hours".split() for link in ("after", "before"))
AGO |= frozenset((unit, "from") for unit in "kilometres kilometers km metres meters miles".split())
_IDLE = frozenset("on in at".split())  # "pay | on time", "accept | in full"
_IDIOMS = (["time"], ["full"], ["least"], ["all"], ["part"])
_MOVING = frozenset("use put place turn bring keep prevent".split())
_TO_DECIDE = frozenset("decision decisions plans attempt attempts refusal failure readiness willingness".split())
AIMING = frozenset("to into on at in from back".split())
_VERB_REACH = 6  # words
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


def splits(lows: Sequence[str], index: int) -> bool:
    """Whether a verb before the place asks for both its object and what comes now: "put the plan | into"."""
    near = lows[index - _VERB_REACH if index > _VERB_REACH else 0 : index - 1]
    if lows[index] == "to" and "to" not in near and not _TO_DECIDE.isdisjoint((*near, lows[index - 1])):
        return True  # "the decision of the court | to free him"
    return not _MOVING.isdisjoint(near) or (lows[index] in _IDLE and lows[index + 1 : index + 2] in _IDIOMS)


def is_unsafe(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether what follows limits what stands before, or a genitive or an addition would lose its noun."""
    if lows[index] == "without" and "delay" in lows[index + 1 : index + 3]:
        return False
    if lows[index] in UNSAFE_WITHOUT:  # "opens an office | while closing another" is safe
        return lows[index] != "while" or not lows[min(index + 1, len(lows) - 1)].endswith("ing")
    return texts[index - 1][-1] in "’'" or _is_added(texts, lows, index)  # "the attitudes of citizens’ | to"


def _is_added(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether a cut would keep little of what ", and" adds: "meets A, and a separate meeting | with B"."""
    for at in range(max(1, index - AND_REACH), index - 1):  # noqa: SIM110  (asked of most places)
        if lows[at] == "and" and texts[at - 1][-1] == ",":
            return True
    return False


def is_bound(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether two words before the place bind the one before it to the next."""
    second, before, low = lows[index - 2], lows[index - 1], lows[index]
    if low == "and":
        return ends_list(texts, index)
    if before == "place" and second in {"took", "takes", "take"}:
        return True  # "the vote took place | in a climate of fear"
    if second == "and":
        if low == "of" and before.endswith("s") and texts[index - 3][-1] == ",":
            return False  # "to the family, friends and colleagues / of"
        return low == "of" or opens_clause(before)  # "blogger and chair | of", "met and agreed | to"
    if second in _BEING and (is_past(before) or low in {"of", "to"}):
        return True  # "a van was driven | into", "the State was critical | of"
    # "in compliance | with", "for representatives | of"
    return low in _HELD_BY.get(before, ()) and second in PREPOSITIONS and second != "into"


def ends_list(texts: Sequence[str], index: int) -> bool:
    """Whether a cut would leave a list without its last: "maps, compasses | and ropes", "maps, compasses, | ropes"."""
    return any(texts[at][-1] == "," for at in range(max(0, index - _ITEM), index - 1))


def opens_list(texts: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """Whether a list goes on: "in Bar, | Kolašin and Podgorica", "to the family, | friends and colleagues"."""
    if lows[index] in DETERMINERS or lows[index].endswith("ing") or is_past(lows[index]):
        return False
    for at in range(index + 1, min(index + _ITEM, len(texts))):
        if lows[at] == "and":
            return texts[at - 1][-1] != "," and not opens_clause(lows[min(at + 1, len(lows) - 1)])
        if texts[at][-1] == "," or lows[at] in PHRASE_OPENERS:
            return False
    return False


def is_deed(word: str) -> bool:
    """Whether a noun tells a deed, which asks for whom or what: "the suspension | of", "the release | of"."""
    return word.endswith(_DEEDS) and word not in _BODIES


def links_name(before: str, link: str) -> bool:
    """Whether a link belongs to a name: "Partners for Co-operation", "House of Representatives"."""
    return link in _NAME_LINKS or (link == "of" and before in _NAME_HEADS)


def opens_clause(word: str) -> bool:
    """Whether a word is a verb a second clause may begin with: "and release them"."""
    verb = read_verb(word) or read_base(word)
    return verb is not None and verb.form is not Form.ING
