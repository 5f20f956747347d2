"""How a unit stands to the item that would end before it: people and abbreviations taken for granted, shared words."""

from collections.abc import Sequence

from osce_digest.loader.border.chances import Chance
from osce_digest.loader.border.drift import weigh_words
from osce_digest.loader.border.setting import Weighed
from osce_digest.loader.border.weights import BORDER, WEIGHTS
from osce_digest.loader.features import Features

_SHORT = (("item-of-one", WEIGHTS["item-of-one"]), ("item-of-two", WEIGHTS["item-of-two"]))
_SHARED, _USUAL = WEIGHTS["words-shared"], BORDER["usual-share"]
_HEADINGS_ONLY = ("headings-only", WEIGHTS["headings-only"])
_HEAD = frozenset({"heading", "report-head", "furniture", "metadata", "contact"})
# A short point is one of a menu, or a value under a label; a report's are sentences.
_SHORT_POINT = 60
_SURNAME, _ACRONYM, _AGAIN = "surname-carried", "acronym-carried", "acronym-again"
_CARRIED = tuple([(name, WEIGHTS[name]) for name in (_SURNAME, _ACRONYM, _AGAIN)])
# A border as sure as this by its own cues, or by a dateline, does not need its names.
_DATELINES = frozenset({"dateline", "dateline-yearless", "dateline-undated"})
_NO_NAMES: frozenset[str] = frozenset()
_SURE = 4.0
_FEWEST_NAMES = 2
_MANY = 0.5
_APART, _SOME, _MOST = (
    ("names-apart", WEIGHTS["names-apart"]),
    ("names-shared", WEIGHTS["names-shared"]),
    ("names-again", WEIGHTS["names-again"]),
)
# Cues that weigh nothing; reading them takes longest.
_IDLE = ("end-closing", "person-again")


class Contrast:
    """A unit against the item before it, read backwards: wherever that may begin, it ends in the same units."""

    __slots__ = (
        "_bare",
        "_carried",
        "_chance",
        "_lead",
        "_lead_weight",
        "_length",
        "_met",
        "_names",
        "_shared",
        "_surnames",
    )

    def __init__(self, chance: Chance) -> None:
        unit = chance.features
        self._chance = chance
        self._lead = unit.lead_words
        self._lead_weight = weigh_words(self._lead, chance.rarity)
        self._surnames = unit.surnames
        self._shared: set[str] = set()
        self._carried: set[str] = set()
        self._bare = True
        self._length = 0
        self._names = unit.names if chance.own < _SURE and _DATELINES.isdisjoint(unit.opening.dates) else _NO_NAMES
        self._met: set[str] = set()

    def reach(self, before: Sequence[Features]) -> None:
        """Let the units before be part of the item too."""
        self._length += len(before)
        for unit in before:
            self._shared |= self._lead & unit.words
            if unit.acronyms_defined:
                self._compare_acronyms(unit)
            if self._bare and not _is_head(unit):
                self._bare = False
        self._meet(before)
        for name in self._surnames:
            for unit in before:
                if name in unit.text and name in unit.people:
                    self._carried.add(_SURNAME)

    def _meet(self, before: Sequence[Features]) -> None:
        for name in self._names - self._met:
            for unit in before:
                if name in unit.text:
                    self._met.add(name)
                    break

    def _compare_acronyms(self, before: Features) -> None:
        unit = self._chance.features
        if not before.acronyms_defined.isdisjoint(unit.acronyms_used):
            self._carried.add(_ACRONYM)
        if not before.acronyms_defined.isdisjoint(unit.acronyms_defined):
            self._carried.add(_AGAIN)

    def weigh(self) -> list[Weighed]:
        """Weigh how the unit stands to the item as far as it was reached."""
        cues = [cue for cue in _CARRIED if cue[0] in self._carried] if self._carried else []
        if self._lead:
            share = weigh_words(self._shared, self._chance.rarity) / self._lead_weight
            cues.append(("words-shared", _SHARED * (share - _USUAL)))
        if len(self._names) >= _FEWEST_NAMES:
            share = len(self._met) / len(self._names)
            cues.append(_APART if not share else _SOME if share < _MANY else _MOST)
        if self._bare:
            cues.append(_HEADINGS_ONLY)
        elif self._length <= len(_SHORT):
            name, weight = _SHORT[self._length - 1]
            cues.append((name, weight * (1 - self._chance.listed)))
        return cues


def _is_head(unit: Features) -> bool:
    shape = unit.opening.shape
    return not _HEAD.isdisjoint(shape) or ("list-item" in shape and len(unit.text) <= _SHORT_POINT)


def find_idle(item: Sequence[Features], unit: Features) -> list[Weighed]:
    """Tell of the cues between an item and the unit after it those that weigh nothing."""
    people = unit.people
    again = any([name in before.text and name in before.people for before in item for name in people])  # noqa: C419
    return [(name, WEIGHTS[name]) for name, seen in zip(_IDLE, (item[-1].closes, again), strict=True) if seen]
