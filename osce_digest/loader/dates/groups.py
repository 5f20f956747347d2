"""Reads one written date at a known position: "8 and 9 May 2019", "June 17 to 21, 2024", "2019-05-08", "May 2019".

A group has one month name. Joining groups ("30 April to 2 May") and finding where they begin is left to `dates.py`.
"""

import re
from typing import Final, NamedTuple

from osce_digest.loader.dates.values import FIRST_YEAR, LAST_YEAR, PartialDate
from osce_digest.loader.dates.words import LIST_WORDS, RANGE_WORDS, WEEKDAY_WORDS, english_month_number, month_number


class Group(NamedTuple):
    """Days of one month as written; `days` counts them, 0 for a month alone. The days may not exist (31 April)."""

    start: int
    end: int
    first: PartialDate
    last: PartialDate
    days: int

    @property
    def is_possible(self) -> bool:
        """Tell whether its days exist."""
        return self.first.is_possible and (self.last is self.first or self.last.is_possible)

    @property
    def has_plausible_year(self) -> bool:
        """Tell whether the year, where there is one, lies in the time this archive can hold; 1945 is history."""
        return self.first.year is None or FIRST_YEAR <= self.first.year <= LAST_YEAR


# A blank that does not end the paragraph.
BLANK: Final = r"[^\S\n]"
_BETWEEN_DAYS = (
    rf"(?:{BLANK}*[-–—/]{BLANK}*|{BLANK}*,{BLANK}*(?:(?:{LIST_WORDS}){BLANK}+)?"
    rf"|{BLANK}+(?:{RANGE_WORDS}|{LIST_WORDS}){BLANK}+(?:the{BLANK}+|zum{BLANK}+|le{BLANK}+)?"
    rf"(?:(?i:{WEEKDAY_WORDS}),?{BLANK}+)?)"
)
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th|er|º|°|\.)?(?!\w)"
_YEAR = rf"(?:{BLANK}*,?{BLANK}+(?:del?{BLANK}+)?(?P<year>[0-9]{{4}})(?![0-9])(?:{BLANK}?(?:г\.|года\b|г\b))?)?"

# 8 May 2019 | 8th of May | 8, 9 and 12 May | 8–10 May, 2019 | 8. bis 10. Mai | 8 de mayo de 2019 | 8 мая 2019 г.
_DAY_FIRST = re.compile(
    rf"(?P<days>{_DAY}(?:{_BETWEEN_DAYS}{_DAY}){{0,7}})"
    rf"{BLANK}+(?:of{BLANK}+|de{BLANK}+|d['’])?(?P<month>[^\W\d_]{{3,10}})(?!\w)(?:\.(?={BLANK}+[0-9]{{4}}))?{_YEAR}"
)
# 8 May 2019 | "8 May " before a word: what most dates look like, and this reads them faster
_PLAIN = re.compile(
    r"(?P<day>[0-9]{1,2}) (?P<month>[A-Z][a-z]{2,8})"
    rf"(?: (?P<year>[0-9]{{4}})(?![0-9])(?!{BLANK}?г)|(?=[\n;:)”]|,? [a-ce-zA-Z]))"
)
_PLAIN_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?(?!\w)"
# May 8 | May 8, 2019 | June 17 to 21, 2024 | Sept. 8-10
_MONTH_FIRST = re.compile(
    rf"(?P<month>[^\W\d_]{{3,9}})\.?{BLANK}+(?P<days>{_PLAIN_DAY}(?:{_BETWEEN_DAYS}{_PLAIN_DAY}){{0,7}}){_YEAR}"
)
# May 8 in "May 8, 15 people came"
_MONTH_AND_DAY = re.compile(rf"(?P<month>[^\W\d_]{{3,9}})\.?{BLANK}+(?P<days>{_PLAIN_DAY}){_YEAR}")
# 2019-05-08
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?!\d)")
# 08.05.2019: dots are never the American order
_DOTTED = re.compile(r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})(?!\d)")
# 08.05. in "am 08.05. in Wien", "am Mittwoch (08.05.)"; elsewhere such a number counts sections
_DOTTED_YEARLESS = re.compile(r"(?<=[( ])(?P<day>[0-9]{1,2})\.(?P<month>0?[1-9]|1[0-2])\.(?=[\s)]|$)(?! [0-9])")
_BEFORE_YEARLESS = ("am ", "vom ", "(", "den ", "zum ", "bis ", "seit ")
# the parts of "8, 9 and 12": a joint and a day
_DAY_PART = re.compile(r"(?P<joint>\D*)(?P<day>[0-9]+)(?:st|nd|rd|th|er|º|°|\.)?")
# and | ", and" | & in "8 and 9"
_LIST_JOINT = re.compile(rf"(?:\b(?:{LIST_WORDS})\b|&)")
_YEAR_DIGITS = 4


