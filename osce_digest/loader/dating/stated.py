"""Reads the days of an event that the source itself states: in front matter, or on a line of its own under "When"."""

from osce_digest.loader.dates.header import read_header_date
from osce_digest.loader.dating import confidence as sure
from osce_digest.loader.dating.evidence import make_evidence, spot_in_given
from osce_digest.loader.draft import Draft
from osce_digest.model import Event, Evidence

_START, _END = "event_start", "event_end"
_TAGS = {_START: "event/start", _END: "event/end"}


def find_stated_event(draft: Draft) -> tuple[Event, list[Evidence]] | None:
    """Give the event as far as the source states its days, and what they rest on; None where it states none."""
    days = {}
    evidence = []
    for given in draft.given:
        header = read_header_date(given.value) if given.field in _TAGS else None
        day = header.day.as_date() if header and header.day else None
        if header and day:
            days[given.field] = day
            spot = spot_in_given(given, header.start, header.end)
            evidence.append(make_evidence(draft, _TAGS[given.field], "date.given", spot, sure.GIVEN))
    return (Event(days.get(_START), days.get(_END)), evidence) if days else None
