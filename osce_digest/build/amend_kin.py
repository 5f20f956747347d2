"""Find out whether items that join are copies of what stands, which is the pipeline's affair, or go on with a series.

Only entries that may be either are looked at, by the same rules as in the pipeline. Every case of doubt is told.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from osce_digest.build.amend_sorting import DoubtError, Fresh
from osce_digest.editorial import Shelf, gather
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.meeting import list_beginnings, list_other_places
from osce_digest.editorial.series_names import find_patterns, name_by_first, name_by_pattern, read_pattern
from osce_digest.model import Document, Tags
from osce_digest.readings.rows import make_manuscript
from osce_digest.readings.store import Spot, Store
from osce_digest.site.archive import Archive, ArchiveRow
from osce_digest.site.collect import key_series

# Below this many that meet at one place no rule for crowds applies, and what is near an item is all that counts.
_CROWD = 20
# So many days apart two items may be and still be copies.
_FURTHEST = 45


class Kin(NamedTuple):
    """Items that join, each with its series; and the serial numbers of entries whose series they founded with them."""

    fresh: Fresh
    founders: list[int]


def join_series(archive: Archive, fresh: Fresh, store: Store) -> Kin:
    """Let items that join go on with a series, or found one. Raises DoubtError where one may be a copy."""
    serials = _find_near(archive, fresh.manuscripts)
    old = [archive.row(serial) for serial in serials]
    known = [make_manuscript(row.manuscript) for row in old]
    _check_joined(fresh.manuscripts, known)
    rows = [*fresh.named, *old]
    gathered = gather([*fresh.manuscripts, *known], _shelve(rows, store))
    if len(gathered.members) < len(rows):
        raise DoubtError  #dbg
    named, moved = list(fresh.named), dict(fresh.moved)
    founders = []
    for group in gathered.series:
        if group[0] >= len(named):
            continue
        name = _name(archive, group, rows)
        for at in group:
            if at < len(named):
                named[at] = _put_in(named[at], name)
            elif not rows[at].manuscript[-1]:
                serial = serials[at - len(named)]
                moved[serial] = _put_in(moved.get(serial, rows[at]), name)
                founders.append(serial)
    return Kin(Fresh(fresh.manuscripts, named, list(moved.items())), founders)


def _find_near(archive: Archive, joining: Sequence[Manuscript]) -> list[int]:
    """Find the entries that may be copies or kin of items; of a crowd only those of nearby days, and one of each series."""
    found: set[int] = set()
    for item in joining:
        for place in list_other_places(item):
            crowd = list(archive.meetings.find(place))
            if len(crowd) + len(joining) > _CROWD:
                crowd = _thin_out(archive, item, crowd)
            found.update(crowd)
    return sorted(found)


def _thin_out(archive: Archive, item: Manuscript, crowd: Sequence[int]) -> list[int]:
    """Leave out of a crowd what can neither be a copy, for its day, nor tell of a series what others do not tell."""
    day = item.published.day
    near = [serial for serial in crowd if day is None or _is_near(archive, serial, day)]
    if len(near) >= _CROWD:
        raise DoubtError  #dbg
    return [*near, *crowd[-1:]]


def _is_near(archive: Archive, serial: int, day: date) -> bool:
    return not archive.days[serial] or abs(archive.days[serial] - day.toordinal()) <= _FURTHEST


def _check_joined(joining: Sequence[Manuscript], known: Sequence[Manuscript]) -> None:
    """Make sure that no item begins like an entry that was joined: it may be like a copy that is not looked at."""
    beginnings = {mark for item in joining for mark in list_beginnings(item)}
    if any(entry.also_at and not beginnings.isdisjoint(list_beginnings(entry)) for entry in known):
        raise DoubtError  #dbg


def _shelve(rows: Sequence[ArchiveRow], store: Store) -> Shelf:
    def read_body(number: int) -> str:
        return store.fetch_shown(Spot(*rows[number].spots[0])).body

    def fetch(number: int) -> tuple[Document, Tags]:
        return store.fetch(Spot(*rows[number].spots[0]))

    return Shelf(read_body, fetch)


def _name(archive: Archive, group: Sequence[int], rows: Sequence[ArchiveRow]) -> str:
    """Give the name of a series as the pipeline would; DoubtError where it would rename or join what stands."""
    standing = {rows[at].manuscript[-1] for at in group} - {""}
    if len(standing) > 1:
        raise DoubtError
    known = next(iter(standing), "")
    members = [make_manuscript(rows[at].manuscript) for at in group]
    patterns = find_patterns(members)
    if patterns:
        name, pattern = name_by_pattern(members, patterns), read_pattern(known)
        if known and (pattern is None or min(patterns) < pattern):
            raise DoubtError
        return known or name
    if read_pattern(known):
        return known
    firsts = [(member.published.day or date.max, rows[at].id) for at, member in zip(group, members, strict=True)]
    name = name_by_first(min([*firsts, *_find_first(archive, known)])[-1])
    if known not in {"", name}:
        raise DoubtError
    return name


def _find_first(archive: Archive, name: str) -> list[tuple[date, str]]:
    """Find the entry a series is named after."""
    if not name:
        return []
    entries = (archive.entry(serial) for serial in archive.list_group(key_series(name)))
    return [(entry.published.day or date.max, entry.id) for entry in entries if name_by_first(entry.id) == name]


def _put_in(row: ArchiveRow, name: str) -> ArchiveRow:
    return row._replace(manuscript=(*row.manuscript[:-1], name))

