"""Move borders as corrections ask: which items a file then has, and who is who among them.

An item is known by where it begins: the part that keeps the beginning keeps the id and its line in the ledger, a part
that begins anew gets its own. First all splits, as long as they name ids there are by then; then what is to be merged.
Not here: cutting the text (loader), which is done by whoever reads sources and is asked to once more.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections import Correction, Split, Value, Word, suggest_id, tell, tell_idle
from osce_digest.editorial.ids import find_stand
from osce_digest.editorial.ledger import Ledger, Line
from osce_digest.editorial.ledger_settle import Place, settle
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.model import Borders

Stand = tuple[str, int, int]
# Reads some files once more with other borders, and gives the items of all in order.
Reread = Callable[[Mapping[str, Borders]], Sequence[Manuscript]]


@dataclass(slots=True)
class Recast:
    """The items once borders are moved, in order, each with its line by where it begins.

    `ledger` holds the lines of all items there are or were, those merged into others too; `owners` tells into which.
    `moved` tells for each entry whose extent is another now which words of which corrections made it so.
    """

    items: Sequence[Manuscript]
    lines: dict[Stand, Line]
    ledger: Ledger
    owners: dict[str, str] = field(default_factory=dict)
    moved: dict[str, list[tuple[Correction, str, Word]]] = field(default_factory=dict)
    borders: dict[str, Borders] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def line_of(self, item: Manuscript) -> Line:
        """Give the line of an item."""
        return self.lines[find_stand(item)]


@dataclass(frozen=True, slots=True)
class Casting:
    """What moving borders needs: the ledger as it was read, the day it is, and who places and who reads items."""

    ledger: Ledger
    now: date | None
    place: Place
    reread: Reread


def recast(items: Sequence[Manuscript], corrections: Sequence[Correction], casting: Casting) -> Recast:
    """Settle who is who, then move the borders that corrections name."""
    settled = settle(items, casting.ledger, casting.now, casting.place)
    lines = {find_stand(item): line for item, line in zip(items, settled.lines, strict=True)}
    cast = Recast(items, lines, settled.ledger, diagnostics=list(settled.diagnostics))
    pending = [(one, split) for one in corrections for split in one.splits]
    while pending:
        known = {line.id for line in cast.lines.values()}
        ready = [(one, split) for one, split in pending if one.id in known]
        if not ready:
            break
        pending = [(one, split) for one, split in pending if one.id not in known]
        _split(cast, ready, casting)
    _merge(cast, [one for one in corrections if one.merge_into], casting)
    return cast


def _split(cast: Recast, wanted: Iterable[tuple[Correction, Split]], casting: Casting) -> None:
    found = {find_stand(item): item for item in cast.items}
    stands = {line.id: stand for stand, line in cast.lines.items()}
    asked = []
    for one, split in wanted:
        fault = _find_fault(split, found.get(stands[one.id]), found)
        if fault:
            cast.diagnostics.append(fault)
        else:
            asked.append((one, split))
            borders = cast.borders.get(split.path, Borders())
            cast.borders[split.path] = borders._replace(begin=(*borders.begin, (split.line, split.column)))
    if asked:
        cast.items = casting.reread(cast.borders)
        _name_parts(cast, casting)
        for one, split in asked:
            _note_split(cast, one, split, found)


def _find_fault(split: Split, item: Manuscript | None, found: Mapping[Stand, Manuscript]) -> Diagnostic | None:
    """Tell what is wrong with a split of an item; `found` are all there are, by where they begin."""
    at = (split.line, split.column)
    if (split.path, *at) in found:
        return tell_idle(split.word.line, f"an item begins at {split.word.quote} by itself")
    if item is None:
        return tell_idle(split.word.line, "the item is part of another now")
    place = item.place
    if split.path == place.path and (place.line, place.column) < at < (place.end_line, place.end_column):
        return None
    extent = f"{place.path}:{place.line}:{place.column} to {place.end_line}:{place.end_column}"
    return tell(split.word.line, "correction-place", f"{split.word.quote} is not in the item, which goes from {extent}")


def _name_parts(cast: Recast, casting: Casting) -> None:
    """Give the items that begin where none did lines of their own."""
    parts = [item for item in cast.items if find_stand(item) not in cast.lines]
    taken = {line.id for line in cast.lines.values()}
    free = [line for line in casting.ledger.lines if line.id not in taken]
    others = [*cast.lines.values(), *(line for line in cast.ledger.lines if line.id not in taken)]
    settled = settle(parts, Ledger(lines=tuple(free)), casting.now, casting.place, others)
    cast.diagnostics += settled.diagnostics
    cast.lines.update((find_stand(item), line) for item, line in zip(parts, settled.lines, strict=True))
    named = {line.id: line for line in settled.lines}
    kept = [line for line in cast.ledger.lines if line.id not in named]
    rising = tuple(sorted([*kept, *named.values()], key=lambda line: line.id))
    cast.ledger = Ledger(cast.ledger.authority, rising, cast.ledger.unread)


def _note_split(cast: Recast, one: Correction, split: Split, before: Mapping[Stand, Manuscript]) -> None:
    """Note what a split changed, or tell that it changed nothing."""
    stands = [find_stand(item) for item in cast.items]
    fresh = [stand for stand in stands if stand[:2] == (split.path, split.line) and stand not in before]
    begun = [stand for stand in fresh if stand[2] in {0, split.column}]
    if not begun:
        message = f"no item can begin at {split.word.quote}: name the beginning of a paragraph or of a sentence"
        cast.diagnostics.append(tell(split.word.line, "correction-place", message))
        return
    for stand in (max(other for other in stands if other < begun[-1]), begun[-1]):
        cast.moved.setdefault(cast.lines[stand].id, []).append((one, "correction.split", split.word))


def _merge(cast: Recast, corrections: Sequence[Correction], casting: Casting) -> None:
    stands = [find_stand(item) for item in cast.items]
    names = [cast.lines[stand].id for stand in stands]
    places = {name: at for at, name in enumerate(names)}
    targets = {one.id: one.merge_into for one in corrections if one.merge_into}
    joins = {}
    for one in corrections:
        at = places.get(one.id)
        if at is None or one.merge_into is None:
            continue  # who is not there is told of with all that is said about it
        fault = _find_obstacle(one.merge_into, at, stands, names, targets)
        if fault:
            cast.diagnostics.append(fault)
            continue
        joins[stands[at]] = one
        path, line, column = stands[at]
        borders = cast.borders.get(path, Borders())
        cast.borders[path] = borders._replace(join=(*borders.join, (line, column)))
    if joins:
        cast.items = casting.reread(cast.borders)
        _note_merges(cast, joins)


def _find_obstacle(
    target: Value, at: int, stands: Sequence[Stand], names: Sequence[str], targets: Mapping[str, Value]
) -> Diagnostic | None:
    """Tell why an item cannot be merged: only with the one before it in its file it can, or before others merged."""
    if target.text not in names:
        message = f"there is no entry {target.text!r}; {suggest_id(target.text, names)}"
        return tell(target.word.line, "correction-unknown-id", message)
    before = at - 1
    while before >= 0 and names[before] != target.text and names[before] in targets:
        before -= 1
    if before >= 0 and names[before] == target.text and stands[before][0] == stands[at][0]:
        return None
    message = (
        f"{target.text} is not the item before this one in its file; merge the later into the earlier, or hide one"
    )
    return tell(target.word.line, "correction-place", message)


def _note_merges(cast: Recast, joins: Mapping[Stand, Correction]) -> None:
    stands = [find_stand(item) for item in cast.items]
    for stand, one in joins.items():
        owner = max((other for other in stands if other < stand and other[0] == stand[0]), default=None)
        if stand in stands or owner is None or one.merge_into is None:
            continue  # the file was edited while it was read; the next build finds it changed
        cast.owners[one.id] = cast.lines[owner].id
        cast.moved.setdefault(cast.lines[owner].id, []).append((one, "correction.merge", one.merge_into.word))
