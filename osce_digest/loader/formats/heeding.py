"""Which of the values a file states are heeded: not all that machines write is so.

A template names its own language on pages in another; a page that was moved to a new site states the day of its move.
"""

from collections.abc import Sequence
from typing import Final

from osce_digest.loader.dates.header import read_header_date
from osce_digest.model import Given

_CYRILLIC: Final = frozenset("ru uk bg sr mk be kk ky tg uz mn".split())
_BOTH: Final = frozenset({"sr", "uz", "kk", "mn"})
# Less text tells nothing of its script.
_ENOUGH: Final = 40


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
    """Put the day that a page shows before the one it states for machines, among the first `stated` values."""
    shown = [one for one in given[stated:] if one.field == "date" and _read(one)]
    told = next((one for one in given[:stated] if one.field == "date"), None)
    if not shown or told is None or _read(shown[0]) == _read(told):
        return list(given)
    return [shown[0], *(one for one in given if one is not shown[0])]


def _read(given: Given) -> object:
    found = read_header_date(given.value)
    return found.day if found else None
