"""Cut a stretch of units into items: cues weighed over the whole stretch, the best set of borders found at once.

Each possible border has a score, the sum of the weights of its cues (`border_weights`): what the paragraph opens
with, what the one before it ends with, and how the paragraph stands to the item that would end there (people and
abbreviations it takes for granted, words in common). The sum over all borders is greatest for the cut returned.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from osce_digest.loader.border_weights import BORDER, WEIGHTS
from osce_digest.loader.features import Features
from osce_digest.loader.marks import Mark
from osce_digest.loader.units import Unit

# No real item met so far is longer; beyond it the search need not look back.
_LONGEST_ITEM = 120
# So many wider gaps nearby show that gaps part items there.
_GAPS = 3


@dataclass(frozen=True, slots=True)
class Border:
    """Where an item begins, and why: the index of its first unit, the score (log-odds) and the weighed cues."""

    index: int
    score: float
    cues: tuple[tuple[str, float], ...]

    @property
    def confidence(self) -> float:
        """How sure the border is, 0 to 1."""
        return 1 / (1 + exp(-max(-30.0, min(30.0, self.score))))


def find_borders(units: Sequence[Unit], features: Sequence[Features]) -> list[Border]:
    """Give where items begin; the first unit always begins one."""
    if not units:
        return []
    rarity = _rarity(features)
    chances = _possible_starts(units, features, rarity)
    certain = {index for index, cues in chances.items() if sum(weight for _, weight in cues) > BORDER["certain"]}
    starts = sorted(chances)
    best: _Best = {0: (0.0, -1, Border(0, 0.0, (("first", 0.0),)))}
    for place, begin in enumerate([0, *starts]):
        if begin not in best:
            continue
        item, reached = _Item(), begin
        for index in _reach(starts[place:], begin, certain):
            item.take(features[reached:index])
            reached = index
            cues = [*chances[index], *_contrast(item, features[index], index - begin, rarity)]
            _keep(best, begin, Border(index, sum(weight for _, weight in cues), tuple(cues)))
    return _trace(best)


# for each unit that may begin an item: the best sum of scores so far, where the item before began, and the border
_Best = dict[int, tuple[float, int, Border]]


def _keep(best: _Best, begin: int, border: Border) -> None:
    total = best[begin][0] + border.score
    if border.index not in best or total > best[border.index][0]:
        best[border.index] = (total, begin, border)


def _reach(starts: Sequence[int], begin: int, certain: set[int]) -> Iterator[int]:
    """Give where the item that begins at `begin` may end: up to the next certain border, or as long as items get."""
    for index in starts:
        if index - begin > _LONGEST_ITEM:
            return
        yield index
        if index in certain:
            return


def _trace(best: _Best) -> list[Border]:
    """Walk back from the best last border."""
    index = max(best, key=lambda at: (best[at][0], -at))
    borders = []
    while index >= 0:
        _, before, border = best[index]
        borders.append(border)
        index = before
    return borders[::-1]


def _possible_starts(
    units: Sequence[Unit], features: Sequence[Features], rarity: Mapping[str, float],
) -> dict[int, list[tuple[str, float]]]:  # fmt: skip
    """Give the units whose own cues do not rule out that an item begins there, with those cues (0 is not listed)."""
    found = {}
    for index in range(1, len(units)):
        cues = [*_opening(units, features, index), _drift(features, index, rarity)]
        if sum(weight for _, weight in cues) > BORDER["hopeless"]:
            found[index] = cues
    if sum(sum(weight for _, weight in cues) > 0 for cues in found.values()) > len(units) * BORDER["teasers"]:
        return {index: [*cues, ("among-teasers", WEIGHTS["among-teasers"])] for index, cues in found.items()}
    return found


def _drift(features: Sequence[Features], index: int, rarity: Mapping[str, float]) -> tuple[str, float]:
    """Weigh whether a unit's words are those of the two units after it rather than of the two before."""
    own = features[index].words
    after = set[str]().union(*(unit.words for unit in features[index + 1 : index + 3]))
    before = set[str]().union(*(unit.words for unit in features[max(0, index - 2) : index]))
    total = sum(rarity[word] for word in own) or 1.0
    ahead = sum(rarity[word] for word in own & after)
    behind = sum(rarity[word] for word in own & before)
    return "words-ahead", WEIGHTS["words-ahead"] * (ahead - behind) / total


