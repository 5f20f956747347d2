"""Find the items that are one: the same text from several pages, mirrors and wires. Pure.

Candidates share the beginning of a paragraph; their texts, which are asked for one by one, and their days decide. What
is doubtful stays two. The order of the items does not show.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from osce_digest.cache.recollection import recall_all_same
from osce_digest.editorial.copy_parting import MOST_DAYS, are_told_apart, ask_words, part_crowd
from osce_digest.editorial.kinship import Kinship
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.wordings import Likeness, Wording, compare_wordings, count_words
from osce_digest.model import Event

# An event of known days makes a later day of issue a mirror's, up to here.
_FURTHEST = 45
# What so many items of a few days begin with is a formula, and comparing them all would take minutes.
TOO_COMMON = 40

# Gives the text of an item by its number.
Read = Callable[[int], str]


class Found(NamedTuple):
    """Groups of copies by number, and pairs that are much alike but stay two."""

    groups: list[list[int]]
    alike: list[tuple[int, int]]


def find_copies(items: Sequence[Manuscript], read: Read, apart: Collection[tuple[int, int]] = ()) -> Found:
    """Find the groups of items that are one; who is in none stands alone. The pairs of `apart` are two."""
    kinship = Kinship(len(items))
    same: set[tuple[int, int]] = set()
    alike: set[tuple[int, int]] = set()
    texts = _Texts(read)
    for pair in _list_candidates(items):
        if pair in apart:
            continue
        rivals = [items[number] for number in pair]
        likeness = recall_all_same(tuple(one.text_digest for one in rivals), _compare, rivals, pair, texts)
        if likeness is Likeness.SAME:
            same.add(pair)
            kinship.join(*pair)
        elif likeness is Likeness.ALIKE:
            alike.add(pair)
    verdicts = same, {*alike, *apart}
    groups = [part for group in kinship.list_groups() for part in part_crowd(items, group, verdicts, texts.count)]
    return Found(groups, sorted(pair for pair in alike if _have_days(items, pair)))


def _have_days(items: Sequence[Manuscript], pair: tuple[int, int]) -> bool:
    return all(items[number].published.day for number in pair)


class _Texts:
    """The texts that were asked for, each read once."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._held: dict[int, Wording] = {}

    def get(self, number: int) -> Wording:
        held = self._held.get(number)
        if held is None:
            held = self._held[number] = Wording(self._read(number))
        return held

    def count(self, number: int) -> int:
        """Count the words of one."""
        return count_words(self.get(number))


class _Facts(NamedTuple):
    """What candidates are told by, by the numbers of the items: ordinals of days, 0 for none; events; beginnings.

    Of beginnings the marks and how many of them an item must share with one that has as many.
    """

    days: list[int]
    events: list[Event]
    beginnings: list[tuple[frozenset[int], int]]


def _list_candidates(items: Sequence[Manuscript]) -> Iterator[tuple[int, int]]:
    """Give the pairs that begin alike and may be of one day, each once."""
    told: set[tuple[int, int]] = set()
    facts = _Facts(
        [item.published.day.toordinal() if item.published.day else 0 for item in items],
        [item.event for item in items],
        [(frozenset(item.marks.beginnings), len(item.marks.beginnings) - 1) for item in items],
    )
    for mark, crowd in gather_by_beginning(items).items():
        if len(crowd) > 1:
            for one, other in recall_all_same(mark, _pair_up, [items[number] for number in crowd], facts, crowd):
                pair = crowd[one], crowd[other]
                if pair not in told:
                    told.add(pair)
                    yield pair


def _pair_up(_: Sequence[Manuscript], facts: _Facts, crowd: Sequence[int]) -> list[tuple[int, int]]:
    """Pair items of a crowd, by their places in it."""
    places = {number: at for at, number in enumerate(crowd)}
    # Most share a formula and no more.
    pairs = [pair for pair in _pair(facts, crowd) if _share_enough(*pair, facts.beginnings)]
    return [(places[one], places[other]) for one, other in pairs]


def gather_by_beginning(items: Sequence[Manuscript]) -> Mapping[int, list[int]]:
    """Gather the numbers of items by the marks of their beginnings."""
    crowds: defaultdict[int, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for mark in item.marks.beginnings:
            crowd = crowds[mark]
            if not crowd or crowd[-1] != number:
                crowd.append(number)
    return crowds


def _pair(facts: _Facts, crowd: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pair items of nearby days, those of one event, and undated ones with all, unless there are too many."""
    days = facts.days
    dated = sorted([(days[number], number) for number in crowd if days[number]])
    for at, (day, number) in enumerate(dated):
        for later, other in dated[at + 1 : at + 1 + TOO_COMMON]:
            if later - day > MOST_DAYS:
                break
            yield (number, other) if number < other else (other, number)
    if len(dated) > 1 and dated[-1][0] - dated[0][0] > MOST_DAYS:
        yield from _pair_by_event(facts.events, dated)
    if len(dated) < len(crowd) <= TOO_COMMON:
        undated = [number for number in crowd if not days[number]]
        yield from combinations(undated, 2)
        yield from ((min(number, other), max(number, other)) for _, number in dated for other in undated)


def _pair_by_event(events: Sequence[Event], dated: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pair items of days further apart that tell of one event."""
    crowds: dict[Event, list[tuple[int, int]]] = {}
    for day, number in dated:
        if events[number].start:
            crowds.setdefault(events[number], []).append((day, number))
    for crowd in crowds.values():
        if 1 < len(crowd) <= TOO_COMMON and crowd[-1][0] - crowd[0][0] > MOST_DAYS:
            for (day, number), (later, other) in combinations(crowd, 2):
                if MOST_DAYS < later - day <= _FURTHEST:
                    yield min(number, other), max(number, other)


def _share_enough(one: int, other: int, beginnings: Sequence[tuple[frozenset[int], int]]) -> bool:
    """Tell whether all but one of the paragraphs that both have a mark of begin alike; of two or one, one."""
    (mine, most), (theirs, more) = beginnings[one], beginnings[other]
    return len(mine & theirs) >= min(most, more)


def _compare(rivals: Sequence[Manuscript], pair: tuple[int, int], texts: _Texts) -> Likeness:
    one, other = rivals
    if are_told_apart(one, other):
        return Likeness.OTHER
    mine, theirs = texts.get(pair[0]), texts.get(pair[1])
    likeness = compare_wordings(mine, theirs)
    if likeness is Likeness.SAME and min(count_words(mine), count_words(theirs)) < ask_words(one, other):
        return Likeness.ALIKE
    return likeness
