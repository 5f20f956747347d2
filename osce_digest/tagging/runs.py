"""Group the countries named in one breath ("Armenia, Georgia and Moldova"): they are one run and play one part.

Not here: how the part is told (`parts`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from osce_digest.tagging.parts import tell_part
from osce_digest.tagging.reading import Mention, Part
from osce_digest.taxonomy import Rule

_LONGEST_GAP = 48
_Meanings = tuple[tuple[str, Rule], ...]

# what stands between the names in: Armenia, Georgia / Serbia and the Republic of Moldova / Tashkent, Uzbekistan /
# … and Herzegovina (BiH), Croatia
_GAP = re.compile(
    r"\)?(?:[’']s?)?\s*(?:,|/|&|\band\b|\bor\b|\bas well as\b)[\s,]*(?:(?:and|or|from|in|of|to|with|both|the)\s+)*"
    r"(?:(?:Republic|Kingdom|Government|Federation|State) of (?:the )?)?"
)


class Run(NamedTuple):
    """Countries named in one breath, and the part they play; `size` counts the mentions."""

    mentions: tuple[Mention, ...]
    part: Part

    @property
    def size(self) -> int:
        """Count the names in the run."""
        return len(self.mentions)


def find_runs(mentions: Sequence[Mention]) -> Iterator[Run]:
    """Group country mentions (in order of text) into runs and tell the part of each."""
    for run in group_mentions(mentions):
        yield _make(Run, (run, tell_part(run)))


# Much cheaper than calling the class.
_make = tuple.__new__


def _abbreviates(between: str, meanings: _Meanings, before: Mention) -> bool:
    """Tell whether brackets only say a name again: `Bosnia and Herzegovina (BiH)`."""
    return between == " (" and meanings[0][0] == before.meanings[0][0]


def group_mentions(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Group country mentions (in order of text) into those named in one breath."""
    start, until, named_in = 0, 0, None
    for index, (meanings, begin, end, field, text, _, _) in enumerate(mentions):
        if index and not (
            begin - until <= _LONGEST_GAP
            and field is named_in
            and (_GAP.fullmatch(text, until, begin) or _abbreviates(text[until:begin], meanings, mentions[index - 1]))
        ):
            yield tuple(mentions[start:index])
            start = index
        until, named_in = end, field
    if mentions:
        yield tuple(mentions[start:])
