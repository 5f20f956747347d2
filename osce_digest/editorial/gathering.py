"""Gather items into those that are published: copies are joined, and who belongs to a series is linked. Pure.

The texts of candidates are asked for one by one. Not here: what makes two items one (copies), or kin (series).
"""

from collections.abc import Callable, Collection, Sequence
from hashlib import blake2b
from typing import NamedTuple

from osce_digest.cache.recollection import recall_all_same
from osce_digest.editorial.copies import find_copies
from osce_digest.editorial.joining import Copy, join_copies, rank_copy
from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.editorial.marks import Marks
from osce_digest.editorial.series import find_series
from osce_digest.editorial.versions import find_versions
from osce_digest.model import Document


class Shelf(NamedTuple):
    """Where the texts are, by the numbers of the items: the body alone, or the item with its tags."""

    body: Callable[[int], str]
    item: Callable[[int], Copy]


class Gathered(NamedTuple):
    """What is to be published: for each entry its manuscript, and the numbers of its copies, the best first.

    `series` are groups of entries, by their place in `manuscripts`.
    """

    manuscripts: list[Manuscript]
    members: list[tuple[int, ...]]
    series: list[list[int]]


def gather(items: Sequence[Manuscript], shelf: Shelf, apart: Collection[tuple[int, int]] = ()) -> Gathered:
    """Join copies and find series; the pairs of `apart`, the lower number first, are never joined."""
    return recall_all_same(tuple(sorted(apart)), _gather, list(items), shelf, apart)


def _gather(items: Sequence[Manuscript], shelf: Shelf, apart: Collection[tuple[int, int]]) -> Gathered:
    found = find_copies(items, shelf.body, apart)
    absorbed = {number for group in found.groups for number in group}
    crowds = {min(group): group for group in found.groups}
    manuscripts: list[Manuscript] = []
    members: list[tuple[int, ...]] = []
    for number, item in enumerate(items):
        if number in crowds:
            joined, order = _join(items, crowds[number], shelf)
            manuscripts.append(joined)
            members.append(order)
        elif number not in absorbed:
            manuscripts.append(item)
            members.append((number,))
    places = {number: place for place, order in enumerate(members) for number in order}

    def read(place: int) -> Document:
        return shelf.item(members[place][0])[0]

    alike = [(places[one], places[other]) for one, other in found.alike]
    return Gathered(manuscripts, members, find_series(manuscripts, [*alike, *find_versions(manuscripts, read)]))


def _join(items: Sequence[Manuscript], group: Sequence[int], shelf: Shelf) -> tuple[Manuscript, tuple[int, ...]]:
    copies = {number: shelf.item(number) for number in group}
    order = sorted(group, key=lambda number: rank_copy(copies[number][0]))
    shown = blake2b(" ".join(items[number].shown for number in order).encode(), digest_size=16).hexdigest()
    joined = describe(*join_copies([copies[number] for number in order]), shown, items[order[0]].sketch)
    beginnings = dict.fromkeys(mark for number in order for mark in items[number].marks.beginnings)
    return (
        joined._replace(
            marks=Marks(tuple(beginnings), joined.marks.title, joined.marks.lead),
            also_at=tuple(items[number].place for number in order[1:]),
            copies=tuple(items[number].text_digest for number in order),
        ),
        tuple(order),
    )
