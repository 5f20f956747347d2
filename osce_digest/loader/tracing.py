"""Cut one file again and hand out why each item begins where it does: the borders with all their weighed cues.

For explaining only; the build itself keeps no more of a border than its strongest cues.
"""

from dataclasses import dataclass

from osce_digest.loader.borders import Border
from osce_digest.loader.decode import decode
from osce_digest.loader.frontmatter import read_front_matter
from osce_digest.loader.lines import split_lines
from osce_digest.loader.segment import segment
from osce_digest.loader.units import mark_lines


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where an item begins (line 1-based, column 0-based), and its border: None where the page's own marks tell."""

    line: int
    column: int
    border: Border | None


def trace_beginnings(name: str, data: bytes) -> tuple[Beginning, ...]:
    """List where the items of one file begin; nothing where it is no text, or one item with front matter."""
    source, _ = decode(name, data)
    if source is None:
        return ()
    lines = list(split_lines(source))
    if read_front_matter(name, lines, source.text):
        return ()
    cuts = segment(mark_lines(lines), source.text).cuts
    firsts = [(cut.units[0].lines[0], cut.border) for cut in cuts]
    return tuple(Beginning(line.number, line.column, border) for line, border in firsts)
