"""Read all items of a content folder with their texts and tags, and some files once more with borders moved.

Holds everything at once, as reports look at everything; a build does not.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.editorial.sketch import draw_sketch
from osce_digest.loader import load_file
from osce_digest.matching import Matcher
from osce_digest.model import NO_BORDERS, Borders, Document, Tags
from osce_digest.sources import list_sources
from osce_digest.tagging import tag
from osce_digest.taxonomy import Taxonomy

Text = tuple[Document, Tags]
Stand = tuple[str, int, int]


class Shelf:
    """The items of a content folder, file by file."""

    def __init__(self, content: Path, taxonomy: Taxonomy, max_bytes: int) -> None:
        self._taxonomy = taxonomy
        self._matcher = Matcher(taxonomy.rules)
        self._max_bytes = max_bytes
        self._paths = dict(list_sources(content))
        self._items: dict[str, list[tuple[Manuscript, Text]]] = {}
        self._noticed: dict[str, list[Diagnostic]] = {}
        for name in self._paths:
            self._read(name, NO_BORDERS)

    def manuscripts(self) -> list[Manuscript]:
        """List all items in file order."""
        return [manuscript for items in self._items.values() for manuscript, _ in items]

    def reread(self, borders: Mapping[str, Borders]) -> list[Manuscript]:
        """Read some files once more with borders moved, and list all items."""
        for name, moved in borders.items():
            self._read(name, moved)
        return self.manuscripts()

    def fetch(self, item: Manuscript) -> Text:
        """Give the text of an item."""
        return next(text for one, text in self._items[item.place.path] if one.place == item.place)

    def texts(self) -> Iterator[tuple[Stand, Text]]:
        """List all texts by where they begin."""
        for items in self._items.values():
            for item, text in items:
                yield (item.place.path, item.place.line, item.place.column), text

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was noticed in every file."""
        return tuple(found for noticed in self._noticed.values() for found in noticed)

    def _read(self, name: str, borders: Borders) -> None:
        loaded = load_file(self._paths[name], name, max_bytes=self._max_bytes, borders=borders)
        noticed = list(loaded.diagnostics)
        items = []
        for document in loaded.documents:
            tags, doubts = tag(document, self._taxonomy, self._matcher)
            noticed += doubts
            items.append((describe(document, tags, "", draw_sketch(document)), (document, tags)))
        self._items[name], self._noticed[name] = items, noticed
