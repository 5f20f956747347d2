"""Cut a stretch of units into items: cues weighed over the whole stretch, the best set of borders found at once.

Each possible border has a score, the sum of the weights of its cues (`border_weights`): what the paragraph opens
with, what the one before it ends with, and how the paragraph stands to the item that would end there (people and
abbreviations it takes for granted, words in common). The sum over all borders is greatest for the cut returned.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import exp, log
from operator import itemgetter

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
    chances = _possible_starts(units, features)
    certain = {index for index, chance in chances.items() if _sum(chance.cues) > BORDER["certain"]}
    starts = sorted(chances)
    best: _Best = {0: (0.0, -1, Border(0, 0.0, (("first", 0.0),)))}
    for place, begin in enumerate([0, *starts]):
        if begin not in best:
            continue
        item, reached = _Item(), begin
        for index in _reach(starts[place:], begin, certain):
            item.take(features[reached:index])
            reached = index
            cues = (*chances[index].cues, *_contrast(item, chances[index], index - begin))
            _keep(best, begin, index, cues)
    return _trace(best)


def _sum(cues: Iterable[tuple[str, float]]) -> float:
    return sum(map(_WEIGHT_OF_CUE, cues))


_WEIGHT_OF_CUE = itemgetter(1)


# for each unit that may begin an item: the best sum of scores so far, where the item before began, and the border
_Best = dict[int, tuple[float, int, Border]]


def _keep(best: _Best, begin: int, index: int, cues: tuple[tuple[str, float], ...]) -> None:
    score = _sum(cues)
    total = best[begin][0] + score
    if index not in best or total > best[index][0]:
        best[index] = (total, begin, Border(index, score, cues))


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


@dataclass(frozen=True, slots=True)
class _Chance:
    """A unit that may begin an item: its own cues, and what of it an item before may have too."""

    cues: tuple[tuple[str, float], ...]
    features: Features
    surnames: frozenset[str]
    acronyms: frozenset[str]
    lead_words: frozenset[str]
    lead_weight: float
    rarity: Mapping[str, float]


def _possible_starts(units: Sequence[Unit], features: Sequence[Features]) -> dict[int, _Chance]:
    """Give the units whose own cues do not rule out that an item begins there (0 is not listed)."""
    rarity = _rarity(features)
    gaps = _Gaps(units)
    found: dict[int, tuple[tuple[str, float], ...]] = {}
    for index in range(1, len(units)):
        cues = _opening(units, features, index, gaps)
        if _sum(cues) + _MOST_OPEN <= BORDER["hopeless"]:
            continue
        cues.append(_drift(features, index, rarity))
        if _sum(cues) + _MOST_CLOSING > BORDER["hopeless"] and features[index - 1].closes:
            cues.append(("end-closing", WEIGHTS["end-closing"]))
        if _sum(cues) > BORDER["hopeless"]:
            found[index] = tuple(cues)
    if sum(_sum(cues) > 0 for cues in found.values()) > len(units) * BORDER["teasers"]:
        found = {index: (*cues, ("among-teasers", WEIGHTS["among-teasers"])) for index, cues in found.items()}
    return {index: _make_chance(cues, features[index], rarity) for index, cues in found.items()}


# The most that the cues which take longest to read can add to the others.
_MOST_CLOSING = max(0.0, WEIGHTS["end-closing"])
_MOST_OPEN = _MOST_CLOSING + abs(WEIGHTS["words-ahead"])


def _make_chance(cues: tuple[tuple[str, float], ...], unit: Features, rarity: Mapping[str, float]) -> _Chance:
    lead = unit.lead_words
    return _Chance(cues, unit, unit.surnames, unit.acronyms_used, lead, _weigh(lead, rarity), rarity)


def _weigh(words: Iterable[str], rarity: Mapping[str, float]) -> float:
    return sum(map(rarity.__getitem__, words))


def _drift(features: Sequence[Features], index: int, rarity: Mapping[str, float]) -> tuple[str, float]:
    """Weigh whether a unit's words are those of the two units after it rather than of the two before."""
    own = features[index].words
    after = _shared(own, features[index + 1 : index + 3])
    before = _shared(own, features[max(0, index - 2) : index])
    total = _weigh(own, rarity) or 1.0
    shift = (_weigh(after, rarity) - _weigh(before, rarity)) / total
    return "words-ahead", WEIGHTS["words-ahead"] * shift


