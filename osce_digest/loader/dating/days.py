"""Turns mentions into calendar days, counted from a known issue date: "8 May", "yesterday", "last Friday".

A yearless day lies in the year that brings it nearest to the issue date. What cannot be told stays None.
"""

from datetime import date, timedelta
from typing import Final

from osce_digest.loader.dates.scanning import DateKind, DateMention, PartialDate
from osce_digest.loader.dating.cue_rows import Cue

Days = tuple[date, date]

_SPOKEN: Final = {
    "today": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tonight": 0,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
}
_WEEK: Final = 7


def written_days(mention: DateMention) -> Days | None:
    """Give first and last day of a mention that needs nothing but itself."""
    first, last = mention.first.as_date(), mention.last.as_date()
    return (first, last) if first and last else None


def days_with_year(mention: DateMention, year: int) -> Days | None:
    """Give the days of a yearless mention whose last day lies in `year`."""
    turns = int((mention.first.month or 0) > (mention.last.month or 0))
    first, last = mention.first.within(year - turns).as_date(), mention.last.within(year).as_date()
    return (first, last) if first and last else None


def days_near(mention: DateMention, issued: date, cue: Cue | None) -> Days | None:
    """Give the days a mention means in an item issued on a known day; `cue` tells past from future for weekdays."""
    if mention.kind == DateKind.ABSOLUTE:
        if written := written_days(mention):
            return written
        return days_with_year(mention, nearest_year(mention.last, issued)) if mention.last.is_day else None
    offset = _SPOKEN.get(mention.word) if mention.weekday is None else _weekday_offset(mention, issued, cue)
    if offset is None or not date.min.toordinal() <= issued.toordinal() + offset <= date.max.toordinal():
        return None
    day = issued + timedelta(offset)
    return day, day


def nearest_year(partial: PartialDate, to: date) -> int:
    """Give the year that brings a yearless day nearest to a known one."""
    choices = [(abs((day - to).days), day.year) for day in _in_years(partial, (to.year - 1, to.year, to.year + 1))]
    return min(choices)[1] if choices else to.year


def _in_years(partial: PartialDate, years: tuple[int, ...]) -> list[date]:
    return [day for year in years if (day := partial.within(year).as_date())]


def _weekday_offset(mention: DateMention, issued: date, cue: Cue | None) -> int | None:
    """Count the days from the issue date to the weekday meant."""
    ahead = ((mention.weekday or 0) - issued.weekday()) % _WEEK
    qualifier = mention.word.split()[0]
    if qualifier in {"next", "coming"} or (cue == Cue.FUTURE and qualifier not in {"last", "past"}):
        return ahead or _WEEK
    if qualifier in {"last", "past"}:
        return ahead - _WEEK
    return ahead - _WEEK if ahead else 0
