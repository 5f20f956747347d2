"""Files come whole or not at all: bytes go to a file of another name first, and take the place of the old in one step.

Not here: which files, and in what order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path

from osce_digest.targets import Content


@dataclass(frozen=True, slots=True)
class Staged:
    """New bytes waiting under another name for their place at `path`."""

    waiting: Path
    path: Path

    def put_in_place(self) -> None:
        """Replace what stands at `path`."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.waiting.replace(self.path)


def stage(content: Content, waiting: Path, standing: str | None) -> str:
    """Write the bytes under their waiting name, unless they are those that stand already, and give their SHA-256.

    `standing` is the SHA-256 of the file they would replace, None where there is none or it does not count.
    """
    return (
        _stage_whole(content, waiting, standing) if isinstance(content, bytes) else _stage(content, waiting, standing)
    )


def digest_of(path: Path) -> str | None:
    """Give the SHA-256 of a file, None where there is none."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return None


def write_whole(path: Path, content: bytes) -> None:
    """Write one file of its own accord, atomically."""
    waiting = path.with_name(f".{path.name}.new")
    waiting.write_bytes(content)
    waiting.replace(path)


def _stage_whole(content: bytes, waiting: Path, standing: str | None) -> str:
    digest = sha256(content).hexdigest()
    if digest != standing:
        waiting.write_bytes(content)
    return digest


def _stage(chunks: Iterable[bytes], waiting: Path, standing: str | None) -> str:
    # Chunks may be too many to be held: they are written first, and taken back where nothing has changed.
    digest = sha256()
    with waiting.open("wb") as file:
        for chunk in chunks:
            digest.update(chunk)
            file.write(chunk)
    if digest.hexdigest() == standing:
        waiting.unlink()
    return digest.hexdigest()
