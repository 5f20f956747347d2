"""Find the events that entries tell of: those to come, and the latest of a group.

An event is there where it is known when it begins. On both ways of building the days alone are looked at; of an
archive only the entries that are given are made. Not here: how an event is dated (loader), and calendars (exports).
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from osce_digest.model import Entry
from osce_digest.site.archive import number_span
from osce_digest.site.archive_list import EntryList
from osce_digest.site.groups import Group


class Happening(NamedTuple):
    """An event, from its first day to its last, and the entry that tells of it."""

    start: date
    end: date
    entry: Entry


def list_latest(group: Group, most: int) -> list[Happening]:
    """List the events of a group that begin last, so many at the most: the one that begins last stands first."""
    starts = sorted((start for _, part in _list_starts(group) for start in part if start), reverse=True)
    # Of those that begin on the last of the days, all are looked at: ids put them in order.
    least = starts[min(most, len(starts)) - 1] if starts else 0
    found = _make(group, lambda start: 0 < least <= start)
    return sorted(found, key=lambda one: (-one.start.toordinal(), one.entry.id))[:most]


def list_upcoming(group: Group, now: date | None, most: int) -> list[Happening]:
    """List the events of a group that begin after `now`, so many at the most: the next stands first."""
    if now is None:
        return []
    today = now.toordinal()
    starts = sorted(start for _, part in _list_starts(group) for start in part if start > today)
    last = starts[min(most, len(starts)) - 1] if starts else 0
    found = _make(group, lambda start: today < start <= last)
    return sorted(found, key=lambda one: (one.start, one.end, one.entry.id))[:most]


def _list_starts(group: Group) -> Iterator[tuple[Sequence[Entry], list[int]]]:
    """Give the lists of a group, and on which day the event of each entry begins; 0 for none."""
    for entries in (group.entries, group.undated):
        if isinstance(entries, EntryList):
            yield entries, entries.starts()
        else:
            yield entries, [number_span(entry)[0] for entry in entries]


def _make(group: Group, fits: Callable[[int], bool]) -> Iterator[Happening]:
    for entries, starts in _list_starts(group):
        for at, start in enumerate(starts):
            if fits(start):
                entry = entries[at]
                first, last = number_span(entry)
                yield Happening(date.fromordinal(first), date.fromordinal(last), entry)
