"""Find out whether items that join are copies of what stands, which is the pipeline's affair, or go on with a series.

Only entries that may be either are looked at, by the same rules as in the pipeline. Every case of doubt is told.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from osce_digest.build.amend_sorting import DoubtError, Fresh
from osce_digest.build.shelving import shelve
from osce_digest.editorial import series, versions
from osce_digest.editorial.copies import TOO_COMMON
from osce_digest.editorial.copy_parting import MOST_DAYS
from osce_digest.editorial.gathering import gather
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.meeting import Kind, list_others
from osce_digest.editorial.series_names import find_patterns, name_by_first, name_by_pattern, read_pattern
from osce_digest.readings.rows import make_manuscript
from osce_digest.readings.store import Spot, Store
from osce_digest.site.archive import Archive, ArchiveRow
from osce_digest.site.collect import key_series

_PATTERNS = frozenset({Kind.TITLE, Kind.LEAD})
_DAYS = frozenset({Kind.ENGLISH_DAY, Kind.OTHER_DAY})
_CROWDS = {Kind.EVENT: series.TOO_MANY, **dict.fromkeys(_DAYS, versions.TOO_MANY)}


class Kin(NamedTuple):
    """Items that join, each with its series; and the serial numbers of entries whose series they founded with them.

    `neighbours` are those of the other entries in their files.
    """

    fresh: Fresh
    founders: list[int]
    neighbours: list[int]


def join_series(archive: Archive, fresh: Fresh, store: Store) -> Kin:
    """Let items that join go on with a series, or found one. Raises DoubtError where one may be a copy."""
    serials = _find_near(archive, fresh.manuscripts)
    old = [archive.row(serial) for serial in serials]
    known = [make_manuscript(row.manuscript) for row in old]
    _check_joined(fresh.manuscripts, known)
    rows = [*fresh.named, *old]
    gathered = gather([*fresh.manuscripts, *known], shelve(store, [Spot(*row.spots[0]) for row in rows]))
    if len(gathered.members) < len(rows):
        raise DoubtError
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
    neighbours = [serial for serial, _ in fresh.moved]
    return Kin(Fresh(fresh.manuscripts, named, list(moved.items())), founders, neighbours)


def _find_near(archive: Archive, joining: Sequence[Manuscript]) -> list[int]:
    """Find the entries that may be copies or kin of items.

    Of a pattern one tells of all, as those that share it are in one series. Where so many meet that the rules for
    crowds may apply, it is the pipeline's affair.
    """
    found: set[int] = set()
    for item in joining:
        for place in list_others(item):
            crowd = list(archive.meetings.find(place.number))
            if place.kind in _PATTERNS:
                crowd = crowd[-1:]
            elif place.kind is Kind.BEGINNING and item.published.day:
                crowd = [serial for serial in crowd if _is_near(archive, serial, item.published.day)]
            if crowd and len(crowd) + len(joining) > _CROWDS.get(place.kind, TOO_COMMON):
                raise DoubtError
            found.update(crowd)
    return sorted(found)


def _is_near(archive: Archive, serial: int, day: date) -> bool:
    return not archive.days[serial] or abs(archive.days[serial] - day.toordinal()) <= MOST_DAYS


def _check_joined(joining: Sequence[Manuscript], known: Sequence[Manuscript]) -> None:
    """Make sure that no item begins like an entry that was joined: it may be like a copy that is not looked at."""
    beginnings = {mark for item in joining for mark in item.marks.beginnings}
    if any(entry.also_at and not beginnings.isdisjoint(entry.marks.beginnings) for entry in known):
        raise DoubtError


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