def read_day_first(text: str, position: int) -> Group | None:
    """Read a group that begins with its day at `position`."""
    plain = _PLAIN.match(text, position)
    if plain:
        return _read_plain(plain)
    found = _DAY_FIRST.match(text, position)
    if found is None:
        return _read_numeric(_DOTTED.match(text, position)) or _read_yearless(text, position)
    month = month_number(found["month"])
    return None if month is None else _make_group(found, month)


def _read_plain(found: re.Match[str]) -> Group | None:
    day, name, year = found.groups()
    month = month_number(name)
    if month is None:
        return None
    partial = PartialDate(int(year) if year else None, month, int(day))
    return Group(found.start(), found.end(), partial, partial, 1)


def read_month_first(text: str, position: int) -> Group | None:
    """Read a group that begins with its English month at `position`."""
    found = _MONTH_FIRST.match(text, position)
    month = english_month_number(found["month"]) if found else None
    if found is None or month is None:
        return None
    group = _make_group(found, month)
    if group is None and (found := _MONTH_AND_DAY.match(text, position)):
        group = _make_group(found, month)
    return group


def read_iso(text: str, position: int) -> Group | None:
    """Read `2019-05-08` at `position`."""
    return _read_numeric(_ISO.match(text, position))


def read_month_and_year(text: str, month_start: int, year_start: int) -> Group | None:
    """Read "May 2019" or "mayo de 2019" whose parts begin at the two positions."""
    month = month_number(text[month_start:year_start].split(maxsplit=1)[0].rstrip(".,"))
    if month is None:
        return None
    partial = PartialDate(int(text[year_start : year_start + _YEAR_DIGITS]), month)
    return Group(month_start, year_start + _YEAR_DIGITS, partial, partial, 0)


def _read_numeric(found: re.Match[str] | None) -> Group | None:
    if found is None:
        return None
    partial = PartialDate(int(found["year"]), int(found["month"]), int(found["day"]))
    return Group(found.start(), found.end(), partial, partial, 1)


def _read_yearless(text: str, position: int) -> Group | None:
    """Read "08.05." at `position`, as German leaves the year out."""
    found = _DOTTED_YEARLESS.match(text, position)
    if found is None or not text.endswith(_BEFORE_YEARLESS, 0, position):
        return None
    partial = PartialDate(None, int(found["month"]), int(found["day"]))
    return Group(found.start(), found.end(), partial, partial, 1)


def _make_group(found: re.Match[str], month: int) -> Group | None:
    days = _read_days(found["days"])
    if days is None:
        return None
    year = int(found["year"]) if found["year"] else None
    first, last, count = days
    opening = PartialDate(year, month, first)
    closing = opening if first == last else PartialDate(year, month, last)
    return Group(found.start(), found.end(), opening, closing, count)


def _read_days(written: str) -> tuple[int, int, int] | None:
    """Give first day, last day and how many are named; None where the numbers make no list of days."""
    if written.isdigit():
        return int(written), int(written), 1
    parts = [(found["joint"], int(found["day"])) for found in _DAY_PART.finditer(written)]
    if "," in written and not _LIST_JOINT.search(written):
        return None
    first = previous = parts[0][1]
    count = 1
    for joint, day in parts[1:]:
        if day <= previous or ("/" in joint and day != previous + 1):
            return None
        count += 1 if "," in joint or _LIST_JOINT.search(joint) else day - previous
        previous = day
    return first, previous, count
