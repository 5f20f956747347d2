"""Take entries into an archive, and tell what that may touch: all else of the site stays as it is.

Pure but for the rows it asks the archive for.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from osce_digest.model import Entry
from osce_digest.site.archive import Archive
from osce_digest.site.beside import NEAR, list_shared, shows_beside
from osce_digest.site.collect import (
    MONTHS,
    NEWER_KIN,
    OLDER_KIN,
    SHORT_SERIES,
    SITE_KEY,
    key_series,
    list_keys,
    list_mentions,
)
from osce_digest.site.groups import Group, GroupKind, Section, count_older, size_pages
from osce_digest.site.selections import Selection
from osce_digest.site.weeks import WEEKS_BEFORE, number_week, read_week
from osce_digest.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Touched:
    """What entries that joined may change: pages of entries, and groups.

    `standing` tells, list by list of these groups, how many of its numbered pages, which begin with the oldest, stand
    as they stood; `joining`, of the dated lists that grew, by how many, and how many older ones stand behind all these.
    `ended` are the countries that weeks tell of which are over now and were not.
    """

    entries: tuple[Entry, ...]
    groups: tuple[Group, ...]
    standing: Mapping[tuple[str, Section], int]
    joining: Mapping[str, "Joining"] = field(default_factory=dict)
    ended: tuple[Group, ...] = ()


@dataclass(slots=True)
class Joining:
    """What becomes of one list that entries join: how many do, and how many older ones stand behind all of them."""

    count: int
    behind: int


Lists = dict[tuple[str, Section], Joining]


def join_groups(
    archive: Archive, serials: Sequence[int], taxonomy: Taxonomy, selections: Sequence[Selection] = ()
) -> Lists:
    """Put entries that joined the archive into their groups; tell of each list that grew, by its group's key."""
    lists: Lists = {}
    for serial in serials:
        entry = archive.entry(serial)
        for key in list_keys(entry, taxonomy, selections):
            listed = archive.list_group(key)
            at, dated = archive.insert(listed, serial), archive.count_dated(listed)
            section, end = (Section.DATED, dated) if entry.published.day else (Section.UNDATED, len(listed))
            _note(lists, (key, section), end - at - 1)
        for key in list_mentions(entry):
            listed = archive.list_group(key, mentioned=True)
            at = archive.insert(listed, serial)
            _note(lists, (key, Section.MENTIONED), len(listed) - at - 1)
    return lists


def join_kin(archive: Archive, founders: Sequence[int]) -> None:
    """Put entries that were there into the series they founded with those that join."""
    for serial in founders:
        archive.insert(archive.list_group(key_series(archive.entry(serial).series or "")), serial)


def find_touched(archive: Archive, serials: Sequence[int], lists: Lists, groups: Sequence[Group], size: int) -> Touched:
    """Tell what of a site is touched; `groups` are all of its groups, `size` the dated entries on a full page."""
    kin = _find_kin(archive, [serial for serial in serials if archive.entry(serial).series])
    days = {day for serial in serials if (day := archive.day(serial))}
    keys = {SITE_KEY, *(key for key, _ in lists), *_find_weeks(groups, set(map(number_week, days)))}
    grown = [group for group in groups if group.key in keys]
    standing = {
        (group.key, section): _count_standing(
            len(held), lists.get((group.key, section)), size_pages(group.kind, section, size)
        )
        for group in grown
        for section, held in (
            (Section.DATED, group.entries),
            (Section.UNDATED, group.undated),
            (Section.MENTIONED, group.mentioned),
        )
    }
    places = sorted({place for serial in serials for place in _look_beside(archive, serial)} | kin)
    joining = {key: joined for (key, section), joined in lists.items() if section is Section.DATED}
    joining[SITE_KEY] = _sum_up(archive, serials, joining)
    return Touched(tuple(archive.entries[place] for place in places), tuple(grown), standing, joining)


def _sum_up(archive: Archive, serials: Sequence[int], joining: Mapping[str, Joining]) -> Joining:
    """Tell of the list of all dated entries what is told of the others."""
    # Each dated entry is of one month.
    count = sum(joined.count for key, joined in joining.items() if key.startswith(MONTHS))
    end = archive.count_dated(archive.order)
    behind = [end - archive.order.index(serial) - 1 for serial in serials if archive.days[serial]]
    return Joining(count, min(behind, default=end))


def find_ended(groups: Sequence[Group], before: date | None, now: date | None) -> tuple[Group, ...]:
    """Find the countries that weeks tell of which are over now: the newest day was of one of them, or before."""
    first, end = (number_week(day) if day else 0 for day in (before, now))
    weeks = (group for group in groups if group.kind is GroupKind.WEEK)
    ended = (week for week in weeks if first <= read_week(week.key).number < end)
    keys = {f"countries/{country}" for week in ended for entry in week.entries for country in entry.countries}
    return tuple(group for group in groups if group.key in keys)


def _find_weeks(groups: Iterable[Group], numbers: Collection[int]) -> Iterator[str]:
    """Find the weeks whose digests may change with entries of the weeks of these numbers.

    Their own do; those whose usual rests on them; and the next that there is, which leads back to them.
    """
    weeks: list[tuple[int, str]] = []
    first = min(numbers, default=0)
    # Weeks stand newest first.
    for group in groups:
        if group.kind is GroupKind.WEEK:
            number = read_week(group.key).number
            if number < first:
                break
            weeks.append((number, group.key))
    for number in numbers:
        yield from (key for at, key in weeks if number <= at <= number + WEEKS_BEFORE)
        yield from [key for at, key in weeks if at > number][-1:]


def _count_standing(held: int, joining: Joining | None, size: int) -> int:
    """Count the pages that were there before and hold none of those that joined."""
    if joining is None:
        return count_older(held, size)
    return min(count_older(held - joining.count, size), joining.behind // size)


def _note(lists: Lists, name: tuple[str, Section], behind: int) -> None:
    known = lists.setdefault(name, Joining(0, behind))
    known.count += 1
    known.behind = min(behind, known.behind)


def _find_kin(archive: Archive, serials: Sequence[int]) -> set[int]:
    """Find the places of the entries whose pages show others of their series that joined."""
    found: set[int] = set()
    names = [archive.entry(serial).series or "" for serial in serials]
    for serial, name in zip(serials, names, strict=True):
        members = archive.list_group(key_series(name))
        at = members.index(serial)
        if len(members) - names.count(name) <= SHORT_SERIES:
            found.update(members)
        else:
            found.update(members[max(0, at - OLDER_KIN) : at + 1 + NEWER_KIN])
    return {archive.order.index(serial) for serial in found}


def _look_beside(archive: Archive, serial: int) -> Iterator[int]:
    """Find the places of an entry itself, and of those whose pages show it as next to them or as before them."""
    yield archive.order.index(serial)
    lists = [(SITE_KEY, archive.order)]
    lists += [(key, archive.list_group(key)) for key in list_shared(archive.entry(serial))]
    for key, members in lists:
        at = members.index(serial)
        for other in members[max(0, at - NEAR) : at + 2]:
            if shows_beside(archive.entry(other), key):
                yield archive.order.index(other)
