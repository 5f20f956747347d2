"""Cut one file again and hand out why each item begins where it does, and which dates of an item were weighed.

For explaining only; the build itself keeps no more of a border than its strongest cues.
"""

from dataclasses import dataclass

from osce_digest.loader.border.finding import Border
from osce_digest.loader.dating.reading import read_draft
from osce_digest.loader.frontmatter.reading import read_front_matter
from osce_digest.loader.lines import split_lines
from osce_digest.loader.opening import draft_opened, open_source
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
    source, _, sheet = open_source(name, data)
    if source is None:
        return ()
    if sheet is not None:
        drafts = draft_opened(source, sheet).drafts
        return tuple(Beginning(draft.place.line, draft.place.column, None) for draft in drafts)
    lines = list(split_lines(source))
    if read_front_matter(name, lines, source.text):
        return ()
    cuts = segment(mark_lines(lines), source.text).cuts
    firsts = [(cut.units[0].lines[0], cut.border) for cut in cuts]
    return tuple(Beginning(line.number, line.column, border) for line, border in firsts)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A date that may be that of the item's own event: as written, the cue near it (empty for none), its score."""

    words: str
    cue: str
    paragraph: int
    score: float


def trace_dates(name: str, data: bytes, line: int, column: int) -> tuple[Weighed, ...]:
    """List the dates weighed of the item that begins at a place, the likeliest first; nothing where none begins there.

    What the issue date and the neighbours add to a score is not in it.
    """
    source, _, sheet = open_source(name, data)
    drafts = draft_opened(source, sheet).drafts if source else ()
    draft = next((one for one in drafts if (one.place.line, one.place.column) == (line, column)), None)
    found = [
        Weighed(
            draft.body[one.mention.start : one.mention.end], str(one.cue or ""), one.paragraph + 1, round(one.score, 1)
        )
        for one in (read_draft(draft, None).candidates if draft else ())
        if draft
    ]
    return tuple(sorted(found, key=lambda one: -one.score))
