"""Read what lies on this machine: files, folders with all that is in them, standard input. Judges none of it."""

import os
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from osce_digest.intake.incoming import Incoming, Refused, show_name
from osce_digest.intake.provenance import SUFFIX, Provenance, read_note

STDIN = "-"
_PASTE = "paste"


def read_path(path: Path, now: datetime, most: int) -> Iterator[Incoming | Refused]:
    """Read a file, or all files below a folder in a fixed order; hidden ones are left, and links to folders."""
    if not path.is_dir():
        yield _read(path, path.name, now, most)
        return
    files = list(_walk(path))
    for file in files:
        address = f"{path.resolve().name}/{file.relative_to(path).as_posix()}"
        yield _read(file, address, now, most)
    if not files:
        yield Refused(show_name(path.as_posix()), "empty-folder", "there is no file in this folder")


def read_stream(stream: BinaryIO, now: datetime, most: int, name: str = "") -> Incoming | Refused:
    """Read what is given on standard input, for example a paste; `name` is what it may be called."""
    body = stream.read(most + 1)
    if len(body) > most:
        return refuse_large(STDIN, most)
    return Incoming(STDIN, name or _PASTE, body, Provenance(STDIN, now))


def refuse_large(label: str, most: int) -> Refused:
    """Tell of what has more bytes than one file may have."""
    return Refused(label, "too-large", f"more than {most:,} bytes (limits.max_file_bytes)")


def _walk(folder: Path) -> Iterator[Path]:
    """List the files below a folder; a folder that may not be looked into stands for what is in it."""
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry.name, entry) for entry in entries if not entry.name.startswith("."))
    except OSError:
        yield folder
        return
    for name, entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif not entry.is_dir() and not name.endswith(SUFFIX):
            yield Path(entry.path)


def _read(path: Path, address: str, now: datetime, most: int) -> Incoming | Refused:
    """Read a file. Where a note lies beside it that tells of these bytes, it goes on telling of them."""
    label = show_name(path.as_posix())
    try:
        with path.open("rb") as stream:
            body = stream.read(most + 1)
    except OSError as error:
        return Refused(label, "not-readable", error.strerror or str(error))
    if len(body) > most:
        return refuse_large(label, most)
    note = read_note(path)
    if note and note.sha256 == sha256(body).hexdigest():
        return Incoming(label, path.name, body, note.provenance)
    return Incoming(label, path.name, body, Provenance(address, now))
