"""Who stands beside an entry: those next to it in its country and in its dimension, and what came before in both.

An entry has its place in the lists of its primary country, its primary dimension, and the cell of the two. Where it has
neither, the whole archive is its list. Undated entries stand beside undated ones only.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from osce_digest.model import Entry
from osce_digest.site.archive_list import EntryList
from osce_digest.site.collect import SITE_KEY, key_cell
from osce_digest.site.entries import Buckets

# So many entries that came before are shown: only those, since pages of the past must not change with news.
NEAR = 3


class Neighbours(NamedTuple):
    """The entries next to one in the list of this group; None at either end."""

    key: str
    newer: Entry | None
    older: Entry | None


class Beside:
    """The places of all entries of a site in their lists."""

    def __init__(self, entries: Sequence[Entry], positions: Mapping[str, int], held: Buckets) -> None:
        self._entries = entries
        self._positions = positions
        self._held = held
        self._places: dict[str, array[int]] | None = None

    def neighbours(self, entry: Entry) -> list[Neighbours]:
        """Find the entries beside one in each of its lists."""
        return [self._look(entry, kind, key) for kind, key in list_lists(entry)]

    def near(self, entry: Entry) -> tuple[str, list[Entry]]:
        """Find the newest entries before one in its narrowest list, which is told by its key."""
        kind, key = _find_narrowest(entry)
        members, at = self._find(entry, kind, key)
        before = members[at + 1 : at + 1 + NEAR]
        return key, [other for other in before if _are_alike(entry, other)]

    def _look(self, entry: Entry, kind: str, key: str) -> Neighbours:
        members, at = self._find(entry, kind, key)
        newer = members[at - 1] if at else None
        older = members[at + 1] if at + 1 < len(members) else None
        return Neighbours(
            key,
            newer if newer and _are_alike(entry, newer) else None,
            older if older and _are_alike(entry, older) else None,
        )

    def _find(self, entry: Entry, kind: str, key: str) -> tuple[Sequence[Entry], int]:
        """Give a list of an entry, and its place there."""
        members = self._entries if kind == SITE_KEY else self._held[key]
        if isinstance(members, EntryList):
            return members, members.place(entry)
        at = self._positions[entry.id]
        return members, at if kind == SITE_KEY else self._open_places()[kind][at]

    def _open_places(self) -> dict[str, "array[int]"]:
        """Give, list by list, the places of all entries there, by their positions among all."""
        if self._places is None:
            blank = array("I", bytes(4 * len(self._entries)))
            self._places = {_COUNTRY: blank, _DIMENSION: blank[:], _CELL: blank[:]}
            for key, members in self._held.items():
                kind = _name_kind(key)
                if kind:
                    self._note(kind, key, members)
        return self._places

    def _note(self, kind: str, key: str, members: Sequence[Entry]) -> None:
        places, positions = (self._places or {})[kind], self._positions
        for at, entry in enumerate(members):
            if _is_primary(entry, kind, key):
                places[positions[entry.id]] = at


_COUNTRY, _DIMENSION, _CELL = "countries", "dimensions", "cells"


def list_lists(entry: Entry) -> Iterator[tuple[str, str]]:
    """List the groups in which an entry has neighbours, each with its kind."""
    if entry.countries:
        yield _COUNTRY, f"countries/{entry.countries[0]}"
    if entry.dimensions:
        yield _DIMENSION, f"dimensions/{entry.dimensions[0]}"
    if not (entry.countries or entry.dimensions):
        yield SITE_KEY, SITE_KEY


def list_shared(entry: Entry) -> Iterator[str]:
    """List all groups of countries and dimensions that hold an entry: others there may have it beside them."""
    yield from (f"countries/{country}" for country in entry.countries)
    yield from (f"dimensions/{dimension}" for dimension in entry.dimensions)
    yield from (key_cell(country, dimension) for country in entry.countries for dimension in entry.dimensions)


def shows_beside(entry: Entry, key: str) -> bool:
    """Tell whether the page of an entry shows others of this group beside it."""
    return any(key == own for _, own in list_lists(entry)) or key == _find_narrowest(entry)[1]


def _find_narrowest(entry: Entry) -> tuple[str, str]:
    if entry.countries and entry.dimensions:
        return _CELL, key_cell(entry.countries[0], entry.dimensions[0])
    return next(list_lists(entry))


def _name_kind(key: str) -> str:
    folder = key.partition("/")[0]
    if folder not in {_COUNTRY, _DIMENSION}:
        return ""
    return _CELL if "+" in key else folder


def _is_primary(entry: Entry, kind: str, key: str) -> bool:
    match kind:
        case "countries":
            return f"countries/{entry.countries[0]}" == key
        case "dimensions":
            return f"dimensions/{entry.dimensions[0]}" == key
        case _:
            return key_cell(entry.countries[0], entry.dimensions[0]) == key


def _are_alike(entry: Entry, other: Entry) -> bool:
    return (entry.published.day is None) == (other.published.day is None)
