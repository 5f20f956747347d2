"""Takes out of a lead sentence what no headline carries: asides in brackets, dates, "today", "successfully".

Deletes only, never adds or reorders. Tells which place stood beside a date, because that is where the event was.
"""

import re
from dataclasses import dataclass

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d%])"
_DAYS = rf"{_DAY}(?:\s*(?:[-–—,]|to|and|till|until)\s*{_DAY})*"
_YEAR = r"(?:19|20)\d\d\b"

# "12 July 2023", "27-30 June", "June 17 to 21, 2024", "July 2023"
_DATE = rf"(?:{_DAYS}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?|{_MONTH}\s+{_DAYS}(?:,?\s+{_YEAR})?|{_MONTH},?\s+{_YEAR})"
_PREPOSITION = r"(?:on|from|between|since|until|till|by|of|in|during|dated|through|as of|starting|beginning)"
_DATES = re.compile(
    # "On Friday, 12 July 2023", "from 8 May to 10 June", "27-30 June and 11 July", "of 12 August 2008"
    rf"(?:,\s*)?(?:\b{_PREPOSITION}\s+)?(?:\b{_WEEKDAY},?\s+)?(?<![\w-]){_DATE}"
    rf"(?:\s*(?:[-–—,]|to|and|until|till|through)\s*{_DATE})*(?:\s+respectively\b)?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_MONTH_HINT = re.compile(r"(?:n|g|s|st|ce|ly|id-) (?=[JFMASOND])")  # "in J…", "during M…", "this A…"

# "in July", "in early May", "this October"
_BARE_MONTH = re.compile(
    rf"\b(?:[Ii]n|[Dd]uring|[Tt]his|[Ll]ast|[Ss]ince)\s+(?:early\s+|late\s+|mid-)?{_MONTH}(?!\s*\d)"
)

# "today", "earlier this week", "last Friday", "on Monday", "over the past two days", "for the third consecutive year"
_MOMENTS = re.compile(
    rf"(?:,\s*)?\b(?:earlier\s+|(?:from|since|until|as of|starting|by)\s+)?(?:today|yesterday|tomorrow|tonight"
    rf"|(?:on|last|this|next|late|early)\s+{_WEEKDAY}(?:\s+(?:evening|morning|night|afternoon))?"
    rf"|(?:on\s+)?{_WEEKDAY}(?:\s+(?:evening|morning|night|afternoon))?(?=\s*(?:[.,]|$))"
    r"|(?:this|last|next|earlier this)\s+(?:week|weekend|month|morning|evening|afternoon|night|year|summer|autumn"
    r"|spring)"
    r"|(?:over|during|in|for)\s+the\s+(?:past|last)\s+(?:\w+\s+)?(?:days?|weeks?|months?|years?)"
    r"|for\s+(?:the\s+)?\w+\s+consecutive\s+(?:year|time)"
    r"|on\s+the\s+evening\s+of)\b(?!['’]s)|\byesterday['’]s(?=\s)",
    re.IGNORECASE,
)

# "successfully completed", "recently concluded", "also met"
_FILLERS = re.compile(
    r"(?:,\s*)?\b(?:successfully|recently|also|jointly|officially|additionally|furthermore|moreover|yet again"
    r"|once again|as usual|as per usual practice|respectively|herewith|hereby)\b,?",
    re.IGNORECASE,
)
# "a total of 35 officers", "a number of", "a series of" stays
_TOTALS = re.compile(r"\b(?:an?|the)\s+(?:overall\s+)?total\s+(?:number\s+)?of\s+(?=\w)", re.IGNORECASE)

# "in order to support" says no more than "to support"
_IN_ORDER = re.compile(r"\b(?:in order|so as) (?=to\b)")
# "(RFoM)", "[1]", "(15 women, 20 men)"
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
# "officers—all men—who"
_DASHED = re.compile(r"\s*[—–]\s*(?:all|including|both|mostly|among)\b[^—–]{1,60}[—–]\s*")

# "in Tashkent" just before the gap a date left, or just after it
_PLACE = r"(?:[Ii]n|[Aa]t)\s+(?:the\s+)?[A-ZČĆŠŽĐÉÖÜ][\w’'/-]+(?:[ /-](?:[A-ZČĆŠŽĐÉÖÜ][\w’'/-]+|and(?= [A-Z])|la|of))*"
# not the seat in a body's name: "the Programme Office in Osh on 3 May"
_BODY = r"(?<!Office )(?<!Centre )(?<!Center )(?<!ordinator )(?<!Ordinator )(?<!Mission )(?<!Presence )(?<!Embassy )"
_PLACE_BEFORE = re.compile(rf"{_BODY}(?P<place>\b{_PLACE}),?\s*$")
_PLACE_AFTER = re.compile(
    rf"^,?\s*(?P<place>\b{_PLACE})(?=\s*(?:[,.;]|$)|\s+(?:and|to|with|for|by|under|within|as|where|aimed|the|on)\b)"
)

# "1. The Union": a numbered paragraph
_NUMBERING = re.compile(r"^\s*\(?\d{1,2}[.)]\s+(?=\D)")
# "the Academy- one of": a dash that lost its blank
_GLUED_DASH = re.compile(r"(?<=[a-z])[-–—] (?=(?!and\b|or\b)[a-z])")
# "lead , then", "met,today": what deletions leave behind
_BLANKS = re.compile(r"\s{2,}")
_BLANK_BEFORE = re.compile(r"\s+(?=[,;:.!?])")
_DOUBLE_COMMA = re.compile(r",\s*(?=[,;.])")
_GLUED_COMMA = re.compile(r",(?=[A-Za-z])")
# "U.S.": a full stop that is part of the word
_INITIAL = re.compile(r"\b[A-Z]\.$|\.\w\.$")
_EDGES = " ,;:–—-"
_STOPS = frozenset([",", ".", ""])


# What a text must hold for the patterns above to be worth trying.
_TIME_HINTS = (
    "day",
    "tomorrow",
    "tonight",
    "week",
    "month",
    "year",
    "night",
    "morning",
    "evening",
    "summer",
    "autumn",
    "spring",
)
_FILLER_HINTS = (
    "lly",
    "ely",
    "also",
    "jointly",
    "moreover",
    "again",
    "usual",
    "hereby",
    "herewith",
    "total",
    "order",
    "so as",
)


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A sentence without its asides and dates; `place` is "in Osh" where that stood beside a date, else empty."""

    text: str
    place: str


def trim(sentence: str) -> Trimmed:
    """Take asides, dates, words of time and fillers out of a sentence."""
    text = _ASIDE.sub("", sentence) if "(" in sentence or "[" in sentence else sentence
    text = _DASHED.sub(" ", text) if "—" in text or "–" in text else text
    text = _NUMBERING.sub("", text)
    text = _GLUED_DASH.sub(" – ", text)
    place, text = _cut_dates(text)
    found = ""
    if _holds(text, _TIME_HINTS):
        found, text = _cut(_MOMENTS, text)
    if _holds(text, _FILLER_HINTS):
        text = _TOTALS.sub("", _IN_ORDER.sub("", _FILLERS.sub("", text)))
    return Trimmed(tidy(text), place or found)


def _holds(text: str, hints: tuple[str, ...]) -> bool:
    low = text.lower()
    return any(hint in low for hint in hints)


def tidy(text: str) -> str:
    """Close the gaps that deletions leave and cut dangling punctuation."""
    text = _BLANKS.sub(" ", text)
    text = _BLANK_BEFORE.sub("", text)
    text = _DOUBLE_COMMA.sub("", text)
    text = _GLUED_COMMA.sub(", ", text).strip(_EDGES)
    return text if _INITIAL.search(text) else text.rstrip(".").rstrip(_EDGES)


def _cut_dates(text: str) -> tuple[str, str]:
    place = found = ""
    if _DIGIT.search(text):
        place, text = _cut(_DATES, text)
    if _MONTH_HINT.search(text):
        found, text = _cut(_BARE_MONTH, text)
    return place or found, text


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """Delete what a pattern finds; a leading comma survives where the deletion parted two clauses."""
    pieces: list[str] = []
    place = ""
    last = 0
    for found in pattern.finditer(text):
        before, after = text[last : found.start()], text[found.end() :]
        place = place or _find_place(before, after)
        pieces.append(before)
        if found.group().startswith(",") and after[:1] not in _STOPS:
            pieces.append(",")  # "the Director, today called": the comma closes what stands before it
        last = found.end()
    if not pieces:
        return "", text
    return place, _BLANKS.sub(" ", "".join([*pieces, text[last:]]))


def _find_place(before: str, after: str) -> str:
    found = _PLACE_BEFORE.search(before) or _PLACE_AFTER.search(after)
    if found is None:
        return ""
    place = found["place"]
    return place[0].lower() + place[1:]
