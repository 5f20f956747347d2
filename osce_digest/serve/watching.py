"""Tell what changed in the folders a site is made of, once it has settled: many files saved at once are one change.

Not here: what a change means.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

# Milliseconds without a change after which what changed is told, and after which it is told in any case.
_QUIET, _LONGEST = 15, 1000
# Milliseconds between two looks at whether the folders are still the same ones.
_LOOK = 300

Places = Sequence[Path]


def watch_folders(list_folders: Callable[[], Places], stop: Event) -> Iterator[frozenset[Path]]:
    """Give the paths that changed, until `stop` is set; none of them where a folder came, or is another one.

    `list_folders` is asked again now and then: folders that are not there yet are watched once they are.
    """
    known = _look(list_folders())
    news = False
    while not stop.is_set():
        there = [folder for folder, look in zip(list_folders(), known, strict=True) if look]
        for paths in _watch(there, stop):
            if news or paths:
                yield frozenset() if news else paths
            # What was saved before these folders were watched is in them now.
            news = False
            now = _look(list_folders())
            if now != known:
                known, news = now, True
                yield frozenset()
                break


def _watch(folders: Places, stop: Event) -> Iterator[frozenset[Path]]:
    """Give the paths that changed, and none now and then; ends where the folders cannot be watched."""
    from watchfiles import watch  # noqa: PLC0415  (only who watches needs it)

    while not folders and not stop.wait(_LOOK / 1000):
        yield frozenset()
    for polling in (None, True):
        try:
            for changes in watch(
                *folders,
                watch_filter=None,
                step=_QUIET,
                debounce=_LONGEST,
                rust_timeout=_LOOK,
                yield_on_timeout=True,
                stop_event=stop,
                raise_interrupt=False,
                force_polling=polling,
            ):
                yield frozenset(Path(path) for _, path in changes if not _is_passing(Path(path), folders))
        except FileNotFoundError:  # one was taken away just now
            yield frozenset()
        except (OSError, RuntimeError):  # the system tells no more of files: it has to be asked about each
            if polling:
                raise
            continue
        return


def _look(folders: Places) -> list[tuple[int, int] | None]:
    """Tell which folder stands at each place."""
    looks: list[tuple[int, int] | None] = []
    for folder in folders:
        try:
            found = folder.stat()
        except OSError:
            looks.append(None)
        else:
            looks.append((found.st_dev, found.st_ino))
    return looks


def _is_passing(path: Path, folders: Places) -> bool:
    """Tell whether nothing is made of a file: hidden ones, and what Python compiles."""
    folder = next((folder for folder in folders if folder in path.parents), None)
    parts = path.relative_to(folder).parts if folder else path.parts
    return any(part.startswith(".") or part == "__pycache__" for part in parts)
