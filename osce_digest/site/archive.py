"""All entries of the last build in brief, kept in published order, so that more can join without a look at the others.

Entries have serial numbers, which stand for them in the order of the archive and of its groups; what an entry says is
read when it is asked for. Not here: how an entry is named and placed, and what is kept on disk (archive_file).
"""

import marshal
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from osce_digest.editorial.ids import LEAST_HEX
from osce_digest.editorial.meeting import list_places
from osce_digest.model import Entry
from osce_digest.readings.rows import Row, make_manuscript
from osce_digest.readings.store import Spot, Store
from osce_digest.site.archive_list import EntryList
from osce_digest.site.archive_meeting import Meetings
from osce_digest.site.entries import make_entry
from osce_digest.site.overview import pack_overview, unpack_overview


class ArchiveRow(NamedTuple):
    """One entry as it is kept: the manuscript as plain values, where its texts lie, its id and address."""

    manuscript: Row
    spots: tuple[Row, ...]
    id: str
    address: str


class Index(NamedTuple):
    """What is always read of an archive, in plain values.

    `days` are ordinals by serial number, 0 for none; `starts` likewise those on which events begin. `places` tells
    for each entry the number of the block its row is in, and the row's place there. `ids` holds all ids, each
    between line breaks. `newest` are the days that tell what day it is, newest first; `authority` is what feed ids
    are made from. `meetings` tell who meets where, `overview` is that of all entries.
    """

    order: bytes
    days: bytes
    starts: bytes
    places: bytes
    held: dict[str, bytes]
    mentioned: dict[str, bytes]
    ids: str
    blocks: list[Row]
    newest: list[int]
    authority: str
    meetings: bytes
    overview: Row


