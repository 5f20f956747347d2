"""Which lines of a page of unknown layout are its article's: those from the first to the last that trafilatura takes.

Its text itself is not used. It drops lists and glues words, and of a list of articles it keeps one; so all that stands
between is kept in the page's own words, and what it leaves out before and after is set apart, not lost.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from osce_digest.loader.formats.strips import Strip
from osce_digest.loader.formats.traced import Traced

# A shorter line may stand anywhere by chance.
_TELLING: Final = 25
_NEAR: Final = 5000
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
    held = list(_find_held(strips, words))
    if not held:
        return None
    first, last = held[0], held[-1] + 1
    inside = measure(strips[first:last])
    return (first, last) if inside >= measure(strips) * _LEAST_SHARE else None


def measure(strips: Iterable[Strip]) -> int:
    """Count the characters that a reader sees, links by themselves apart."""
    return sum(len(strip.text) for strip in strips if not strip.hidden and not strip.linked)


def _find_held(strips: Sequence[Strip], words: str) -> Iterator[int]:
    """Find the lines that stand in the text that was taken; most stand there in their order."""
    at = 0
    for number, strip in enumerate(strips):
        key = _key(strip.text.text)
        if len(key) < _TELLING or strip.hidden or strip.linked:
            continue
        found = words.find(key, at, at + len(key) + _NEAR)
        found = words.find(key) if found < 0 else found
        if found >= 0:
            at = found + len(key)
            yield number


def _key(text: str) -> str:
    """Give the letters and figures of a text, as an extractor may change all else."""
    return _NOT_WORDS.sub("", text).lower()
