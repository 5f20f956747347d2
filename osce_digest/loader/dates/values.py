"""What a text can say about days: a calendar day of which parts may be missing, and one mention of such days.

Values only. Nothing here fills a missing part in: who knows the year hands it over.
"""

from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

# The conference that became the OSCE opened in 1973; 2100 leaves room for strategies and deadlines.
FIRST_YEAR: Final = 1973
LAST_YEAR: Final = 2100
_LEAP_YEAR: Final = 2000
# How many days each month has, January first. (`calendar` finds the weekday too, and takes long to import.)
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS: Final = 12
_FEBRUARY: Final = 2


# A build makes some dozens of these an item; a named tuple is made in a third of the time of a frozen dataclass.
class PartialDate(NamedTuple):
    """Year, month and day where the text gives them, else None; a day never stands without its month."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def is_day(self) -> bool:
        """Tell whether the text gives at least month and day."""
        return self.month is not None and self.day is not None

    @property
    def is_possible(self) -> bool:
        """Tell whether such a day exists in a plausible year; without a year, 29 February does."""
        if self.year is not None and not FIRST_YEAR <= self.year <= LAST_YEAR:
            return False
        if self.month is None:
            return self.day is None
        if not 1 <= self.month <= _MONTHS:
            return False
        return self.day is None or 1 <= self.day <= _length(self.year or _LEAP_YEAR, self.month)

    def within(self, year: int) -> "PartialDate":
        """Give the same day with its year set."""
        return PartialDate(year, self.month, self.day)

    def as_date(self) -> date | None:
        """Give the calendar day if all three parts are there and such a day exists."""
        if self.year is None or self.month is None or self.day is None or not FIRST_YEAR <= self.year <= LAST_YEAR:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:  # 31 April
            return None


def _length(year: int, month: int) -> int:
    leap = month == _FEBRUARY and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + leap


class DateKind(StrEnum):
    """How a text names a day: by the calendar, by the weekday alone, or by a word such as "yesterday"."""

    ABSOLUTE = "absolute"
    WEEKDAY = "weekday"
    RELATIVE = "relative"


class DateMention(NamedTuple):
    """One stretch of a text that names days; `first` and `last` are the outer ends of a range or list.

    `days` counts the days named (5 for "27-30 June and 11 July"), 0 where no day is named. `weekday` (Monday 0) is
    the one written beside or instead of the date. `word` is what kinds weekday and relative say, in lower case:
    "yesterday", "last friday", "monday".
    """

    start: int
    end: int
    first: PartialDate
    last: PartialDate
    kind: DateKind = DateKind.ABSOLUTE
    days: int = 0
    weekday: int | None = None
    word: str = ""
