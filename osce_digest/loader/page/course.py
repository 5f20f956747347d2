"""Part a page's lines into article and furniture at once: the way through head, text, asides and foot that weighs most.

Knows no line, only what each weighs.
"""

from collections.abc import Sequence
from enum import IntEnum

from osce_digest.loader.page.weights import PAGE


class Part(IntEnum):
    """Where on a page a line stands; a page runs through them in this order, from an aside back to the text."""

    HEAD = 0
    TEXT = 1
    ASIDE = 2
    FOOT = 3


# From which parts a line's part can be reached, and at what price.
_FROM: dict[Part, tuple[tuple[Part, float], ...]] = {
    Part.HEAD: ((Part.HEAD, 0.0),),
    Part.TEXT: ((Part.TEXT, 0.0), (Part.HEAD, 0.0), (Part.ASIDE, 0.0)),
    Part.ASIDE: ((Part.ASIDE, 0.0), (Part.TEXT, -PAGE["aside"])),
    Part.FOOT: ((Part.FOOT, 0.0), (Part.TEXT, 0.0)),
}
_NEVER = float("-inf")


def find_parts(weights: Sequence[float]) -> list[Part]:
    """Give the part of each line; `weights` tell how much each speaks for the text. A page has some text."""
    best = {Part.HEAD: 0.0, Part.TEXT: _NEVER, Part.ASIDE: _NEVER, Part.FOOT: _NEVER}
    steps: list[dict[Part, Part]] = []
    for weight in weights:
        step: dict[Part, Part] = {}
        now: dict[Part, float] = {}
        for part, sources in _FROM.items():
            before, price = max(sources, key=lambda source: best[source[0]] + source[1])
            step[part] = before
            now[part] = best[before] + price + (weight if part is Part.TEXT else 0.0)
        steps.append(step)
        best = now
    part = max((Part.TEXT, Part.FOOT), key=lambda last: best[last])
    way: list[Part] = []
    for step in reversed(steps):
        way.append(part)
        part = step[part]
    return way[::-1]
