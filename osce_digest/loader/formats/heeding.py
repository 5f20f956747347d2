"""Which of the values a file states are heeded: not all that machines write is so.

A template names its own language on pages in another; a page that was moved to a new site states the day of its move.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from osce_digest.loader.dates.header import read_header_date
from osce_digest.model import Given

_CYRILLIC: Final = frozenset("ru uk bg sr mk be kk ky tg uz mn".split())
_BOTH: Final = frozenset({"sr", "uz", "kk", "mn"})
# Less text tells nothing of its script.
_ENOUGH: Final = 40
_MOVED: Final = timedelta(days=31)


def belies(given: Given, body: str) -> bool:
    """Tell a stated language whose script the text is not in, and a code that is none."""
    if given.field != "language":
        return False
    code = given.value.lower()
    letters = [char for char in body[:1000] if char.isalpha()]
    if len(letters) < _ENOUGH or code in _BOTH:
        return False
    cyrillic = sum("\u0400" <= char <= "\u04ff" for char in letters) * 2 > len(letters)
    return cyrillic != (code in _CYRILLIC)


def put_shown_day_first(given: Sequence[Given], stated: int) -> list[Given]:
    """Put the day that a page shows before one stated for machines, among the first `stated` values, that is far later.

    Such a page was moved; a day shown that is later than the one stated may be that of an event.
    """
    shown = next((one for one in given[stated:] if one.field == "date" and _read(one)), None)
    told = next((day for one in given[:stated] if one.field == "date" and (day := _read(one))), None)
    day = _read(shown) if shown else None
    if shown is None or told is None or day is None or told - day <= _MOVED:
        return list(given)
    return [shown, *(one for one in given if one is not shown)]


def _read(given: Given) -> date | None:
    found = read_header_date(given.value)
    return found.day.as_date() if found and found.day else None
