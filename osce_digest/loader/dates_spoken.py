"""Finds days named without the calendar: "today", "yesterday", "last night", "this week", "on Monday", "last Friday".

English only: the other languages' items are dated by their calendar dates. What day is meant is left to dating.
"""

import re
from collections.abc import Iterator

from osce_digest.loader.dates_values import DateKind, DateMention, PartialDate
from osce_digest.loader.dates_words import weekday_number

# today | Yesterday | last night | this week | Friday
_SPOKEN = re.compile(
    r"(?<![\w#@-])(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast (?:night|week)"
    r"|[Tt]his (?:week|weekend|morning|afternoon|evening)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
# Each spoken day has one of these in it, and plain search is much faster than the pattern.
_HINTS = ("omorrow", "night", " week", " morning", " afternoon", " evening")
# "day" is in many words; in those meant here one of these stands before it: today, yesterday, Monday, Tuesday, Friday.
_BEFORE_DAY = frozenset("ornsi")
_BEFORE_HINT = 6  # as in "yesterday"
_BEHIND_HINT = 12  # as in " afternoon" and the letter that must not follow
# "last " before "Friday", "This coming " before "Monday"
_QUALIFIER = re.compile(r"\b(last|past|this|next|coming)\s$", re.IGNORECASE)
_QUALIFIER_WIDTH = 12
_NO_DATE = PartialDate()


def find_spoken_days(text: str) -> list[DateMention]:
    """List the weekdays and relative words in the order of the text."""
    hits = [hit for hit in _find_all(text, "day") if text[hit - 1] in _BEFORE_DAY]
    hits += [hit for hint in _HINTS if hint in text for hit in _find_all(text, hint)]
    if not hits:
        return []
    found = (_SPOKEN.search(text, max(0, hit - _BEFORE_HINT), hit + _BEHIND_HINT) for hit in sorted(hits))
    mentions = {match.start(): match for match in found if match}
    return [_make_mention(text, match) for match in mentions.values()]


def _find_all(text: str, hint: str) -> Iterator[int]:
    position = text.find(hint)
    while position >= 0:
        yield position
        position = text.find(hint, position + 1)


def _make_mention(text: str, found: re.Match[str]) -> DateMention:
    word = found[0].lower()
    start = found.start()
    weekday = weekday_number(word)
    if weekday is None:
        return DateMention(start, found.end(), _NO_DATE, _NO_DATE, DateKind.RELATIVE, word=word)
    if qualifier := _QUALIFIER.search(text, max(0, start - _QUALIFIER_WIDTH), start):
        start, word = qualifier.start(), f"{qualifier[1].lower()} {word}"
    return DateMention(start, found.end(), _NO_DATE, _NO_DATE, DateKind.WEEKDAY, weekday=weekday, word=word)
