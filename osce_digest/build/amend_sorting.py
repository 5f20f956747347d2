"""Sort the items of changed sources into those that stand already and those that join; every case of doubt is told.

Nothing is decided in doubt: the pipeline, which looks at everything, then does the work.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from osce_digest.editorial.ids import assign_ids
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.now import choose_now, list_sure_days
from osce_digest.readings import Readings
from osce_digest.readings.rows import FileReading, Row
from osce_digest.readings.store import Spot
from osce_digest.site import place_entries
from osce_digest.site.archive import Archive, ArchiveRow
from osce_digest.site.archive_file import MOST_DAYS
from osce_digest.site.touched import Lists

# What tells whether a day is an outlier lies so far behind it at the most.
_NEEDED_DAYS = 10
# A Markdown file with one item gives it its address, one with more does not.
_NAMING = (".md", ".markdown")
# Groups that may appear without anything but lists of groups, or their own entries, leading to them.
_QUIET = ("months/", "weeks/", "series/")


class DoubtError(Exception):
    """More may have changed than that items were added."""


class Fresh(NamedTuple):
    """Items of changed sources: those that join, with their rows; and the rows of those read anew, by serial number."""

    manuscripts: list[Manuscript]
    named: list[ArchiveRow]
    moved: list[tuple[int, ArchiveRow]]


class _Item(NamedTuple):
    manuscript: Manuscript
    row: Row
    spot: Spot


def sort_items(archive: Archive, readings: Readings, before: Mapping[str, FileReading]) -> Fresh:
    """Part the items that joined their sources from those that stood there; name and place the former.

    Raises DoubtError where an item is gone or says something else, or a name or address may be another's.
    """
    joining: list[_Item] = []
    standing: dict[Spot, _Item] = {}
    for name, reading in readings.files.items():
        rows = readings.rows[name][0]
        items = [_Item(item, row, spot) for (item, spot), (row, _) in zip(reading.items, rows, strict=True)]
        old = list(before[name].items) if name in before else []
        if old and name.lower().endswith(_NAMING) and len(old) != len(items):
            raise DoubtError
        joining += _part(items, old, standing)
    serials = archive.find_serials(standing)
    if len(serials) != len(standing):
        raise DoubtError
    moved = [(serials[spot], _renew(archive.row(serials[spot]), item)) for spot, item in standing.items()]
    return Fresh([item.manuscript for item in joining], _name(archive, joining), moved)


def check_newest(archive: Archive, fresh: Fresh) -> date | None:
    """Give the day that stands for today with the new items, whose days the archive then knows."""
    days = [*map(date.fromordinal, archive.newest), *list_sure_days(fresh.manuscripts)]
    newest = sorted(days, reverse=True)[:MOST_DAYS]
    today = choose_now(newest)
    if len(newest) == MOST_DAYS and (today is None or newest.index(today) > MOST_DAYS - _NEEDED_DAYS):
        raise DoubtError
    archive.newest = [day.toordinal() for day in newest]
    return today


def check_groups(lists: Lists, known: Collection[str]) -> None:
    """Make sure that no group appears to which pages of others may lead."""
    if any(key not in known and not key.startswith(_QUIET) for key, _ in lists):
        raise DoubtError


def _part(items: Sequence[_Item], old: Sequence[tuple[Manuscript, Spot]], standing: dict[Spot, _Item]) -> list[_Item]:
    """Find all the old items of a file, in their order, among those it holds now; give the others."""
    joining = []
    left = iter(old)
    awaited = next(left, None)
    for item in items:
        if awaited and _is_same(awaited[0], item.manuscript):
            standing[awaited[1]] = item
            awaited = next(left, None)
        else:
            joining.append(item)
    if awaited:
        raise DoubtError
    return joining


def _is_same(old: Manuscript, new: Manuscript) -> bool:
    return old.shown == new.shown and old.text_digest == new.text_digest


def _renew(row: ArchiveRow, item: _Item) -> ArchiveRow:
    series = row.manuscript[-1]
    return row._replace(manuscript=(*item.row[:-1], series), spots=(item.spot,))


def _name(archive: Archive, joining: Sequence[_Item]) -> list[ArchiveRow]:
    """Give new items the ids and addresses that the pipeline would, if none of the old ones may have a say in it."""
    manuscripts = [item.manuscript for item in joining]
    ids = assign_ids(manuscripts)
    texts = {manuscript.text_digest for manuscript in manuscripts}
    # An id is a stem and four or more digits of the text's digest; more only where an item has the same stem and four.
    if len(texts) < len(joining) or any(archive.has_rival(name) for name in ids):
        raise DoubtError
    addresses, told = place_entries(manuscripts, ids)
    if told:
        raise DoubtError
    return [
        ArchiveRow(item.row, (item.spot,), name, address)
        for item, name, address in zip(joining, ids, addresses, strict=True)
    ]
