"""Files come whole or not at all: bytes go to a file of another name first, and take the place of the old in one step.

Not here: which files, and in what order.
"""

import os
import time
from hashlib import file_digest, sha256
from pathlib import Path
from typing import NamedTuple

from osce_digest.targets import Content

Look = tuple[int, int, int]

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


# On Windows a file that somebody reads cannot be replaced. A look for viruses or a server's reading ends: seconds.
_WAITS = (0.01, 0.05, 0.1, 0.5, 1.0) if os.name == "nt" else ()


class Staged(NamedTuple):
    """The SHA-256 of a target's bytes, and how the file that waits with them looks; None where none was needed."""

    digest: str
    look: Look | None


def stage(content: Content, waiting: str, standing: str) -> Staged:
    """Write the bytes under their waiting name, unless they are those that stand already.

    `standing` is the SHA-256 of the file they would replace, empty where there is none or it does not count.
    """
    if not isinstance(content, bytes):
        return _stage_chunks(content, Path(waiting), standing)
    digest = sha256(content).hexdigest()
    if digest == standing:
        return Staged(digest, None)
    handle = os.open(waiting, _NEW, 0o666)
    try:
        written = os.write(handle, content)
        while written < len(content):
            written += os.write(handle, content[written:])
        return Staged(digest, _look_at(os.fstat(handle)))
    finally:
        os.close(handle)


def put(waiting: str, place: str) -> None:
    """Have a file take its place in one step."""
    for pause in _WAITS:
        try:
            os.replace(waiting, place)  # noqa: PTH105  (strings: pathlib's way takes longer, ten thousand times)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    os.replace(waiting, place)  # noqa: PTH105  (as above)


def look(path: Path | str) -> Look | None:
    """Give size, time of the last change (ns) and inode of a file; None where there is none."""
    try:
        return _look_at(os.stat(path))  # noqa: PTH116  (pathlib's way takes twice as long, ten thousand times)
    except (FileNotFoundError, NotADirectoryError):
        return None


def digest_of(path: Path) -> str | None:
    """Give the SHA-256 of a file, None where there is none."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _stage_chunks(content: Content, waiting: Path, standing: str) -> Staged:
    # Chunks may be too many to be held: they are written first, and taken back where nothing has changed.
    digest = sha256()
    with waiting.open("xb") as file:
        for chunk in content:
            digest.update(chunk)  # type: ignore[arg-type]
            file.write(chunk)  # type: ignore[arg-type]
        file.flush()
        found = _look_at(os.fstat(file.fileno()))
    if digest.hexdigest() == standing:
        waiting.unlink()
        return Staged(standing, None)
    return Staged(digest.hexdigest(), found)


def _look_at(found: os.stat_result) -> Look:
    return found.st_size, found.st_mtime_ns, found.st_ino
