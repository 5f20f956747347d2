"""Keep the program's modules compiled in the cache, where Python is asked not to keep them beside their sources.

Compiling them takes longer than a small build. What is kept of a module counts as long as its file looks the same, as
with Python's own. Not left to `sys.pycache_prefix`: on a full disk Python keeps half a module there, and the next build
would end with a fault. Not here: libraries, which are compiled when they are installed.
"""

import marshal
import os
import sys
import time
from contextlib import suppress
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, SourceFileLoader
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import Any

from osce_digest.cache.memory import keep_memory, read_memory

_FILE = "modules.memory"
# Compiled forms differ between versions of Python, and with how far it is asked to optimise.
_STAMP = f"modules 1 {MAGIC_NUMBER.hex()} {sys.flags.optimize}"
# File systems keep times in steps of up to so many ns: what was written just now may be written again unseen.
_COARSE_STEP_NS = 2_000_000_000
_PACKAGE = Path(__file__).parent.parent

# Size and time of the last change (ns) of a module's file, and its code.
_Kept = tuple[int, int, bytes]

_folder: Path | None = None
_kept: dict[str, _Kept] = {}
_fresh: dict[str, _Kept] = {}


def recall_modules(cache: Path) -> None:
    """Import modules of the program, from now on, as they are kept in a folder: where Python itself keeps none."""
    global _folder  # noqa: PLW0603  (there is one import system)
    if not sys.dont_write_bytecode or _folder is not None:
        return
    _folder = cache
    _kept.update(_read(cache))
    sys.path_hooks.insert(0, _find_modules)
    for path in [path for path in sys.path_importer_cache if _is_ours(path)]:
        del sys.path_importer_cache[path]


def keep_modules() -> None:
    """Keep what had to be compiled; where that cannot be, the next build compiles it again."""
    if _folder is None or not _fresh or not _folder.is_dir():
        return
    with suppress(OSError):
        # Another process may have kept others meanwhile.
        keep_memory(_folder / _FILE, _STAMP, {**_read(_folder), **_fresh})
    _fresh.clear()


def _read(cache: Path) -> dict[str, _Kept]:
    kept: Any = read_memory(cache / _FILE, _STAMP)
    return kept or {}


def _is_ours(path: str) -> bool:
    return path == str(_PACKAGE) or path.startswith(f"{_PACKAGE}{os.sep}")


def _find_modules(path: str) -> FileFinder:
    """Find modules in a folder of the program; others are found as ever."""
    if not _is_ours(path):
        raise ImportError(path)
    return FileFinder(path, (_Loader, SOURCE_SUFFIXES))


class _Loader(SourceFileLoader):
    """Loads a module as Python does, but for where its compiled form is kept."""

    def get_code(self, fullname: str) -> CodeType | None:
        look = os.stat(self.path)  # noqa: PTH116  (the path is a string)
        mark = look.st_size, look.st_mtime_ns
        found = _kept.get(self.path)
        if found and found[:2] == mark:
            code: CodeType = marshal.loads(found[2])  # noqa: S302  (part of a memory, whose digest and stamp vouch for it)
            return code
        made = super().get_code(fullname)
        if made is not None and look.st_mtime_ns + _COARSE_STEP_NS < time.time_ns():
            _fresh[self.path] = *mark, marshal.dumps(made)
        return made
