"""Which line of a page is its headline: the one the page states, else its first heading of the first rank."""

import re
from collections.abc import Sequence
from typing import Final

from osce_digest.loader.formats.page_head import PageHead
from osce_digest.loader.formats.strips import Strip
from osce_digest.loader.formats.traced import Traced

_HEADINGS: Final = frozenset({"h1", "h2", "h3"})
_FEWEST_WORDS: Final = 3
# "Mission opens school | OSCE", "Mission opens school - OSCE Mission to X"
_PARTED: Final = re.compile(r"\s+(?:\||::|»|[-–—])\s+")
_SITE: Final = re.compile(r"\b(?:OSCE|ODIHR|ОБСЕ|OSZE)\b")


def find_headline(strips: Sequence[Strip], own: Sequence[bool], head: PageHead) -> int | None:
    """Give the line that is the headline; `own` are the article's lines. None where no line is."""
    named = [text for one in (head.title, head.name) if one and (text := one.text.casefold())]
    headings = [at for at, strip in enumerate(strips) if strip.tag in _HEADINGS and not strip.hidden]
    for at in headings:
        text = strips[at].text.text.casefold()
        if any(name == text or (text.count(" ") and name.startswith(text)) for name in named):
            return at
    for at, strip in enumerate(strips):
        if own[at] and head.title and strip.text.text.casefold() == head.title.text.casefold():
            return at
    first = [at for at in headings if strips[at].tag == "h1"]
    inside = [at for at in first if own[at]]
    if inside:
        return inside[0]
    if not first:
        # pages whose only heading of the first rank is none at all begin with one of the next
        return next((at for at in headings if own[at] and not strips[at].linked and _has_words(strips[at])), None)
    return next((at for at in first if _has_words(strips[at])), None)


def _has_words(strip: Strip) -> bool:
    return strip.text.text.count(" ") + 1 >= _FEWEST_WORDS


def name_row(head: PageHead) -> Traced | None:
    """Give the headline that a page only states, without the name of its site."""
    if head.title:
        return _cut_site(head.title, head.site)
    return _cut_site(head.name, head.site) if head.name else None


def _cut_site(title: Traced, site: str) -> Traced | None:
    parts = list(_PARTED.finditer(title.text))
    if not parts:
        return title
    tail = title.text[parts[-1].end() :]
    sure = "|" in parts[-1].group() or "::" in parts[-1].group()
    if (
        sure
        or (site and tail.casefold() == site.casefold())
        or (_SITE.search(tail) and tail.count(" ") <= _FEWEST_WORDS)
    ):
        return title.cut(0, parts[-1].start())
    return title