def _shared(own: frozenset[str], others: Sequence[Features]) -> frozenset[str]:
    return frozenset().union(*[own & unit.words for unit in others])


def _opening(
    units: Sequence[Unit], features: Sequence[Features], index: int, gaps: "_Gaps"
) -> list[tuple[str, float]]:
    """Weigh what can be said of a border without knowing where its item began."""
    own, before = features[index].start_cues, features[index - 1].end_cues
    cues = ["any", *own, *before]
    if index + 1 < len(features):
        cues += _outlook(own, features[index + 1].start_cues)
    dated = not _DATED.isdisjoint(cues)
    if dated and "actor" in cues and "dateline" not in cues:
        cues.append("actor-and-date")
    elif dated and "introduces" in cues:
        cues.append("occasion-and-date")
    cues += gaps.describe(index)
    if units[index].lines[0].column:
        cues.append("glued")
    if units[index - 1].mark is Mark.HEADING and index > 1:
        cues.append("after-heading")
    return [(cue, _WEIGHTS[cue]) for cue in cues if cue in _WEIGHTS]


# A plain dictionary is asked faster than a read-only view of one.
_WEIGHTS = dict(WEIGHTS)


def _outlook(own: Sequence[str], after: Sequence[str]) -> list[str]:
    """Tell what the unit after a possible border adds: a lead goes on, a general remark is followed by the news."""
    cues = [f"next-{cue}" for cue in after if cue in _NEXT]
    if "actor" in after and not _DATED.isdisjoint(after):
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


class _Gaps:
    """The empty lines between units, each seen among those around it."""

    __slots__ = ("_blanks", "_even")

    def __init__(self, units: Sequence[Unit]) -> None:
        self._blanks = [unit.blanks for unit in units]
        self._even = len(set(self._blanks[1:])) <= 1

    def describe(self, index: int) -> list[str]:
        """Tell a gap wider than those around: one blank line among lines set solid, or two among single ones."""
        if self._even:
            return []
        around = sorted(self._blanks[max(1, index - 12) : index + 13])
        usual = around[len(around) // 2]
        gaps = len(around) - bisect_right(around, usual)
        if self._blanks[index] > usual and gaps <= max(1, len(around) // 2):
            return ["wide-gap"]
        if self._blanks[index] < usual:
            return ["no-gap"]
        return ["narrow-among-gaps"] if gaps >= _GAPS else []


_SHORT_ITEMS = ("item-of-one", "item-of-two")
_HEAD = frozenset({"heading", "report-head", "furniture", "metadata"})


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
            self.bare = self.bare and not _HEAD.isdisjoint(unit.start_cues)


def _rarity(features: Sequence[Features]) -> dict[str, float]:
    """Weigh each word by how few units of the file have it: "Bishkek" joins nothing where every item has it."""
    counts = Counter(chain.from_iterable([unit.words for unit in features]))
    total = len(features) + 1
    weights = {count: log(1 + total / count) for count in set(counts.values())}
    return {word: weights[count] for word, count in counts.items()}


def _contrast(item: _Item, chance: _Chance, length: int) -> list[tuple[str, float]]:
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
    cues = [(name, _WEIGHTS[name]) for name in names]
    if chance.lead_words:
        share = _weigh(chance.lead_words & item.words, chance.rarity) / chance.lead_weight
        cues.append(("words-shared", _WEIGHTS["words-shared"] * (share - BORDER["usual-share"])))
    if item.bare:
        cues.append(("headings-only", _WEIGHTS["headings-only"]))
    elif length <= len(_SHORT_ITEMS):
        name = _SHORT_ITEMS[length - 1]
        cues.append((name, _WEIGHTS[name]))
    return cues
