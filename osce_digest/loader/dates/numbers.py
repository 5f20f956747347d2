"""Finds the numbers of a text that may belong to a date: most numbers only count, and a look at their sides tells.

Lets through what may be a date; whether it is one is the grammar's business (`dates.py`).
"""

from typing import Final

from osce_digest.loader.dates.words import LIST_WORDS, MONTH_BEGINNINGS, MONTH_ENDS, RANGE_WORDS

# "mayo de", "maggio del", "May of" before a year
LINKS: Final = frozenset({"de", "del", "of"})
# Digits become 0, all else a blank: bytes are searched about ten times faster than text.
_DIGITS_ONLY: Final = bytes(ord("0") if chr(byte) in "0123456789" else ord(" ") for byte in range(256))
_YEAR_DIGITS: Final = 4
_DAY_DIGITS: Final = 2
# How a word behind a day may begin: May in "8 May", until in "8 until 10 May".
_BEHIND_DAY: Final = MONTH_BEGINNINGS | {word[:3] for word in f"{LIST_WORDS}|{RANGE_WORDS}".split("|")}
# What else may stand right behind a day: "8th", "1er", "8.", "8-10", "8, 9", "8/9"
_SIGNS_BEHIND_DAY: Final = frozenset("snrteº°.,-–—/")
_BLANKS: Final = frozenset(" \u00a0\t")


def find_numbers(text: str) -> list[tuple[int, int]]:
    """List position and length of each run of digits that may be part of a date."""
    digits = text.encode("latin-1", "replace").translate(_DIGITS_ONLY)
    found: list[tuple[int, int]] = []
    start = digits.find(b"0")
    while start >= 0:
        end = digits.find(b" ", start)
        if end < 0:
            end = len(digits)
        size = end - start
        if size <= _DAY_DIGITS:
            if _may_be_day(text, end) or _may_follow_month(text, start):
                found.append((start, size))
        elif size == _YEAR_DIGITS and (text[end : end + 1] == "-" or _may_follow_month(text, start)):
            found.append((start, size))
        start = digits.find(b"0", end)
    return found


def ending_before(text: str, start: int) -> str:
    """Give the last three letters before `start`, in small letters."""
    return text[max(0, start - _WORD_WIDTH) : start].rstrip().rstrip(".,")[-3:].lower()


_WORD_WIDTH: Final = 18


def _may_be_day(text: str, end: int) -> bool:
    """Tell whether a number that ends at `end` may be a day with its month, or another day, behind it."""
    behind = text[end : end + 1]
    if behind == " ":
        word = text[end + 1 : end + 4]
        return not word.isalpha() or word.lower() in _BEHIND_DAY
    return behind in _SIGNS_BEHIND_DAY or (behind.isspace() and behind != "\n")


def _may_follow_month(text: str, start: int) -> bool:
    """Tell whether a number that begins at `start` may have its month before it."""
    if start == 0 or text[start - 1] not in _BLANKS:
        return False
    ending = text[max(0, start - 4) : start - 1].lower()
    if not ending[-1:].isalpha():
        return ending[-1:] in {".", ","} or ending[-1:].isspace()
    return ending in MONTH_ENDS or ending.lstrip() in LINKS
