"""Put raw bytes into the content folder as they are, never over anything, never twice, and never half.

    content/raw/2026-11-30/elbasan.txt
    content/raw/2026-11-30/elbasan.txt.provenance.yml

The note takes its place before the bytes it tells of, each in one step: whenever this is killed, a raw file that is
there is whole and has its note. Names keep the stem of what they came as, since a Markdown item is named after it.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import NamedTuple

from osce_digest.editorial.slugs import slugify_text
from osce_digest.errors import Fault, SetupError
from osce_digest.intake.provenance import SUFFIX, Note, Provenance, read_note, write_note
from osce_digest.sources import find_top, list_sources

_LONGEST_STEM = 80
_LONGEST_ENDING = 8
_NAMELESS = "item"
# What a kill left behind belongs to nobody any more when its folder changed so long after it.
_STALE_NS = 3_600 * 1_000_000_000
# How file systems say that they know no second name for a file.
_NO_LINKS = frozenset({errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EMLINK, errno.EXDEV, errno.EINVAL})


class Stored(NamedTuple):
    """Where bytes lie in the content folder, and whether they lay there before."""

    path: Path
    was_there: bool


def store(content: Path, name_hint: str, body: bytes, provenance: Provenance, *, folder: str = "") -> Stored:
    """Store bytes in a content folder; the same bytes, wherever they lie among the sources, are not stored again.

    `name_hint` is a file's name or the end of an address; `folder` stands below `raw/`, above the day. Raises
    SetupError where the folder cannot be written to.
    """
    return Shelf(content).store(name_hint, body, provenance, folder=folder)


class Shelf:
    """The raw files of a content folder, looked at once: for storing many."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._sizes: dict[int, list[Path]] | None = None
        self._known: dict[str, Path] = {}
        self._swept: set[Path] = set()
        self._planned: dict[str, Path] = {}
        self._names: dict[Path, Iterator[Path]] = {}
        self._taken: set[Path] = set()

    def find(self, body: bytes) -> Path | None:
        """Find the source that holds these very bytes."""
        if self._sizes is None:
            self._sizes = _look_at(self._content)
        # Only what has as many bytes is read, and once.
        for path in self._sizes.pop(len(body), ()):
            with suppress(OSError):
                self._known.setdefault(sha256(path.read_bytes()).hexdigest(), path)
        return self._known.get(sha256(body).hexdigest())

    def store(self, name_hint: str, body: bytes, provenance: Provenance, *, folder: str = "") -> Stored:
        """Store bytes, as the function of this name does."""
        found = self.find(body)
        if found:
            return Stored(found, was_there=True)
        place = self._place(provenance, folder)
        try:
            self._open(place)
            stored = _put_in(place, make_name(name_hint), body, provenance)
        except OSError as error:
            raise SetupError([Fault(place.as_posix(), 0, "cannot-write", error.strerror or str(error))]) from error
        self._known[sha256(body).hexdigest()] = stored.path
        return stored

    def plan(self, name_hint: str, body: bytes, provenance: Provenance, *, folder: str = "") -> Stored:
        """Tell where bytes will lie when they are stored after all that was planned before, and whether they do now."""
        found = self.find(body)
        digest = sha256(body).hexdigest()
        if found or digest in self._planned:
            return Stored(found or self._planned[digest], was_there=True)
        place, name = self._place(provenance, folder), make_name(name_hint)
        names = self._names.setdefault(place / name, _list_names(place, name))
        path = next(path for path in names if path not in self._taken and _is_free(path, digest))
        self._planned[digest] = path
        self._taken.add(path)
        return Stored(path, was_there=False)

    def _open(self, place: Path) -> None:
        if place not in self._swept:
            place.mkdir(parents=True, exist_ok=True)
            _sweep(place)
            self._swept.add(place)

    def _place(self, provenance: Provenance, folder: str) -> Path:
        """Give the folder for what comes in: below `raw/`, but where all of the content folder is read as it is."""
        top, _ = find_top(self._content)
        has_raw = (self._content / "raw").is_dir()
        # Where there is no raw/, making one would hide all that is read now.
        below = Path(top) if self._sizes or self._known or has_raw else self._content / "raw"
        parts = [slug if slug != "pages" else "raw-pages" for part in folder.split("/") if (slug := slugify_text(part))]
        return below.joinpath(*parts, provenance.fetched.date().isoformat())


