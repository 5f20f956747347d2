"""The day of issue in a line of a page's head: "Medienmitteilung, 30.08.2016", "Jane Doe | Updated: … | Published: …".

Tells what a line says by itself; which line of a page counts is told by `page.heads`.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from osce_digest.loader.dates.alone import Alone, find_days
from osce_digest.loader.page.labels import CHANGED, COUNT, ISSUED, OTHER, SUBJECT, TIME, VOTE
from osce_digest.loader.page.shapes import read_shape
from osce_digest.loader.units import Unit

# A caption says more before its date, and a sentence more after it; who labels a date may say more beside it.
_WORDS_BEFORE = 4
_WORDS_AFTER = 6
_WORDS_BESIDE = 10
_LONGEST = 180
_MOST_DAYS = 3
# "Deadline: until ", "elections of "
_BOUND = re.compile(
    r"\b(?i:of|from|by|since|until|till|for|before|after|bis|vom|du|jusqu'au|del|hasta|dal|fino al|от|до|с)\s+$"
)
# a picture's "Ministers in Kyiv, "
_PICTURED = re.compile(r"\w (?:in|at|near|à|en|im|bei|в)\s+[A-ZÀ-ŽА-Я][\w’'-]+(?: [A-ZÀ-ŽА-Я][\w’'-]+)?,?\s+$")
_WORD = re.compile(r"[^\W\d_]{2,}")
# The hour and zone of a machine's stamp: "2018-03-20T12:57:17+00:00"
_MACHINE = re.compile(r"T\d{2}:\d{2}")


class Stamp(NamedTuple):
    """A day written in a line, and where; `labelled` where the line says that it is the day of issue."""

    value: str
    start: int
    end: int
    labelled: bool = False


def read_stamp(unit: Unit) -> Stamp | None:
    """Read the day of issue from a short line that says little else; None where it may be another day."""
    text = unit.text
    if len(text) > _LONGEST or not any(map(str.isdecimal, text)) or read_shape(unit).reads:
        return None
    days = find_days(text)
    if not days or len(days) > _MOST_DAYS:
        return None
    labels = _read_labels(text, days)
    if OTHER in labels:
        return None
    issued = [day for day, label in zip(days, labels, strict=True) if label is ISSUED]
    if issued:
        words = _count_words(text[: days[0].start]) + _count_words(text[days[-1].end :])
        return _make(text, issued[0], labelled=True) if words <= _WORDS_BESIDE else None
    bare = _leave_machines_out(text, [day for day, label in zip(days, labels, strict=True) if label is None])
    if len({day.day for day in bare}) != 1 or SUBJECT.search(text) or _is_tied(text, bare[0]):
        return None
    return _make(text, bare[0], labelled=False)


def is_other_day(unit: Unit) -> bool:
    """Tell a line whose days, by its own words, are others: "Last updated: 16 May 2018", "Election, 16 May 2018"."""
    days = find_days(unit.text) if len(unit.text) <= _LONGEST else []
    labels = _read_labels(unit.text, days)
    if not days or ISSUED in labels:
        return False
    pictured = VOTE.search(unit.text) or _PICTURED.search(unit.text, 0, days[0].start)
    return None not in labels or pictured is not None


def _read_labels(text: str, days: Sequence[Alone]) -> list[re.Pattern[str] | None]:
    """Give what the words before each day say it is: the last label counts."""
    labels: list[re.Pattern[str] | None] = []
    before = 0
    for day in days:
        found = [
            (match.end(), pattern)
            for pattern in (OTHER, CHANGED, ISSUED)
            for match in pattern.finditer(text, before, day.start)
        ]
        labels.append(max(found, key=lambda pair: pair[0])[1] if found else None)
        before = day.end
    return labels


def _leave_machines_out(text: str, days: list[Alone]) -> list[Alone]:
    """Leave out the stamps that a site's machine put beside the day its readers see."""
    seen = [day for day in days if not _MACHINE.match(text, day.end)]
    return seen or days


def _is_tied(text: str, day: Alone) -> bool:
    """Tell a day among more words than a head has, or tied to what stands before it: "elections of 8 May 2019"."""
    before, after = text[: day.start], text[day.end :]
    if _BOUND.search(before) or _PICTURED.search(before):
        return True
    return _count_words(before) > _WORDS_BEFORE or _count_words(after) > _WORDS_AFTER


def _count_words(text: str) -> int:
    return len(_WORD.findall(COUNT.sub(" ", TIME.sub(" ", text))))


def _make(text: str, day: Alone, *, labelled: bool) -> Stamp:
    return Stamp(text[day.start : day.end], day.start, day.end, labelled)
