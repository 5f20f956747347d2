"""Which entries of an archive meet where, by serial number: what an item that joins may be a copy or kin of.

Kept as one sorted list of numbers: the place in the upper half, the serial number in the lower. Not here: what the
places are (editorial), and whether entries that meet belong together.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

_HALF = 32
_SERIAL = (1 << _HALF) - 1


class Meetings:
    """Entries by the places where they meet."""

    def __init__(self, packed: bytes = b"") -> None:
        self._pairs = array("Q")
        self._pairs.frombytes(packed)

    def find(self, place: int) -> Iterator[int]:
        """Give the entries that meet at a place, in the order of their serial numbers."""
        pairs = self._pairs
        at = bisect_left(pairs, place << _HALF)
        while at < len(pairs) and pairs[at] >> _HALF == place:
            yield pairs[at] & _SERIAL
            at += 1

    def add(self, serial: int, places: Iterable[int]) -> None:
        """Let an entry be found at its places."""
        for place in places:
            insort(self._pairs, place << _HALF | serial)

    def pack(self) -> bytes:
        """Give what is to be kept."""
        return self._pairs.tobytes()


def pack_meetings(places: Iterable[Iterable[int]]) -> bytes:
    """Give the places of entries, which stand by serial number, as they are kept."""
    pairs = [place << _HALF | serial for serial, found in enumerate(places) for place in found]
    return array("Q", sorted(pairs)).tobytes()
