"""Who is who while borders move: the entries that items make, each with the line it had, or one of its own. Pure.

Copies are joined as they are without corrections; only what an editor splits off is not joined again with what it was
part of. Not here: which borders are moved (corrections.borders).
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.book import Correction, Word
from osce_digest.editorial.gathering import Shelf, gather
from osce_digest.editorial.ids import find_stand
from osce_digest.editorial.ledger.settle import Place, settle
from osce_digest.editorial.ledger.values import Ledger, Line
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.model import Borders, Entry

Stand = tuple[str, int, int]
# Where two items begin that are not to be joined.
Rivals = frozenset[Stand]


class Crowd(NamedTuple):
    """Items in file order as they were read, and the entries they make; `series` are groups of entries by place."""

    items: Sequence[Manuscript]
    entries: Sequence[Manuscript]
    series: Sequence[Sequence[int]]


# Reads some files once more with other borders, and gathers the items of all; some are not to be joined.
Reread = Callable[[Mapping[str, Borders], Collection[Rivals]], Crowd]


def gather_crowd(items: Sequence[Manuscript], shelf: Shelf, apart: Collection[Rivals]) -> Crowd:
    """Gather items of which some are not to be joined with some others."""
    numbers = {find_stand(item): number for number, item in enumerate(items)} if apart else {}
    known = [sorted(numbers[stand] for stand in rivals if stand in numbers) for rivals in apart]
    gathered = gather(items, shelf, {(pair[0], pair[1]) for pair in known if len(pair) > 1})
    return Crowd(items, gathered.manuscripts, gathered.series)


def list_stands(entry: Manuscript | Entry) -> list[Stand]:
    """List where the copies of an entry begin, the best first."""
    return [(place.path, place.line, place.column) for place in (entry.place, *entry.also_at)]


@dataclass(frozen=True, slots=True)
class Casting:
    """What moving borders needs: the ledger as it was read, the day it is, and who places and who reads items."""

    ledger: Ledger
    now: date | None
    place: Place
    reread: Reread


@dataclass(slots=True)
class Recast:
    """The entries as borders are, each with its line by where its best copy begins.

    `ledger` holds the lines of all entries there are or were, those that became part of others too; `owners` tells of
    which. `moved` tells for each entry whose extent is another now which words of which corrections made it so. `held`
    are the ids that any entry had, `apart` tells what is not to be joined.
    """

    crowd: Crowd
    lines: dict[Stand, Line]
    ledger: Ledger
    diagnostics: list[Diagnostic]
    held: set[str]
    owners: dict[str, str] = field(default_factory=dict)
    moved: dict[str, list[tuple[Correction, str, Word]]] = field(default_factory=dict)
    borders: dict[str, Borders] = field(default_factory=dict)
    apart: set[Rivals] = field(default_factory=set)

    @property
    def items(self) -> Sequence[Manuscript]:
        """The entries, in order."""
        return self.crowd.entries

    def line_of(self, item: Manuscript) -> Line:
        """Give the line of an entry."""
        return self.lines[find_stand(item)]

    def find_lines(self) -> dict[Stand, Line]:
        """Give the line of the entry that each copy belongs to, by where the copy begins."""
        return {stand: self.line_of(entry) for entry in self.items for stand in list_stands(entry)}

    def own(self, name: str, owner: str) -> None:
        """Say that an entry is part of another from now on."""
        self.owners.update((known, owner) for known, its in self.owners.items() if its == name)
        self.owners[name] = owner


def cast_first(casting: Casting) -> Recast:
    """Settle who is who before any border is moved: as without corrections."""
    crowd = casting.reread({}, ())
    settled = settle(crowd.entries, casting.ledger, casting.now, casting.place)
    lines = {find_stand(entry): line for entry, line in zip(crowd.entries, settled.lines, strict=True)}
    held = {line.id for line in settled.lines}
    return Recast(crowd, lines, settled.ledger, list(settled.diagnostics), held)


def cast_again(cast: Recast, casting: Casting, firsts: Collection[Stand] = (), merged: Collection[str] = ()) -> None:
    """Read and gather once more, with the borders as they are now.

    An entry whose copies part goes on where the best of them is, and before that where one of `firsts` is. Where
    several come together those go on that are not `merged`, and of these the one that was there first.
    """
    before = [(list_stands(entry), cast.line_of(entry)) for entry in cast.items]
    cast.crowd = casting.reread(cast.borders, cast.apart)
    homes = {stand: find_stand(entry) for entry in cast.items for stand in list_stands(entry)}
    claims: dict[Stand, list[Line]] = {}
    for stands, line in before:
        there = sorted((stand for stand in stands if stand in homes), key=lambda stand: stand not in firsts)
        if there:
            claims.setdefault(homes[there[0]], []).append(line)
    cast.lines = {}
    for stand, lines in claims.items():
        first, *others = sorted(lines, key=lambda line: (line.id in merged, line.seen or date.max, line.id))
        cast.lines[stand] = first
        for other in others:
            cast.own(other.id, first.id)
    _name_parts(cast, casting)


def _name_parts(cast: Recast, casting: Casting) -> None:
    """Give the entries that none was before lines of their own."""
    parts = [entry for entry in cast.items if find_stand(entry) not in cast.lines]
    free = [line for line in casting.ledger.lines if line.id not in cast.held]
    settled = settle(parts, Ledger(lines=tuple(free)), casting.now, casting.place, list(_list_others(cast)))
    cast.diagnostics += settled.diagnostics
    cast.lines.update((find_stand(entry), line) for entry, line in zip(parts, settled.lines, strict=True))
    named = {line.id: line for line in settled.lines}
    cast.held |= named.keys()
    kept = [line for line in cast.ledger.lines if line.id not in named]
    rising = tuple(sorted([*kept, *named.values()], key=lambda line: line.id))
    cast.ledger = Ledger(cast.ledger.authority, rising, cast.ledger.unread)


def _list_others(cast: Recast) -> Iterator[Line]:
    taken = {line.id for line in cast.lines.values()}
    yield from cast.lines.values()
    yield from (line for line in cast.ledger.lines if line.id not in taken)
