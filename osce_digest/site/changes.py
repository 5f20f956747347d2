"""What changed, and when: entries that were added, whose text changed, that an editor corrected, or that are gone.

Told by the ledger and the editor's remarks, never by the clock: a site that keeps no ledger tells only of corrections.
A change whose day is not known is left out. Pure.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from osce_digest.site import Site


class ChangeKind(StrEnum):
    """What became of an entry, in the order in which one day's changes stand."""

    ADDED = "added"
    CHANGED = "changed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Change(NamedTuple):
    """One change of one entry; `url` is its page, or the notice that it is gone. `because` is what an editor said."""

    day: date
    kind: ChangeKind
    id: str
    title: str
    url: str
    because: str = ""


def list_changes(site: Site) -> list[Change]:
    """List all changes, the newest day first."""
    kinds = list(ChangeKind)
    found = [*_list_days(site), *_list_corrections(site), *_list_withdrawals(site)]
    return sorted(found, key=lambda one: (-one.day.toordinal(), kinds.index(one.kind), one.id, one.because))


def _list_days(site: Site) -> Iterator[Change]:
    for kind, days in ((ChangeKind.ADDED, site.remembered.seen), (ChangeKind.CHANGED, site.remembered.updated)):
        for name, day in days.items():
            if entry := site.find_entry(name):
                yield Change(day, kind, name, entry.title, entry.url)


def _list_corrections(site: Site) -> Iterator[Change]:
    for name, remarks in site.all_remarks.items():
        if entry := site.find_entry(name):
            for because, on in dict.fromkeys(remarks):
                if on:
                    yield Change(on, ChangeKind.CORRECTED, name, entry.title, entry.url, because)


def _list_withdrawals(site: Site) -> Iterator[Change]:
    for gone in site.past.withdrawn:
        if gone.on:
            yield Change(gone.on, ChangeKind.WITHDRAWN, gone.id, gone.title, gone.address, gone.because)
