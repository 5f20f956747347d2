"""The days that feeds tell of entries beside those of their texts, as the ledger remembers them. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from osce_digest.editorial.ledger.values import Line


class Remembered(NamedTuple):
    """By id, the days on which entries were first seen, and those on which their texts last changed, if they did.

    `announced` are those under which feeds first had them, where their texts give another day by now.
    """

    seen: Mapping[str, date]
    updated: Mapping[str, date]
    announced: Mapping[str, date] = MappingProxyType({})


NOTHING_REMEMBERED = Remembered(MappingProxyType({}), MappingProxyType({}))


def remember(lines: Iterable[Line]) -> Remembered:
    """List the days of the entries that are there."""
    there = [line for line in lines if line.withdrawn is None]
    return Remembered(
        {line.id: line.seen for line in there if line.seen},
        {line.id: line.updated for line in there if line.updated},
        {line.id: line.announced for line in there if line.announced},
    )
