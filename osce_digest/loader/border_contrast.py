"""How a unit stands to the item that would end before it: people and abbreviations taken for granted, shared words."""

from collections.abc import Sequence

from osce_digest.loader.border_chances import Chance, Weighed, weigh_words
from osce_digest.loader.border_weights import BORDER, WEIGHTS
from osce_digest.loader.features import Features

_SHORT = ("item-of-one", "item-of-two")
_HEAD = frozenset({"heading", "report-head", "furniture", "metadata"})


class Item:
    """What the item that would end at a border has said so far."""

    __slots__ = ("acronyms", "bare", "people", "words")

    def __init__(self) -> None:
        self.acronyms: set[str] = set()
        self.people: set[str] = set()
        self.words: set[str] = set()
        self.bare = True

    def take(self, features: Sequence[Features]) -> None:
        """Let the next units be part of it."""
        for unit in features:
            self.acronyms |= unit.acronyms_defined
            self.people |= unit.people
            self.words |= unit.words
            self.bare = self.bare and not _HEAD.isdisjoint(unit.start_cues)


def weigh_contrast(item: Item, chance: Chance, length: int) -> list[Weighed]:
    """Weigh how a unit stands to the item before it, which counts `length` units."""
    unit = chance.features
    names = []
    if not chance.surnames.isdisjoint(item.people):
        names.append("surname-carried")
    if not chance.acronyms.isdisjoint(item.acronyms):
        names.append("acronym-carried")
    if not unit.acronyms_defined.isdisjoint(item.acronyms):
        names.append("acronym-again")
    if not unit.people.isdisjoint(item.people):
        names.append("person-again")
    cues = [(name, WEIGHTS[name]) for name in names]
    if chance.lead_words:
        share = weigh_words(chance.lead_words & item.words, chance.rarity) / chance.lead_weight
        cues.append(("words-shared", WEIGHTS["words-shared"] * (share - BORDER["usual-share"])))
    if item.bare:
        cues.append(("headings-only", WEIGHTS["headings-only"]))
    elif length <= len(_SHORT):
        name = _SHORT[length - 1]
        cues.append((name, WEIGHTS[name]))
    return cues
