"""Find the raw files of a content folder, in a fixed order. Reads no file's text and judges none."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

# DESIGN "What is read": settings, an editor's files and the program's own memory are no press text.
_NOT_SOURCES = frozenset({"site.yml", "corrections.yml", "ledger.jsonl", "sent.jsonl"})
_NOT_SOURCE_FOLDERS = frozenset({"pages", "changed", "replaced"})
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
    return sorted(_walk(*find_top(content)))


def find_top(content: Path) -> tuple[str, str]:
    """Give the path of the folder in which all sources are, and its name, as sources have names."""
    top = str(content)
    raw = os.path.join(top, "raw")  # noqa: PTH118  (strings, as said)
    return (raw, "raw/") if os.path.isdir(raw) else (top, "")  # noqa: PTH112  (as above)


def sort_names(path: str, folder: str, names: Iterable[str]) -> tuple[list[str], list[str]]:
    """Part names in a folder, which is given by its path and name, into those of sources and of folders of sources."""
    files: list[str] = []
    folders: list[str] = []
    for name in names:
        if not _is_hidden(name):
            is_folder = os.path.isdir(os.path.join(path, name))  # noqa: PTH112, PTH118  (strings, as said)
            if _counts(folder, name, is_folder=is_folder):
                (folders if is_folder else files).append(name)
    return files, folders


def _walk(path: str, folder: str) -> Iterator[tuple[str, str]]:
    with os.scandir(path) as entries:
        for entry in entries:
            if _is_hidden(entry.name) or not _counts(folder, entry.name, is_folder=entry.is_dir()):
                continue
            if entry.is_dir():
                yield from _walk(entry.path, f"{folder}{entry.name}/")
            else:
                yield f"{folder}{entry.name}", entry.path


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name.endswith(_PROVENANCE)


def _counts(folder: str, name: str, *, is_folder: bool) -> bool:
    """Tell whether what is not hidden is read."""
    return bool(folder) or name not in (_NOT_SOURCE_FOLDERS if is_folder else _NOT_SOURCES)
