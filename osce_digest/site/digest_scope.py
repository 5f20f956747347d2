"""What a digest is narrowed to: a country, a dimension, both or neither; and how many entries its weeks have.

Of a country are the items that are about it; what only mentions it, or waits to be checked, is not in its digest.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from osce_digest.model import Entry
from osce_digest.site import Site
from osce_digest.site.weeks import number_week


class Scope(NamedTuple):
    """A country by its ISO code and a dimension by its slug, each empty where a digest is not narrowed to one."""

    country: str = ""
    dimension: str = ""

    def holds(self, entry: Entry) -> bool:
        """Tell whether an entry is in a digest so narrowed."""
        return (not self.country or self.country in entry.countries) and (
            not self.dimension or self.dimension in entry.dimensions
        )

    @property
    def key(self) -> str:
        """The key of a group that holds all that is in scope: of the country, else of the dimension."""
        return f"countries/{self.country}" if self.country else f"dimensions/{self.dimension}"


WHOLE = Scope()


def count_scope(site: Site, scope: Scope) -> Mapping[str, Counter[int]]:
    """Count the entries in scope by the number of their week: all of them under an empty name, and by dimension."""
    # A cell has a group only where the settings want one: its country has one in any case.
    group = site.group(scope.key)
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for entry in group.entries if group else ():
        day = entry.published.day
        if day and scope.holds(entry):
            for name in ("", *entry.dimensions):
                counts[name][number_week(day)] += 1
    return counts