class Archive:
    """The entries of a build by serial number. Methods that read rows raise StoreDamagedError."""

    def __init__(self, index: Index, store: Store) -> None:
        self._store = store
        self._blocks = list(index.blocks)
        self._places = make_serials(index.places)
        self._rows: dict[int, list[ArchiveRow]] = {}
        self._entries: dict[int, Entry] = {}
        self._serials: dict[str, int] = {}
        self._lists: dict[tuple[str, bool], array[int]] = {}
        self._held = dict(index.held)
        self._mentioned = dict(index.mentioned)
        self.order = make_serials(index.order)
        self.days = make_serials(index.days)
        self.starts = make_serials(index.starts)
        self.ids = index.ids
        self.newest = list(index.newest)
        self.authority = index.authority
        self.meetings = Meetings(index.meetings)
        self.overview = unpack_overview(index.overview)

    @property
    def entries(self) -> EntryList:
        """All entries in published order."""
        return EntryList(self, self.order)

    def groups(self, *, mentioned: bool = False) -> dict[str, EntryList]:
        """Give the entries of every group by its key: those it holds, or those that only mention it."""
        keys = self._mentioned if mentioned else self._held
        return {key: EntryList(self, self.list_group(key, mentioned=mentioned)) for key in keys}

    def list_keys(self) -> set[str]:
        """List the groups there are."""
        return self._held.keys() | self._mentioned.keys()

    def list_group(self, key: str, *, mentioned: bool = False) -> "array[int]":
        """Give the serial numbers of one group, to be read or added to."""
        found = self._lists.get((key, mentioned))
        if found is None:
            groups = self._mentioned if mentioned else self._held
            found = self._lists[key, mentioned] = make_serials(groups.setdefault(key, b""))
        return found

    def row(self, serial: int) -> ArchiveRow:
        """Read the row of one entry."""
        number, place = self._places[2 * serial], self._places[2 * serial + 1]
        rows = self._rows.get(number)
        if rows is None:
            packed = self._store.fetch_packed(Spot(*self._blocks[number]))
            rows = self._rows[number] = [ArchiveRow(*row) for row in marshal.loads(packed)]  # noqa: S302  (its spot holds its CRC)
        return rows[place]

    def entry(self, serial: int) -> Entry:
        """Make one entry."""
        entry = self._entries.get(serial)
        if entry is None:
            row = self.row(serial)
            entry = self._entries[serial] = make_entry(make_manuscript(row.manuscript), row.id, row.address)
            self._serials[row.id] = serial
        return entry

    def spots(self, name: str) -> tuple[Spot, ...]:
        """Tell where the texts of an entry lie that was made before."""
        return tuple(Spot(*spot) for spot in self.row(self._serials[name]).spots)

    def find_serials(self, spots: Collection[Spot]) -> dict[Spot, int]:
        """Find the entries whose only text lies at one of these spots; looks through all rows."""
        if not spots:
            return {}
        return {
            spot: serial
            for serial in range(len(self.days))
            if len(found := self.row(serial).spots) == 1 and (spot := Spot(*found[0])) in spots
        }

    def has_rival(self, name: str) -> bool:
        """Tell whether an id is made of the same words as another, and of a digest that begins with the same digits."""
        stem, _, digits = name.rpartition("-")
        return f"\n{stem}-{digits[:LEAST_HEX]}" in self.ids

    def position(self, name: str) -> int:
        """Tell which place among all an entry has that was made before."""
        return self.order.index(self.serial(name))

    def serial(self, name: str) -> int:
        """Give the serial number of an entry that was made before, by its id."""
        return self._serials[name]

    def day(self, serial: int) -> date | None:
        """Give the day an entry was published, without making it."""
        return date.fromordinal(self.days[serial]) if self.days[serial] else None

    def count_dated(self, serials: "array[int]") -> int:
        """Count the dated entries in a list, which stand before the others."""
        return bisect_left(serials, True, key=lambda serial: not self.days[serial])  # noqa: FBT003  (a rank, no switch)

    def take(self, spot: Spot, joining: Sequence[ArchiveRow], moved: Sequence[tuple[int, ArchiveRow]]) -> list[int]:
        """Take in a block of rows: those of entries that join, then those of entries that were read anew.

        Gives the serial numbers of those that join; they are in no group yet.
        """
        number, first = len(self._blocks), len(self.days)
        self._blocks.append(tuple(spot))
        self._rows[number] = [*joining, *(row for _, row in moved)]
        for place, (serial, _) in enumerate(moved, len(joining)):
            self._places[2 * serial], self._places[2 * serial + 1] = number, place
            self._entries.pop(serial, None)
        for place, row in enumerate(joining):
            self._places.extend((number, place))
            entry = self.entry(first + place)
            day = entry.published.day
            self.days.append(day.toordinal() if day else 0)
            self.starts.append(number_span(entry)[0])
            self.ids += f"{row.id}\n"
            self.meetings.add(first + place, list_places(make_manuscript(row.manuscript)))
            self.insert(self.order, first + place)
        return list(range(first, len(self.days)))

    def insert(self, serials: "array[int]", serial: int) -> int:
        """Put an entry where it belongs in a list: newest first, one day's by id, undated ones as they lie."""
        dated, day = self.count_dated(serials), self.days[serial]
        if day:
            start = bisect_left(serials, -day, 0, dated, key=lambda other: -self.days[other])
            end = bisect_right(serials, -day, start, dated, key=lambda other: -self.days[other])
            at = bisect_left(serials, self.entry(serial).id, start, end, key=lambda other: self.entry(other).id)
        else:
            at = bisect_left(serials, self._stand(serial), dated, key=self._stand)
        serials.insert(at, serial)
        return at

    def pack(self) -> Index:
        """Give what is to be kept."""
        held, mentioned = dict(self._held), dict(self._mentioned)
        for (key, is_mention), serials in self._lists.items():
            (mentioned if is_mention else held)[key] = serials.tobytes()
        arrays = (self.order.tobytes(), self.days.tobytes(), self.starts.tobytes(), self._places.tobytes())
        meetings, overview = self.meetings.pack(), pack_overview(self.overview)
        known = (self.newest, self.authority)
        return Index(*arrays, held, mentioned, self.ids, self._blocks, *known, meetings, overview)

    def _stand(self, serial: int) -> tuple[str, int, int, str]:
        entry = self.entry(serial)
        return entry.place.path, entry.place.line, entry.place.column, entry.id


def number_span(entry: Entry) -> tuple[int, int]:
    """Give the first and the last day of an event as ordinals; both are 0 where it is not known when it begins."""
    start, end = entry.event
    if start is None:
        return 0, 0
    return start.toordinal(), max(start, end or start).toordinal()


def make_serials(packed: bytes = b"") -> "array[int]":
    """Make a list of serial numbers."""
    serials = array("I")
    serials.frombytes(packed)
    return serials
