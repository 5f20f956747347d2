"""What a site asks by an entry's id, answered by its archive: where it stands among all, and where its text lies."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from osce_digest.readings.store import Spot
from osce_digest.site.archive import Archive

V_co = TypeVar("V_co", covariant=True)


class _ById(Mapping[str, V_co]):
    """Entries are known by their ids once they were made; to list the ids all of them are."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def __iter__(self) -> Iterator[str]:
        return (entry.id for entry in self._archive.entries)

    def __len__(self) -> int:
        return len(self._archive.entries)


class Positions(_ById[int]):
    """The place of each entry in published order."""

    def __getitem__(self, name: str) -> int:
        return self._archive.position(name)


class Spots(_ById[tuple[Spot, ...]]):
    """Where the texts of each entry lie."""

    def __getitem__(self, name: str) -> tuple[Spot, ...]:
        return self._archive.spots(name)
