"""Tell what the next build will make of sources that are about to join the content folder, file by file.

It is the build's own reading of them, names and copies included: what is told here is what will stand in
`data/entries.jsonl`. Not here: printing, and how the site was opened.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from osce_digest.build.opening import Opened
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.doubts import Doubt, find_doubts
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.model import Account, Clutter, Entry, Evidence, Place, Tag
from osce_digest.readings.store import Spot


class Copy(NamedTuple):
    """Where the same item stands already, or once more; `exact` tells that its text is the same to the letter."""

    title: str
    place: Place
    exact: bool
    joins: bool


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of a file and what becomes of it: the entry it will be, or be part of; None where an editor hid that.

    `copies` are the others of the same item, `kin` the entries next to it in its series, `known` tells that the ledger
    knew it, and nothing else that is there; `text` is that of the item here, its dateline included.
    """

    place: Place
    title: str
    entry: Entry | None
    tags: Mapping[str, tuple[Tag, ...]] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    copies: tuple[Copy, ...] = ()
    kin: tuple[Entry, ...] = ()
    clutter: tuple[Clutter, ...] = ()
    text: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True)
class FileView:
    """A file that joins: its items, its books, and what was noticed about it."""

    account: Account
    items: tuple[ItemView, ...]
    diagnostics: tuple[Diagnostic, ...]


LISTS = ("countries", "dimensions", "topics", "institutions", "mentioned", "to_check")


def preview(opened: Opened, names: Collection[str]) -> dict[str, FileView]:
    """Tell of the files of these names, which joined the site that was opened."""
    viewer = _Viewer(opened, frozenset(names))
    return {name: viewer.view(name) for name in names}


class _Viewer:
    def __init__(self, opened: Opened, names: frozenset[str]) -> None:
        self._opened = opened
        self._names = names
        self._entries = {place: entry for entry, place in _list_places(opened, names)}
        self._ledger = {line.id for line in opened.ledger.lines}
        self._others = self._read_others()
        self._noticed: defaultdict[str, list[Diagnostic]] = defaultdict(list)
        for found in sorted(opened.diagnostics):
            self._noticed[found.path].append(found)

    def view(self, name: str) -> FileView:
        reading = self._opened.readings.files[name]
        items: list[ItemView] = []
        before = ""
        for manuscript, spot in reading.items:
            entry = self._entries.get(manuscript.place)
            items.append(self._view_item(manuscript, spot, entry, before))
            before = entry.id if entry else ""
        return FileView(reading.account, tuple(items), tuple(self._noticed[name]))

    def _view_item(self, manuscript: Manuscript, spot: Spot, entry: Entry | None, before: str) -> ItemView:
        site = self._opened.site
        document, _ = self._opened.readings.store.fetch(spot)
        if entry is None:
            return ItemView(manuscript.place, manuscript.title, None, clutter=document.clutter, text=document.body)
        tags = site.tags(entry)
        copies = tuple(self._list_copies(manuscript, entry))
        return ItemView(
            manuscript.place,
            entry.title,
            entry,
            {name: getattr(tags, name) for name in LISTS},
            site.evidence(entry),
            tuple(find_doubts(entry, before if before != entry.id else "")),
            copies,
            tuple(site.kin(entry)),
            document.clutter,
            " ".join(filter(None, (document.dateline, document.body))),
            entry.id in self._ledger and all(copy.place.path in self._names for copy in copies),
        )

    def _list_copies(self, manuscript: Manuscript, entry: Entry) -> Iterator[Copy]:
        for place in (entry.place, *entry.also_at):
            other = self._others.get(place)
            if place != manuscript.place and other:
                exact = other.text_digest == manuscript.text_digest
                yield Copy(other.title, place, exact, joins=place.path in self._names)

    def _read_others(self) -> dict[Place, Manuscript]:
        """Find the manuscripts behind all copies of what joins."""
        wanted = {entry.id: entry for entry in self._entries.values() if entry.also_at}
        places = {place for entry in wanted.values() for place in (entry.place, *entry.also_at)}
        files = {place.path for place in places}
        readings = self._opened.readings.files
        items = (item for name in files if name in readings for item, _ in readings[name].items)
        return {item.place: item for item in items if item.place in places}


def _list_places(opened: Opened, names: Collection[str]) -> Iterator[tuple[Entry, Place]]:
    for entry in opened.site.entries:
        if entry.place.path in names or (entry.also_at and any(place.path in names for place in entry.also_at)):
            yield from ((entry, place) for place in (entry.place, *entry.also_at))
