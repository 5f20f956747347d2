"""Outline files: read, decode, cut into items and date them. Headlines and languages are found later, item by item."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple

from osce_digest.cache.whole import read_whole
from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.loader.accounts import account_unread
from osce_digest.loader.dating.drafts import Dating, date_drafts
from osce_digest.loader.draft import Draft
from osce_digest.loader.drafting import Drafted
from osce_digest.loader.opening import Opened, draft_opened, open_source
from osce_digest.loader.provenance import judge_fetched, read_fetched
from osce_digest.model import NO_BORDERS, Account, Borders, Role, Source

# Files above this are no press text anybody pasted; reading them would cost everybody else's build.
MAX_BYTES = 50_000_000
# So many files are outlined at once; what they hold must not fill the memory.
_AT_ONCE = 64
_MUCH = 250_000


class Outline(NamedTuple):
    """What one file holds before headlines and languages are found, which take longer than cutting and dating.

    `parts` are its items in file order; `finish` makes a document of one.
    """

    parts: tuple[tuple[Draft, Dating], ...]
    account: Account
    diagnostics: tuple[Diagnostic, ...]


def outline_file(path: str, name: str, *, max_bytes: int = MAX_BYTES, borders: Borders = NO_BORDERS) -> Outline:
    """Cut and date the file at a path, as `load_file` does; its items are still to be finished."""
    ((outline,),) = outline_files([(path, name)], {name: borders}, max_bytes=max_bytes)
    return outline


def outline_bytes(name: str, data: bytes, borders: Borders = NO_BORDERS) -> Outline:
    """Cut and date one file's bytes; `name` is its path relative to the content folder."""
    (outline,) = _outline([(_read(name, data), borders)])
    return outline


def outline_files(
    files: Iterable[tuple[str, str]], borders: Mapping[str, Borders], *, max_bytes: int = MAX_BYTES
) -> Iterator[list[Outline]]:
    """Outline many files, given by path and name, some of them at once; `borders` are those an editor moved, by name.

    Each step is taken for some files before the next is: a step that is taken again and again is quicker by a tenth.
    """
    paths: list[str] = []
    opened: list[tuple[_Readable | Outline, Borders]] = []
    size = 0
    for path, name in files:
        one = _open(path, name, max_bytes)
        paths.append(path)
        opened.append((one, borders.get(name, NO_BORDERS)))
        size += 0 if isinstance(one, Outline) else len(one.source.text)
        if len(opened) == _AT_ONCE or size > _MUCH:
            yield list(map(_hold_against_provenance, paths, _outline(opened)))
            paths, opened, size = [], [], 0
    if opened:
        yield list(map(_hold_against_provenance, paths, _outline(opened)))


class _Readable(NamedTuple):
    """A file that holds text, opened."""

    source: Source
    opened: Opened


def _open(path: str, name: str, max_bytes: int) -> _Readable | Outline:
    try:
        size = os.stat(path).st_size  # noqa: PTH116  (an archive has tens of thousands of files)
        if size > max_bytes:
            message = f"{size:,} bytes is more than the {max_bytes:,} one file may have; split it"
            return _unread(name, size, Diagnostic(name, 0, "too-large", message, Severity.ERROR))
        return _read(name, read_whole(path, size))
    except OSError as fault:
        return _unread(name, 0, Diagnostic(name, 0, "not-readable", fault.strerror or "cannot be read", Severity.ERROR))


def _read(name: str, data: bytes) -> _Readable | Outline:
    opened = open_source(name, data)
    source, noticed, _ = opened
    if source is None:
        return _unread(name, len(data), *noticed, digest=blake2b(data, digest_size=16).hexdigest())
    if not source.text.strip():
        noticed.append(Diagnostic(name, 0, "empty-file", "there is nothing in this file"))
        return _blank(name, source.digest, len(source.text), noticed)
    return _Readable(source, opened)


def _outline(opened: Iterable[tuple[_Readable | Outline, Borders]]) -> Iterator[Outline]:
    """Outline files that were opened, each with the borders an editor moved; what could not be read stays as it is."""
    listed = list(opened)
    drafted = [draft_opened(one.source, one.opened.sheet, moved) for one, moved in listed if isinstance(one, _Readable)]
    dated = [date_drafts(file.drafts) for file in drafted]
    done = iter(zip(drafted, dated, strict=True))
    for one, _ in listed:
        yield one if isinstance(one, Outline) else _put_together(one, *next(done))


def _put_together(file: _Readable, drafted: Drafted, datings: Sequence[Dating]) -> Outline:
    noticed = file.opened.noticed
    if file.opened.sheet is not None:
        from osce_digest.loader.formats.settling import settle_datings  # noqa: PLC0415  (plain text spares it)

        datings = settle_datings(file.source, drafted.drafts, datings)
    noticed += [*drafted.diagnostics, *(found for dating in datings for found in dating.diagnostics)]
    parts = tuple(zip(drafted.drafts, datings, strict=True))
    return Outline(parts, drafted.account, tuple(sorted(noticed, key=lambda found: found.line)))


def _hold_against_provenance(path: str, outline: Outline) -> Outline:
    fetched = read_fetched(path) if outline.parts else None
    if not fetched:
        return outline
    late = judge_fetched([(draft.place, dating.published.day) for draft, dating in outline.parts], fetched)
    return outline._replace(diagnostics=(*outline.diagnostics, *late))


def _unread(name: str, size: int, *noticed: Diagnostic, digest: str = "") -> Outline:
    return Outline((), account_unread(name, digest, size), noticed)


def _blank(name: str, digest: str, size: int, noticed: Sequence[Diagnostic]) -> Outline:
    account = Account(name, digest, size, {**dict.fromkeys(map(str, Role), 0), str(Role.SEPARATOR): size}, 0)
    return Outline((), account, tuple(noticed))
