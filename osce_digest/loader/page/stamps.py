"""The day of issue in a page's head, among few words: "Medienmitteilung, 30.08.2016", "By Jane Doe | May 8, 2019"."""

import re
from typing import NamedTuple

from osce_digest.loader.dates.scanning import iter_dates
from osce_digest.loader.page.shapes import read_shape
from osce_digest.loader.units import Unit

# A caption says more before its date, and a sentence more after it.
_WORDS_BEFORE = 4
_WORDS_AFTER = 6
# "Last updated on ", "Modified: ": not when it was issued
_CHANGED = re.compile(
    r"\b(?:updated?|modifi\w+|changed|aktualisiert|actualizado|aggiornato|обновлено)\b", re.IGNORECASE
)
# "Deadline: until ", "elections of "
_BOUND = re.compile(
    r"\b(?:of|from|by|since|until|till|for|before|after|bis|vom|jusqu'au|hasta|fino al|до)\s+$", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{2,}")


class Stamp(NamedTuple):
    """A day written in a line, and where."""

    value: str
    start: int
    end: int


def read_stamp(unit: Unit) -> Stamp | None:
    """Read the one full date of a short line that says little else; None where it may be another day."""
    text = unit.text
    if read_shape(unit).reads or not any(map(str.isdecimal, text)) or _CHANGED.search(text):
        return None
    dates = [found for found in iter_dates(text) if found.last.as_date()]
    if len(dates) != 1 or dates[0].days != 1:
        return None
    before, after = text[: dates[0].start], text[dates[0].end :]
    if _BOUND.search(before) or len(_WORD.findall(before)) > _WORDS_BEFORE or len(_WORD.findall(after)) > _WORDS_AFTER:
        return None
    return Stamp(text[dates[0].start : dates[0].end], dates[0].start, dates[0].end)
