"""Hide what an editor hides, let the addresses of merged items lead on, bring the ledger up to date with both. Pure.

Not here: who is who (corrections_borders), and what an item says (corrections_fields).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections import Correction, suggest_id, tell, tell_idle
from osce_digest.editorial.corrections_borders import Recast
from osce_digest.editorial.ids import UNDATED
from osce_digest.editorial.ledger import Ledger, Line
from osce_digest.editorial.ledger_past import Moved, Past, Withdrawn, look_back
from osce_digest.editorial.ledger_settle import Held, Place, find_owners
from osce_digest.editorial.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Outcome:
    """The items that are published, each with its line, and what becomes of the others."""

    items: tuple[Manuscript, ...]
    lines: tuple[Line, ...]
    ledger: Ledger
    past: Past


# Since when what is hidden without a day is, where no ledger tells: not known.
NOT_KNOWN = date.min


def conclude(
    cast: Recast, manuscripts: Sequence[Manuscript], corrections: Sequence[Correction], before: Ledger, since: date
) -> Outcome:
    """Part what is hidden from what is published.

    The ledger is brought up to date; where nothing changed it is the very one of `before`. `manuscripts` are the items
    as corrected, in their order; `since` is the day of what is hidden only now.
    """
    hidden = {one.id: one for one in corrections if one.hide}
    pairs = [(item, line) for item, line in zip(manuscripts, map(cast.line_of, cast.items), strict=True)]
    shown = [(item, line) for item, line in pairs if line.id not in hidden]
    known = {line.id: line.withdrawn for line in before.lines}
    gone = {**{name: one.on for name, one in hidden.items()}, **dict.fromkeys(cast.owners)}
    away = {name: day or known.get(name) or since for name, day in gone.items()}
    lines = {line.id: replace(line, withdrawn=away[line.id]) if line.id in away else line for line in cast.ledger.lines}
    lines.update((line.id, line) for _, line in shown)
    ledger = Ledger(cast.ledger.authority, tuple(lines.values()), cast.ledger.unread)
    past = _look_back(ledger, cast.owners, hidden, {line.id: item for item, line in pairs})
    kept = before if ledger == before else ledger
    return Outcome(tuple(item for item, _ in shown), tuple(line for _, line in shown), kept, past)


def settle_addresses(cast: Recast, manuscripts: Sequence[Manuscript], place: Place) -> tuple[Diagnostic, ...]:
    """Move items that had no date and have one by an editor's word; their old addresses lead on."""
    lines = [cast.line_of(item) for item in cast.items]
    homeless = [
        manuscript.published.day is not None and line.address.split("/")[-2] == UNDATED
        for manuscript, line in zip(manuscripts, lines, strict=True)
    ]
    if not any(homeless):
        return ()
    held = Held(tuple(line.address for line in lines), find_owners(cast.ledger.lines))
    addresses, told = place(manuscripts, [line.id for line in lines], held)
    renewed = {line.id: line for line in cast.ledger.lines}
    for item, line, address, moves in zip(cast.items, lines, addresses, homeless, strict=True):
        if moves:
            former = (*(old for old in line.former if old != address), line.address)
            moved = replace(line, address=address, former=former)
            cast.lines[item.place.path, item.place.line, item.place.column] = renewed[line.id] = moved
    cast.ledger = Ledger(cast.ledger.authority, tuple(renewed.values()), cast.ledger.unread)
    return told


def find_strangers(cast: Recast, corrections: Iterable[Correction], before: Ledger) -> list[Diagnostic]:
    """Tell of corrections of entries that are not there (any more), or are part of another."""
    there = {cast.line_of(item).id for item in cast.items}
    gone = {line.id for line in before.lines}
    told = []
    for one in corrections:
        if one.id in there:
            continue
        if one.id in cast.owners:
            if one.changes or one.hide:
                owner = cast.owners[one.id]
                told.append(tell_idle(one.line, f"{one.id} is part of {owner} now; correct that one"))
        elif one.id in gone:
            told.append(tell_idle(one.line, f"{one.id} is no longer among the sources"))
        else:
            message = f"there is no entry {one.id!r}; {suggest_id(one.id, sorted(there))}"
            told.append(tell(one.line, "correction-unknown-id", message))
    return told


def _look_back(
    ledger: Ledger, owners: Mapping[str, str], hidden: Mapping[str, Correction], items: Mapping[str, Manuscript]
) -> Past:
    """Tell what stands at addresses of the past, with headlines and reasons as the editor has them."""
    titled = [
        replace(line, title=items[line.id].title, published=items[line.id].published.day) if line.id in items else line
        for line in ledger.lines
    ]
    past = look_back(replace(ledger, lines=tuple(titled)))
    lines = {line.id: line for line in titled}
    merged = [Moved(lines[name].address, lines[owner].address, lines[owner].title) for name, owner in owners.items()]
    taken = {one.address for one in merged}
    moved = [one for one in past.moved if one.address not in taken]
    notices = [one for one in past.withdrawn if one.address not in taken]
    return Past(
        tuple(sorted([*moved, *merged], key=lambda one: one.address)),
        tuple(_give_reason(one, hidden.get(one.id)) for one in notices),
    )


def _give_reason(notice: Withdrawn, one: Correction | None) -> Withdrawn:
    return replace(notice, because=one.because) if one else notice