def make_name(hint: str) -> str:
    """Give a file name that is safe everywhere: `Elbasan’s day.TXT` becomes `elbasans-day.txt`."""
    last = hint.replace("\\", "/").rstrip("/").rpartition("/")[2]
    stem, dot, ending = last.rpartition(".")
    ending = ending.lower()
    if not dot or not (ending.isascii() and ending.isalnum() and len(ending) <= _LONGEST_ENDING):
        stem, ending = last, ""
    slug = slugify_text(stem, _LONGEST_STEM) or _NAMELESS
    return f"{slug}.{ending}" if ending else slug


def _look_at(content: Path) -> dict[int, list[Path]]:
    sizes: dict[int, list[Path]] = {}
    for _, path in list_sources(content) if content.is_dir() else ():
        sizes.setdefault(os.stat(path).st_size, []).append(Path(path))  # noqa: PTH116  (an archive has thousands)
    return sizes


def _holds(path: Path, body: bytes) -> bool:
    try:
        return path.read_bytes() == body
    except OSError:
        return False


def _put_in(place: Path, name: str, body: bytes, provenance: Provenance) -> Stored:
    note = Note(provenance, sha256(body).hexdigest())
    for path in _list_names(place, name):
        if path.exists():
            if _holds(path, body):  # somebody else was quicker
                return Stored(path, was_there=True)
        elif _take_name(path, note) and _put(path, body):
            return Stored(path, was_there=False)
    raise AssertionError  # numbers do not end


def _list_names(place: Path, name: str) -> Iterator[Path]:
    """Give a name and then the same with numbers: `a.txt`, `a-2.txt` and so on."""
    stem, dot, ending = name.rpartition(".")
    yield place / name
    for number in count(2):
        yield place / (f"{stem}-{number}{dot}{ending}" if dot else f"{name}-{number}")


def _take_name(path: Path, note: Note) -> bool:
    """Put the note in its place, which makes the name ours; a note of the same bytes is one that a kill left there."""
    return _put(Path(f"{path}{SUFFIX}"), write_note(note)) or _is_noted(path, note.sha256)


def _is_noted(path: Path, digest: str) -> bool:
    known = read_note(path)
    return known is not None and known.sha256 == digest


def _is_free(path: Path, digest: str) -> bool:
    """Tell whether bytes of this digest could take a name."""
    return not path.exists() and (not Path(f"{path}{SUFFIX}").exists() or _is_noted(path, digest))


def _put(path: Path, content: bytes) -> bool:
    """Write a file in one step; False where one of that name is there."""
    with hold_ready(path, content) as waiting:
        return _link(waiting, path)


@contextmanager
def hold_ready(path: Path, content: bytes) -> Iterator[Path]:
    """Give a file beside `path` that has these bytes, safe on the disk; it goes if it is not put in its place."""
    waiting = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with waiting.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        yield waiting
    finally:
        waiting.unlink(missing_ok=True)


def _link(waiting: Path, path: Path) -> bool:
    """Give a file that is whole its name, if nobody has it."""
    try:
        path.hardlink_to(waiting)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if path.exists():
            return False
        waiting.rename(path)
    return True


def _sweep(place: Path) -> None:
    """Remove what was being written when somebody was killed, long before something was put in here."""
    now = place.stat().st_mtime_ns
    for left in place.glob(".*.new"):
        with suppress(FileNotFoundError):  # another process is at work here
            if left.stat().st_mtime_ns < now - _STALE_NS:
                left.unlink()
