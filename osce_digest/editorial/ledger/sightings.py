"""On which days items were first seen, as the ledger remembers: what tells which were found late. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from osce_digest.editorial.ledger.values import Line


class Sightings(NamedTuple):
    """The days on which items were first seen, by id; an item without one was there from the beginning.

    `began` is the first of all these days, None where the ledger tells none: of times before it knows nothing.
    """

    days: Mapping[str, date]
    began: date | None


NO_SIGHTINGS = Sightings(MappingProxyType({}), None)


def list_sightings(lines: Iterable[Line]) -> Sightings:
    """List when the items of a ledger were first seen, those that are gone too."""
    days = {line.id: line.seen for line in lines if line.seen}
    return Sightings(days, min(days.values(), default=None))
