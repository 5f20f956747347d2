"""The last months on the home page, with their counts. Made of counts and days alone: no entry is looked at."""

from typing import NamedTuple

from osce_digest.renderer.desk import Desk
from osce_digest.renderer.headings import Part
from osce_digest.site import GroupKind

# So many of the months that have items are named.
_NAMED = 6


class Months(NamedTuple):
    """The months that are named, newest first; there are none where months are switched off."""

    named: tuple[Part, ...]

    @property
    def inputs(self) -> dict[str, str]:
        """Name what is shown of the months."""
        return {f"list {part.path}": part.fingerprint for part in self.named}


def sum_months(desk: Desk) -> Months:
    """Sum up the last months."""
    months = desk.site.groups_of(GroupKind.MONTH)[:_NAMED]
    return Months(tuple(Part.of(desk, month) for month in months))
