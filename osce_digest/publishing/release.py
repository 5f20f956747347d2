"""Switch a whole site at once: a release is made in a folder of its own, and the output, a symbolic link, turned to it.

What did not change is linked, not copied. The release before is kept, for readers who are in the middle of it. Needs
symbolic and hard links (POSIX).
"""

import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from osce_digest.errors import Fault, SetupError

_KEPT = 2


@contextmanager
def open_release(output: Path) -> Iterator[Path]:
    """Give the folder of the next release; it is taken away where the release is not finished.

    Raises SetupError where the output is a folder, which cannot be switched.
    """
    if output.exists() and not output.is_symlink():
        message = "with --release the output is a symbolic link; move this folder away first"
        raise SetupError([Fault(output.as_posix(), 0, "output-is-folder", message)])
    folder = _releases(output)
    folder.mkdir(parents=True, exist_ok=True)
    room = folder / f"{max(_numbers(folder), default=0) + 1:06d}"
    room.mkdir()
    try:
        yield room
    except BaseException:
        shutil.rmtree(room, ignore_errors=True)
        raise


def link_unchanged(output: Path, room: Path, changed: Mapping[str, object], gone: Collection[str]) -> None:
    """Link into the new release what stands in the old one, strangers' files included, but what changed or is gone."""
    old = output.resolve() if output.exists() else None
    if old is None:
        return
    for where, folders, files in os.walk(old):
        inside = Path(where).relative_to(old)
        links = (folder for folder in folders if Path(where, folder).is_symlink())
        for name in (*files, *links):
            path = (inside / name).as_posix()
            if path not in changed and path not in gone:
                place = room / path
                place.parent.mkdir(parents=True, exist_ok=True)
                os.link(old / path, place, follow_symlinks=False)


def switch(output: Path, room: Path) -> None:
    """Turn the output to a finished release, in one step, and take away releases long past."""
    link = output.with_name(f".{output.name}.link")
    link.unlink(missing_ok=True)
    link.symlink_to(os.path.relpath(room, output.parent), target_is_directory=True)
    link.replace(output)
    folder = _releases(output)
    for number in sorted(_numbers(folder))[:-_KEPT]:
        shutil.rmtree(folder / f"{number:06d}", ignore_errors=True)


def _releases(output: Path) -> Path:
    return output.with_name(f".{output.name}.releases")


def _numbers(folder: Path) -> list[int]:
    return [int(path.name) for path in folder.iterdir() if path.name.isdigit()]
