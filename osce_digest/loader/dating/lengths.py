"""Finds how many days something lasted where a text counts them: "a three-day course", "for two days"."""

import re
from typing import Final, NamedTuple

# three-day course | 3-day | three-days session | two-day training courses (several) | two-day series of events (one)
LENGTH: Final = re.compile(
    r"\b(?P<count>[a-z]+|\d{1,2})-days?\b(?P<several>(?:[ ,](?!series\b)[\w-]+)*? (?:courses|events|meetings|seminars|"
    r"sessions|trainings|trips|visits|workshops)\b)?",
    re.IGNORECASE,
)
# for two days | a course of two days | over the past three days | spent four days
_LASTED: Final = re.compile(
    r"\b(?:for|over|spent|during|within|of)(?: the)?(?: past| last)? (?P<count>[a-z]+|\d{1,2}) days\b(?! ago)"
    r"(?P<several>)",
    re.IGNORECASE,
)
_NUMBERS: Final = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
# What lasts longer is counted in weeks.
_MOST_DAYS: Final = 14


class Length(NamedTuple):
    """A number of days, and where in the text it is told."""

    days: int
    start: int
    end: int


def count_days(found: re.Match[str]) -> int | None:
    """Count the days of a match; none where several things last so long ("three-day courses")."""
    word = found["count"].lower()
    return None if found["several"] else _NUMBERS.get(word) or (int(word) if word.isdecimal() else None)


def find_length(text: str, start: int, end: int) -> Length | None:
    """Give the one length of several days that a stretch of a text tells, None where it tells none or more than one."""
    if text.find("day", start, end) < 0:
        return None
    found = [*LENGTH.finditer(text, start, end), *_LASTED.finditer(text, start, end)]
    days = [count_days(match) for match in found]
    if len(set(days)) != 1 or (count := days[0]) is None or not 1 < count <= _MOST_DAYS:
        return None
    return Length(count, *found[0].span())
