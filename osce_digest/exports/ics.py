"""Write a calendar (iCalendar, RFC 5545) of whole days: escaped, folded, the same bytes for the same events.

By hand: a library loads time zones that nobody needs for whole days. Not here: which events there are (calendars).
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

# RFC 5545, 3.1, allows 75 octets on a line, its end not counted; one of them begins what goes on.
_LONGEST = 74
_END = "\r\n"
# No version: a new one would change every calendar for nothing.
_PRODUCT = "-//osce-digest//calendar//EN"
# Between two looks: the wire brings a few items a day.
_TIME_TO_LIVE = "P1D"

# a control character, or half a surrogate pair, none of which a calendar can hold
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
# en   zh-Hans: what else a source calls a language cannot stand there
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\t": " "})

# A calendar must have a component; one without events has this.
_NO_EVENTS = (
    "BEGIN:VTIMEZONE",
    "TZID:Etc/UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
)


class Event(NamedTuple):
    """One event of whole days, from the first to the last; `stamp` is the day its words are from."""

    uid: str
    start: date
    end: date
    stamp: date
    title: str
    description: str
    address: str
    categories: tuple[str, ...]
    language: str


class Calendar(NamedTuple):
    """What a calendar says of itself: its name, what it holds, the addresses of the file and of its page."""

    name: str
    description: str
    address: str
    page: str


def write_calendar(about: Calendar, events: Iterable[Event]) -> bytes:
    """Write a calendar."""
    lines = [line for event in events for line in _list_event(event)] or list(_NO_EVENTS)
    whole = ("BEGIN:VCALENDAR", *_list_head(about), *lines, "END:VCALENDAR")
    return "".join(fold_line(line) + _END for line in whole).encode()


def fold_line(line: str) -> str:
    """Break a line that is too long, between two characters; what goes on begins with a space."""
    raw = line.encode()
    if len(raw) <= _LONGEST:
        return line
    parts: list[bytes] = []
    while raw:
        end = min(_LONGEST, len(raw))
        # 10xxxxxx goes on with a character
        while end < len(raw) and raw[end] & 0xC0 == 0x80:  # noqa: PLR2004  (as the line above shows)
            end -= 1
        # What is escaped stays with what escapes it: not all readers join lines first.
        end -= (end - len(raw[:end].rstrip(b"\\"))) % 2
        parts.append(raw[:end])
        raw = raw[end:]
    return f"{_END} ".join(part.decode() for part in parts)


def escape_text(text: str) -> str:
    """Escape a value of type TEXT, without what no calendar can hold."""
    return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).translate(_ESCAPES)


def _list_head(about: Calendar) -> Iterator[str]:
    yield "VERSION:2.0"
    yield f"PRODID:{_PRODUCT}"
    yield "CALSCALE:GREGORIAN"
    # RFC 7986, and what programs that do not know it look for.
    yield f"NAME:{escape_text(about.name)}"
    yield f"X-WR-CALNAME:{escape_text(about.name)}"
    yield f"DESCRIPTION:{escape_text(about.description)}"
    yield f"X-WR-CALDESC:{escape_text(about.description)}"
    yield f"URL:{about.page}"
    yield f"SOURCE;VALUE=URI:{about.address}"
    yield f"REFRESH-INTERVAL;VALUE=DURATION:{_TIME_TO_LIVE}"
    yield f"X-PUBLISHED-TTL:{_TIME_TO_LIVE}"


def _list_event(event: Event) -> Iterator[str]:
    language = f";LANGUAGE={event.language}" if _LANGUAGE.fullmatch(event.language) else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{escape_text(event.uid)}"
    yield f"DTSTAMP:{_write_day(event.stamp)}T120000Z"
    yield f"DTSTART;VALUE=DATE:{_write_day(event.start)}"
    # The end of an event is the first day that is not its own any more.
    if event.end < date.max:
        yield f"DTEND;VALUE=DATE:{_write_day(event.end + timedelta(days=1))}"
    yield f"SUMMARY{language}:{escape_text(event.title)}"
    if event.description:
        yield f"DESCRIPTION{language}:{escape_text(event.description)}"
    yield f"URL:{event.address}"
    if event.categories:
        yield f"CATEGORIES:{','.join(map(escape_text, event.categories))}"
    # What one reads about takes nobody's time.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _write_day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"
