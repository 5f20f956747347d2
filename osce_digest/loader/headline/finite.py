"""Decides whether a word is the finite verb of its clause, and reads the group it heads: "has been organized".

Looks at the word, its neighbours and the verb table. Prefers to miss a verb rather than take a participle or a noun for
one: what is taken for a verb is later put into the present, and must not then say something else.
"""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from osce_digest.loader.headline.finiteness import (
    AUXILIARIES,
    BE,
    HAVE,
    MODALS,
    OBJECTS,
    is_attributive,
    is_finite,
    low_at,
)
from osce_digest.loader.headline.verbs import KNOWN_FORMS, Form, read_base, read_verb
from osce_digest.loader.headline.words import DETERMINERS, LY_NOUNS, PREPOSITIONS

_VERBAL = AUXILIARIES | MODALS | KNOWN_FORMS
_NEGATIONS = frozenset("not never no longer hardly".split())
_NUMBERS = {"are": True, "were": True, "have": True, "is": False, "was": False, "has": False}
_IDLE = frozenset("also now already just jointly today recently successfully".split())
_COMPLEMENTS_OF_BASE = {"call": {"on", "for"}, "meet": {"in", "with"}, "take": {"part"}, "agree": {"on", "to"}}
_STATES = frozenset(
    "committed concerned convinced determined ready open strongly fully firmly deeply seriously".split()
)  # behind "remain"
_STILL = frozenset("still often rarely".split())  # "victims of crime still find it hard"
_PEOPLE = frozenset("people police women men children".split())
_OBJECT_OPENERS = frozenset("it themselves only no more fewer few".split())
_FOLLOWERS = OBJECTS | frozenset("up out over off down".split())  # of a verb the table has not
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
    if low in AUXILIARIES:
        return _read_auxiliary(texts, lows, index)
    if texts[index][0].isupper():
        return None
    if low in MODALS:
        return Group(index + (low_at(lows, index + 1) == "do"), Voice.FIXED)
    verb = read_verb(low)
    if verb is None:
        return _read_base(texts, lows, index) or _read_unknown(lows, index)
    if not is_finite(lows, index, verb, lenient=lenient):
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
    if before.endswith("ly") and index > 1 and lows[index - 2] == "," and "and" in lows[: index - 2]:
        return Group(index, Voice.ACTIVE, base=verb.base, plural=True)  # "the Chair, A B, and C D, firmly condemn"
    if verb.base == "remain" and after in _STATES:  # "the Heads of Delegation – A, B and C – remain committed"
        return None if before == "to" else Group(index, Voice.ACTIVE, base=verb.base, plural=True)
    many = (
        before in _PEOPLE
        or before in _STILL
        or (before.endswith("s") and before not in DETERMINERS and before not in PREPOSITIONS)
    )
    # "northern Armenia and southern Georgia share the", "peace and order in Osh remain a"
    paired = texts[index - 1][0].isupper() and "and" in lows[:index] and after in {"the", "a", "an"}
    if not many and not paired:
        return None
    governs = (
        after in OBJECTS
        or after in _OBJECT_OPENERS
        or (before in _STILL and after in _FOLLOWERS)
        or after in _COMPLEMENTS_OF_BASE.get(verb.base, ())
        or texts[index + 1][0].isupper()
    )
    return Group(index, Voice.ACTIVE, base=verb.base, plural=True) if governs else None


def _read_unknown(lows: Sequence[str], index: int) -> Group | None:
    """Take "bartered the" for a verb in the past although the table has it not; it is then left as written."""
    low = lows[index]
    if not low.endswith("ed") or len(low) < _SHORTEST_PAST or "-" in low or low_at(lows, index + 1) not in _FOLLOWERS:
        return None
    return None if is_attributive(lows, index) else Group(index, Voice.FIXED)


def _read_auxiliary(texts: Sequence[str], lows: Sequence[str], index: int) -> Group:
    first = lows[index]
    plural = _NUMBERS.get(first)
    passive, adverbs, at = first in BE, "", index + 1
    lasting = ""
    while at < len(lows):
        low = lows[at]
        if low in _NEGATIONS:
            return Group(at, Voice.FIXED, plural=plural)
        if low in {"be", "been", "being"}:
            passive = True
            lasting = "being " if low == "being" else ""
        elif low == "well" or (low.endswith("ly") and low not in LY_NOUNS):
            adverbs = f"{adverbs} {low}".lstrip()
        elif low not in _IDLE:
            break
        at += 1
    fixed = Group(at - 1, Voice.FIXED, adverb=adverbs, future=first == "will", plural=plural)
    if at == len(lows):
        return fixed
    group = _read_participle(texts[at], fixed, passive=passive, perfect=first in HAVE)
    return group._replace(participle=f"{lasting}{group.participle}") if lasting and group.participle else group


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
