"""Find the raw files of a content folder, in a fixed order. Reads no file's text and judges none."""

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
    raw = content / "raw"
    found = _walk(raw) if raw.is_dir() else _walk_whole(content)
    return sorted(found, key=lambda path: path.relative_to(content).as_posix())


def _walk_whole(content: Path) -> Iterator[Path]:
    for path in content.iterdir():
        if _hidden(path) or path.name in _NOT_SOURCES or path.name in _NOT_SOURCE_FOLDERS:
            continue
        yield from _walk(path) if path.is_dir() else (path,)


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if _hidden(path):
            continue
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


def _hidden(path: Path) -> bool:
    return path.name.startswith(".") or path.name.endswith(_PROVENANCE)
