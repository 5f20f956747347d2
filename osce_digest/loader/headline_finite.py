"""Decides whether a word is the finite verb of its clause, and reads the group it heads: "has been organized".

Looks at the word, its neighbours and the verb table. Prefers to miss a verb rather than take a participle or a noun for
one: what is taken for a verb is later put into the present, and must not then say something else.
"""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from osce_digest.loader.headline_verbs import KNOWN_FORMS, Form, Verb, read_base, read_verb
from osce_digest.loader.headline_words import DETERMINERS, LY_NOUNS, PREPOSITIONS, RELATIVES

_BE = frozenset("is are was were".split())
_HAVE = frozenset("has have had".split())
_AUXILIARIES = _BE | _HAVE | {"will"}
_MODALS = frozenset("can could must should may might would shall cannot does did do ought".split())
_VERBAL = _AUXILIARIES | _MODALS | KNOWN_FORMS
_BEFORE_PARTICIPLE = frozenset("be been being having get gets got more most less least so very".split())
_NEGATIONS = frozenset("not never no longer hardly".split())
_NUMBERS = {"are": True, "were": True, "have": True, "is": False, "was": False, "has": False}
_IDLE = frozenset("also now already just jointly today recently successfully".split())
_BREAKS = frozenset(", ; : and or but to as after before when while because if so".split()) | RELATIVES

# Third-person forms that are nouns just as often; believed to be verbs only where an object follows at once.
_NOUN_LIKE = frozenset(
    "states plans reports results places steps names means notes needs talks works hopes tests sets plays questions "
    "visits changes attacks charges benefits updates links moves views votes awards grants funds hosts leads marks "
    "offers releases shows signs stages shares increases exchanges exercises practices debates designs studies "
    "trains thanks reviews requests returns promises looks sentences maps lifts protests transfers bans fears starts "
    "ends answers appeals approaches claims covers features supports calls aims arrests gains drafts displays "
    "stresses stands worries concerns wishes demands attempts signals doubts contacts matters partners mentors teams "
    "causes limits forms rules drops declines amends bolsters pardons blocks".split()
)
_OBJECTS = DETERMINERS | {"that"}
_GOVERNORS = PREPOSITIONS | {"and", "or"}
_COMPLEMENTS = {"calls": {"on", "for"}, "aims": {"at", "to"}, "appeals": {"to"}, "plans": {"to"}, "needs": {"to"}}
_COMPLEMENTS_OF_BASE = {"call": {"on", "for"}, "meet": {"in", "with"}, "take": {"part"}, "agree": {"on", "to"}}
_PEOPLE = frozenset("people police".split())
_FOLLOWERS = _OBJECTS | frozenset("up out over off down".split())  # of a verb the table has not
_SHORTEST_PAST = 5  # letters: "acted", not "need"


class Voice(Enum):
    """How subject and verb stand to each other."""

    ACTIVE = "active"
    PASSIVE = "passive"
    COPULA = "copula"
    FIXED = "fixed"  # modal, negated or otherwise better left as written


class Group(NamedTuple):  # a named tuple, as every headline makes some
    """A verb group ending at word `last`.

    `base` is the verb's base form where the verb is known, `participle` its passive form as written, `adverb` what
    stands inside the group ("generally"); `plural` is None where the group does not show the subject's number.
    """

    last: int
    voice: Voice
    base: str = ""
    participle: str = ""
    adverb: str = ""
    future: bool = False
    plural: bool | None = None


def read_group(texts: Sequence[str], lows: Sequence[str], index: int, *, lenient: bool) -> Group | None:
    """Read the verb group that begins at a word; None where the word is no finite verb.

    `lenient` also takes "organized, with the Ministry, a course": a verb whose object comes late.
    """
    low = lows[index]
    if low in _AUXILIARIES:
        return _read_auxiliary(texts, lows, index)
    if texts[index][0].isupper():
        return None
    if low in _MODALS:
        return Group(index, Voice.FIXED)
    verb = read_verb(low)
    if verb is None:
        return _read_base(texts, lows, index) or _read_unknown(lows, index)
    if not _is_finite(lows, index, verb, lenient=lenient):
        return None
    return Group(index, Voice.ACTIVE, base=verb.base, plural=False if verb.form is Form.PRESENT else None)


def may_be_verb(low: str) -> bool:
    """Turn most words down at a glance: those that can be no finite verb, whatever stands beside them."""
    return low in _VERBAL or low[-2:] == "ed"


