"""Group the countries named in one breath ("Armenia, Georgia and Moldova"): they are one run and play one part.

Not here: how the part is told (`parts`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from osce_digest.tagging.parts import tell_part
from osce_digest.tagging.reading import Mention, Part

_LONGEST_GAP = 48

# what stands between the names in: Armenia, Georgia / Serbia and the Republic of Moldova / Tashkent, Uzbekistan /
# … and Herzegovina (BiH), Croatia
_GAP = re.compile(
    r"\)?(?:[’']s?)?\s*(?:,|/|&|\b(?:and|or|as well as|et|und|e|y|и)\b)[\s,]*"
    r"(?:(?:and|or|from|in|of|to|with|both|the|et|und|de|du|des|la|le|les|der|die|del|della|и|в)\s+)*(?:[ld]e?[’'])?"
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


def group_mentions(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Group country mentions (in order of text) into those named in one breath."""
    start, until, named_in = 0, 0, None
    for index, (meanings, begin, end, field, text, _, _) in enumerate(mentions):
        if index and not (
            begin - until <= _LONGEST_GAP
            and field is named_in
            and (
                _GAP.fullmatch(text, until, begin)
                # Bosnia and Herzegovina (BiH
                or (
                    begin - until == len(" (")
                    and text.startswith(" (", until)
                    and meanings[0][0] == mentions[index - 1][0][0][0]
                )
            )
        ):
            yield tuple(mentions[start:index])
            start = index
        until, named_in = end, field
    if mentions:
        yield tuple(mentions[start:])
