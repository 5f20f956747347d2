"""Read source files into manuscripts: load, tag, pack. The work of one process on its share of the files.

A module-level function with a small argument, so that it can run in another process whichever way that was started.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.manuscript import describe
from osce_digest.editorial.sketch import draw_sketch
from osce_digest.loader import Outline, finish, outline_files
from osce_digest.loader.dating.drafts import Dating
from osce_digest.loader.draft import Draft
from osce_digest.loader.fingerprint import fingerprint_item
from osce_digest.model import Borders, Document
from osce_digest.readings.known import NO_PRINT, Known
from osce_digest.readings.packing import digest_packed, pack
from osce_digest.readings.rows import Row, pack_diagnostic, pack_manuscript
from osce_digest.readings.store import SegmentWriter
from osce_digest.readings.tools import open_matcher, open_taxonomy
from osce_digest.tagging import tag


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the work: files under `content`, read into a new segment of the store at `folder`.

    `cache` keeps taxonomy and matcher ready for the program whose fingerprint is `program`; `borders` are those an
    editor moved, by file. `before` are rows of the same files when they held something else.
    """

    content: Path
    cache: Path
    program: str
    names: tuple[str, ...]
    folder: Path
    segment: str
    max_bytes: int
    sketches: bool
    lists: tuple[str, ...]
    borders: Mapping[str, Borders] = field(default_factory=dict)
    before: Mapping[str, Row] = field(default_factory=dict)


# So many items are taken from one step to the next at once: a step taken again and again is quicker by a tenth.
_AT_ONCE = 64


def read_share(share: Share) -> list[Row]:
    """Read the files of a share, one row each."""
    rows: list[Row] = []
    files = [(f"{share.content}/{name}", name) for name in share.names]
    with SegmentWriter(share.folder, share.segment) as segment:
        for outlines in outline_files(files, share.borders, max_bytes=share.max_bytes):
            names = share.names[len(rows) : len(rows) + len(outlines)]
            rows += _read_files(share, list(map(_File, names, outlines)), segment)
    return rows


class _File:
    """One file being read: its outline, what was known of its items, and what is known of them now."""

    def __init__(self, name: str, outline: Outline) -> None:
        self.name, self.outline = name, outline
        self.items: list[Row] = []
        self.prints: list[bytes] = []
        self.noticed = list(outline.diagnostics)

    def take(self, item: Row, mark: bytes, doubts: Sequence[Diagnostic]) -> None:
        self.items.append(item)
        self.prints.append(NO_PRINT if doubts else mark)
        self.noticed += doubts

    def pack(self) -> Row:
        account = self.outline.account
        books = (account.path, account.digest, account.characters, dict(account.counts), account.items)
        noticed = tuple([pack_diagnostic(found) for found in self.noticed])
        return tuple(self.items), books, noticed, b"".join(self.prints)


def _read_files(share: Share, files: Sequence[_File], segment: SegmentWriter) -> Iterator[Row]:
    known = {file.name: Known(share.folder, share.before[file.name]) for file in files if file.name in share.before}
    parts = [(file, *part) for file in files for part in file.outline.parts]
    for at in range(0, len(parts), _AT_ONCE):
        _read_items(share, parts[at : at + _AT_ONCE], known, segment)
    for one in known.values():
        one.close()
    return map(_File.pack, files)


def _read_items(
    share: Share, parts: Sequence[tuple[_File, Draft, Dating]], known: Mapping[str, Known], segment: SegmentWriter
) -> None:
    """Read items step by step; those that read as they did are taken over."""
    # A file of one item that changed has none that reads as it did.
    marks = [fingerprint_item(draft, dating) if len(file.outline.parts) > 1 else b"" for file, draft, dating in parts]
    held = [
        known[file.name].find(mark, draft.place, segment) if file.name in known else None
        for (file, draft, _), mark in zip(parts, marks, strict=True)
    ]
    fresh = [finish(draft, dating) for (_, draft, dating), item in zip(parts, held, strict=True) if item is None]
    made = _make_items(share, fresh, segment)
    for (file, _, _), mark, item in zip(parts, marks, held, strict=True):
        taken, doubts = (item, ()) if item is not None else next(made)
        file.take(taken, mark, doubts)


def _make_items(
    share: Share, documents: Sequence[Document], segment: SegmentWriter
) -> Iterator[tuple[Row, Sequence[Diagnostic]]]:
    """Tag documents and pack them, step by step; give each item with what was noticed."""
    taxonomy, matcher = open_taxonomy(share.cache, share.program), open_matcher(share.cache, share.program)
    tagged = [tag(document, taxonomy, matcher, share.lists) for document in documents]
    packed = [pack(document, tags) for document, (tags, _) in zip(documents, tagged, strict=True)]
    sketches = [draw_sketch(document) if share.sketches else "" for document in documents]
    told = [
        describe(document, tags, digest_packed(shown), sketch)
        for document, (tags, _), (shown, _), sketch in zip(documents, tagged, packed, sketches, strict=True)
    ]
    spots = [tuple(segment.add(*parts)) for parts in packed]
    items = zip(map(pack_manuscript, told), spots, strict=True)
    return zip(items, [doubts for _, doubts in tagged], strict=True)
