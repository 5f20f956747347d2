"""What one run of `fetch` works with, handed from step to step."""

from dataclasses import dataclass, field
from datetime import datetime

from osce_digest.config import Config, FetchSource
from osce_digest.intake.client import Client, Response
from osce_digest.intake.held import Held, HeldFile, name_folder
from osce_digest.intake.memory import FetchMemory, SourceMemory
from osce_digest.intake.provenance import Note, Provenance
from osce_digest.intake.store import Shelf, Stored


@dataclass(frozen=True, slots=True)
class Errand:
    """One run: the settings, the way out, what is held and remembered, the time, and what is wished for.

    `refresh` asks again for what came in since then; a `dry` run stores nothing. Addresses that `moved` for
    good are noted with where to.
    """

    config: Config
    client: Client
    shelf: Shelf
    held: Held
    memory: FetchMemory
    now: datetime
    refresh: datetime | None = None
    dry: bool = False
    moved: dict[str, str] = field(default_factory=dict)

    def remember(self, source: FetchSource) -> SourceMemory:
        """Give what is remembered of a source."""
        return self.memory.of(source.label)

    def get(self, source: FetchSource, address: str, etag: str = "", last_modified: str = "") -> Response:
        """Fetch an address of a source, or hear that the version we hold is the newest. Raises FetchError."""
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {name: value for name, value in conditions.items() if value}
        response = self.client.get(address, headers=headers, allow_private=source.allow_private)
        if response.moved:
            self.moved[address] = response.moved
        return response

    def store(self, source: FetchSource, name: str, body: bytes, provenance: Provenance) -> Stored:
        """Store what came from a source, and know it from now on. Raises SetupError."""
        stored = self.shelf.store(name, body, provenance, folder=name_folder(source.label))
        if not stored.was_there:
            self.held.add(HeldFile(stored.path, Note(provenance, "")))
        return stored

    def note(self, response: Response, address: str) -> Provenance:
        """Say where an answer came from, when, and what it was said to be."""
        told = response.headers
        names = ("content-type", "etag", "last-modified")
        return Provenance(address, self.now, *(told.get(name, "") for name in names))
