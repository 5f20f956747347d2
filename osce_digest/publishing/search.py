"""The last step of a build: an index of the site's words, so that its search page finds them.

The site is live before this begins, and the index that stands is used until the new one is there: what it adds is put
in place first, then what leads to it, and what is gone goes last. What the words are, and that there is a site at all,
is no business of this room; that Pagefind makes the index, no business of any other.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from osce_digest.publishing.prune import prune
from osce_digest.publishing.search_engine import HOW_TO_GET, SearchUnavailableError, find_engine, make_index
from osce_digest.publishing.search_memory import (
    FOLDER,
    Index,
    IndexFile,
    forget_index,
    index_stands,
    keep_index,
    look_at_folders,
    read_files,
    read_index,
)
from osce_digest.publishing.search_order import ENTRY, check_whole, put_in_order
from osce_digest.publishing.staging import open_staging
from osce_digest.publishing.write import digest_of, look
from osce_digest.targets import Findable

# What a search page of one's own needs of all that Pagefind writes; the rest is for its own.
_NOT_NEEDED = ("pagefind-component-ui", "pagefind-highlight", "pagefind-modular-ui", "pagefind-ui", "pagefind-worker")
# What leads to all else comes last.
_LAST = (f"{FOLDER}/{ENTRY}",)


@dataclass(frozen=True, slots=True)
class Searchable:
    """What is to be found: `pages` gives it anew each time, `count` tells how many, `basis` what it is made of.

    `language` (ISO 639-1) is the one whose rules all words are taken by: where an index has several, a page asks only
    that of its own.
    """

    pages: Callable[[], Iterable[Findable]]
    count: int
    basis: str
    language: str


@dataclass(frozen=True, slots=True)
class Indexed:
    """What became of the index: of how many pages it is, and seconds it took to make, none where it stood already.

    `trouble` says why there is none though one is wanted.
    """

    pages: int = 0
    seconds: float | None = None
    trouble: str = ""


class Place(NamedTuple):
    """Where the index goes and is remembered; `clean` makes it in any case, `trusting` believes the stat of a file."""

    output: Path
    cache: Path
    clean: bool
    trusting: bool


Progress = Callable[[int, int], None]


def update_search(wanted: Searchable, place: Place, progress: Progress) -> Indexed:
    """Make the index, unless one of the same words stands; `progress` is told the pages taken in and all there are."""
    started = monotonic()
    index, engine = read_index(place.cache), find_engine()
    # What made an index counts too, where there is something that could make another.
    by = str(look(engine)) if engine else index.engine
    stands = not place.clean and index.engine == by and _stands(place, index)
    if stands and index.basis == wanted.basis:
        return Indexed(index.pages)
    digest = _digest(wanted)
    if stands and index.digest == digest:
        keep_index(place.cache, index._replace(basis=wanted.basis), read_files(place.cache))
        return Indexed(index.pages)
    if engine is None:
        remove_search(place.output, place.cache)
        return Indexed(trouble=f"Pagefind is not installed; {HOW_TO_GET} brings it")
    try:
        with open_staging(place.output, whole=False) as room:
            made = _make(engine, wanted, room, lambda done: progress(done, wanted.count))
            _put_in_place(place, room, made, Index(wanted.basis, by, digest, wanted.count, whole=True, looks=()))
    except SearchUnavailableError as error:
        remove_search(place.output, place.cache)
        return Indexed(trouble=str(error))
    except OSError as error:  # the index that stands is used on, and the next build tries again
        return Indexed(trouble=f"{error.filename or place.output}: {error.strerror}")
    return Indexed(wanted.count, monotonic() - started)


def remove_search(output: Path, cache: Path) -> None:
    """Take the index away, if there is one of ours."""
    prune(output, read_files(cache))
    forget_index(cache)


def _stands(place: Place, index: Index) -> bool:
    """Tell whether every file of the index is as it was; note how its folders look, if that is all that changed."""
    if place.trusting and index_stands(place.cache, place.output):
        return True
    files = read_files(place.cache) if index.whole else {}
    if not files or not all(_is_same(place.output / path, file, place.trusting) for path, file in files.items()):
        return False
    keep_index(place.cache, index._replace(looks=look_at_folders(place.output)), files)
    return True


def _is_same(path: Path, file: IndexFile, trusting: bool) -> bool:  # noqa: FBT001  (a fact, as Place tells it)
    found = look(path)
    return found is not None and ((trusting and found == file[1:]) or digest_of(path) == file.digest)


def _digest(wanted: Searchable) -> str:
    """Fingerprint all that is told of the pages."""
    digest = blake2b(wanted.language.encode(), digest_size=16)
    for page in wanted.pages():
        lists = sorted((name, tuple(terms)) for name, terms in page.filters.items())
        told = (page.url, page.text, sorted(page.shown.items()), lists, page.day)
        digest.update(repr(told).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _make(engine: Path, wanted: Searchable, room: Path, told: Callable[[int], None]) -> dict[str, str]:
    """Have the index made in a room; give the digests of its files by the paths they will have."""
    folder = room / FOLDER
    folder.mkdir(parents=True)
    make_index(engine, wanted.pages(), wanted.language, folder, told)
    for file in folder.iterdir():
        if file.name.startswith(_NOT_NEEDED):
            file.unlink()
    put_in_order(folder)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(room).as_posix(): check_whole(path) for path in files}


def _put_in_place(place: Place, room: Path, made: Mapping[str, str], index: Index) -> None:
    """Put new files in place, then those that take others' places; what is left of an older index goes."""
    known = read_files(place.cache)
    standing = {path: digest_of(place.output / path) for path in made}
    waiting = sorted(
        (path for path, digest in made.items() if standing[path] != digest),
        key=lambda path: (path in _LAST, standing[path] is not None, path),
    )
    unseen = {path: IndexFile(digest, 0, 0, 0) for path, digest in made.items()}
    # Noted before anything is moved: what a killed build leaves behind is then known as ours.
    keep_index(place.cache, index._replace(basis="", digest="", whole=False), known | unseen)
    synced = False
    for path in waiting:
        if not synced and (path in _LAST or standing[path]):
            _sync()
            synced = True
        (place.output / path).parent.mkdir(parents=True, exist_ok=True)
        (room / path).replace(place.output / path)
    prune(place.output, known.keys() - made.keys())
    files = {path: IndexFile(digest, *(look(place.output / path) or (0, 0, 0))) for path, digest in made.items()}
    keep_index(place.cache, index._replace(looks=look_at_folders(place.output)), files)


def _sync() -> None:
    """Have the system write what it holds: after a power cut no list of files is there before the files."""
    if hasattr(os, "sync"):
        os.sync()
