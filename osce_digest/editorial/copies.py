"""Find the items that are one: the same text from several pages, mirrors and wires. Pure.

Candidates share the beginning of a paragraph; their texts, which are asked for one by one, and their days decide. What
is doubtful stays two. The order of the items does not show.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from osce_digest.editorial.kinship import Kinship
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.wordings import Likeness, Wording, compare_wordings, count_words
from osce_digest.model import Basis, TitleSource

# A copy may bear the day on which a mirror took it over.
MOST_DAYS = 4
# An event of known days makes a later day of issue a mirror's, up to here.
_FURTHEST = 45
# Where an item has no day, or another, its text must be so many words long to be known by it.
_LEAST_UNDATED = 25
_LEAST_OTHER_DAY = 40
# What so many items of a few days begin with is a formula, and comparing them all would take minutes.
TOO_COMMON = 40

# Gives the text of an item by its number.
Read = Callable[[int], str]


class Found(NamedTuple):
    """Groups of copies by number, and pairs that are much alike but stay two."""

    groups: list[list[int]]
    alike: list[tuple[int, int]]


def find_copies(items: Sequence[Manuscript], read: Read) -> Found:
    """Find the groups of items that are one; who is in none stands alone."""
    kinship = Kinship(len(items))
    alike: list[tuple[int, int]] = []
    half: list[tuple[int, int]] = []
    texts = _Texts(read)
    for one, other in _list_candidates(items):
        likeness = _compare(items[one], items[other], one, other, texts)
        if likeness is Likeness.ALIKE:
            if items[one].published.day and items[other].published.day:
                alike.append((one, other))
        elif likeness is Likeness.SAME:
            if (items[one].published.day is None) == (items[other].published.day is None):
                kinship.join(one, other)
            else:
                half.append((one, other))
    return Found(kinship.list_groups(), alike + _join_undated(items, half, kinship))


def _join_undated(items: Sequence[Manuscript], pairs: Sequence[tuple[int, int]], kinship: Kinship) -> list[tuple[int, int]]:
    """Join undated items with their dated copy; where that could be one or another item, give the pairs back."""
    dated: dict[int, set[int]] = {}
    for one, other in pairs:
        with_day, without = (one, other) if items[one].published.day else (other, one)
        dated.setdefault(kinship.find(without), set()).add(kinship.find(with_day))
    sure = [(root, *found) for root, found in dated.items() if len(found) == 1]
    for root, found in sure:
        kinship.join(root, found)
    return [(root, other) for root, found in dated.items() if len(found) > 1 for other in sorted(found)]


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


def _list_candidates(items: Sequence[Manuscript]) -> Iterator[tuple[int, int]]:
    """Give the pairs that begin alike and may be of one day, each once."""
    told: set[tuple[int, int]] = set()
    for crowd in gather_by_beginning(items).values():
        if len(crowd) > 1:
            for pair in _pair(items, crowd):
                if pair not in told:
                    told.add(pair)
                    yield pair


def gather_by_beginning(items: Sequence[Manuscript]) -> Mapping[int, list[int]]:
    """Gather the numbers of items by the marks of their beginnings."""
    crowds: dict[int, list[int]] = {}
    for number, item in enumerate(items):
        for mark in item.marks.beginnings:
            crowd = crowds.setdefault(mark, [])
            if not crowd or crowd[-1] != number:
                crowd.append(number)
    return crowds


def _pair(items: Sequence[Manuscript], crowd: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pair items of nearby days, those of one event, and undated ones with all, unless there are too many."""
    days = [(items[number].published.day, number) for number in crowd]
    dated = sorted((day.toordinal(), number) for day, number in days if day)
    undated = [number for day, number in days if not day]
    for at, (day, number) in enumerate(dated):
        for later, other in dated[at + 1 : at + 1 + TOO_COMMON]:
            if later - day > MOST_DAYS:
                break
            yield min(number, other), max(number, other)
    yield from _pair_by_event(items, dated)
    if undated and len(crowd) <= TOO_COMMON:
        yield from combinations(undated, 2)
        yield from ((min(number, other), max(number, other)) for _, number in dated for other in undated)


def _pair_by_event(items: Sequence[Manuscript], dated: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pair items of days further apart that tell of one event."""
    events: dict[tuple[object, object], list[tuple[int, int]]] = {}
    for day, number in dated:
        event = items[number].event
        if event.start:
            events.setdefault((event.start, event.end), []).append((day, number))
    for crowd in events.values():
        if 1 < len(crowd) <= TOO_COMMON:
            for (day, number), (later, other) in combinations(crowd, 2):
                if MOST_DAYS < later - day <= _FURTHEST:
                    yield min(number, other), max(number, other)


def _share_enough(one: Manuscript, other: Manuscript) -> bool:
    """Tell whether all but one of the paragraphs that both have a mark of begin alike; of two or one, one."""
    mine, theirs = one.marks.beginnings, other.marks.beginnings
    shared = len({*mine} & {*theirs})
    return shared >= min(len(mine), len(theirs)) - 1


def _compare(one: Manuscript, other: Manuscript, at: int, place: int, texts: _Texts) -> Likeness:
    if one.language != other.language or not _share_enough(one, other) or _are_told_apart(one, other):
        return Likeness.OTHER
    least = _ask_words(one, other)
    mine, theirs = texts.get(at), texts.get(place)
    likeness = compare_wordings(mine, theirs)
    if likeness is Likeness.SAME and min(count_words(mine), count_words(theirs)) < least:
        return Likeness.ALIKE
    return likeness


def _ask_words(one: Manuscript, other: Manuscript) -> int:
    """Tell how many words two items must share to be one, given their days."""
    mine, theirs = one.published.day, other.published.day
    if mine and theirs:
        return 0 if mine == theirs else _LEAST_OTHER_DAY
    return _LEAST_UNDATED


def _are_told_apart(one: Manuscript, other: Manuscript) -> bool:
    """Tell whether days or given headlines say that two items are two, whatever their texts."""
    mine, theirs = one.published, other.published
    if mine.day and theirs.day and mine.day != theirs.day:
        if abs((mine.day - theirs.day).days) > MOST_DAYS and not _have_one_event(one, other):
            return True
        given = mine.basis is Basis.GIVEN and theirs.basis is Basis.GIVEN
        if given and one.place.path == other.place.path:
            return True  # one page dates them apart
    figures = _list_figures(one), _list_figures(other)
    return bool(figures[0] and figures[1] and not (figures[0] <= figures[1] or figures[1] <= figures[0]))


def _have_one_event(one: Manuscript, other: Manuscript) -> bool:
    mine, theirs = one.event, other.event
    return bool(mine.start and mine.start == theirs.start and mine.end == theirs.end)


def _list_figures(item: Manuscript) -> set[str]:
    """List the figures of a headline the source gives."""
    return {word for word in item.title_slug.split("-") if word[:1].isdigit()} if item.title_source is TitleSource.GIVEN else set()
