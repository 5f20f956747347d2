"""Texts and times as they stand in a feed: as lxml escapes the ones and RFC 2822 or 3339 writes the others. Pure."""

from datetime import UTC, date, datetime
from functools import lru_cache

from osce_digest.markup import escape_text

# Days written out that are kept.
_DAYS = 4000
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def escape_content(text: str) -> str:
    """Escape mended text for use between the tags of XML; a reader would take a carriage return for a line's end."""
    text = escape_text(text)
    return text.replace("\r", "&#13;") if "\r" in text else text


def escape_value(text: str) -> str:
    """Escape mended text for use inside a quoted attribute of XML, where a reader would take any blank for a space."""
    return escape_content(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def write_time(time: datetime) -> str:
    """Write a time in UTC as readers of mail and of feeds know it; the library's own way takes long to load."""
    day = f"{_WEEKDAYS[time.weekday()]}, {time.day:02} {_MONTHS[time.month - 1]} {time.year:04}"
    return f"{day} {time.hour:02}:{time.minute:02}:{time.second:02} +0000"


def find_noon(day: date) -> datetime:
    """Give the time that stands for a day: noon, UTC."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


@lru_cache(maxsize=_DAYS)
def write_day(day: date) -> str:
    """Write the time of a day as RSS has it."""
    return write_time(find_noon(day))


@lru_cache(maxsize=_DAYS)
def write_stamp(day: date) -> str:
    """Write the time of a day as Atom and JSON Feed have it (RFC 3339)."""
    return f"{day.isoformat()}T12:00:00Z"
