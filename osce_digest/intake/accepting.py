"""Accept versions that were put aside, by name or all of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from osce_digest.config.reading import read_config
from osce_digest.errors import Fault, SetupError
from osce_digest.intake.aside import accept, list_waiting
from osce_digest.intake.clock import tell_time

_ALL: Final = "all"


def accept_all(content: Path, names: Sequence[str]) -> Iterator[Path]:
    """Let the named versions, or all, take the places of those held; give where each lies. Raises SetupError."""
    read_config(content)
    now = tell_time()
    chosen = list_waiting(content) if _ALL in names else [_find(content, name) for name in names]
    for file in chosen:
        yield accept(content, file, now)


def _find(content: Path, name: str) -> Path:
    """Find a version by its path, from here or from the content folder, as it was told."""
    for path in (Path(name), content / name):
        if path.is_file():
            return path
    raise SetupError([Fault(name, 0, "no-such-file", "there is no such file, neither here nor in the content folder")])
