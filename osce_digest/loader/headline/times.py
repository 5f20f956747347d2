"""Takes dates and words of time out of a lead sentence: "on 12 July 2023", "in early May", "today", "last Friday".

Deletes only. Tells which place stood beside a date, because that is where the event was. Reads normalised text, in
which one blank stands between words; looks closely only where a cheap look has found what every date or moment holds.
"""

import re
from typing import Final

from osce_digest.loader.headline.words import holds

_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?(?![\d%])"
_DAYS: Final = rf"{_DAY}(?:\s*(?:[-–—,]|to|and|till|until)\s*{_DAY})*"
_YEAR: Final = r"(?:19|20)\d\d\b"

# "12 July 2023", "27-30 June", "June 17 to 21, 2024", "July 2023"
_DATE: Final = (
    rf"(?:{_DAYS}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?|{_MONTH}\s+{_DAYS}(?:,?\s+{_YEAR})?|{_MONTH},?\s+{_YEAR})"
)
_PREPOSITION: Final = (
    r"(?:on|for|from|between|since|until|till|by|of|in|during|dated|through|as of|starting|beginning|to)"
)
_DATES: Final = re.compile(
    # "On Friday, 12 July 2023", "from 8 May to 10 June", "27-30 June and 11 July", "of 12 August 2008"
    rf"(?:,\s*)?(?:\b{_PREPOSITION}\s+)?(?:\b{_WEEKDAY},?\s+)?(?<![\w-]){_DATE}"
    rf"(?:\s*(?:[-–—,]|to|and|until|till|through)\s*{_DATE})*(?:\s+(?:respectively\b|onwards?\b|on(?=,)))?",
    re.IGNORECASE,
)
_FIGURE: Final = re.compile(r"\d\d*")
# (in small letters) "5 to 7 july": what follows a date's first figure
_DAYS_OF_MONTH: Final = re.compile(rf"{_DAYS}\s+(?:of\s+)?{_MONTH.lower()}")
# (in small letters) "july", "sept", before a figure
_MONTH_ENDS: Final = tuple(
    "uary march april may june july august ember ober jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
# "in J…", "during M…", "this A…": no other bare month makes one look for more
_MONTH_HINT: Final = re.compile(r"(?:n|g|s|st|ce|ly|id-) (?=[JFMASOND])")
_MONTH_START: Final = re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")

# "in July", "in early May", "this October"
_BARE_MONTH: Final = re.compile(
    rf"\b(?:[Ii]n|[Dd]uring|[Tt]his|[Ll]ast|[Ss]ince)\s+(?:early\s+|late\s+|mid-)?{_MONTH}(?!\s*\d)"
)

# "today", "earlier this week", "last Friday", "on Monday", "over the past two days", "for the third consecutive year"
_MOMENTS: Final = re.compile(
    rf"(?:,\s*)?\b(?:earlier\s+|(?:for|from|since|until|as of|starting|by)\s+)?"
    r"(?:(?:today|yesterday|tomorrow)(?:\s+(?:evening|morning|night|afternoon))?|tonight"
    rf"|(?:on|last|this|next|late|early)\s+{_WEEKDAY}(?:\s+(?:evening|morning|night|afternoon))?"
    rf"|(?:on\s+)?{_WEEKDAY}(?:\s+(?:evening|morning|night|afternoon))?(?=\s*(?:[.,]|$))"
    r"|(?:this|last|next|earlier this)\s+(?:week|weekend|month|morning|evening|afternoon|night|year|summer|autumn"
    r"|spring)"
    r"|(?:over|during|in|for)\s+the\s+(?:past|last)\s+(?:\w+\s+)?(?:days?|weeks?|months?|years?)"
    r"|for\s+(?:the\s+)?\w+\s+consecutive\s+(?:year|time)"
    r"|(?:between|on|during|in)\s+the\s+(?:evening|morning|night|afternoon)s?(?:\s+of)?)\b(?!['’]s)"
    r"|(?<!in )\b(?:yesterday|today)['’]s(?=\s)",
    re.IGNORECASE,
)
_PERIOD: Final = r" (?:week|month|morning|evening|afternoon|night|year|summer|autumn|spring)"
# (in small letters) "today", "monday", "this week", "past two days": what every moment holds
_MOMENT: Final = re.compile(
    r"today|tomorrow|tonight|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    rf"|this{_PERIOD}|next{_PERIOD}|last{_PERIOD}|last (?:\w+ )?(?:day|week|month|year)"
    r"|past (?:\w+ )?(?:day|week|month|year)|consecutive |the (?:evening|morning|night|afternoon)"
)
_TIME_HINTS: Final = tuple("day tomorrow week month year night morning evening noon summer autumn spring".split())
# blanks before what a pattern surely holds, within which it begins: ", as of Friday, 5", ", for the third consecutive"
_DATE_REACH: Final = 7
_MOMENT_REACH: Final = 8

# "in Tashkent" just before the gap a date left, or just after it
_PLACE = r"(?:[Ii]n|[Aa]t)\s+(?:the\s+)?[A-ZČĆŠŽĐÉÖÜ][\w’'/-]+(?:[ /-](?:[A-ZČĆŠŽĐÉÖÜ][\w’'/-]+|and(?= [A-Z])|la|of))*"
# not the seat in a body's name: "the Programme Office in Osh on 3 May"
_BODY = r"(?<!Office )(?<!Centre )(?<!Center )(?<!ordinator )(?<!Ordinator )(?<!Mission )(?<!Presence )(?<!Embassy )"
_PLACE_BEFORE = re.compile(rf"{_BODY}(?P<place>\b{_PLACE}),?\s*$")
_PLACE_AFTER = re.compile(
    rf"^,?\s*(?P<place>\b{_PLACE})(?=\s*(?:[,.;]|$)|\s+(?:and|to|with|for|by|under|within|as|where|aimed|the|on)\b)"
)
# "in January 2004": no day on which something was held somewhere
_MONTH_ALONE: Final = re.compile(r"\W*(?:in|since|from|of) [A-Z][a-z]+,? \d{4}$")
_NAME_ENDS: Final = frozenset({"la", "of"})
_BLANKS: Final = re.compile(r"\s{2,}")
_STOPS: Final = frozenset([",", ".", ""])


def cut_times(text: str) -> tuple[str, str]:
    """Delete dates and words of time; also give the place beside one, such as "in Osh", empty where none stood there.

    A leading comma survives where the deletion parted two clauses.
    """
    place = ""
    if _FIGURE.search(text):
        place, text = _cut(text, find_dates(text))
    if _MONTH_START.search(text) and _MONTH_HINT.search(text):
        beside, text = _cut(text, [found.span() for found in _BARE_MONTH.finditer(text)])
        place = place or beside
    beside, text = _cut(text, find_moments(text))
    return place or beside, text


def find_dates(text: str) -> list[tuple[int, int]]:
    """Give the dates of a text with what belongs to them: ", on Friday, 12 July 2023"."""
    spans: list[tuple[int, int]] = []
    low = text.lower()
    at = _find_figure(low, 0)
    while at >= 0:
        start = max(_go_back(text, at, _DATE_REACH), spans[-1][1] if spans else 0)
        found = _DATES.search(text, start)
        if found is None:
            break
        if text[: found.start()].endswith(" that "):
            at = _find_figure(low, found.end())
            continue  # "noted that 8 March reminds us": the date is what the clause speaks of
        spans.append(found.span())
        at = _find_figure(low, found.end())
    return spans


def _find_figure(low: str, start: int) -> int:
    """Find the first figure that stands beside a month, -1 where none does."""
    for figure in _FIGURE.finditer(low, start):
        at = figure.start()
        if _DAYS_OF_MONTH.match(low, at) or low[max(0, at - 12) : at].rstrip(" ,.").endswith(_MONTH_ENDS):
            return at
    return -1


def find_moments(text: str) -> list[tuple[int, int]]:
    """Give the words of time of a text: "today", "over the past two days"."""
    spans: list[tuple[int, int]] = []
    low = text.lower()
    if not holds(low, _TIME_HINTS):
        return spans
    at = 0
    while hint := _MOMENT.search(low, at):
        found = _MOMENTS.search(text, max(_go_back(text, hint.start(), _MOMENT_REACH), at))
        if found is None:
            break
        spans.append(found.span())
        at = found.end()
    return spans


def _go_back(text: str, at: int, blanks: int) -> int:
    """Find where a pattern may begin that holds `at`: a few blanks before."""
    for _ in range(blanks):
        at = text.rfind(" ", 0, at)
        if at < 0:
            return 0
    return at


def _cut(text: str, spans: list[tuple[int, int]]) -> tuple[str, str]:
    if not spans:
        return "", text
    pieces: list[str] = []
    place = ""
    last = 0
    for start, end in spans:
        before, after = text[last:start], text[end:]
        place = place or _find_place(before, "" if _MONTH_ALONE.match(text[start:end]) else after)
        pieces.append(before)
        if text[start] == "," and after[:1] not in _STOPS:
            pieces.append(",")  # "the Director, today called": the comma closes what stands before it
        # "at a conference on Monday, 19 March, in Minsk": no comma is left before the place
        last = end + 1 if after.startswith((", in ", ", at ")) and text[start] != "," and before.strip() else end
    joined = "".join([*pieces, text[last:]])
    return place, _BLANKS.sub(" ", joined) if "  " in joined else joined


def _find_place(before: str, after: str) -> str:
    # (a place holds no small "in" or "at" but the one it begins with)
    at = max(before.rfind(" in "), before.rfind(" at "), 0)
    found = _PLACE_BEFORE.search(before, at) if _may_end_in_place(before) else None
    found = found or _PLACE_AFTER.search(after)
    if found is None:
        return ""
    place = found["place"]
    return place[0].lower() + place[1:]


def _may_end_in_place(text: str) -> bool:
    """Turn most texts down at a glance: a place ends in a name."""
    last = text.rstrip(" ,")
    last = last[last.rfind(" ") + 1 :]
    return last[:1].isupper() or last in _NAME_ENDS
