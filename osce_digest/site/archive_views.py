"""What a site asks of its archive: where an entry stands among all, where its text lies, and what is most in doubt."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from osce_digest.editorial.doubts import BORDER_THRESHOLD
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.readings.store import Spot
from osce_digest.site.archive import Archive
from osce_digest.site.archive_list import EntryList
from osce_digest.site.overview import add_entries

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


# Where a row tells how sure its border is.
_BORDER = Manuscript._fields.index("border")


def look_over(archive: Archive, joining: Sequence[int], moved: Sequence[int]) -> EntryList:
    """Add entries that joined to the overview; `moved` are the others of their files. Give those most in doubt."""
    joined = [(serial, archive.entry(serial)) for serial in joining]
    # Another item may now stand before one whose border is in doubt.
    unsure = [(at, archive.entry(at)) for at in moved if archive.row(at).manuscript[_BORDER] < BORDER_THRESHOLD]
    asked = unsure or any(entry.border < BORDER_THRESHOLD for _, entry in joined)
    files = [archive.entry(serial) for serial in (*joining, *moved)] if asked else []
    archive.overview = add_entries(archive.overview, joined, unsure, files)
    return EntryList(archive, array("I", [one.serial for one in archive.overview.queue]))
