"""A letter as plain text for a terminal of 72 columns: the words of the HTML part, in their order, and no others.

Addresses stand on lines of their own, never broken. Lines under a heading are the only ornament.
"""

import textwrap
from collections.abc import Iterator, Sequence

from osce_digest.exports.newsletter.letters import Letter, Line, Link, Part

WIDTH = 72

_BULLET = "* "
_INDENT = "  "
# Mail programs set apart, or leave out of answers, what stands below such a line (RFC 3676, 4.3).
_SIGNATURE = "-- "


def write_plain(letter: Letter) -> str:
    """Write a letter as plain text, lines ended by line feeds."""
    return "\n".join(_write(letter)) + "\n"


def _write(letter: Letter) -> Iterator[str]:
    yield from _wrap(letter.sender)
    yield ""
    yield from _head(letter.title, "=")
    yield from _wrap(letter.count)
    for part in letter.parts:
        yield from _write_part(part)
    if letter.more:
        yield ""
        yield from _wrap(letter.more)
    if letter.countries:
        yield from _write_part(letter.countries)
    if letter.counts:
        yield from _write_part(Part(letter.counts_name, (), letter.counts_note))
        yield ""
        yield from _write_table([letter.counts_head, *letter.counts])
    for link in letter.links:
        yield from _write_link(link)
    yield ""
    yield _SIGNATURE
    for text in letter.foot:
        yield from _wrap(text)


def _write_part(part: Part) -> Iterator[str]:
    yield ""
    yield from _head(part.name, "=")
    yield from _wrap(part.note)
    for heap in part.heaps:
        if heap.name:
            yield ""
            yield from _head(heap.name, "-")
        for line in heap.lines:
            yield ""
            yield from _write_line(line)


def _write_line(line: Line) -> Iterator[str]:
    yield from _wrap(line.title, _BULLET, _INDENT)
    yield from _wrap(line.note, _INDENT, _INDENT)
    yield from _wrap(line.summary, _INDENT, _INDENT)
    yield f"{_INDENT}{line.url}"


def _write_link(link: Link) -> Iterator[str]:
    yield ""
    yield from _wrap(link.text)
    yield f"{_INDENT}{link.url}"


def _write_table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Set rows in columns: names to the left, figures to the right."""
    first, *others = (max(map(len, column)) for column in zip(*rows, strict=True))
    for name, *figures in rows:
        cells = [f"{figure:>{width}}" for figure, width in zip(figures, others, strict=True)]
        yield "   ".join([f"{name:<{first}}", *cells])


def _head(text: str, rule: str) -> Iterator[str]:
    lines = _wrap(text)
    yield from lines
    yield rule * max(map(len, lines), default=0)


def _wrap(text: str, first: str = "", further: str = "") -> list[str]:
    """Break a text at its blanks; words and addresses stay whole."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    )
