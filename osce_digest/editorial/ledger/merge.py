"""Put lines together that stand for one entry, as they do after two branches changed it and git kept both. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from osce_digest.editorial.ledger.values import Line


def merge_lines(lines: Sequence[Line]) -> tuple[tuple[Line, ...], int]:
    """Give one line an id, rising by id, and how many ids stood on several. The order of the lines does not show."""
    if all(before.id < line.id for before, line in pairwise(lines)):
        return tuple(lines), 0
    by_id: dict[str, list[Line]] = {}
    for line in lines:
        by_id.setdefault(line.id, []).append(line)
    merged = tuple(_merge(by_id[name]) for name in sorted(by_id))
    return merged, sum(len(same) > 1 for same in by_id.values())


def _merge(same: Sequence[Line]) -> Line:
    """Keep what the line says that changed last; the other's address becomes a former one."""
    if len(same) == 1:
        return same[0]
    newest = max(same, key=_last_change)
    addresses = sorted({address for line in same for address in (*line.former, line.address)} - {newest.address})
    return replace(
        newest,
        former=tuple(addresses),
        seen=min(_days(line.seen for line in same), default=None),
        updated=max(_days(line.updated for line in same), default=None),
        # Whether the item is gone is known as soon as the ledger is settled; only the day must not be lost.
        withdrawn=max(_days(line.withdrawn for line in same), default=None),
    )


def _last_change(line: Line) -> tuple[date, str]:
    days = _days((line.seen, line.updated, line.withdrawn))
    return max(days, default=date.min), repr(line)


def _days(days: Iterable[date | None]) -> list[date]:
    return [day for day in days if day]
