"""Read all items of a content folder with their texts and tags, and some files once more with borders moved.

Holds everything at once, as reports look at everything; a build does not.
"""

from collections.abc import Collection, Mapping
from pathlib import Path

from osce_digest.build.report import Progress
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.cast import Crowd, Rivals, Stand, gather_crowd, list_stands
from osce_digest.editorial.gathering import Shelf as Texts
from osce_digest.editorial.ids import find_stand
from osce_digest.editorial.joining import Copy, join_copies
from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.editorial.sketch import draw_sketch
from osce_digest.loader import load_file
from osce_digest.matching import Matcher
from osce_digest.model import NO_BORDERS, Borders, Entry
from osce_digest.sources import list_sources
from osce_digest.tagging import tag
from osce_digest.taxonomy import Taxonomy


class Shelf:
    """The items of a content folder, file by file."""

    def __init__(self, content: Path, taxonomy: Taxonomy, max_bytes: int, progress: Progress) -> None:
        self._taxonomy = taxonomy
        self._matcher = Matcher(taxonomy.rules)
        self._max_bytes = max_bytes
        self._paths = dict(list_sources(content))
        self._items: dict[str, dict[Stand, tuple[Manuscript, Copy]]] = {}
        self._noticed: dict[str, list[Diagnostic]] = {}
        for number, name in enumerate(self._paths):
            progress("sources", number, len(self._paths))
            self._read(name, NO_BORDERS)

    def reread(self, borders: Mapping[str, Borders], apart: Collection[Rivals]) -> Crowd:
        """Read some files once more with borders moved, and gather all items."""
        for name, moved in borders.items():
            self._read(name, moved)
        held = [one for items in self._items.values() for one in items.values()]
        texts = Texts(lambda number: held[number][1][0].body, lambda number: held[number][1])
        return gather_crowd([item for item, _ in held], texts, apart)

    def fetch(self, entry: Manuscript) -> Copy:
        """Give the text of an entry, joined where it has copies."""
        copies = self.list_copies(entry)
        return copies[0] if len(copies) == 1 else join_copies(copies)

    def list_copies(self, entry: Manuscript | Entry) -> list[Copy]:
        """List the texts of which an entry was joined, the best first."""
        return [self._items[stand[0]][stand][1] for stand in list_stands(entry)]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was noticed in every file."""
        return tuple(found for noticed in self._noticed.values() for found in noticed)

    def _read(self, name: str, borders: Borders) -> None:
        loaded = load_file(self._paths[name], name, max_bytes=self._max_bytes, borders=borders)
        noticed = list(loaded.diagnostics)
        items: dict[Stand, tuple[Manuscript, Copy]] = {}
        for document in loaded.documents:
            tags, doubts = tag(document, self._taxonomy, self._matcher)
            noticed += doubts
            item = describe(document, tags, "", draw_sketch(document))
            items[find_stand(item)] = item, (document, tags)
        self._items[name], self._noticed[name] = items, noticed
