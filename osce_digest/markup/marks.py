"""Weave marks and links into a text: escaped HTML in which every tag nests, whatever overlaps whatever.

Knows nothing of documents; blocks are the business of `html`.
"""

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence

from osce_digest.markup.escape import escape_attribute, escape_text, find_links, needs_escaping

# Words of a text that something rests on: start and end of a half-open stretch in characters, and the id a link can
# point to.
Mark = tuple[int, int, str]

# A stretch to be wrapped: its start, minus its end, its opening and closing tag, and what opens its later part where it
# has to be cut (an id must not stand twice on a page); empty for a link, which is not cut.
_Wrap = tuple[int, int, str, str, str]


def weave(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """Give `text[start:end]` as HTML: escaped, its bare addresses as links, `marks` clipped to it as `<mark id=…>`.

    Where two marks cross, the one that starts later is cut in two; a link is never cut, it stays plain text instead.
    """
    piece = text[start:end]
    links = find_links(piece)
    if not links:
        if not marks:
            return escape_text(piece)
        if not needs_escaping(piece) and (laid := lay(text, start, end, marks)):
            return laid
    wraps = [_wrap_mark(mark, start, end) for mark in marks if mark[0] < end and mark[1] > start]
    wraps += [_wrap_link(first + start, last + start, address) for first, last, address in links]
    return "".join(_nest(text, start, end, sorted(wraps)))


def lay(text: str, at: int, end: int, marks: Iterable[Mark]) -> str | None:
    """Do `weave`'s work where there is nothing to escape or to link, and marks stand whole, one after the other.

    None where they do not.
    """
    parts: list[str] = []
    for start, closes, name in marks:
        if start < at or start >= closes or closes > end:
            return None
        parts += (text[at:start], '<mark id="', name, '">', text[start:closes], "</mark>")
        at = closes
    parts.append(text[at:end])
    return "".join(parts)


def _wrap_mark(mark: Mark, start: int, end: int) -> _Wrap:
    first, last, name = mark
    # Of two that start together the longer one comes first, hence the minus.
    opening = f'<mark id="{name}">' if first >= start else "<mark>"
    return max(first, start), -min(last, end), opening, "</mark>", "<mark>"


def _wrap_link(start: int, end: int, address: str) -> _Wrap:
    return start, -end, f'<a href="{escape_attribute(address)}" rel="external nofollow">', "</a>", ""


def _nest(text: str, at: int, end: int, waiting: list[_Wrap]) -> Iterator[str]:
    """Yield the pieces of a text with its wraps, sorted by start; those still open stand on a stack."""
    stack: list[tuple[int, str]] = []
    while waiting or stack:
        if stack and (not waiting or stack[-1][0] <= waiting[0][0]):
            closes, closing = stack.pop()
            yield escape_text(text[at:closes]) + closing
            at = closes
            continue
        start, minus_end, opening, closing, again = waiting.pop(0)
        closes = -minus_end
        if stack and closes > stack[-1][0]:
            if not again:
                continue
            closes = stack[-1][0]
            insort(waiting, (closes, minus_end, again, closing, again))
        yield escape_text(text[at:start]) + opening
        at = start
        stack.append((closes, closing))
    yield escape_text(text[at:end])
