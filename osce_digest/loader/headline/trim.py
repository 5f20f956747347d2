"""Takes out of a lead sentence what no headline carries: asides in brackets, dates, "today", "successfully".

Deletes only, never adds or reorders. Tells which place stood beside a date, because that is where the event was. Reads
normalised text, whose only blanks are plain ones.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from osce_digest.loader.headline.times import cut_times
from osce_digest.loader.headline.words import holds

# "successfully completed", "recently concluded", "also met"
_FILLERS = re.compile(
    r"(?:,\s*)?\b(?:successfully|recently|also|jointly|officially|additionally|furthermore|moreover|yet again"
    r"|therefore|consequently"
    r"|once again|as usual|as per usual practice|respectively|herewith|hereby)\b,?",
    re.IGNORECASE,
)
# "elections, scheduled for May, will": what remains of it without its date
_PLANNED = re.compile(r", (?:scheduled|planned)\s*(?:,|$)")
# "a total of 35 officers", "a number of", "a series of" stays
_TOTALS = re.compile(r"\b(?:an?|the)\s+(?:overall\s+)?total\s+(?:number\s+)?of\s+(?=\w)", re.IGNORECASE)

# "in order to support" says no more than "to support"
_IN_ORDER = re.compile(r"\b(?:in order|so as) (?=to\b)")
# "(RFoM)", "[1]", "(15 women, 20 men)"
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
# "officers—all men—who"
_DASHED = re.compile(r"\s*[—–]\s*(?:all|including|both|mostly|among)\b[^—–]{1,60}[—–]\s*")

# "1. The Union": a numbered paragraph
_NUMBERING = re.compile(r"^\s*\(?\d{1,2}[.)]\s+(?=\D)")
# "the Academy- one of": a dash that lost its blank
_GLUED_DASH = re.compile(r"(?<=[a-z])[-–—] (?=(?!and\b|or\b)[a-z])")
# "lead , then", "met,today": what deletions leave behind
# (one class begins both branches, as a search for the characters of a class is fast)
_GAP = re.compile(r"[ ,](?:(?<= )[ ,;:.!?]|(?<=,)[,;.A-Za-z])")
_BLANKS = re.compile(r"\s{2,}")
_BLANK_BEFORE = re.compile(r"\s+(?=[,;:.!?])")
_DOUBLE_COMMA = re.compile(r",\s*(?=[,;.])")
_GLUED_COMMA = re.compile(r",(?=[A-Za-z])")
# "U.S.": a full stop that is part of the word
_INITIAL = re.compile(r"\b[A-Z]\.$|\.\w\.$")
_SENTENCES = 8  # whose rest is remembered, for what cannot be recast is cut
_INITIAL_REACH = 3  # characters
_EDGES = " ,;:–—-"

# What a text must hold for fillers to be looked for, and what each pattern needs beyond.
_HINTS = (
    *"lly ely ently also jointly moreover therefore consequently again usual hereby herewith total order".split(),
    "so as",
)
_FILLER_HINTS = tuple(
    "successfully recently also jointly officially additionally furthermore moreover therefore consequently again "
    "usual respectively hereby herewith".split()
)


class Trimmed(NamedTuple):  # a named tuple, as every headline makes some
    """A sentence without its asides and dates; `place` is "in Osh" where that stood beside a date, else empty."""

    text: str
    place: str


@lru_cache(maxsize=_SENTENCES)
def trim(sentence: str) -> Trimmed:
    """Take asides, dates, words of time and fillers out of a sentence."""
    text = _ASIDE.sub("", sentence) if "(" in sentence or "[" in sentence else sentence
    text = _DASHED.sub(" ", text) if "—" in text or "–" in text else text
    text = _NUMBERING.sub("", text)
    text = _GLUED_DASH.sub(" – ", text) if "- " in text or "– " in text or "— " in text else text
    place, text = cut_times(text)
    text = _PLANNED.sub("", text) if "scheduled" in text or "planned" in text else text
    return Trimmed(tidy(_drop_fillers(text)), place)


def _drop_fillers(text: str) -> str:
    low = text.lower()
    if not holds(low, _HINTS):
        return text
    if holds(low, _FILLER_HINTS):
        text = _FILLERS.sub("", text)
    if "in order to" in text or "so as to" in text:
        text = _IN_ORDER.sub("", text)
    return _TOTALS.sub("", text) if "total" in low else text


def tidy(text: str) -> str:
    """Close the gaps that deletions leave and cut dangling punctuation."""
    if _GAP.search(text):
        text = _BLANKS.sub(" ", text)
        text = _BLANK_BEFORE.sub("", text)
        text = _DOUBLE_COMMA.sub("", text)
        text = _GLUED_COMMA.sub(", ", text)
    text = text.strip(_EDGES)
    return (
        text
        if not text.endswith(".") or _INITIAL.search(text, len(text) - _INITIAL_REACH)
        else text.rstrip(".").rstrip(_EDGES)
    )
