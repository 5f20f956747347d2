"""The events to come as the home page shows them, the next first. Words and links; how they look is the template's."""

from typing import NamedTuple

from osce_digest.markup import mend_text
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.frame import Context
from osce_digest.site.events import Happening, list_upcoming

# More stand in the calendar.
_MOST = 6


class Coming(NamedTuple):
    """One event: its days in machines' words and in people's, and the item that tells of it."""

    iso: str
    days: str
    title: str
    url: str
    lang: str


def upcoming_inputs(desk: Desk) -> dict[str, str]:
    """Name what is shown of events."""
    return {f"event {event.entry.id}": f"{event.entry.digest} {event.entry.url}" for event in _find(desk)}


def describe_upcoming(desk: Desk) -> Context:
    """Give the events to come, none where no item tells of one; and the calendar, where there is one."""
    wanted = desk.site.config.exports.calendars
    return {
        "upcoming": [_describe(desk, event) for event in _find(desk)],
        "calendar": desk.site.home.calendar if wanted else None,
    }


def _find(desk: Desk) -> list[Happening]:
    return list_upcoming(desk.site.home, desk.site.now, _MOST)


def _describe(desk: Desk, event: Happening) -> Coming:
    catalogue, entry = desk.catalogue, event.entry
    one_day = event.start == event.end
    days = catalogue.write_day(event.start) if one_day else catalogue.span(event.start, event.end)
    return Coming(event.start.isoformat(), days, mend_text(entry.title), entry.url, desk.lang(entry))
