"""Move borders as corrections ask: which items a file then has, and who is who among them.

An item is known by where it begins: the part that keeps the beginning keeps the id and its line in the ledger, a part
that begins anew gets its own. First all splits, as long as they name ids there are by then; then what is to be merged.
Not here: cutting the text (loader), which is done by whoever reads sources and is asked to once more; and who is who
(corrections.cast).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.book import Correction, Split, Value, suggest_id, tell, tell_idle
from osce_digest.editorial.corrections.cast import Casting, Recast, Stand, cast_again, cast_first, list_stands
from osce_digest.editorial.ids import find_stand
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.model import Borders


def recast(corrections: Sequence[Correction], casting: Casting) -> Recast:
    """Settle who is who, then move the borders that corrections name."""
    cast = cast_first(casting)
    pending = [(one, split) for one in corrections for split in one.splits]
    while pending:
        known = {line.id for line in cast.lines.values()}
        ready = [(one, split) for one, split in pending if one.id in known]
        if not ready:
            break
        pending = [(one, split) for one, split in pending if one.id not in known]
        _split(cast, ready, casting)
    for one, split in pending:
        if one.id in cast.owners:
            cast.diagnostics.append(tell_idle(split.word.line, f"{one.id} is part of {cast.owners[one.id]} now"))
    _merge(cast, [one for one in corrections if one.merge_into], casting)
    return cast


def _split(cast: Recast, wanted: Iterable[tuple[Correction, Split]], casting: Casting) -> None:
    found = {find_stand(item): item for item in cast.crowd.items}
    copies = {cast.line_of(entry).id: list_stands(entry) for entry in cast.items}
    asked = []
    for one, split in wanted:
        fault = _find_fault(split, [found[stand] for stand in copies[one.id]], found)
        if fault:
            cast.diagnostics.append(fault)
        else:
            asked.append((one, split))
            borders = cast.borders.get(split.path, Borders())
            cast.borders[split.path] = borders._replace(begin=(*borders.begin, (split.line, split.column)))
            _keep_apart(cast, split, copies[one.id])
    if asked:
        cast_again(cast, casting)
        for one, split in asked:
            _note_split(cast, one, split, found)


def _keep_apart(cast: Recast, split: Split, stands: Sequence[Stand]) -> None:
    """See to it that what is split off is joined neither with what it was part of nor with other parts of that."""
    rivals = {*stands}
    for pair in cast.apart:
        if not pair.isdisjoint(stands):
            rivals.update(stand for stand in pair if stand[0] == split.path)
    begins = {(split.path, split.line, 0), (split.path, split.line, split.column)} - {*stands}
    cast.apart.update(frozenset((begin, rival)) for begin in begins for rival in rivals - {begin})


def _find_fault(split: Split, copies: Sequence[Manuscript], found: Mapping[Stand, Manuscript]) -> Diagnostic | None:
    """Tell what is wrong with a split of an entry; `found` are all items there are, by where they begin."""
    at = (split.line, split.column)
    if (split.path, *at) in found:
        return tell_idle(split.word.line, f"an item begins at {split.word.quote} by itself")
    places = [item.place for item in copies]
    for place in places:
        if split.path == place.path and (place.line, place.column) < at < (place.end_line, place.end_column):
            return None
    extents = (f"{place.path}:{place.line}:{place.column} to {place.end_line}:{place.end_column}" for place in places)
    extent = ", and from ".join(extents)
    return tell(split.word.line, "correction-place", f"{split.word.quote} is not in the item, which goes from {extent}")


def _note_split(cast: Recast, one: Correction, split: Split, before: Mapping[Stand, Manuscript]) -> None:
    """Note what a split changed, or tell that it changed nothing."""
    stands = [find_stand(item) for item in cast.crowd.items]
    lines = cast.find_lines()
    fresh = [stand for stand in stands if stand[:2] == (split.path, split.line) and stand not in before]
    begun = [stand for stand in fresh if stand[2] in {0, split.column}]
    if not begun:
        message = f"no item can begin at {split.word.quote}: name the beginning of a paragraph or of a sentence"
        cast.diagnostics.append(tell(split.word.line, "correction-place", message))
        return
    for stand in (max(other for other in stands if other < begun[-1]), begun[-1]):
        cast.moved.setdefault(lines[stand].id, []).append((one, "correction.split", split.word))


def _merge(cast: Recast, corrections: Sequence[Correction], casting: Casting) -> None:
    if not corrections:
        return
    stands = [find_stand(item) for item in cast.crowd.items]
    lines = cast.find_lines()
    names = [lines[stand].id for stand in stands]
    places: dict[str, list[int]] = {}
    for at, name in enumerate(names):
        places.setdefault(name, []).append(at)
    targets = {one.id: one.merge_into for one in corrections if one.merge_into}
    joins: dict[Stand, Correction] = {}
    for one in corrections:
        if one.id not in places or one.merge_into is None:
            continue  # who is not there is told of with all that is said about it
        faults = {at: _find_obstacle(one.merge_into, at, stands, names, targets) for at in places[one.id]}
        joins.update((stands[at], one) for at, fault in faults.items() if fault is None)
        # Of an entry that was joined those copies are merged that can be.
        cast.diagnostics += [fault for fault in faults.values() if fault][:1] if all(faults.values()) else []
    if joins:
        _join(cast, joins)
        cast_again(cast, casting, _list_owners(stands, joins), {one.id for one in joins.values()})
        _note_merges(cast, joins)


def _join(cast: Recast, stands: Iterable[Stand]) -> None:
    for path, line, column in stands:
        borders = cast.borders.get(path, Borders())
        cast.borders[path] = borders._replace(join=(*borders.join, (line, column)))


def _list_owners(stands: Sequence[Stand], joins: Collection[Stand]) -> set[Stand]:
    """List the items that others are merged into."""
    owners = set()
    for above, stand in pairwise(stands):
        if stand in joins and above not in joins:
            owners.add(above)
    return owners


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
    stands = [find_stand(item) for item in cast.crowd.items]
    lines = cast.find_lines()
    there = {line.id for line in lines.values()}
    for stand, one in joins.items():
        owner = max((other for other in stands if other < stand and other[0] == stand[0]), default=None)
        if stand in stands or owner is None or one.merge_into is None:
            continue  # the file was edited while it was read; the next build finds it changed
        if one.id not in there:
            cast.own(one.id, lines[owner].id)
        cast.moved.setdefault(lines[owner].id, []).append((one, "correction.merge", one.merge_into.word))
