"""The folders a site is made of, and what a change of a file in them touches. Reads nothing."""

import os
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from osce_digest.build.report import Order

_PACKAGE = Path(__file__).resolve().parent.parent
_PROGRAM = frozenset({".py", ".yml", ".json"})
_TEMPLATES = "templates"
_ROOM = "serve-"


@dataclass(frozen=True, slots=True)
class Places:
    """Where content, templates and program lie; `room` is where the session keeps what it only needs itself."""

    content: Path
    templates: tuple[Path, ...]
    room: Path

    @property
    def watched(self) -> tuple[Path, ...]:
        """The folders whose files show in the site."""
        return (self.content, *self.templates, _PACKAGE)

    def is_program(self, paths: Collection[Path]) -> bool:
        """Tell whether the program itself changed, its taxonomy included: all is to be read anew by a new process."""
        return any(
            path.suffix in _PROGRAM and _PACKAGE in path.parents and not self._is_template(path) for path in paths
        )

    def is_drawn_on(self, paths: Collection[Path]) -> bool:
        """Tell whether something changed that pages load beside their own text, as style sheets and pictures are."""
        return any(self._is_template(path) and path.suffix != ".html" for path in paths)

    def _is_template(self, path: Path) -> bool:
        return any(folder in path.parents for folder in self.templates)


def find_places(order: Order) -> Places:
    """Find the folders of what is built by an order."""
    content = order.content.resolve()
    packaged = next(folder for folder in (_PACKAGE / _TEMPLATES, _PACKAGE.parent / _TEMPLATES) if folder.is_dir())
    templates = dict.fromkeys((content.parent / _TEMPLATES, packaged))
    return Places(content, tuple(templates), order.cache / f"{_ROOM}{os.getpid()}")


def clear_rooms(cache: Path) -> None:
    """Take away what sessions left that were killed: those whose process is no more, where the system tells."""
    for room in cache.glob(f"{_ROOM}*") if os.name == "posix" else ():
        number = room.name.removeprefix(_ROOM)
        if number.isdecimal() and not _is_there(int(number)):
            shutil.rmtree(room, ignore_errors=True)


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
