"""How a unit stands to the item that would end before it: people and abbreviations taken for granted, shared words."""

from osce_digest.loader.border_chances import Chance, Weighed
from osce_digest.loader.border_drift import weigh_words
from osce_digest.loader.border_weights import BORDER, WEIGHTS
from osce_digest.loader.features import Features

_SHORT = (("item-of-one", WEIGHTS["item-of-one"]), ("item-of-two", WEIGHTS["item-of-two"]))
_HEADINGS_ONLY = ("headings-only", WEIGHTS["headings-only"])
_HEAD = frozenset({"heading", "report-head", "furniture", "metadata"})
_SURNAME, _ACRONYM, _AGAIN, _PERSON = "surname-carried", "acronym-carried", "acronym-again", "person-again"
_CARRIED = tuple([(name, WEIGHTS[name]) for name in (_SURNAME, _ACRONYM, _AGAIN, _PERSON)])


class Contrast:
    """A unit against the item before it, read backwards: wherever that may begin, it ends in the same units."""

    __slots__ = ("_bare", "_carried", "_chance", "_lead", "_lead_weight", "_length", "_shared")

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._lead = chance.features.lead_words
        self._lead_weight = weigh_words(self._lead, chance.rarity)
        self._shared: set[str] = set()
        self._carried: set[str] = set()
        self._bare = True
        self._length = 0

    def reach(self, before: Features) -> None:
        """Let the unit before be part of the item too."""
        self._length += 1
        self._shared |= self._lead & before.words
        self._bare = self._bare and not _HEAD.isdisjoint(before.opening.shape)
        unit, carried = self._chance.features, self._carried
        if before.acronyms_defined:
            if not before.acronyms_defined.isdisjoint(unit.acronyms_used):
                carried.add(_ACRONYM)
            if not before.acronyms_defined.isdisjoint(unit.acronyms_defined):
                carried.add(_AGAIN)
        if unit.surnames and before.shares_people(unit.surnames):
            carried.add(_SURNAME)
        if _PERSON not in carried and before.shares_people(unit.people):
            carried.add(_PERSON)

    def weigh(self) -> list[Weighed]:
        """Weigh how the unit stands to the item as far as it was reached."""
        cues = [cue for cue in _CARRIED if cue[0] in self._carried] if self._carried else []
        if self._lead:
            share = weigh_words(self._shared, self._chance.rarity) / self._lead_weight
            cues.append(("words-shared", WEIGHTS["words-shared"] * (share - BORDER["usual-share"])))
        if self._bare:
            cues.append(_HEADINGS_ONLY)
        elif self._length <= len(_SHORT):
            cues.append(_SHORT[self._length - 1])
        return cues
