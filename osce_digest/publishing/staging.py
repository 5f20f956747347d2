"""The folder where made files wait for their place: where it is, that it goes again, what a killed build left there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STAGING = ".osce-digest-new"


def has_leftovers(output: Path) -> bool:
    """Tell whether a build that was killed left what it had made."""
    return any(folder.exists() for folder in _list_folders(output))


@contextmanager
def open_staging(output: Path, *, whole: bool) -> Iterator[Path]:
    """Give a folder for what is made but not yet in place; beside the output where it will become the output."""
    output.parent.mkdir(parents=True, exist_ok=True)
    beside, inside = _list_folders(output)
    for left in (beside, inside):
        _take_away(left)
    folder = beside if whole else inside
    try:
        yield folder
    finally:
        _take_away(folder)


def _take_away(folder: Path) -> None:
    try:
        folder.rmdir()  # mostly it is empty then, or not there
    except FileNotFoundError:
        return
    except OSError:
        import shutil  # noqa: PLC0415  (a dozen modules, which small builds do without)

        shutil.rmtree(folder, ignore_errors=True)


def _list_folders(output: Path) -> tuple[Path, Path]:
    place = output.absolute()  # which has a name even where the output is the folder one is in
    return place.with_name(f".{place.name}{STAGING}"), output / STAGING
