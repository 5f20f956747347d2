"""Hide what an editor hides, let the addresses of merged items lead on, bring the ledger up to date with both. Pure.

Not here: who is who (corrections.borders), and what an item says (corrections.fields).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.book import Correction, suggest_id, tell, tell_idle
from osce_digest.editorial.corrections.cast import Recast
from osce_digest.editorial.ids import UNDATED
from osce_digest.editorial.ledger.match import cut_digest
from osce_digest.editorial.ledger.past import Moved, Past, Withdrawn, look_back
from osce_digest.editorial.ledger.settle import Held, Place, find_owners
from osce_digest.editorial.ledger.values import Ledger, Line
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.series_names import name_series


@dataclass(frozen=True, slots=True)
class Outcome:
    """The entries that are published, each with its line and series, and what becomes of the others."""

    items: tuple[Manuscript, ...]
    lines: tuple[Line, ...]
    ledger: Ledger
    past: Past


# Since when what is hidden without a day is, where no ledger tells: not known.
NOT_KNOWN = date.min


def conclude(
    cast: Recast, manuscripts: Sequence[Manuscript], corrections: Sequence[Correction], before: Ledger, since: date
) -> Outcome:
    """Part what is hidden from what is published, and name the series of that.

    The ledger is brought up to date; where nothing changed it is the very one of `before`. `manuscripts` are the
    entries as corrected, in their order; `since` is the day of what is hidden only now.
    """
    hidden = {one.id: one for one in corrections if one.hide}
    pairs = list(zip(manuscripts, map(cast.line_of, cast.items), strict=True))
    places = [at for at, (_, line) in enumerate(pairs) if line.id not in hidden]
    shown = [pairs[at] for at in places]
    known = {line.id: line.withdrawn for line in before.lines}
    gone = {**{name: one.on for name, one in hidden.items()}, **dict.fromkeys(cast.owners)}
    away = {name: day or known.get(name) or since for name, day in gone.items()}
    lines = {line.id: replace(line, withdrawn=away[line.id]) if line.id in away else line for line in cast.ledger.lines}
    lines.update((line.id, line) for _, line in shown)
    ledger = Ledger(cast.ledger.authority, tuple(lines.values()), cast.ledger.unread)
    past = _look_back(ledger, cast.owners, hidden, {line.id: item for item, line in pairs})
    kept = before if ledger == before else ledger
    items = _put_in_series(cast, places, [item for item, _ in shown])
    return Outcome(items, tuple(line for _, line in shown), kept, past)


def _put_in_series(cast: Recast, places: Sequence[int], shown: Sequence[Manuscript]) -> tuple[Manuscript, ...]:
    """Put entries into their series as the texts have them: what is hidden takes no part, nor names one."""
    numbers = {at: number for number, at in enumerate(places)}
    groups = [[numbers[at] for at in group if at in numbers] for group in cast.crowd.series]
    entries = [cast.items[at] for at in places]
    named = name_series(entries, [group for group in groups if len(group) > 1], list(map(cast.line_of, entries)))
    pairs = zip(shown, named, strict=True)
    return tuple(item if item.series == one.series else item._replace(series=one.series) for item, one in pairs)


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
    gone = {line.id: line for line in before.lines}
    copies = {cut_digest(text): cast.line_of(item).id for item in cast.items for text in item.copies}
    told = []
    for one in corrections:
        if one.id in there:
            continue
        if one.id in cast.owners:
            if one.changes or one.hide:
                owner = cast.owners[one.id]
                told.append(tell_idle(one.line, f"{one.id} is part of {owner} now; correct that one"))
        elif one.id in gone and gone[one.id].digest in copies:
            told.append(tell_idle(one.line, f"{one.id} is a copy of {copies[gone[one.id].digest]}; correct that one"))
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
    titled = [_put_on(line, items[line.id]) if line.id in items else line for line in ledger.lines]
    lines = {line.id: line for line in titled}
    there = {name: item for name, item in items.items() if name in lines and not lines[name].withdrawn}
    copies = {cut_digest(text): lines[name] for name, item in there.items() for text in item.copies}
    past = look_back(replace(ledger, lines=tuple(titled)), copies)
    merged = [Moved(lines[name].address, lines[owner].address, lines[owner].title) for name, owner in owners.items()]
    taken = {one.address for one in merged}
    moved = [one for one in past.moved if one.address not in taken]
    notices = [one for one in past.withdrawn if one.address not in taken]
    return Past(
        tuple(sorted([*moved, *merged], key=lambda one: one.address)),
        tuple(_give_reason(one, hidden.get(one.id)) for one in notices),
    )


def _put_on(line: Line, item: Manuscript) -> Line:
    """Put the headline and the day of an item on its line, where they are others."""
    title, day = item.title, item.published.day
    return line if line.title == title and line.published == day else replace(line, title=title, published=day)


def _give_reason(notice: Withdrawn, one: Correction | None) -> Withdrawn:
    return replace(notice, because=one.because) if one else notice
