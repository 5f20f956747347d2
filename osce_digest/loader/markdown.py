"""The body of a Markdown item as plain units: paragraphs joined, emphasis marks taken off, links kept in words.

Press items need no more of Markdown than this; pages under `pages/` go through python-markdown instead.
"""

import re
from collections.abc import Sequence

from osce_digest.loader.lines import Line
from osce_digest.loader.marks import Mark, mark
from osce_digest.loader.units import Unit

# "[the report](https://example.org/report)"
_LINK = re.compile(r"!?\[([^\]\n]+)\]\(\s*<?([^()\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
# "**bold**", "*light*", "__bold__", "_light_", "`code`"
_EMPHASIS = re.compile(r"(?<![\w*_])(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1(?![\w*_])")
_LIST_LIKE = frozenset({Mark.BULLET, Mark.NUMBERED, Mark.QUOTE})
_APART = frozenset({Mark.ROW, Mark.RULE})
_OWN = frozenset({Mark.BLANK, Mark.BORDER, Mark.ROW, Mark.RULE}) | _LIST_LIKE
_GAPS = frozenset({Mark.BLANK, Mark.BORDER})
# No border, quote, list item or heading begins with another sign than these or a figure; letters may be those of "iv)".
_OPENERS = frozenset("-*_=—•●▪◦‣·■□►–(>#")
_ROMAN = frozenset("ivx")
# Named once: to ask an enumeration for a member takes longer than to compare with it.
_BLANK, _PROSE, _HEADING = Mark.BLANK, Mark.PROSE, Mark.HEADING
_ROMAN_REACH = 5


def plain_units(lines: Sequence[Line]) -> tuple[list[Unit], list[Line]]:
    """Give the units of a Markdown body and the lines between them."""
    groups: list[tuple[Mark, list[Line]]] = []
    separators: list[Line] = []
    open_group = False
    for line in lines:
        kind = _markdown_mark(line.text) if line.text else _BLANK
        if kind in _GAPS:
            separators.append(line)
            open_group = False
            continue
        if open_group and _continues(groups[-1][0], kind):
            groups[-1][1].append(line)
        else:
            groups.append((kind, [line]))
        open_group = kind is not _HEADING
    return [_make_unit(kind, own) for kind, own in groups], separators


def _make_unit(kind: Mark, lines: list[Line]) -> Unit:
    text = lines[0].text if len(lines) == 1 else " ".join(line.text for line in lines)
    # As a named tuple is made, but for a call of Python's own.
    return tuple.__new__(Unit, (tuple(lines), _plain(text), kind, 0))


def _markdown_mark(text: str) -> Mark:
    """Classify a line an editor wrote: a heading only with its `#`, and never clutter."""
    if not _may_be_marked(text):
        return _PROSE
    kind = mark(text)
    if kind in _OWN:
        return kind
    return Mark.HEADING if text.startswith("#") else Mark.PROSE


def _may_be_marked(text: str) -> bool:
    first = text[0]
    if first in _OPENERS or first.isdigit() or "|" in text:
        return True
    return first in _ROMAN and ")" in text[:_ROMAN_REACH]


def _continues(before: Mark, kind: Mark) -> bool:
    if kind is Mark.QUOTE and before is Mark.QUOTE:
        return False
    return kind is Mark.PROSE and before not in _APART


def _plain(text: str) -> str:
    if "[" in text:
        text = _LINK.sub(r"\1 (\2)", text)
    if "*" in text or "_" in text or "`" in text:
        text = _EMPHASIS.sub(r"\2", text)
    return text
