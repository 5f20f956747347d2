"""The body of a Markdown item as plain units: paragraphs joined, emphasis marks taken off, links kept in words.

Press items need no more of Markdown than this; pages under `pages/` go through python-markdown instead.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from osce_digest.loader.lines import Line
from osce_digest.loader.marks import Mark, mark
from osce_digest.loader.units import Unit

# "[the report](https://example.org/report)"
_LINK = re.compile(r"!?\[([^\]\n]+)\]\(\s*<?([^()\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
# "**bold**", "*light*", "__bold__", "_light_", "`code`"
_EMPHASIS = re.compile(r"(?<![\w*_])(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1(?![\w*_])")
_LIST_LIKE = frozenset({Mark.BULLET, Mark.NUMBERED, Mark.QUOTE})
_APART = frozenset({Mark.ROW, Mark.RULE})


def plain_units(lines: Sequence[Line]) -> tuple[list[Unit], list[Line]]:
    """Give the units of a Markdown body and the lines between them."""
    units: list[Unit] = []
    separators: list[Line] = []
    open_unit = False
    for line in lines:
        kind = _markdown_mark(line.text)
        if kind in {Mark.BLANK, Mark.BORDER}:
            separators.append(line)
            open_unit = False
            continue
        if open_unit and units and _continues(units[-1].mark, kind):
            before = units[-1]
            units[-1] = Unit((*before.lines, line), f"{before.text} {line.text}", before.mark, before.blanks)
        else:
            units.append(Unit((line,), line.text, kind, 0))
        open_unit = kind is not Mark.HEADING
    return [replace(unit, text=_plain(unit.text)) for unit in units], separators


def _markdown_mark(text: str) -> Mark:
    """Classify a line an editor wrote: a heading only with its `#`, and never clutter."""
    kind = mark(text)
    if kind in {Mark.BLANK, Mark.BORDER, Mark.ROW, Mark.RULE} or kind in _LIST_LIKE:
        return kind
    return Mark.HEADING if text.startswith("#") else Mark.PROSE


def _continues(before: Mark, kind: Mark) -> bool:
    if kind is Mark.QUOTE and before is Mark.QUOTE:
        return False
    return kind is Mark.PROSE and before not in _APART


def _plain(text: str) -> str:
    if "[" in text:
        text = _LINK.sub(r"\1 (\2)", text)
    if any(mark_ in text for mark_ in "*_`"):
        text = _EMPHASIS.sub(r"\2", text)
    return text
