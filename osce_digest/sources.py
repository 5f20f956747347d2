"""Find the raw files of a content folder, in a fixed order. Reads no file's text and judges none."""

import os
from collections.abc import Iterator
from pathlib import Path

# DESIGN "What is read": settings, an editor's files and the program's own memory are no press text.
_NOT_SOURCES = frozenset({"site.yml", "corrections.yml", "ledger.jsonl"})
_NOT_SOURCE_FOLDERS = frozenset({"pages"})
_PROVENANCE = ".provenance.yml"


def find_sources(content: Path) -> list[Path]:
    """List the files to read: all of `raw/` where that folder exists, else all of the content folder.

    Sorted by their path relative to the content folder, so that no file system's order shows.
    """
    return [content / name for name, _ in list_sources(content)]


def list_sources(content: Path) -> list[tuple[str, str]]:
    """List the files to read, each with its name (relative to the content folder, forward slashes) and its path.

    Strings, because an archive has tens of thousands of files and a build looks at all of them.
    """
    top = str(content)
    whole = not os.path.isdir(os.path.join(top, "raw"))  # noqa: PTH112, PTH118  (strings, as said)
    found = _walk(top, "") if whole else _walk(os.path.join(top, "raw"), "raw/")  # noqa: PTH118
    return sorted(found)


def _walk(folder: str, name: str) -> Iterator[tuple[str, str]]:
    top = not name
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name.endswith(_PROVENANCE):
                continue
            if entry.is_dir():
                if not (top and entry.name in _NOT_SOURCE_FOLDERS):
                    yield from _walk(entry.path, f"{name}{entry.name}/")
            elif not (top and entry.name in _NOT_SOURCES):
                yield f"{name}{entry.name}", entry.path
