"""Raw press text to documents: decoded, cut into items, cleaned, dated, titled; every character accounted for.

Not here: what an item is about (tagging) and how it is named on the site (editorial, site).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import starmap
from pathlib import Path

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.dating.drafts import Dating
from osce_digest.loader.draft import Draft
from osce_digest.loader.drafting import given_language
from osce_digest.loader.language import detect_language
from osce_digest.loader.outlining import MAX_BYTES, Outline, outline_bytes, outline_file, outline_files
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
    "outline_files",
]


@dataclass(frozen=True, slots=True)
class Loaded:
    """All documents of a content folder in file order, the books of each file, and what was noticed."""

    documents: tuple[Document, ...]
    accounts: tuple[Account, ...]
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
    return _finish_all(outline_bytes(name, data, borders))


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
    from osce_digest.loader.headline.deriving import derive_headline  # noqa: PLC0415  (a quarter of this room; titled items spare it)

    return derive_headline(draft)
