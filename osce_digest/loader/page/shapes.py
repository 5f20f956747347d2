"""The shape of a line of a page: sentence, headline, label, figure. Neighbours are not looked at, nor most words."""

import re
from typing import NamedTuple

from osce_digest.loader.marks import Mark
from osce_digest.loader.units import Unit

# A sentence has so many words, so many of them in small letters.
_SENTENCE_WORDS = 6
_SHARE_OF_SMALL = 0.35
_LONG = 160
_CUT = 110
_LABEL_WORDS = 4
_OPENING_WORDS = 3
_WORDS_OF_ITEM = 4
_TITLED_WORDS = 3
# "… in the region.”", "… (Interfax)."
_STOP = re.compile(r"[.!?。][\"'”’»)\]]*$")
# "… are asked to…", "… read more", "Next »"
_TEASER = re.compile(r"(?:…|\.\.\.|\[…\]|»|›|→|\bread more)[\"'”’»)\]]*$", re.IGNORECASE)
# "15:58 Parliament adopts the budget", "1045 views", "12.06.2018", "Views: 211"
_FIGURES = re.compile(r"^\d[\d:., /-]*(?:\s|$)|\b\d[\d:.,/-]*$")
# "Politics / Today • 22:40 | Agency", "Home » News"
_SIGNS = re.compile(r"\s[|/•·»›♦]\s|^[|»›>]|[|»›]$")
# "2025, 22:30" of "Plant refines more oil 30 July 2025, 22:30Ambassador gives thanks 30 July 2025, 22:28"
_TIME = re.compile(r"\b\d{4}(?: г\.)?,? [0-2]?\d:[0-5]\d")
_TIMES_OF_TICKER = 3
# "- Politics - 11 March 2017, 12:09"
_TIME_LAST = re.compile(r"\d{4},? \d{1,2}:\d\d$")
_LETTER = re.compile(r"[^\W\d_]")


class Shape(NamedTuple):
    """What a line looks like; `reads` tells one that can be a paragraph of a text."""

    cues: tuple[str, ...]
    reads: bool


def read_shape(unit: Unit) -> Shape:
    """Read the shape of a unit."""
    text = unit.text
    if _LETTER.search(text) is None:
        return Shape(("label", "figure-alone"), reads=False)
    if unit.mark is Mark.SALUTATION:
        return Shape(("greeting",), reads=False)
    if len(_TIME.findall(text)) >= _TIMES_OF_TICKER:
        return Shape(("ticker",), reads=False)
    words = [word for word in text.split() if word[0].isalpha() or word[-1].isalpha()]
    small = sum([not word[0].isupper() for word in words])  # some scripts have no capitals
    cues = [_read_end(text, len(words), small)]
    if len(text) >= _LONG:
        cues.append("long")
    if unit.mark in _POINTS and cues[0] != "sentence":
        content = unit.mark is Mark.NUMBERED or (text.count(" ") >= _WORDS_OF_ITEM and not _TIME_LAST.search(text))
        cues = ["item" if content else "point"]
    if _TEASER.search(text):
        cues.append("teaser")
    if cues[0] in _UNFINISHED:
        cues += _read_line(text, len(words), small)
    return Shape(tuple(cues), reads=cues[0] in _READABLE)


_POINTS = frozenset({Mark.BULLET, Mark.NUMBERED, Mark.QUOTE})
_UNFINISHED = frozenset({"label", "line"})
_READABLE = frozenset({"sentence", "cut"})


def _read_end(text: str, words: int, small: int) -> str:
    if _STOP.search(text):
        return "sentence" if words >= _SENTENCE_WORDS and small >= words * _SHARE_OF_SMALL else "brief"
    if text[-1] in ":;,":
        return "opens" if words >= _OPENING_WORDS else "label"
    if len(text) >= _CUT and small >= words * _SHARE_OF_SMALL:
        return "cut"
    return "label" if words <= _LABEL_WORDS else "line"


def _read_line(text: str, words: int, small: int) -> list[str]:
    cues = []
    if words >= _TITLED_WORDS and small < words * _SHARE_OF_SMALL:
        cues.append("titled")
    if _FIGURES.search(text):
        cues.append("figures")
    if _SIGNS.search(text):
        cues.append("signs")
    return cues
