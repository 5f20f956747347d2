"""The teasers of a page that lists articles in elements of no known name: each the largest with one headline in it."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from osce_digest.loader.formats.extracting import measure
from osce_digest.loader.formats.strips import Strip

_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5"})
_FEWEST: Final = 3
_WORDS: Final = 4
# Where teasers hold less of what the page says, they stand beside an article.
_LEAST_SHARE: Final = 0.6


def find_cards(strips: Sequence[Strip]) -> tuple[int, ...]:
    """Give the elements that hold one teaser each; none where the page is no list of them."""
    seen = [strip for strip in strips if strip.linked and not strip.hidden]
    heads = [strip for strip in seen if strip.tag in _HEADINGS]
    return _find(strips, heads) or _find(strips, [strip for strip in seen if strip.text.text.count(" ") >= _WORDS - 1])


def _find(strips: Sequence[Strip], heads: Sequence[Strip]) -> tuple[int, ...]:
    told = {at for strip in strips if not strip.linked and not strip.hidden for at in strip.path}
    # a menu has links and nothing beside them
    heads = [strip for strip, card in zip(heads, _list_cards(heads), strict=True) if card in told]
    cards = _list_cards(heads)
    if len(cards) < _FEWEST or -1 in cards:
        return ()
    inner = frozenset(cards)
    held = [not inner.isdisjoint(strip.path) for strip in strips]
    own = sum(len(strip.text) for strip, inside in zip(strips, held, strict=True) if inside)
    rest = measure(strip for strip, inside in zip(strips, held, strict=True) if not inside)
    return tuple(cards) if own >= (own + rest) * _LEAST_SHARE else ()


def _list_cards(heads: Sequence[Strip]) -> list[int]:
    """Give for each headline the largest element that holds no other; -1 where there is none."""
    counts = Counter(at for strip in heads for at in strip.path)
    return [next((at for at in strip.path if counts[at] == 1), -1) for strip in heads]
