"""Reads the date a page states about an item: "3 May 2019", "2019-05-03", "Wed, 05/08/2019 - 14:03".

Numbers with slashes are American on one host and day-first on an older one; the weekday, a number above twelve or the
other headers of the file decide. Undecidable stays undated.
"""

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from osce_digest.loader.dates.groups import read_iso
from osce_digest.loader.dates.scanning import iter_dates
from osce_digest.loader.dates.values import PartialDate
from osce_digest.loader.dates.words import short_weekday_number


class Order(Enum):
    """Which number of 05/08/2019 is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class HeaderDate(NamedTuple):
    """A stated date: where it stands in the value, and whether the weekday beside it can be right.

    `day` is None where the order of the numbers cannot be told. `order` is set where the numbers alone told it.
    """

    day: PartialDate | None
    start: int
    end: int
    weekday_fits: bool = True
    order: Order | None = None


# Wed, 05/08/2019 - 14:03 | 05/08/2019 | Press release | 15-03-2005
_SLASHED: Final = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{2,10})[.,]*\s*)?(?<!\d)(?P<one>\d{1,2})(?P<stroke>[/-])(?P<two>\d{1,2})(?P=stroke)"
    r"(?P<year>\d{4})(?!\d)"
)


def read_header_date(value: str, usual: Order | None = None) -> HeaderDate | None:
    """Read a stated date; `usual` is the order other headers of the file proved. None where there is no date."""
    return _read(value, usual if "/" in value or "-" in value else None)


# "05/08/2019 | Press release | Distributed by Public": wires write in the American order
WIRE: Final = "Distributed by"
# 05/12/2018 17:54: who counts the hours to 24 puts the day first, but for aggregators ("05/08/2019 - 14:03")
_EVENING: Final = re.compile(r",? (?:1[3-9]|2[0-3]):\d{2}\b")
# 2019-05-03 | 2019-05-03T10:00:00Z: nothing behind such a date can belong to it
_ISO_WIDTH: Final = 10
_ISO_STAMP: Final = 11


# Asked when the file's usual order is sought, when the item is read and when its weekday is judged.
@lru_cache(maxsize=512)
def _read(value: str, usual: Order | None) -> HeaderDate | None:
    if "/" not in value and value[_ISO_WIDTH:_ISO_STAMP] in {"", "T"}:
        iso = read_iso(value, 0)
        if iso and iso.is_possible:
            return HeaderDate(iso.last, iso.start, iso.end)
    slashed = _SLASHED.search(value) if "/" in value or "-" in value else None
    if slashed:
        told = Order.MONTH_FIRST if WIRE in value else Order.DAY_FIRST if _EVENING.match(value, slashed.end()) else None
        return _settle_order(slashed, usual or told)
    for mention in iter_dates(value):
        if day := mention.last.as_date():
            fits = mention.weekday is None or mention.weekday == day.weekday()
            return HeaderDate(mention.last, mention.start, mention.end, fits)
    return _read_alone(value)


def _read_alone(value: str) -> HeaderDate | None:
    """Read a day in the rarer styles of labels: "16. 5. 2018.", "16.05.18", "16 Mayıs 2018"."""
    from osce_digest.loader.dates.alone import find_days  # noqa: PLC0415  (few values need it)

    found = next((found for found in find_days(value) if found.day), None)
    return HeaderDate(found.day, found.start, found.end) if found else None


def find_usual_order(values: Iterable[str]) -> Order | None:
    """Tell the order of numbers in a file's headers, None where they disagree or none can be told."""
    slashed = [value for value in values if _SLASHED.search(value)]
    if not slashed:
        return None
    orders = {found.order for found in map(read_header_date, slashed) if found and found.order}
    return orders.pop() if len(orders) == 1 else None


def _settle_order(found: re.Match[str], usual: Order | None) -> HeaderDate:
    year, one, two = int(found["year"]), int(found["one"]), int(found["two"])
    choices = {Order.DAY_FIRST: PartialDate(year, two, one), Order.MONTH_FIRST: PartialDate(year, one, two)}
    possible = {order: day for order, day in choices.items() if day.is_possible}
    weekday = short_weekday_number(found["weekday"]) if found["weekday"] else None
    fitting = {order: day for order, day in possible.items() if weekday in {None, _weekday_of(day)}}
    span = found.span("one")[0], found.end("year")
    fits = bool(fitting) or not possible
    chosen = fitting or possible
    if one == two and chosen:
        return HeaderDate(next(iter(chosen.values())), *span, fits)
    if len(chosen) == 1:
        order, day = next(iter(chosen.items()))
        return HeaderDate(day, *span, fits, order if fits else None)
    return HeaderDate(chosen.get(usual) if usual else None, *span, fits)


def _weekday_of(day: PartialDate) -> int | None:
    date = day.as_date()
    return date.weekday() if date else None
