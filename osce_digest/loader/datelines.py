"""The datelines of paragraphs, remembered: segmenting asks for them, and the body of an item asks again.

Most paragraphs are told by their first letters to have none, and are not remembered.
"""

import re
from functools import lru_cache
from typing import Final

from osce_digest.loader.dateline import Dateline, read_dateline

# "3" of "3 May", which a dateline has within so many characters
_DIGIT: Final = re.compile(r"[0-9]")
_WIDEST: Final = 140
# A large file has as many items; a text is kept no longer than that.
_MOST: Final = 1024


def find_dateline(paragraph: str) -> Dateline | None:
    """Read the dateline at the beginning of a normalised paragraph, None where it has none."""
    return _recall(paragraph) if _may_have_dateline(paragraph) else None


def _may_have_dateline(paragraph: str) -> bool:
    first = paragraph[:1]
    if not first.isupper():
        return first.isdigit()
    gap = paragraph.find(" ")
    second = paragraph[gap + 1 : gap + 5]
    if 0 < gap < _WIDEST_WORD and second[:1].islower() and len(second) == _LONG_WORD and second.isalpha():
        return False
    return paragraph[1:2].isupper() or _DIGIT.search(paragraph, 0, _WIDEST) is not None


# A second word in small letters, if it is not even short, is no part of a town's name, as no particle has four letters.
_LONG_WORD: Final = 4
_WIDEST_WORD: Final = 100


@lru_cache(maxsize=_MOST)
def _recall(paragraph: str) -> Dateline | None:
    return read_dateline(paragraph)
