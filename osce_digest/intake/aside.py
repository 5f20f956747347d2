"""Newer versions of what is held: put aside until an editor accepts them. Nothing is overwritten unasked.

    content/changed/raw/wire/2026-11-30/elbasan.html     what is at that address now; no build reads it
    content/replaced/raw/wire/2026-12-01/elbasan.html    what an accepted version took the place of

An accepted version lies under the name of the one before, so that the item keeps its id.
"""

from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from osce_digest.errors import Fault, SetupError
from osce_digest.intake.held import Held, HeldFile, name_folder
from osce_digest.intake.provenance import SUFFIX, Note, Provenance, read_note, write_note
from osce_digest.intake.store import Stored, hold_ready, store
from osce_digest.loader import load_bytes
from osce_digest.sources import list_sources

CHANGED: Final = "changed"
REPLACED: Final = "replaced"


def put_aside(content: Path, label: str, body: bytes, provenance: Provenance, name: str) -> Stored:
    """Put a newer version aside; `was_there` where it waits there already. Raises SetupError."""
    waiting = Held(content / CHANGED).find(provenance.address)
    if waiting and says_the_same(waiting.path, body):
        return Stored(waiting.path, was_there=True)
    return store(content / CHANGED, name, body, provenance, folder=name_folder(label))


def says_the_same(file: Path, body: bytes) -> bool:
    """Tell whether other bytes say the same as a file: what the loader calls clutter does not count."""
    before = file.read_bytes()
    if before == body:
        return True
    said = _read(file.name, before)
    return bool(said) and said == _read(file.name, body)


def accept(content: Path, chosen: Path, now: datetime) -> Path:
    """Let a version that was put aside take the place of the one held; give where it lies now. Raises SetupError.

    The one before is kept in `replaced`, in the folder of the day that is `now`.
    """
    note = read_note(chosen)
    held = Held(content).find(note.provenance.address) if note else None
    if not note or not held or not chosen.is_file():
        message = "this is no version that was put aside, or what it would replace is not there any more"
        raise SetupError([Fault(chosen.as_posix(), 0, "not-accepted", message)])
    body = chosen.read_bytes()
    before = held.path.read_bytes()
    if before != body:
        kept = held.note.provenance._replace(fetched=now)
        store(content / REPLACED, held.path.name, before, kept, folder=_folder_of(content, held))
    try:
        _replace(held.path, body)
        _replace(Path(f"{held.path}{SUFFIX}"), write_note(Note(note.provenance, sha256(body).hexdigest())))
        chosen.unlink()
        Path(f"{chosen}{SUFFIX}").unlink(missing_ok=True)
    except OSError as error:
        raise SetupError([Fault(held.path.as_posix(), 0, "cannot-write", error.strerror or str(error))]) from error
    return held.path


def list_waiting(content: Path) -> list[Path]:
    """List the versions that wait for an editor, the oldest first."""
    files = [Path(path) for _, path in list_sources(content / CHANGED)] if (content / CHANGED).is_dir() else []
    return sorted(files, key=lambda file: (_tell_fetched(file), len(file.name), file))


def _tell_fetched(file: Path) -> str:
    note = read_note(file)
    return note.provenance.fetched.isoformat() if note else ""


def _folder_of(content: Path, held: HeldFile) -> str:
    """Give the folder of a source that a file was stored in."""
    parts = held.path.relative_to(content).parts
    return "/".join(part for part in parts[:-1] if part != "raw" and not part[:4].isdecimal())


def _read(name: str, body: bytes) -> list[object]:
    """Give what the site would say of a file."""
    return [
        (document.title, document.dateline, document.body, document.published.day)
        for document in load_bytes(f"raw/{name}", body).documents
    ]


def _replace(path: Path, content: bytes) -> None:
    """Replace a file in one step."""
    with hold_ready(path, content) as waiting:
        waiting.replace(path)
