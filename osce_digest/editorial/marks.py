"""Mark a document so that its copies and its series are found among thousands without comparing all with all. Pure.

Marks are numbers: those of beginnings, which copies of one item share whatever their dashes, length and headline, and
those of patterns, which the numbers of a series share. Not here: whether two that share one are copies or a series.
"""

import re
from typing import NamedTuple
from unicodedata import normalize
from zlib import crc32

from osce_digest.model import Document, TitleSource

# co-operation, Co‑operation → cooperation; OSCE's, OSCE’s → osces. Other typographic signs part words.
_JOINTS, _PARTERS = "'’-\xad\u2011", "“”„«»–—…\xa0"
# The 97th meeting of 12 July → The, th, meeting, of, July
_WORD = re.compile(r"[^\W\d_]+")
# e + combining acute → e
_ACCENTS = re.compile("[\u0300-\u036f]+")
_CAPITALS, _SMALL = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"abcdefghijklmnopqrstuvwxyz"
_FOLDING = bytes(
    _SMALL[_CAPITALS.find(sign)] if sign in _CAPITALS else sign if sign in _SMALL else 32 for sign in range(256)
)

_LEAD_LETTERS = 220
_HEAD_LETTERS = 120
_PARAGRAPHS = 3
_BEGINNING = 8
_PATTERN = 20
_LEAST_OF_LEAD = 12
_LEAST_OF_TITLE = 4

# Named once: to ask an enumeration for a member takes longer than to compare with it.
_GIVEN = TitleSource.GIVEN

# What changes from one number of a series to the next, beside its figures.
CHANGING = frozenset(
    (
        "january february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday today yesterday st nd rd th "
        "first second third fourth fifth sixth seventh eighth ninth tenth"
    ).split()
)


class Marks(NamedTuple):
    """The marks of an item: of the beginnings of its first paragraphs, of its headline's and of its lead's pattern.

    A pattern is what is left without figures, months and days; 0 where too little is left to tell anything.
    """

    beginnings: tuple[int, ...] = ()
    title: int = 0
    lead: int = 0


NO_MARKS = Marks()


def draw_marks(document: Document, title_slug: str) -> Marks:
    """Draw the marks of a document, whose headline is given as a slug too."""
    paragraphs = document.body.split("\n", _PARAGRAPHS)[:_PARAGRAPHS]
    words = list_words(paragraphs[0][:_LEAD_LETTERS])
    lead = _mark_pattern(words[:_PATTERN])
    heads = [words, *[list_words(paragraph[:_HEAD_LETTERS]) for paragraph in paragraphs[1:]]]
    beginnings = tuple([_mark(head[:_BEGINNING]) for head in heads if len(head) >= _BEGINNING])
    return Marks(beginnings, _mark_title(title_slug) if document.title_source is _GIVEN else 0, lead)


def list_words(text: str) -> list[str]:
    """List the words of a text without accents, in small letters; figures are none."""
    if not text.isascii():
        text = replace_all(replace_all(text, _JOINTS, ""), _PARTERS, " ")
        if not text.isascii():
            text = fold_accents(text)
            if not text.isascii():
                return _WORD.findall(text.casefold())
    return text.encode().translate(_FOLDING, b"'-").decode().split()


def replace_all(text: str, signs: str, by: str) -> str:
    """Put something in the place of some signs; a table of `str.translate` takes ten times as long."""
    for sign in signs:
        text = text.replace(sign, by)
    return text


def fold_accents(text: str) -> str:
    """Leave accents out: many a copy has lost them."""
    return _ACCENTS.sub("", normalize("NFKD", text))


def list_steady(slug: str) -> list[str]:
    """List the words of a headline that all numbers of its series have."""
    return [word for word in slug.split("-") if word not in CHANGING and not word[:1].isdigit()]


def _mark_title(slug: str) -> int:
    """Mark the pattern of a headline."""
    steady = list_steady(slug)
    return _mark(steady) if len(steady) >= _LEAST_OF_TITLE else 0


def _mark_pattern(words: list[str]) -> int:
    steady = [word for word in words if word not in CHANGING]
    return _mark(steady) if len(steady) >= _LEAST_OF_LEAD else 0


def _mark(words: list[str]) -> int:
    return crc32(" ".join(words).encode("utf-8", "surrogatepass"))
