"""Finds days named without the calendar: "today", "yesterday", "last night", "this week", "on Monday", "last Friday".

English only: the other languages' items are dated by their calendar dates. What day is meant is left to dating.
"""

import re

from osce_digest.loader.dates_values import DateKind, DateMention, PartialDate
from osce_digest.loader.dates_words import weekday_number

# today | Yesterday | last night | this week | Friday
_SPOKEN = re.compile(
    r"(?<![\w#@-])(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast (?:night|week)"
    r"|[Tt]his (?:week|weekend|morning|afternoon|evening)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
# Each spoken day has one of these in it, and plain search is much faster than the pattern. They stand in other words
# too; in those meant here one of the given letters stands before: today, yesterday, Monday, Tuesday, Friday, last week.
_HINTS = (
    ("day", "ornsi"),
    ("omorrow", "tT"),
    ("night", "o "),
    (" week", "st"),
    (" morning", "s"),
    (" afternoon", "s"),
    (" evening", "s"),
)
_BEFORE_HINT = 6  # as in "yesterday"
_BEHIND_HINT = 12  # as in " afternoon" and the letter that must not follow
# "last " before "Friday", "This coming " before "Monday"
_QUALIFIER = re.compile(r"\b(last|past|this|next|coming)\s$", re.IGNORECASE)
_QUALIFIER_WIDTH = 12
_NO_DATE = PartialDate()


def find_spoken_days(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """List the weekdays and relative words in a stretch of a text, in their order."""
    hits = _find_hints(text, start, len(text) if end is None else end)
    found = [_SPOKEN.search(text, max(0, hit - _BEFORE_HINT), hit + _BEHIND_HINT) for hit in hits]
    mentions = {match.start(): match for match in found if match}
    return [_make_mention(text, match) for match in mentions.values()]


def _find_hints(text: str, start: int, end: int) -> list[int]:
    hits: list[int] = []
    for hint, before in _HINTS:
        position = text.find(hint, start, end)
        while position >= 0:
            if text[position - 1] in before:
                hits.append(position)
            position = text.find(hint, position + 1, end)
    hits.sort()
    return hits


def _make_mention(text: str, found: re.Match[str]) -> DateMention:
    word = found[0].lower()
    start = found.start()
    weekday = weekday_number(word)
    if weekday is None:
        return DateMention(start, found.end(), _NO_DATE, _NO_DATE, DateKind.RELATIVE, word=word)
    if qualifier := _QUALIFIER.search(text, max(0, start - _QUALIFIER_WIDTH), start):
        start, word = qualifier.start(), f"{qualifier[1].lower()} {word}"
    return DateMention(start, found.end(), _NO_DATE, _NO_DATE, DateKind.WEEKDAY, weekday=weekday, word=word)
