"""Load and tag a whole content folder for a look at it: what a build would publish, without publishing it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from osce_digest.config import read_config
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial import LEDGER_FILE, Shelf, gather, name_series, read_ledger, settle
from osce_digest.editorial.joining import Copy, join_copies
from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.editorial.sketch import draw_sketch
from osce_digest.errors import Fault, SetupError
from osce_digest.loader import load
from osce_digest.matching import Matcher
from osce_digest.model import Document, Entry, Place, Tags
from osce_digest.site import place_entries, place_manuscripts
from osce_digest.tagging import tag
from osce_digest.taxonomy import Taxonomy, load_taxonomy

# "raw/2023-07.txt:48", "content/raw/2023-07.txt:48:409"
_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?$")


@dataclass(frozen=True, slots=True)
class Item:
    """An entry with the text and tags behind it; `copies` are all of the documents it was joined of, the best first."""

    entry: Entry
    document: Document
    tags: Tags
    copies: tuple[Document, ...] = ()

    def covers(self, path: str, line: int, column: int | None) -> bool:
        """Tell whether a place of a raw file lies in this item; `path` may be the end of its path."""
        return any(_covers(place, path, line, column) for place in (self.entry.place, *self.entry.also_at))

    def list_documents(self) -> tuple[Document, ...]:
        """List the documents as they were read."""
        return self.copies or (self.document,)


def _covers(place: Place, path: str, line: int, column: int | None) -> bool:
    if not f"/{path}".endswith(f"/{place.path}") and not f"/{place.path}".endswith(f"/{path}"):
        return False
    if column is None:
        return place.line <= line <= place.end_line
    return (place.line, place.column) <= (line, column) < (place.end_line, place.end_column)


@dataclass(frozen=True, slots=True)
class Archive:
    """All items of a content folder in published order, and everything that was noticed."""

    content: Path
    taxonomy: Taxonomy
    items: tuple[Item, ...]
    diagnostics: tuple[Diagnostic, ...]

    def find(self, name: str) -> Item:
        """Find an item by id, by address (or the end of one), or by `FILE:LINE` or `FILE:LINE:COLUMN` in it.

        Raises SetupError where there is none.
        """
        found = next(self._candidates(name), None)
        if found is None:
            message = "no entry has this id or address, and no item this line; --content names another folder"
            raise SetupError([Fault(name, 0, "no-such-entry", message)])
        return found

    def _candidates(self, name: str) -> Iterator[Item]:
        address = name.split("#", 1)[0]
        yield from (
            item for item in self.items if name == item.entry.id or f"/{address}".endswith(f"/{item.entry.url}")
        )
        place = _PLACE.match(name)
        if place:
            line, column = int(place["line"]), int(place["column"]) if place["column"] else None
            path = place["path"].removeprefix("./")
            yield from (item for item in self.items if item.covers(path, line, column))


def read_archive(content: Path) -> Archive:
    """Load and tag everything below a content folder; ids and addresses are those the ledger keeps, which is only read.

    Raises SetupError where settings or ledger are not as they must be.
    """
    config = read_config(content)
    taxonomy = load_taxonomy()
    loaded = load(content, max_bytes=config.limits.max_file_bytes)
    matcher = Matcher(taxonomy.rules)
    tagged = [(document, *tag(document, taxonomy, matcher)) for document in loaded.documents]
    copies = [(document, tags) for document, tags, _ in tagged]
    gathered = gather(
        [_describe(*copy) for copy in copies], Shelf(lambda at: copies[at][0].body, lambda at: copies[at])
    )
    settled = settle(gathered.manuscripts, read_ledger(content / LEDGER_FILE).ledger, None, place_entries)
    names = [line.id for line in settled.lines]
    behind = dict(zip(names, ([copies[at] for at in order] for order in gathered.members), strict=True))
    manuscripts = name_series(gathered.manuscripts, gathered.series, settled.lines)
    entries = place_manuscripts(manuscripts, names, [line.address for line in settled.lines])
    items = tuple(_make_item(entry, behind[entry.id]) for entry in entries)
    doubts = [found for _, _, noticed in tagged for found in noticed]
    return Archive(content, taxonomy, items, (*loaded.diagnostics, *doubts, *settled.diagnostics))


def _make_item(entry: Entry, copies: Sequence[Copy]) -> Item:
    if len(copies) == 1:
        return Item(entry, *copies[0])
    return Item(entry, *join_copies(copies), tuple(document for document, _ in copies))


def _describe(document: Document, tags: Tags) -> Manuscript:
    return describe(document, tags, "", draw_sketch(document))
