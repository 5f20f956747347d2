"""What the ledger leaves behind for readers: addresses that lead on, and notices where items are gone. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from osce_digest.editorial.ledger.values import Ledger, Line

V = TypeVar("V")

NO_COPIES: Mapping[str, Line] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Moved:
    """An address that an entry once had, or that a copy of it had, and the address that says now what stood there."""

    address: str
    to: str
    title: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The address of an item that is gone, what it was called, the day since when (None: not known), and why."""

    address: str
    id: str
    title: str
    published: date | None
    on: date | None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """All that is left behind, by address; no two of these share an address, and none has that of an entry."""

    moved: tuple[Moved, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()


NO_PAST = Past()


def look_back(ledger: Ledger, copies: Mapping[str, Line] = NO_COPIES) -> Past:
    """Tell what stands at addresses that are no entry's any more.

    `copies` are the lines of joined items by the digests of their copies: a copy that once was an entry leads there.
    """
    # Where two lines lay claim to one thing, the first by id has it.
    lines = ledger.lines[::-1]
    heirs = {**copies, **{line.digest: line for line in lines if not line.withdrawn}}
    taken = {line.address for line in lines if not line.withdrawn}
    gone = [line for line in lines if line.withdrawn and line.digest not in heirs]
    notices = {line.address: _write_notice(line) for line in gone if line.address not in taken}
    taken |= notices.keys()
    moves = {moved.address: moved for line in lines for moved in _list_moves(line, heirs) if moved.address not in taken}
    return Past(_sort(moves), _sort(notices))


def _sort(by_address: Mapping[str, V]) -> tuple[V, ...]:
    return tuple(by_address[address] for address in sorted(by_address))


def _list_moves(line: Line, heirs: Mapping[str, Line]) -> Iterator[Moved]:
    # Of several copies of a text one was taken away: its address leads to the one that is left.
    heir = heirs.get(line.digest) if line.withdrawn else None
    to = heir or line
    for address in (*line.former, line.address) if heir else line.former:
        yield Moved(address, to.address, to.title)


def _write_notice(line: Line) -> Withdrawn:
    day = line.withdrawn if line.withdrawn != date.min else None
    return Withdrawn(line.address, line.id, line.title, line.published, day)
