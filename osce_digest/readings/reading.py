"""Read source files into manuscripts: load, tag, pack. The work of one process on its share of the files.

A module-level function with a small argument, so that it can run in another process whichever way that was started.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.manuscript import describe
from osce_digest.editorial.sketch import draw_sketch
from osce_digest.loader import finish, outline_file
from osce_digest.loader.fingerprint import fingerprint_item
from osce_digest.model import NO_BORDERS, Borders, Document
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


def read_share(share: Share) -> list[Row]:
    """Read the files of a share, one row each."""
    with SegmentWriter(share.folder, share.segment) as segment:
        return [_read_file(share, name, segment) for name in share.names]


def _read_file(share: Share, name: str, segment: SegmentWriter) -> Row:
    borders = share.borders.get(name, NO_BORDERS)
    outline = outline_file(f"{share.content}/{name}", name, max_bytes=share.max_bytes, borders=borders)
    noticed, items, prints = list(outline.diagnostics), [], []
    known = Known(share.folder, share.before[name]) if name in share.before else None
    for draft, dating in outline.parts:
        # A file of one item that changed has none that reads as it did.
        mark = fingerprint_item(draft, dating) if len(outline.parts) > 1 else b""
        item = known.find(mark, draft.place, segment) if known else None
        doubts: tuple[Diagnostic, ...] = ()
        if item is None:
            item, doubts = _read_item(share, finish(draft, dating), segment)
            noticed += doubts
        items.append(item)
        prints.append(NO_PRINT if doubts else mark)
    if known:
        known.close()
    account = outline.account
    books = (account.path, account.digest, account.characters, dict(account.counts), account.items)
    return tuple(items), books, tuple(pack_diagnostic(found) for found in noticed), b"".join(prints)


def _read_item(share: Share, document: Document, segment: SegmentWriter) -> tuple[Row, tuple[Diagnostic, ...]]:
    taxonomy, matcher = open_taxonomy(share.cache, share.program), open_matcher(share.cache, share.program)
    tags, doubts = tag(document, taxonomy, matcher, share.lists)
    shown, lines = pack(document, tags)
    sketch = draw_sketch(document) if share.sketches else ""
    manuscript = describe(document, tags, digest_packed(shown), sketch)
    return (pack_manuscript(manuscript), tuple(segment.add(shown, lines))), doubts
