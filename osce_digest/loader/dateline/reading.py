"""Reads the dateline an item may begin with: "TIRANA, 8 May 2019 – The …", in every shape seen since 1999.

Tells places, country and date as written. Does not judge the date (dating) or what a place means (tagging).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from osce_digest.loader.dateline.places import Towns, are_towns_without_date, is_opener, read_towns
from osce_digest.loader.dates.scanning import iter_dates
from osce_digest.loader.dates.values import DateMention


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as written: `text` is the exact prefix with its dash and the blanks after it.

    `places` are in the order written; `country` is what follows a town ("OSH, Kyrgyzstan"). Day, month and year are
    None where not written; of a range of days the last counts. `date_start` and `date_end` index `text` (0, 0: none);
    `mention` is the whole date.
    """

    text: str
    places: tuple[str, ...]
    country: str | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    date_start: int = 0
    date_end: int = 0
    mention: DateMention | None = None


# No dateline met is longer; four towns with a full date and an aside stay below.
_WIDEST: Final = 140
_MOST_WORDS: Final = 16
_GLANCE: Final = 4  # words
_REMEMBERED: Final = 1024  # datelines: a file is segmented on them before its items are made of them
_PARTICLE: Final = 3  # letters of "am", "der", "le" in a town's name or before the date
_DIGIT: Final = re.compile(r"[0-9]")
# a dash of any kind, also after a stop or an aside: " – " or ". -" or " (translations below.) – ", or three dots
_DASH: Final = re.compile(
    r"[^\S\n]*(?:\([^()\n]{1,60}\))?[^\S\n]*[.,:]?[^\S\n]*(?:[-–—―]+[^\S\n]*|(?:…|\.\.\.)[^\S\n]+)"
)
# ". The" or ": The" or " The" after a full date whose dash is lost; "., " after "GENEVA – 6 October 2020"
_LOST_DASH: Final = re.compile(r"[^\S\n]*[.:]?[^\S\n]+")
# " – " or "- " or " -", not the hyphen of NUR-SULTAN; perhaps an agency before it: " (ABC) —"
_SPACED_DASH: Final = re.compile(r"(?:[^\S\n]*\([^()\n]{1,40}\))?[.,]?(?:[^\S\n]+[-–—―]+[^\S\n]*|[-–—―]+[^\S\n]+)")
# ". " after "KAMENSK-X, Russian Federation"
_STOP: Final = re.compile(r"\.[^\S\n]+")
_OPENING_QUOTES: Final = "\"“„«‘'"


def read_dateline(paragraph: str) -> Dateline | None:
    """Read the dateline at the beginning of a paragraph, None where it has none."""
    first = paragraph[:1]
    if first.isupper():
        head = paragraph[:_WIDEST]
        return None if _is_sentence(head) else _read(head, whole=len(paragraph) <= _WIDEST)
    return _read_reversed(paragraph[:_WIDEST]) if first.isdigit() else None


def _is_sentence(head: str) -> bool:
    """Turn most paragraphs down at a glance: no dateline begins with "From" or "Participants discussed"."""
    words = head.split(maxsplit=_GLANCE)
    if is_opener(words[0]) or (len(words) > 1 and _is_plain(words[1])):
        return True
    if head[1:2].isupper():
        return False
    for word in words[1:_GLANCE]:  # without capitals it must have a date, and nothing plain before that
        if not word.isalpha():
            return False
        if _is_plain(word):
            return True
    return False


def _is_plain(word: str) -> bool:
    return len(word) > _PARTICLE and word[0].islower()


@lru_cache(maxsize=_REMEMBERED)
def _read(head: str, *, whole: bool) -> Dateline | None:
    """Read a dateline of towns first; `whole` tells that the head is the whole paragraph."""
    digit = _DIGIT.search(head)
    dated = _read_dated(head, digit.start(), whole=whole) if digit else None
    return dated or (_read_undated(head) if head[1:2].isupper() else None)


def _read_dated(head: str, digit: int, *, whole: bool) -> Dateline | None:
    """Read "TIRANA, 8 May 2019 – " and its kin."""
    if not _may_be_places(head[:digit].split()):
        return None
    mention = next(iter_dates(head), None)
    towns = read_towns(head[: mention.start]) if mention else None
    if mention is None or towns is None:
        return None
    end = _end_of_dateline(head, mention, towns, whole=whole)
    return None if end is None else _make(head[:end], towns, mention)


def _may_be_places(words: Sequence[str]) -> bool:
    """Cheaply turn ordinary sentences down: every word before the date is a name, a dash or a small particle."""
    return len(words) <= _MOST_WORDS and not any(_is_plain(word) for word in words)


def _end_of_dateline(head: str, mention: DateMention, towns: Towns, *, whole: bool) -> int | None:
    dash = _DASH.match(head, mention.end)
    if dash:
        return dash.end() if towns.in_capitals or mention.last.is_day else None
    if (whole and mention.end == len(head)) or not head[mention.end :].strip(" .:"):
        return len(head) if towns.in_capitals or mention.last.year is not None else None
    lost = _LOST_DASH.match(head, mention.end)
    if lost and towns.in_capitals and mention.last.as_date() and _opens_sentence(head[lost.end() :]):
        return lost.end()
    return None


def _opens_sentence(rest: str) -> bool:
    return rest[:1].isupper() or rest[:1] in _OPENING_QUOTES


def _read_undated(head: str) -> Dateline | None:
    """Read "VIENNA- The …", "TOWN (ABC) — …" and the report opening "TOWN, Country. The …"."""
    dash = _SPACED_DASH.search(head)
    towns = read_towns(head[: dash.start()]) if dash else None
    if dash and towns and are_towns_without_date(towns) and _is_running_text(head[dash.end() :]):
        return _make(head[: dash.end()], towns)
    stop = _STOP.search(head)
    towns = read_towns(head[: stop.start()]) if stop else None
    if stop and towns and towns.country and are_towns_without_date(towns) and _opens_sentence(head[stop.end() :]):
        return _make(head[: stop.end()], towns)
    return None


def _is_running_text(rest: str) -> bool:
    """Tell a sentence from the second half of a heading in capitals."""
    return _opens_sentence(rest) and not all(word.isupper() for word in rest.split()[:3])


def _read_reversed(head: str) -> Dateline | None:
    """Read "8 May 2019, SARAJEVO – "."""
    mention = next(iter_dates(head), None)
    dash = _SPACED_DASH.search(head, mention.end) if mention else None
    if mention is None or dash is None or mention.start > 0:
        return None
    towns = read_towns(head[mention.end : dash.start()])
    if towns is None or not (towns.in_capitals or _is_plain_reversed(head[dash.end() :], towns, mention)):
        return None
    return _make(head[: dash.end()], towns, mention)


def _is_plain_reversed(rest: str, towns: Towns, mention: DateMention) -> bool:
    """Take "8 May 2019, Sarajevo – The" without capitals: a whole date, a town of one word, a sentence behind."""
    bare = len(towns.places) == 1 and " " not in towns.places[0]
    return bare and mention.last.as_date() is not None and _opens_sentence(rest)


def _make(text: str, towns: Towns, mention: DateMention | None = None) -> Dateline:
    if mention is None:
        return Dateline(text, towns.places, towns.country)
    last = mention.last
    day, month, year = last.day, last.month, last.year
    return Dateline(text, towns.places, towns.country, day, month, year, mention.start, mention.end, mention)
