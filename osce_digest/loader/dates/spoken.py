"""Finds days named without the calendar: "today", "yesterday", "last night", "this week", "on Monday", "last Friday".

All of them in English, "today", "yesterday" and weekdays in the other languages. What day is meant is left to dating.
"""

import re

from osce_digest.loader.dates.values import DateKind, DateMention, PartialDate
from osce_digest.loader.dates.words import weekday_number

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
# aujourd’hui | heute | oggi | hoy | сегодня | gestern | am heutigen Freitag
_ELSEWHERE = {
    **dict.fromkeys(["aujourd'hui", "aujourd’hui", "heute", "oggi", "hoy", "сегодня"], "today"),
    **dict.fromkeys(["gestern", "ieri", "ayer", "вчера", "am gestrigen"], "yesterday"),
    "am heutigen": "today",
}
# am Montag | lundi | lunedì | el lunes | в понедельник
_WEEKDAYS_ELSEWHERE = re.compile(
    r"\b(?P<day>(?<=[Aa]m )(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|"
    r"(?<=[Ee]l )(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|"
    r"(?<=[Вв] )(?:понедельник|среду|четверг|пятницу|субботу|воскресенье)|(?<=[Вв]о )вторник)\b"
)
_SPOKEN_ELSEWHERE = re.compile(rf"(?<!\w)(?:{'|'.join(_ELSEWHERE)})(?!\w)", re.IGNORECASE)
_ELSEWHERE_HINTS = (
    "ujourd",
    "heute",
    "Heute",
    " oggi",
    "Oggi ",
    " hoy",
    "Hoy ",
    "егодня",
    "estern",
    "estrige",
    "eutige",
    " ieri",
    "Ieri ",
    " ayer",
    "Ayer ",
    "чера",
    "tag",
    "ittwoch",
    "di",
    "edì",
    "erdì",
    "imanche",
    " el ",
    " в ",
    " во ",
)


def find_spoken_days(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """List the weekdays and relative words in a stretch of a text, in their order."""
    end = len(text) if end is None else end
    hits = _find_hints(text, start, end)
    found = [_SPOKEN.search(text, max(0, hit - _BEFORE_HINT), hit + _BEHIND_HINT) for hit in hits]
    mentions = {match.start(): match for match in found if match}
    spoken = [_make_mention(text, match) for match in mentions.values()]
    return spoken + _find_elsewhere(text, start, end)


def _find_elsewhere(text: str, start: int, end: int) -> list[DateMention]:
    """List such days in French, German, Italian, Spanish and Russian; English has "the"."""
    if text.find(" the ", start, end) >= 0:
        return []
    for hint in _ELSEWHERE_HINTS:
        if text.find(hint, start, end) >= 0:
            break
    else:
        return []
    named = [(found.span("day"), found["day"]) for found in _WEEKDAYS_ELSEWHERE.finditer(text, start, end)]
    weekdays = [
        DateMention(*span, _NO_DATE, _NO_DATE, DateKind.WEEKDAY, weekday=weekday_number(word), word=word)
        for span, word in named
    ]
    words = [(found, _ELSEWHERE[found[0].lower()]) for found in _SPOKEN_ELSEWHERE.finditer(text, start, end)]
    days = [DateMention(*found.span(), _NO_DATE, _NO_DATE, DateKind.RELATIVE, word=word) for found, word in words]
    return sorted([*days, *weekdays])


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
