"""Decides whether a form the verb table knows is the finite verb of its clause: not a noun, not a participle.

Looks at word order and commas only. In doubt says no: what is taken for a verb is put into the present later.
"""

from collections.abc import Sequence

from osce_digest.loader.headline.verbs import Form, Verb, read_verb, say_participle
from osce_digest.loader.headline.words import DETERMINERS, LY_NOUNS, PREPOSITIONS, RELATIVES

BE = frozenset("is are was were".split())
HAVE = frozenset("has have had".split())
AUXILIARIES = BE | HAVE | {"will"}
MODALS = frozenset("can could must should may might would shall cannot does did do ought".split())
_BEFORE_PARTICIPLE = frozenset("be been being having get gets got more most less least so very".split())
_BREAKS = frozenset(", ; : and or but to as after before when while because if so".split()) | RELATIVES

# Third-person forms that are nouns just as often; believed to be verbs only where an object follows at once.
_NOUN_LIKE = frozenset(
    "states plans reports results places steps names means notes needs talks works hopes tests sets plays questions "
    "visits changes attacks charges benefits updates links moves views votes awards grants funds hosts leads marks "
    "offers releases shows signs stages shares increases exchanges exercises practices debates designs studies "
    "trains thanks reviews requests returns promises looks sentences maps lifts protests transfers bans fears starts "
    "ends answers appeals approaches claims covers features supports calls aims arrests gains drafts displays "
    "stresses stands worries concerns wishes demands attempts signals doubts contacts matters partners mentors teams "
    "records documents pilots screens supplies voices issues causes limits forms rules drops "
    "declines amends bolsters pardons blocks values reforms measures ranks points targets tasks patrols "
    "commissions shapes drives safeguards".split()
)
OBJECTS = DETERMINERS | {"that"}
_GOVERNORS = PREPOSITIONS | {"and", "or"}
_COMPLEMENTS = {
    "calls": {"on", "for"},
    "aims": {"at", "to"},
    "appeals": {"to"},
    "plans": {"to"},
    "needs": {"to"},
    "wishes": {"to"},
    "hopes": {"to"},
    "seeks": {"to"},
    "notes": {"with"},
}
_CARRIED_ON = {
    "build": "on",
    "comment": "on",
    "draw": "on",
    "advance": "to",
    "hand": "over",
}  # transitive verbs with a preposition
_NEVER_PARTICIPLES = frozenset(
    "participate arrive appear graduate travel testify depart emerge succeed fail collaborate co-operate cooperate "
    "compete insist complain respond react remain occur happen consist contribute benefit belong convene talk".split()
)
_OPENING_ASIDE = PREPOSITIONS | {"up", "out", "off", "down"}  # "a hotline, set up with help, received"
_SURELY_VERBS = frozenset("lacked said failed took received showed complained met found reported gave made".split())
_LATE_OBJECTS = frozenset("a an the what how why whether".split())
_YEAR = 4  # figures


def is_finite(lows: Sequence[str], index: int, verb: Verb, *, lenient: bool) -> bool:
    """Whether a known form is a finite verb here; `lenient` takes an object that comes late."""
    low, after = lows[index], low_at(lows, index + 1)
    if verb.form is Form.ING or is_attributive(lows, index) or (low == "organized" and after == "crime"):
        return False
    if verb.form is Form.PRESENT:
        return low not in _NOUN_LIKE or after in OBJECTS or after in _COMPLEMENTS.get(low, ())
    if not verb.simple_past or after == "by" or _is_inserted(lows, index):
        return False
    if verb.transitive:
        return _governs(lows, index, verb.base, lenient=lenient)
    if after not in PREPOSITIONS or verb.base in _NEVER_PARTICIPLES or say_participle(verb.base) != low:
        return True
    return not _meets_another_verb(lows, index + 1)


def is_attributive(lows: Sequence[str], index: int) -> bool:
    """Whether a form belongs to a noun: "the concluded", "16 newly selected", "Newly elected members"."""
    at = index - 1
    if lows[at].endswith("ly") and lows[at] not in LY_NOUNS:
        at -= 1
    if at < 0:
        return True
    before = lows[at]
    if before.endswith(("’s", "'s", "s’", "s'")):
        return True  # "the Assembly’s elected leaders"
    return before in DETERMINERS or before in PREPOSITIONS or before in _BEFORE_PARTICIPLE or _counts(lows, at)


def _governs(lows: Sequence[str], index: int, base: str, *, lenient: bool) -> bool:
    """Whether a verb that takes an object has one: "held a course", not "a course held in Osh"."""
    after = low_at(lows, index + 1)
    if after == _CARRIED_ON.get(base):
        return not _meets_another_verb(lows, index + 1)
    if after in _SURELY_VERBS:
        return False  # "stations visited lacked ramps"
    if after in PREPOSITIONS or after in {",", ":", ""}:
        return lenient and _has_late_object(lows, index + 1)
    return True


def _counts(lows: Sequence[str], index: int) -> bool:
    """Whether a figure says how many, and is not the year of "lost relatives in 1999 met"."""
    year = len(lows[index]) == _YEAR and lows[index].startswith(("19", "20"))
    return lows[index].isdigit() and not year


def _is_inserted(lows: Sequence[str], index: int) -> bool:
    """Whether a participle opens an aside between commas: "officers, ranked from A to B, completed"."""
    if lows[index - 1] != "," or low_at(lows, index + 1) not in _OPENING_ASIDE:
        return False
    for at in range(index + 2, len(lows) - 1):
        if lows[at] == ",":
            verb = read_verb(lows[at + 1])
            return lows[at + 1] in AUXILIARIES or (verb is not None and verb.form is not Form.ING)
    return False


def _has_late_object(lows: Sequence[str], start: int) -> bool:
    """Whether an object follows that no preposition governs: "held in Osh the first", "signed, with the Mayor, an"."""
    return any(lows[at] in _LATE_OBJECTS and lows[at - 1] not in _GOVERNORS for at in range(start + 1, len(lows)))


def _meets_another_verb(lows: Sequence[str], start: int) -> bool:
    """Whether a finite verb follows in the same breath: "a seminar focused on X was held"."""
    for index in range(start, len(lows)):
        low = lows[index]
        if low in _BREAKS:
            return False
        if low in AUXILIARIES or low in MODALS:
            return True
        verb = read_verb(low)
        if verb is not None and is_finite(lows, index, verb, lenient=False):
            return True
    return False


def low_at(lows: Sequence[str], index: int) -> str:
    """Give a word, empty beyond the end."""
    return lows[index] if index < len(lows) else ""
