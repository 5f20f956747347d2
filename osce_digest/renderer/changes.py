"""The page of what changed, by the day; the newest days, and the first of many changes of one kind and day."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from osce_digest.catalogue.catalogue import Day
from osce_digest.markup import mend_text
from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.site import Site
from osce_digest.site.addresses import CHANGES, CHANGES_LINES
from osce_digest.site.changes import Change, list_changes
from osce_digest.targets import Key, Target

TEMPLATE = "changes.html"

# So many days, and so many changes of one kind and day: 60 kB at the most.
_MOST_DAYS, _MOST_OF_A_KIND, _MOST = 30, 20, 120


class Line(NamedTuple):
    """One change as the page shows it."""

    title: str
    path: str
    because: str


class Kind(NamedTuple):
    """The changes of one kind and day; `more` tells how many are not shown."""

    name: str
    lines: list[Line]
    more: str


class Section(NamedTuple):
    """The changes of one day."""

    day: Day | None
    kinds: list[Kind]


def changes_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the page, where the settings want it."""
    if desk.site.config.exports.changes:
        shown = {f"day {section.day}": repr(section.kinds) for section in _list_days(desk)}
        yield Target(CHANGES, shown, produce_changes, (), desk.inputs(TEMPLATE))


def produce_changes(site: Site, _key: Key) -> bytes:
    """Make the page."""
    desk = open_desk(site)
    context = {"days": _list_days(desk), "lines": CHANGES_LINES}
    return desk.render(TEMPLATE, CHANGES, context, title=desk.words["changes"], description=desk.words["changes_note"])


def _list_days(desk: Desk) -> list[Section]:
    """Give the newest days, as long as there is room."""
    sections: list[Section] = []
    room = _MOST
    for day, changes in groupby(list_changes(desk.site), lambda change: change.day):
        kinds = list(_list_kinds(desk, changes))
        room -= sum(len(kind.lines) for kind in kinds)
        if sections and (room < 0 or len(sections) == _MOST_DAYS):
            break
        sections.append(Section(desk.catalogue.day(day), kinds))
    return sections


def _list_kinds(desk: Desk, changes: Iterable[Change]) -> Iterator[Kind]:
    for kind, found in groupby(changes, lambda change: change.kind):
        alike = list(found)
        lines = [_write_line(change) for change in alike[:_MOST_OF_A_KIND]]
        left = len(alike) - len(lines)
        more = desk.words["more_changes"].format(count=desk.catalogue.number(left)) if left else ""
        yield Kind(desk.words[f"change/{kind}"], lines, more)


def _write_line(change: Change) -> Line:
    return Line(mend_text(change.title), change.url, mend_text(change.because))
