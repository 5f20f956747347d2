"""Reads the towns (and the country) that stand before or behind the date of a dateline.

Judges by form alone: which town lies in which country, and whether a town exists, is not asked.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple


class Towns(NamedTuple):
    """The places of a dateline, the country behind the last, and whether all towns are in capitals."""

    places: tuple[str, ...]
    country: str | None
    in_capitals: bool


def _word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# No dateline met names more than four towns; with slashes and a country they stay below this.
_WIDEST: Final = 90
_MOST_TOWNS: Final = 6
_MOST_WORDS: Final = 5
_BLANKS_AND_COMMAS: Final = " ,\u00a0\t"
# TIRANA | WASHINGTON D.C. | PRISHTINË | Nur-Sultan | L'Aquila | ST. PETERSBURG
_NAME: Final = re.compile(r"[^\W\d_][^\W\d_.'’\-]*(?:[.'’\- \u00a0]{1,2}[^\W\d_]+)*\.?")
# " –" at the end of "TIRANA / BRUSSELS –"
_TRAILING_DASH: Final = re.compile(r"[^\S\n]*[-–—]+$")
# .C at the end of WASHINGTON D.C
_INITIAL: Final = re.compile(r"\b\w\.\w$")
_ARTICLES: Final = frozenset({"le", "den", "dem", "el", "il", "on"})
_PARTICLES: Final = frozenset(
    {"of", "the", "and", "am", "an", "der", "di", "de", "la", "le", "el", "on", "na", "i", "del"}
)
# First words of ordinary sentences that can stand before a date.
_OPENERS: Final = _word_set(
    "in on at from by since after before between during until till to as for with over under about within around "
    "this that these those every each a an some many more last next early late today yesterday when while and "
    "but if also date updated issued published posted "
    "am im ab bis vom zum seit du au en dans depuis desde hasta dal nel в на с по до от"
)
# Bodies and headings that stand in capitals before a dash without being towns.
_NO_TOWNS: Final = _word_set(
    "OSCE ODIHR HCNM RFOM NATO KFOR EULEX UNMIK UNDP UNHCR UNICEF UNODC UNESCO EUROPOL INTERPOL FRONTEX BOMCA USAID "
    "CARICC EAEU CSTO PHOTO PHOTOS VIDEO AUDIO LIVE UPDATE UPDATED CORRECTION CORRECTED URGENT NOTE SUMMARY BACKGROUND "
    "WHAT WHEN WHERE WHO WHY HOW MEDIA PRESS ADVISORY STATEMENT REMARKS ANNEX CONTACT CONTACTS PART SECTION "
    "INTRODUCTION CONCLUSION CONCLUSIONS REPORT INTERVIEW OPINION ANALYSIS NEWS FACTSHEET"
)
_SHORTEST_BARE_TOWN: Final = 4


# Archives name the same few hundred towns again and again.
@lru_cache(maxsize=1024)
def read_towns(written: str) -> Towns | None:
    """Read "VIENNA/WARSAW, " or "OSH, Kyrgyzstan, "; None where the words cannot be places."""
    text = _strip_joints(written)
    if not text or len(text) > _WIDEST:
        return None
    parts = [part.strip() for part in text.split(",")]
    country = None
    if len(parts) > 1 and not _in_capitals(parts[-1]):
        country = parts.pop()
    places = [name.strip() for part in _join_initials(parts) for name in part.split("/")]
    if len(places) > _MOST_TOWNS or not all(_is_name(name) for name in [*places, *([country] if country else [])]):
        return None
    if places[0].lower() == "the" or places[0].split(maxsplit=1)[0].lower() in _OPENERS:
        return None
    return Towns(tuple(places), country, all(_in_capitals(name) for name in places))


def is_opener(word: str) -> bool:
    """Tell whether a word begins ordinary sentences, and no towns."""
    return word.lower() in _OPENERS


def are_towns_without_date(towns: Towns) -> bool:
    """Tell whether the names pass for towns where no date vouches for them: capitals, no known body or heading."""
    return towns.in_capitals and not any(_is_no_town(name) for name in towns.places)


def _is_no_town(name: str) -> bool:
    return len(name) < _SHORTEST_BARE_TOWN or not _NO_TOWNS.isdisjoint(name.split())


def _strip_joints(written: str) -> str:
    text = _TRAILING_DASH.sub("", written.strip(_BLANKS_AND_COMMAS)).rstrip(_BLANKS_AND_COMMAS)
    head, _, last = text.rpartition(" ")
    if last in _ARTICLES:
        text = head.rstrip(_BLANKS_AND_COMMAS)
    bare = text.rstrip(".")
    return f"{bare}." if bare != text and _INITIAL.search(bare) else bare


def _join_initials(parts: list[str]) -> list[str]:
    """Put "D.C." back to the town it belongs to."""
    joined: list[str] = []
    for part in parts:
        if joined and "." in part and "/" not in part and len(part.replace(".", "")) <= 2:  # noqa: PLR2004  D.C.
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def _in_capitals(name: str) -> bool:
    return name.isupper()


def _is_name(name: str) -> bool:
    words = name.replace(", ", " ").split()
    if not 0 < len(words) <= _MOST_WORDS or not _NAME.fullmatch(" ".join(words)):
        return False
    return words[0][0].isupper() and all(word[0].isupper() or word in _PARTICLES for word in words)
