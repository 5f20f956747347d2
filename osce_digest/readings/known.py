"""The items of a file as it was before it changed: those that read as they did are taken over, not tagged again.

A dump into which one item is pasted is cut and dated anew, since items bear upon each other; what is costly in
reading comes after that and hangs on the item alone (loader.fingerprint).
"""

from pathlib import Path
from typing import Final

from osce_digest.loader.fingerprint import SIZE
from osce_digest.model import Place
from osce_digest.readings.packing import move_lines
from osce_digest.readings.rows import Row, move_manuscript
from osce_digest.readings.store import SegmentWriter, Spot, Store, StoreDamagedError

# Stands for an item that is to be tagged again in any case: what was noticed while it was tagged is not kept by item.
NO_PRINT: Final = bytes(SIZE)


class Known:
    """The items of one file when it was read last, by print; `folder` is that of the store."""

    def __init__(self, folder: Path, row: Row) -> None:
        items, _, _, prints = row
        self._store = Store(folder)
        cut = [prints[at : at + SIZE] for at in range(0, len(prints), SIZE)]
        self._items = {mark: item for mark, item in zip(cut, items, strict=False) if mark != NO_PRINT}

    def find(self, mark: bytes, place: Place, segment: SegmentWriter) -> Row | None:
        """Write the item of this print to a segment, with the lines where it stands now; None where none was known."""
        item = self._items.get(mark)
        if item is None:
            return None
        manuscript, spot = item[0], Spot(*item[1])
        try:
            raw = self._store.fetch_packed(spot)
        except (OSError, StoreDamagedError):  # it is read anew then
            return None
        by = place.line - manuscript[0][1]
        shown, lines = raw[: spot.shown], raw[spot.shown :]
        moved = segment.add(shown, move_lines(lines, by) if by else lines)
        return (move_manuscript(manuscript, place.line) if by else manuscript), tuple(moved)

    def close(self) -> None:
        """Let go of the files."""
        self._store.close()
