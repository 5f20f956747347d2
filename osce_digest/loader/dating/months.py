"""The month that a page states on its top without a day: it tells years, and which days cannot be those of issue.

The day on which a mail was sent tells the same: it is not that of issue, but not far from it.
"""

from datetime import date
from typing import Final, NamedTuple

from osce_digest.loader.dates.header import read_header_date
from osce_digest.loader.dates.values import PartialDate
from osce_digest.loader.draft import Draft
from osce_digest.model import Given

# What a page tells of lies in its month, or so many days before its middle or after.
_NEAR: Final = 46
_MIDDLE: Final = 15


class StatedMonth(NamedTuple):
    """A page's month: the value that states it, and the day in its middle; or the day of a mail."""

    given: Given
    middle: date

    def is_near(self, day: PartialDate | date) -> bool:
        """Tell a day that news of this month may tell of as new."""
        known = day if isinstance(day, date) else day.as_date()
        return known is not None and abs((known - self.middle).days) <= _NEAR


def stated_month(draft: Draft) -> StatedMonth | None:
    """Give the month a page states, None where it states none."""
    for given in draft.given:
        if given.field == "month":
            year, month = given.value.split("-")
            return StatedMonth(given, date(int(year), int(month), _MIDDLE))
        if given.field == "mailed" and (found := read_header_date(given.value)) and found.day:
            mailed = found.day.as_date()
            return StatedMonth(given, mailed) if mailed else None
    return None
