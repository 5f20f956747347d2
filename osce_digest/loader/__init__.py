"""Raw press text to documents: decoded, cut into items, cleaned, dated, titled; every character accounted for.

Not here: what an item is about (tagging) and how it is named on the site (editorial, site).
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import starmap
from pathlib import Path
from typing import NamedTuple

from osce_digest.cache.whole import read_whole
from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.loader.accounts import account_unread
from osce_digest.loader.dating import Dating, date_drafts
from osce_digest.loader.decode import decode
from osce_digest.loader.draft import Draft
from osce_digest.loader.drafting import draft_items, given_language
from osce_digest.loader.language import detect_language
from osce_digest.loader.provenance import judge_fetched, read_fetched
from osce_digest.loader.summary import summarise
from osce_digest.model import NO_BORDERS, Account, Borders, Document, Role, TitleSource
from osce_digest.sources import find_sources

__all__ = [
    "Account",
    "Loaded",
    "Outline",
    "Role",
    "finish",
    "load",
    "load_bytes",
    "load_file",
    "load_files",
    "outline_file",
]

# Files above this are no press text anybody pasted; reading them would cost everybody else's build.
MAX_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """All documents of a content folder in file order, the books of each file, and what was noticed."""

    documents: tuple[Document, ...]
    accounts: tuple[Account, ...]
    diagnostics: tuple[Diagnostic, ...]


class Outline(NamedTuple):
    """What one file holds before headlines and languages are found, which take longer than cutting and dating.

    `parts` are its items in file order; `finish` makes a document of one.
    """

    parts: tuple[tuple[Draft, Dating], ...]
    account: Account
    diagnostics: tuple[Diagnostic, ...]


def load(content: Path, *, max_bytes: int = MAX_BYTES) -> Loaded:
    """Load every source under a content folder."""
    return load_files(content, find_sources(content), max_bytes=max_bytes)


def load_files(content: Path, paths: Iterable[Path], *, max_bytes: int = MAX_BYTES) -> Loaded:
    """Load the given files, which lie under `content`; their order is kept."""
    parts = [load_file(str(path), path.relative_to(content).as_posix(), max_bytes=max_bytes) for path in paths]
    return Loaded(
        tuple(document for part in parts for document in part.documents),
        tuple(account for part in parts for account in part.accounts),
        tuple(found for part in parts for found in part.diagnostics),
    )


def load_file(path: str, name: str, *, max_bytes: int = MAX_BYTES, borders: Borders = NO_BORDERS) -> Loaded:
    """Load the file at a path; `name` is its path relative to the content folder, `borders` those an editor moved."""
    return _finish_all(outline_file(path, name, max_bytes=max_bytes, borders=borders))


def load_bytes(name: str, data: bytes, borders: Borders = NO_BORDERS) -> Loaded:
    """Load one file's bytes; `name` is its path relative to the content folder. Raises nothing on any input."""
    return _finish_all(_outline_bytes(name, data, borders))


def outline_file(path: str, name: str, *, max_bytes: int = MAX_BYTES, borders: Borders = NO_BORDERS) -> Outline:
    """Cut and date the file at a path, as `load_file` does; its items are still to be finished."""
    try:
        size = os.stat(path).st_size  # noqa: PTH116  (an archive has tens of thousands of files)
        if size > max_bytes:
            message = f"{size:,} bytes is more than the {max_bytes:,} one file may have; split it"
            return _unread(name, size, Diagnostic(name, 0, "too-large", message, Severity.ERROR))
        outline = _outline_bytes(name, read_whole(path, size), borders)
    except OSError as fault:
        return _unread(name, 0, Diagnostic(name, 0, "not-readable", fault.strerror or "cannot be read", Severity.ERROR))
    return _hold_against_provenance(path, outline)


def _hold_against_provenance(path: str, outline: Outline) -> Outline:
    fetched = read_fetched(path)
    if not fetched:
        return outline
    late = judge_fetched([(draft.place, dating.published.day) for draft, dating in outline.parts], fetched)
    return outline._replace(diagnostics=(*outline.diagnostics, *late))


def _outline_bytes(name: str, data: bytes, borders: Borders) -> Outline:
    source, noticed = decode(name, data)
    if source is None:
        return _unread(name, len(data), *noticed, digest=blake2b(data, digest_size=16).hexdigest())
    if not source.text.strip():
        noticed.append(Diagnostic(name, 0, "empty-file", "there is nothing in this file"))
        return _blank(name, source.digest, len(source.text), noticed)
    drafted = draft_items(source, borders)
    datings = date_drafts(drafted.drafts)
    noticed += [*drafted.diagnostics, *(found for dating in datings for found in dating.diagnostics)]
    parts = tuple(zip(drafted.drafts, datings, strict=True))
    return Outline(parts, drafted.account, tuple(sorted(noticed, key=lambda found: found.line)))


def _finish_all(outline: Outline) -> Loaded:
    return Loaded(tuple(starmap(finish, outline.parts)), (outline.account,), outline.diagnostics)


def finish(draft: Draft, dating: Dating) -> Document:
    """Put draft and dates together; headline, summary and language come last, as they need the clean text."""
    stated = {value.field: value.value for value in draft.given}
    return Document(
        place=draft.place,
        title=draft.title or _derive_headline(draft),
        title_source=TitleSource.GIVEN if draft.title else TitleSource.DERIVED,
        title_line=draft.title_line,
        dateline=draft.dateline,
        dateline_line=draft.dateline_line,
        body=draft.body,
        blocks=draft.blocks,
        clutter=draft.clutter,
        published=dating.published,
        event=dating.event,
        language=given_language(draft.given) or detect_language(draft.body or draft.title or ""),
        summary=stated.get("summary") or summarise(draft),
        given=draft.given,
        evidence=(*draft.evidence, *dating.evidence),
    )


def _derive_headline(draft: Draft) -> str:
    from osce_digest.loader.headline import derive_headline  # noqa: PLC0415  (a quarter of this room; titled items spare it)

    return derive_headline(draft)


def _unread(name: str, size: int, *noticed: Diagnostic, digest: str = "") -> Outline:
    return Outline((), account_unread(name, digest, size), noticed)


def _blank(name: str, digest: str, size: int, noticed: Sequence[Diagnostic]) -> Outline:
    account = Account(name, digest, size, {**dict.fromkeys(map(str, Role), 0), str(Role.SEPARATOR): size}, 0)
    return Outline((), account, tuple(noticed))
