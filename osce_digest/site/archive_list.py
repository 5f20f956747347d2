"""A list of entries of an archive by their serial numbers: days are told without making the entries.

What an archive is, and how a list grows, is told by `archive`.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, overload

from osce_digest.model import Entry

if TYPE_CHECKING:
    from array import array

    from osce_digest.site.archive import Archive


class EntryList(Sequence[Entry]):
    """Entries of an archive, made when they are looked at; parts of a list are lists."""

    __slots__ = ("_archive", "_serials")

    def __init__(self, archive: "Archive", serials: "array[int]") -> None:
        self._archive = archive
        self._serials = serials

    def __len__(self) -> int:
        return len(self._serials)

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> "EntryList": ...
    def __getitem__(self, at: int | slice) -> "Entry | EntryList":
        if isinstance(at, slice):
            return EntryList(self._archive, self._serials[at])
        return self._archive.entry(self._serials[at])

    def __iter__(self) -> Iterator[Entry]:
        return map(self._archive.entry, self._serials)

    def ordinals(self) -> list[int]:
        """Give the days all were published on as ordinals, without making the entries; 0 for none."""
        days = self._archive.days
        return [days[serial] for serial in self._serials]

    def ordinal(self, at: int) -> int:
        """Give the day one was published on, likewise."""
        return self._archive.days[self._serials[at]]

    def starts(self) -> list[int]:
        """Give the days on which the events of all begin, likewise; 0 for none."""
        starts = self._archive.starts
        return [starts[serial] for serial in self._serials]

    def place(self, entry: Entry) -> int:
        """Tell which place an entry has in the list that was made before."""
        return self._serials.index(self._archive.serial(entry.id))

    def part(self) -> tuple["EntryList", "EntryList"]:
        """Part the dated entries from the undated."""
        dated = self._archive.count_dated(self._serials)
        return self[:dated], self[dated:]

    def day(self) -> date | None:
        """Give the day the first entry was published, without making it; None for an empty list too."""
        return self._archive.day(self._serials[0]) if self._serials else None
