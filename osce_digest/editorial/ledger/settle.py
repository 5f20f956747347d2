"""Bring the ledger up to date with the items there are: who is who, where it stands, what is new, changed or gone.

Pure. The order of items does not show in what each is given.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.ids import assign_ids
from osce_digest.editorial.ledger.match import Matches, cut_digest, match_lines, order_copies
from osce_digest.editorial.ledger.values import Ledger, Line
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.sketch import NO_SKETCH


@dataclass(frozen=True, slots=True)
class Held:
    """What addresses are spoken for: the one each item has (empty: none yet), and whose any address is or was.

    `owners` maps addresses to ids; the addresses of items that are gone stay theirs.
    """

    kept: tuple[str, ...]
    owners: Mapping[str, str]


# Gives items, with their ids, the addresses they stand at, and tells what came in the way.
Place = Callable[[Sequence[Manuscript], Sequence[str], Held], tuple[list[str], tuple[Diagnostic, ...]]]

# The day an item is gone since, in an archive that tells no day at all.
_NO_DAY = date.min


@dataclass(frozen=True, slots=True)
class Settled:
    """Items settled: `lines` are theirs, in their order, with id and address.

    `ledger` is the very object that was given where nothing changed; `copies` are the lines of joined items by the
    digests of their copies.
    """

    lines: tuple[Line, ...]
    ledger: Ledger
    diagnostics: tuple[Diagnostic, ...]
    copies: Mapping[str, Line]


def settle(
    items: Sequence[Manuscript], ledger: Ledger, now: date | None, place: Place, others: Sequence[Line] = ()
) -> Settled:
    """Give every item its line: the one it has, or a new one; lines of items that are gone say since when.

    Settling the same items again changes nothing. `others` are lines of no item here whose ids and addresses are taken.
    """
    matches = match_lines(items, ledger.lines)
    named = _name(items, matches, {line.id for line in (*ledger.lines, *others)})
    matches, ids = order_copies(items, matches, named, now)
    held = Held(_keep_addresses(matches.lines), find_owners((*ledger.lines, *others)))
    addresses, told = place(items, ids, held)
    lines = tuple(_update(items, matches, ids, addresses, now))
    gone = _withdraw(ledger.lines, {line.id for line in lines}, now)
    return Settled(lines, _renew(ledger, [*lines, *gone]), (*matches.diagnostics, *told), _list_copies(items, lines))


def _list_copies(items: Sequence[Manuscript], lines: Sequence[Line]) -> dict[str, Line]:
    return {cut_digest(text): line for item, line in zip(items, lines, strict=True) for text in item.copies}


def _name(items: Sequence[Manuscript], matches: Matches, taken: set[str]) -> list[str]:
    fresh = [item for item, line in zip(items, matches.lines, strict=True) if line is None]
    names = iter(assign_ids(fresh, taken) if fresh else ())
    return [line.id if line else next(names) for line in matches.lines]


def _keep_addresses(lines: Sequence[Line | None]) -> tuple[str, ...]:
    """Give each item its line's address; where two branches chose one address, whoever had it first keeps it."""
    known = [line for line in lines if line]
    holders = {line.address: line for line in known}
    if len(holders) < len(known):
        holders = {line.address: line for line in sorted(known, key=_seniority, reverse=True)}
    return tuple(line.address if line and holders[line.address] is line else "" for line in lines)


def _seniority(line: Line) -> tuple[date, str]:
    return line.seen or date.max, line.id


def find_owners(lines: Sequence[Line]) -> dict[str, str]:
    """Map every address to whose it is or was: an item's that is there before one's that is gone, former ones last."""
    present = [(line.address, line.id) for line in lines if not line.withdrawn]
    gone = [(line.address, line.id) for line in lines if line.withdrawn]
    former = [(address, line.id) for line in lines for address in line.former]
    return dict(reversed([*present, *gone, *former]))


def _update(
    items: Sequence[Manuscript], matches: Matches, ids: Sequence[str], addresses: Sequence[str], now: date | None
) -> Iterator[Line]:
    for item, line, digest, name, address in zip(items, matches.lines, matches.digests, ids, addresses, strict=True):
        if line is None:
            sketch = item.sketch or NO_SKETCH
            yield Line(name, address, (), item.title, item.published.day, digest, sketch, seen=now)
        elif _still_holds(line, item, digest) and line.address == address:
            yield line
        else:
            yield _amend(line, item, digest, address, now)


def _still_holds(line: Line, item: Manuscript, digest: str) -> bool:
    return (
        line.digest == digest
        and line.title == item.title
        and line.published == item.published.day
        and line.withdrawn is None
    )


def _amend(line: Line, item: Manuscript, digest: str, address: str, now: date | None) -> Line:
    return replace(
        line,
        address=address,
        former=_list_former(line, address),
        title=item.title,
        published=item.published.day,
        digest=digest,
        sketch=item.sketch or line.sketch,
        updated=line.updated if line.digest == digest else now,
        withdrawn=None,
        announced=_find_announced(line, item.published.day),
    )


def _find_announced(line: Line, day: date | None) -> date | None:
    first = line.announced or line.published
    return None if first == day else first


def _list_former(line: Line, address: str) -> tuple[str, ...]:
    if address == line.address:
        return line.former
    return (*(old for old in line.former if old != address), line.address)


def _withdraw(lines: Iterable[Line], present: set[str], now: date | None) -> list[Line]:
    gone = (line for line in lines if line.id not in present)
    return [line if line.withdrawn else replace(line, withdrawn=now or _NO_DAY) for line in gone]


def _renew(ledger: Ledger, lines: Iterable[Line]) -> Ledger:
    rising = tuple(sorted(lines, key=lambda line: line.id))
    return ledger if rising == ledger.lines else replace(ledger, lines=rising)