def _read_base(texts: Sequence[str], lows: Sequence[str], index: int) -> Group | None:
    """Take "Co-Chairs announce that", "countries share Lake" for a verb in the present, of a subject that is many."""
    verb = read_base(lows[index])
    if verb is None or index + 1 == len(lows):
        return None
    before, after = lows[index - 1], lows[index + 1]
    many = before in _PEOPLE or (before.endswith("s") and before not in DETERMINERS and before not in PREPOSITIONS)
    if not many:
        return None
    governs = after in _OBJECTS or after in _COMPLEMENTS_OF_BASE.get(verb.base, ()) or texts[index + 1][0].isupper()
    return Group(index, Voice.ACTIVE, base=verb.base, plural=True) if governs else None


def _read_unknown(lows: Sequence[str], index: int) -> Group | None:
    """Take "bartered the" for a verb in the past although the table has it not; it is then left as written."""
    low = lows[index]
    if not low.endswith("ed") or len(low) < _SHORTEST_PAST or "-" in low or _low(lows, index + 1) not in _FOLLOWERS:
        return None
    return None if _is_attributive(lows, index) else Group(index, Voice.FIXED)


def _read_auxiliary(texts: Sequence[str], lows: Sequence[str], index: int) -> Group:
    first = lows[index]
    plural = _NUMBERS.get(first)
    passive, adverbs, at = first in _BE, "", index + 1
    while at < len(lows):
        low = lows[at]
        if low in _NEGATIONS:
            return Group(at, Voice.FIXED, plural=plural)
        if low in {"be", "been", "being"}:
            passive = True
        elif low == "well" or (low.endswith("ly") and low not in LY_NOUNS):
            adverbs = f"{adverbs} {low}".lstrip()
        elif low not in _IDLE:
            break
        at += 1
    fixed = Group(at - 1, Voice.FIXED, adverb=adverbs, future=first == "will", plural=plural)
    if at == len(lows):
        return fixed
    return _read_participle(texts[at], fixed, passive=passive, perfect=first in _HAVE)


def _read_participle(text: str, fixed: Group, *, passive: bool, perfect: bool) -> Group:
    """Read the word that follows an auxiliary's group."""
    low, at = text.lower(), fixed.last + 1
    verb = read_verb(low)
    past = verb is not None and verb.form is Form.PAST
    if passive and (past or (low.endswith("ed") and verb is None)):
        base = verb.base if verb else ""
        return fixed._replace(last=at, voice=Voice.PASSIVE, base=base, participle=text)
    if verb is not None and (verb.form is Form.ING if passive and not perfect else past and perfect and not passive):
        return fixed._replace(last=at, voice=Voice.ACTIVE, base=verb.base)
    if fixed.future and not passive:
        known = read_base(low)
        return fixed._replace(last=at, voice=Voice.ACTIVE, base=known.base if known else low)
    return fixed._replace(voice=Voice.COPULA) if passive and not perfect else fixed


def _is_finite(lows: Sequence[str], index: int, verb: Verb, *, lenient: bool) -> bool:
    low, after = lows[index], _low(lows, index + 1)
    if verb.form is Form.ING or _is_attributive(lows, index):
        return False
    if verb.form is Form.PRESENT:
        return low not in _NOUN_LIKE or after in _OBJECTS or after in _COMPLEMENTS.get(low, ())
    if not verb.simple_past or after == "by":
        return False
    if verb.transitive:
        if after in PREPOSITIONS or after in {",", ":", ""}:
            return lenient and _has_late_object(lows, index + 1)
        return True
    return after not in PREPOSITIONS or not _meets_another_verb(lows, index + 1)


def _is_attributive(lows: Sequence[str], index: int) -> bool:
    """Whether a form belongs to a noun: "the concluded", "16 newly selected"."""
    before = lows[index - 1]
    if before.endswith("ly") and before not in LY_NOUNS and index > 1:
        before = lows[index - 2]
    return before in DETERMINERS or before in PREPOSITIONS or before in _BEFORE_PARTICIPLE or before.isdigit()


def _has_late_object(lows: Sequence[str], start: int) -> bool:
    """Whether an object follows that no preposition governs: "held in Osh the first", "signed, with the Mayor, an"."""
    return any(lows[at] in {"a", "an", "the"} and lows[at - 1] not in _GOVERNORS for at in range(start + 1, len(lows)))


def _meets_another_verb(lows: Sequence[str], start: int) -> bool:
    """Whether a finite verb follows in the same breath: "a seminar focused on X was held"."""
    for index in range(start, len(lows)):
        low = lows[index]
        if low in _BREAKS:
            return False
        if low in _AUXILIARIES or low in _MODALS:
            return True
        verb = read_verb(low)
        if verb is not None and _is_finite(lows, index, verb, lenient=False):
            return True
    return False


def _low(lows: Sequence[str], index: int) -> str:
    return lows[index] if index < len(lows) else ""
