"""Lay out what came in as it would lie in the content folder, to be looked at before any of it is stored.

The tray is a folder of its own with the same names and notes; throwing it away leaves nothing behind.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from osce_digest.errors import Fault, SetupError
from osce_digest.intake.incoming import Incoming, Refused
from osce_digest.intake.kinds import describe, judge
from osce_digest.intake.provenance import SUFFIX, Note, Provenance, write_note
from osce_digest.intake.store import Shelf, Stored
from osce_digest.loader.formats import tell_kind


class Parcel(NamedTuple):
    """What lies on the tray, under its name in the content folder; what `was_there` before lies there only."""

    label: str
    name: str
    kind: str
    size: int
    was_there: bool
    provenance: Provenance
    hint: str


class Tray:
    """A folder in which things are laid out for a content folder, below a folder of their own there."""

    def __init__(self, folder: Path, content: Path, within: str = "") -> None:
        self.folder = folder
        self.parcels: list[Parcel] = []
        self._content = content
        self._within = within
        self._shelf = Shelf(content)

    def lay(self, incoming: Incoming) -> Parcel | Refused:
        """Put down one thing, if it is any text could be in."""
        kind = tell_kind(incoming.hint, incoming.body)
        refusal = judge(incoming, kind)
        if refusal:
            return refusal
        label, hint, body, provenance = describe(incoming, kind)
        path, was_there = self._shelf.plan(hint, body, provenance, folder=self._within)
        name = path.relative_to(self._content).as_posix()
        parcel = Parcel(label, name, kind, len(body), was_there, provenance, path.name)
        if not was_there:
            self._put(name, body, provenance)
        self.parcels.append(parcel)
        return parcel

    def store(self) -> Iterator[tuple[Parcel, Stored]]:
        """Store all that is new, byte for byte; give each with where it lies now."""
        for parcel in self.parcels:
            if not parcel.was_there:
                body = (self.folder / parcel.name).read_bytes()
                yield parcel, self._shelf.store(parcel.hint, body, parcel.provenance, folder=self._within)

    def _put(self, name: str, body: bytes, provenance: Provenance) -> None:
        place = self.folder / name
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(body)
            # The loader holds the days of items against the day they came in.
            Path(f"{place}{SUFFIX}").write_bytes(write_note(Note(provenance, "")))
        except OSError as error:
            raise SetupError([Fault(place.as_posix(), 0, "cannot-write", error.strerror or str(error))]) from error
