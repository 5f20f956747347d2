"""Finds the days in a line that is a label and no text, in every style pages write them, in whatever language.

"16.05.18", "2018/05/16", "16. 5. 2018.", "16-May-2018", "16 Mayıs 2018": in running text most of these would mean
something else (`dates.scanning`). What a day in a line means is told by `page.stamps`.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from osce_digest.loader.dates.foreign import foreign_month_number
from osce_digest.loader.dates.scanning import iter_dates
from osce_digest.loader.dates.values import PartialDate
from osce_digest.loader.dates.words import month_number, short_weekday_number

# 16.05.2018 | 16. 5. 2018. | 16.05.18: dots are never the American order
_DOTTED: Final = re.compile(
    r"(?<![\d.:])(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4}|\d{2})(?![\d:])(?!\.\d)"
)
# 2018-05-16 | 2018/05/16 | 2018.05.16 | 2018-05-16T12:57
_YEAR_FIRST: Final = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<stroke>[-/.])(?P<month>\d{1,2})(?P=stroke)(?P<day>\d{1,2})(?!\d)"
)
# 16/05/2018 | 16-05-2018 | 16/05/18: which is the day is told elsewhere
_STROKES: Final = re.compile(
    r"(?<![\d/-])(?P<one>\d{1,2})(?P<stroke>[/-])(?P<two>\d{1,2})(?P=stroke)(?P<year>(?:19|20)?\d{2})(?![\d/-])"
)
# 16-May-2018 | 16 Mayıs 2018 | 16. maj 2018. | 20 feb. 18
_NAMED: Final = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:\.|-|(?:st|nd|rd|th)?)[ -]?(?P<month>[^\W\d_]{3,12})[.,]?[ -]"
    r"(?P<year>(?:19|20)\d{2}|\d{2}(?![:.\d]|\W*\d))(?!\d{2})"
)
# 2018 ж. 16 мамыр | 2018-yil 16-may
_YEAR_AND_NAME: Final = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?: ?[жйг]\.|-\w{3,8})?,? (?P<day>\d{1,2})[ -](?P<month>[^\W\d_]{3,12})"
)
# May 16, 20180 comments: a count runs into the year
_RUN_TOGETHER: Final = re.compile(
    r"(?P<month>[A-Z][a-z]{2,8}) (?P<day>\d{1,2}), (?P<year>(?:19|20)\d{2})(?=\d{1,3} [Cc]omments?\b)"
)
# "Wed, " | "Mi., ", right before a day with strokes
_WEEKDAY: Final = re.compile(r"(?P<word>[^\W\d_]{2,12})[.,]{0,2} ?$")
# " 17:54" behind a day with strokes
_HOUR: Final = re.compile(r",? \d{1,2}:\d{2}\b(?! ?[AaPp]\.?[Mm])")
_CENTURY: Final = 2000
_NEWEST: Final = 60
_YEAR_DIGITS: Final = 4
_WEEKDAY_WIDTH: Final = 16


class Alone(NamedTuple):
    """A day as written; `day` is None where the order of its numbers must be told from elsewhere."""

    start: int
    end: int
    day: PartialDate | None


def find_days(text: str) -> list[Alone]:
    """List the full days of a line in their order, none overlapping."""
    taken: list[Alone] = []
    for found in _read_all(text):
        if not any(found.start < other.end and other.start < found.end for other in taken):
            taken.append(found)
    return sorted(taken)


def _read_all(text: str) -> Iterator[Alone]:
    """Give what may be a day, the surest readings first."""
    yield from _read_named(_RUN_TOGETHER, text)
    for pattern in (_YEAR_FIRST, _DOTTED):
        for found in pattern.finditer(text):
            yield from _make(found, int(found["month"]))
    yield from map(_read_strokes, _STROKES.finditer(text))
    for mention in iter_dates(text):
        if mention.days == 1 and mention.last.as_date():
            yield Alone(mention.start, mention.end, mention.last)
    yield from _read_named(_NAMED, text)
    yield from _read_named(_YEAR_AND_NAME, text)


def _read_named(pattern: re.Pattern[str], text: str) -> Iterator[Alone]:
    for found in pattern.finditer(text):
        word = found["month"]
        if number := month_number(word) or month_number(word.lower()) or foreign_month_number(word):
            yield from _make(found, number)


def _make(found: re.Match[str], month: int) -> Iterator[Alone]:
    day = PartialDate(_full_year(found["year"]), month, int(found["day"]))
    if day.as_date():
        yield Alone(found.start(), found.end(), day)


def _full_year(written: str) -> int:
    year = int(written)
    if len(written) == _YEAR_DIGITS:
        return year
    return _CENTURY + year if year < _NEWEST else _CENTURY - 100 + year


def _read_strokes(found: re.Match[str]) -> Alone:
    """Read the day if only one order of the numbers gives one, or the weekday before tells it."""
    year, one, two = _full_year(found["year"]), int(found["one"]), int(found["two"])
    days = [day for day in dict.fromkeys((PartialDate(year, two, one), PartialDate(year, one, two))) if day.as_date()]
    before = _WEEKDAY.search(found.string, max(0, found.start() - _WEEKDAY_WIDTH), found.start())
    weekday = short_weekday_number(before["word"]) if before else None
    if weekday is not None:
        days = [day for day in days if (written := day.as_date()) and written.weekday() == weekday] or days
    end = found.end() if len(days) == 1 else _end_of_hour(found)
    start = before.start() if before and weekday is not None else found.start()
    return Alone(start, end, days[0] if len(days) == 1 else None)


def _end_of_hour(found: re.Match[str]) -> int:
    """Take the hour in, which may tell the order of the numbers: see `dates.header`."""
    hour = _HOUR.match(found.string, found.end())
    return hour.end() if hour else found.end()
