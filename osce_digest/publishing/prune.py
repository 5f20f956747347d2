"""Take away what earlier builds wrote and this one no longer makes. Files of any other origin are never touched."""

from collections.abc import Iterable
from pathlib import Path


def prune(output: Path, orphans: Iterable[str]) -> tuple[str, ...]:
    """Remove the orphans that are still there, and folders this leaves empty; give the paths removed, sorted."""
    return tuple(path for path in sorted(orphans) if _remove(output, path))


def _remove(output: Path, path: str) -> bool:
    file = output / path
    try:
        file.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (IsADirectoryError, PermissionError):
        if file.is_dir():  # someone put a folder there: it is theirs
            return False
        raise
    _remove_empty_folders(file.parent, output)
    return True


def _remove_empty_folders(folder: Path, output: Path) -> None:
    while folder != output and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
