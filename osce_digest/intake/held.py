"""What lies in the content folder already, by the address it came from. Reads the notes beside raw files, no text."""

from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from osce_digest.editorial.slugs import slugify_text
from osce_digest.intake.provenance import Note, read_note
from osce_digest.sources import find_top, list_sources

# What readers are counted by, and no part of what is read.
_COUNTING: Final = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "mtm_", "pk_")


class HeldFile(NamedTuple):
    """A raw file and the note beside it."""

    path: Path
    note: Note


class Held:
    """The raw files of a content folder whose notes tell an address."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self._files: dict[str, list[HeldFile]] = {}
        for _, path in list_sources(content) if content.is_dir() else ():
            note = read_note(Path(path))
            if note:
                self.add(HeldFile(Path(path), note))

    def add(self, file: HeldFile) -> None:
        """Take note of a file."""
        self._files.setdefault(identify(file.note.provenance.address), []).append(file)

    def find(self, address: str) -> HeldFile | None:
        """Find the newest file that came from an address."""
        return max(self.find_all(address), key=lambda file: file.note.provenance.fetched, default=None)

    def find_all(self, address: str) -> list[HeldFile]:
        """Find all files that came from an address, as feeds come again and again."""
        return self._files.get(identify(address), [])

    def find_since(self, label: str, moment: datetime) -> list[HeldFile]:
        """Find what was fetched for a source since a moment, in the order of names."""
        top = Path(find_top(self.content)[0]) / name_folder(label)
        every = (file for files in self._files.values() for file in files)
        return sorted(
            file for file in every if file.path.is_relative_to(top) and file.note.provenance.fetched >= moment
        )


def name_folder(label: str) -> str:
    """Name the folder below `raw/` for what comes from a source."""
    return slugify_text(label) or "source"


def identify(address: str) -> str:
    """Give what two addresses of one thing share: not the scheme, nor what only counts readers."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if parts.scheme not in {"http", "https"}:
        return address
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode([(name, value) for name, value in pairs if not name.lower().startswith(_COUNTING)])
    return f"{parts.netloc.lower()}{parts.path.rstrip('/')}" + (f"?{query}" if query else "")