def _opening(units: Sequence[Unit], features: Sequence[Features], index: int) -> list[tuple[str, float]]:
    """Weigh what can be said of a border without knowing where its item began."""
    cues = ["any", *(cue for cue in features[index].cues if not cue.startswith("end-"))]
    cues += [cue for cue in features[index - 1].cues if cue.startswith("end-")]
    if index + 1 < len(features):
        cues += _outlook(features[index].cues, features[index + 1].cues)
    if "dateline" not in cues and "actor" in cues and _DATED.intersection(cues):
        cues.append("actor-and-date")
    elif "introduces" in cues and _DATED.intersection(cues):
        cues.append("occasion-and-date")
    cues += _spacing(units, index)
    if units[index].lines[0].column:
        cues.append("glued")
    if units[index - 1].mark is Mark.HEADING and index > 1:
        cues.append("after-heading")
    return [(cue, WEIGHTS[cue]) for cue in cues if cue in WEIGHTS]


def _outlook(own: Sequence[str], after: Sequence[str]) -> list[str]:
    """Tell what the unit after a possible border adds: a lead goes on, a general remark is followed by the news."""
    cues = [f"next-{cue}" for cue in after if cue in _NEXT]
    if "actor" in after and _DATED.intersection(after):
        cues.append("remark-then-news" if _NEWS.isdisjoint(own) else "next-actor-and-date")
    return cues


_NEWS = frozenset(
    {
        "dateline", "dateline-yearless", "dateline-undated", "date-first", "date-lead", "date-relative", "actor",
        "back", "quote", "refers", "short-body", "definite", "list-item", "table-row", "contact", "standing",
        "furniture",
    },
)  # fmt: skip
_NEXT = frozenset(
    {
        "quote", "back", "definite", "dateline", "dateline-yearless", "date-first", "list-item", "heading", "new",
    },
)  # fmt: skip
_DATED = frozenset({"date-lead", "date-first", "date-late", "dateline-yearless"})


def _spacing(units: Sequence[Unit], index: int) -> list[str]:
    """Tell a gap wider than those around: one blank line among lines set solid, or two among single ones."""
    around = [unit.blanks for unit in units[max(1, index - 12) : index + 13]]
    usual = sorted(around)[len(around) // 2]
    gaps = sum(blanks > usual for blanks in around)
    if units[index].blanks > usual and gaps <= max(1, len(around) // 2):
        return ["wide-gap"]
    if units[index].blanks < usual:
        return ["no-gap"]
    return ["narrow-among-gaps"] if gaps >= _GAPS else []


_SHORT_ITEMS = ("item-of-one", "item-of-two")
_HEAD = frozenset({"heading", "furniture", "metadata"})


class _Item:
    """What the item that would end at a border has said so far."""

    __slots__ = ("acronyms", "bare", "people", "words")

    def __init__(self) -> None:
        self.acronyms: set[str] = set()
        self.people: set[str] = set()
        self.words: set[str] = set()
        self.bare = True

    def take(self, features: Sequence[Features]) -> None:
        for unit in features:
            self.acronyms |= unit.acronyms_defined
            self.people |= unit.people
            self.words |= unit.words
            self.bare = self.bare and not _HEAD.isdisjoint(unit.cues)


def _rarity(features: Sequence[Features]) -> dict[str, float]:
    """Weigh each word by how few units of the file have it: "Bishkek" joins nothing where every item has it."""
    counts: dict[str, int] = {}
    for unit in features:
        for word in unit.words:
            counts[word] = counts.get(word, 0) + 1
    total = len(features) + 1
    return {word: log(1 + total / count) for word, count in counts.items()}


def _contrast(item: _Item, unit: Features, length: int, rarity: Mapping[str, float]) -> list[tuple[str, float]]:
    """Weigh how a unit stands to the item before it, which counts `length` units."""
    cues = []
    if unit.surnames & item.people:
        cues.append(("surname-carried", WEIGHTS["surname-carried"]))
    if unit.acronyms_used & item.acronyms:
        cues.append(("acronym-carried", WEIGHTS["acronym-carried"]))
    if unit.acronyms_defined & item.acronyms:
        cues.append(("acronym-again", WEIGHTS["acronym-again"]))
    if unit.people & item.people:
        cues.append(("person-again", WEIGHTS["person-again"]))
    if unit.lead_words:
        shared = sum(rarity[word] for word in unit.lead_words & item.words)
        share = shared / sum(rarity[word] for word in unit.lead_words)
        cues.append(("words-shared", WEIGHTS["words-shared"] * (share - BORDER["usual-share"])))
    if item.bare:
        cues.append(("headings-only", WEIGHTS["headings-only"]))
    elif length <= len(_SHORT_ITEMS):
        name = _SHORT_ITEMS[length - 1]
        cues.append((name, WEIGHTS[name]))
    return cues
