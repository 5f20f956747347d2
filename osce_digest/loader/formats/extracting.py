"""Which lines of a page of unknown layout are its article's: those from the first to the last that trafilatura takes.

Its text itself is not used. It drops lists and glues words, and of a list of articles it keeps one; so all that stands
between is kept in the page's own words, and what it leaves out before and after is set apart, not lost.
"""

import logging
import re
from collections.abc import Iterable, Sequence
from typing import Final

from osce_digest.loader.formats.strips import Strip
from osce_digest.loader.formats.traced import Traced

# A shorter line may stand anywhere by chance.
_TELLING: Final = 25
# Less than this share of what a page says is one of several articles.
_LEAST_SHARE: Final = 0.5
_NOT_WORDS: Final = re.compile(r"\W+")


def find_article(page: Traced, strips: Sequence[Strip]) -> tuple[int, int] | None:
    """Give the first and the past-the-last line of a page's article; None where that cannot be told."""
    from trafilatura import extract  # noqa: PLC0415  (few archives have saved pages)

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    told = extract(page.text, include_comments=False, favor_recall=True, include_tables=True, deduplicate=False)
    if not told:
        return None
    words = _key(told)
    held = [at for at, strip in enumerate(strips) if _is_held(strip, words)]
    if not held:
        return None
    first, last = held[0], held[-1] + 1
    inside = measure(strips[first:last])
    return (first, last) if inside >= measure(strips) * _LEAST_SHARE else None


def measure(strips: Iterable[Strip]) -> int:
    """Count the characters that a reader sees, links by themselves apart."""
    return sum(len(strip.text) for strip in strips if not strip.hidden and not strip.linked)


def _is_held(strip: Strip, words: str) -> bool:
    key = _key(strip.text.text)
    return len(key) >= _TELLING and not strip.hidden and not strip.linked and key in words


def _key(text: str) -> str:
    """Give the letters and figures of a text, as an extractor may change all else."""
    return _NOT_WORDS.sub("", text).lower()
