"""Drops what a sentence says before its subject: "In Osh, after two days, | the Centre", "Hosted by Osh, | the fair".

Works on the text before the verb, with or without a comma between the two. What the subject itself says is left alone.
"""

import re
from collections.abc import Sequence

from osce_digest.loader.headline.number import MANY, is_figure
from osce_digest.loader.headline.words import DETERMINERS, ING_NOUNS, PREPOSITIONS, is_modifier, is_past

# Words that open an adverbial before the subject: "During his visit to Osh, the"
_OPENERS = frozenset(
    "on in at from between since to with under within after following ahead during as by for through over upon today "
    "yesterday while although though when marking speaking addressing despite however positively meanwhile "
    "organized organised developed building together based throughout before prior earlier aiming opening concluding "
    "welcoming commenting noting given amid among against because once until recognizing recognising around within "
    "jointly compared regarding concerning responding referring reacting drawing highlighting underlining stressing "
    "acknowledging reaffirming considering joining supported funded held taking led attended".split()
)
_PLACING = ("In ", "At ", "Near ")
_OF_SOMEBODY = frozenset("off his her their".split())  # "Kicking off a tour", "Ending her visit"
_LINKS = PREPOSITIONS | DETERMINERS | {"and", "or"}
_PEOPLE = frozenset("representatives participants experts officials young local women students members".split())
# "Eighty-one years after the camp was freed, hatred"
_YEARS_AFTER = re.compile(
    r"^[\w-]+ (?:years?|months?|weeks?|days?|hours?)(?: to the day)? (?:after|before|since|ago|on$|later$)"
)
# "In Bujanovac the first phase", "In Warsaw experts of": a place that no comma parts from the subject
_PLACE_FIRST = re.compile(
    r"^(?:In|At|Near) (?!the\b)[A-ZČĆŠŽ][\w’'/-]+(?: (?!OSCE|ODIHR)[A-ZČĆŠŽ][\w’'/-]+){0,3} "
    r"(?=(?:the|an?|some|more|over|almost|nearly|\d+|OSCE|ODIHR) |[a-z]+ [a-z]+ (?:of|from) |[a-z]+s )"
)
# "For the elections in Estonia the OSCE", "During a visit to Osh OSCE": a lead-up that no comma parts from the subject
_ONCE_MORE = re.compile(r"^For the \w+ (?:time|year)(?: in a row| running)? (?=\w)")
_NO_COMMA = re.compile(r"(?<= )(?P<the>the )?(?P<body>OSCE|ODIHR)\b(?! (?:region|area|[Pp]articipating|States|space))")
# "Tajikistan": a name and nothing else
_NAMED_ONLY = re.compile(r"^(?:[A-Z][\w-]+ ?){1,3}$")


def open_with_actor(subject: str) -> str:
    """Drop what leads up to a subject although no comma parts the two."""
    subject = _ONCE_MORE.sub("", subject.removeprefix("So "))
    if not subject[:1].isupper():
        return subject
    first = subject.split(" ", 1)[0].lower()
    if first not in _OPENERS:
        return subject
    quoted = subject.rfind("” the ")
    if quoted > 0:
        return subject[quoted + len("” ") :]
    bare = _PLACE_FIRST.sub("", subject) if subject.startswith(_PLACING) else subject
    if bare != subject:
        return bare
    for found in _NO_COMMA.finditer(subject.partition(",")[0]):
        before = subject[: found.start()].rsplit(None, 1)[-1]
        named = before[0].isupper() and (found["the"] or found["body"] == "ODIHR")
        if before.lower() not in _LINKS and (
            named or (before.isalpha() and before.islower() and not is_modifier(before))
        ):
            return subject[found.start() :]
    return subject


def find_place(text: str) -> str:
    """Give the place a sentence opens with although no comma parts it from the subject: "in Bujanovac", else empty."""
    found = _PLACE_FIRST.match(text) if text.startswith(_PLACING) else None
    return f"{text[0].lower()}{found.group()[1:].rstrip()}" if found else ""


def drop_opening(segments: list[str]) -> list[str]:
    """Drop the pieces between commas that only lead up to the subject; empty where none is the subject."""
    while len(segments) > 1 and (_leads_up(segments[0]) or _participates(segments)):
        placed = segments[0].startswith(_PLACING) and segments[0].rsplit(" ", 1)[-1][:1].isupper()
        segments = segments[1:]
        if placed and len(segments) > 1 and _NAMED_ONLY.match(segments[0]) and _begins_anew(segments[1]):
            segments = segments[1:]  # "In Khujand, | Tajikistan, | the Centres"
        while len(segments) > 1 and not _may_open(segments[0]):
            segments = segments[1:]
    return [] if segments and _leads_up(segments[0]) else segments


def _participates(segments: Sequence[str]) -> bool:
    """Whether a participle comes before the subject: "Bringing together judges, | the", "Hosted by Osh, | the"."""
    first, _, rest = segments[0].lower().partition(" ")
    second = rest.split(" ", 1)[0]
    if is_past(first):
        return second in PREPOSITIONS or second == "that"
    named = first in ING_NOUNS and first != "meeting"
    return first.endswith("ing") and not named and second not in {"and", "of", ""} and _begins_anew(segments[1])


def _begins_anew(segment: str) -> bool:
    first = segment.split(" ", 1)[0]
    return first in DETERMINERS or first in {"OSCE", "ODIHR"} or is_figure(first.lower())


def _leads_up(segment: str) -> bool:
    """Whether a segment only leads up to the subject; "over 25 experts" does not."""
    first, _, rest = segment.lower().partition(" ")
    second = rest.split(" ", 1)[0]
    if _YEARS_AFTER.match(segment) or (second in _OF_SOMEBODY and first.endswith("ing")):
        return True
    return first in _OPENERS and not (first in MANY and is_figure(second))


def _may_open(segment: str) -> bool:
    first = segment.split(" ", 1)[0]
    low = first.lower()
    return first[0].isupper() or low in DETERMINERS or low in MANY or low in _PEOPLE or is_figure(low)
