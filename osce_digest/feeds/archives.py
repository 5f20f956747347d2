"""What a feed has no room for, in archives (RFC 5005): full ones of the oldest entries first, so that they stay.

One more entry lengthens none; only when the feed itself has no room for all that is in no archive, another is made.
"""

from collections.abc import Sequence
from typing import NamedTuple

from osce_digest.feeds.values import Way
from osce_digest.model import Entry
from osce_digest.site import Group, Site
from osce_digest.site.following import Feed, Format
from osce_digest.site.touched import Joining

# JSON Feed knows no archives.
FORMATS = frozenset({Format.RSS, Format.ATOM})


class Archives(NamedTuple):
    """The archives of a feed: how many entries each has, and how many there are."""

    size: int
    number: int

    def cut(self, entries: Sequence[Entry], number: int) -> Sequence[Entry]:
        """Give the entries of one, newest first."""
        start = len(entries) - number * self.size
        return entries[start : start + self.size]

    def lead(self, site: Site, feed: Feed, form: Format, number: int | None = None) -> Way:
        """Tell where the entries older and newer than an archive's are; than the feed's own where `number` is None."""
        root = site.config.root_url
        if form not in FORMATS:
            return Way()

        def place(other: int) -> str:
            return f"{root}{feed.place_archive(form, other)}" if 1 <= other <= self.number else ""

        if number is None:
            return Way(older=place(self.number))
        current, own = f"{root}{feed.place(form)}", feed.place_archive(form, number)
        return Way(place(number - 1), place(number + 1), current, own)

    def count_standing(self, held: int, joining: Joining | None) -> int:
        """Count the archives that are as they were before entries joined the list, of `held` now."""
        if joining is None:
            return self.number
        before = count_archives(held - joining.count, self.size).number
        # The newest of them leads to the first that is new.
        whole = before if before == self.number else before - 1
        return max(0, min(whole, joining.behind // self.size))


def count_archives(held: int, size: int) -> Archives:
    """Tell which archives a list of so many entries has, where a feed has room for `size`."""
    return Archives(size, max(0, -(-held // size) - 1))


def find_archives(site: Site, feed: Feed, group: Group) -> Archives:
    """Tell which archives a feed has."""
    size = site.config.limits.feed_entries
    return count_archives(len(group.entries), size) if feed.has_archives else Archives(size, 0)
