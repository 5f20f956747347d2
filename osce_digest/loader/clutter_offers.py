"""What a page offers beside its item: other articles, readers' comments."""

import re
from collections.abc import Sequence

from osce_digest.loader.marks import Mark
from osce_digest.loader.units import Unit

# "Read also:", "Related news", with no headline behind it
_BARE_LABEL = re.compile(r"[^:–—]{4,40}\s*:?$")
# under such a label stand so many links at most, none longer
_RELATED_LINKS = 6
_LONGEST_LINK = 140
# Comments follow an article of so many characters at least; below that "3 comments" stands under its title.
_ARTICLE = 500


def mark_related_block(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark the links and teasers under a label that announces them."""
    left = 0
    for at, unit in enumerate(units):
        if unit.mark is Mark.RELATED:
            left = _RELATED_LINKS if _BARE_LABEL.match(unit.text) else 0
        elif left and kinds[at] is None:
            if not _is_link(unit):
                left = 0
                continue
            kinds[at] = "related"
            left -= 1


def _is_link(unit: Unit) -> bool:
    if unit.mark in _LINKS:
        return len(unit.text) <= _LONGEST_LINK
    return unit.mark is Mark.PROSE and unit.text.endswith(("…", "..."))


_LINKS = frozenset({Mark.HEADING, Mark.BULLET})


def mark_comments(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark what readers wrote under an article, and all that follows."""
    read = 0
    for at, unit in enumerate(units):
        if unit.mark is Mark.COMMENTS and read >= _ARTICLE:
            for after in range(at, len(units)):
                kinds[after] = kinds[after] or "comments"
            return
        if kinds[at] is None and unit.mark is Mark.PROSE:
            read += len(unit.text)


def mark_headlines_below(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark the headlines of other items under an article; one without a headline of its own shows more of them."""
    at, first = len(units), (title or 0) + 1
    while at > first and (kinds[at - 1] is not None or units[at - 1].mark is Mark.HEADING):
        at -= 1
    below = [index for index in range(at, len(units)) if kinds[index] is None]
    full = [index for index in below if _is_full_headline(units[index].text)]
    fewest = _FEWEST_HEADLINES if title is not None else 2 * _FEWEST_HEADLINES
    if len(full) >= fewest and len(full) == len(below) and units[at - 1].mark is Mark.PROSE:
        for index in below:
            kinds[index] = "related"


def _is_full_headline(text: str) -> bool:
    """Tell a headline of some words from a name, and from a line of a wrapped paragraph."""
    return text.count(" ") >= _WORDS_OF_HEADLINE - 1 and not text[0].islower()


_FEWEST_HEADLINES = 4
_WORDS_OF_HEADLINE = 4


def mark_teasers(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark other articles shown under an article: headlines and first words, each with its age or reading time."""
    offers = [at for at, kind in enumerate(kinds) if kind in _OFFERS and at > (title or 0)]
    ages = [at for at in range(offers[0], len(units)) if _is_age(units[at])] if offers else []
    if len(ages) < _FEWEST_TEASERS:
        return
    # An advert in the midst of the text offers nothing yet: the label right above the first age does.
    first = max([at for at in offers if at <= ages[0]])
    if ages[0] - first > _LONGEST_TEASER:
        return
    for at in range(first, len(units)):
        kinds[at] = "related" if kinds[at] in {None, "metadata"} else kinds[at]


def _is_age(unit: Unit) -> bool:
    return unit.mark is Mark.DATE_LINE or _AGE.fullmatch(unit.text) is not None


_OFFERS = frozenset({"related", "advert"})
_FEWEST_TEASERS = 2
# headline, first words, author, age
_LONGEST_TEASER = 4
# "3 months ago", "3 mins read"
_AGE = re.compile(r"(?:\d+|an?) \w+ ago|\d+ min(?:ute)?s? read", re.IGNORECASE)
