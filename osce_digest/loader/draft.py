"""One item between segmenting and dating: its text is final, its dates, headline and language are not yet known."""

from typing import NamedTuple

from osce_digest.loader.dates.values import DateMention
from osce_digest.model import Block, Clutter, Evidence, Given, Place


class Draft(NamedTuple):
    """A segmented, cleaned item. `dateline` is cut from the first paragraph and no part of `body`; empty if none.

    `title` is the headline the source gives, None in a headline-less dump. `evidence` holds why the item begins here.
    """

    place: Place
    title: str | None
    title_line: int | None
    dateline: str
    dateline_line: int | None
    body: str
    blocks: tuple[Block, ...]
    clutter: tuple[Clutter, ...]
    given: tuple[Given, ...]
    evidence: tuple[Evidence, ...] = ()
    dateline_day: DateMention | None = None

    @property
    def lead(self) -> str:
        """The first paragraph of the body."""
        return self.body[: self.blocks[0].end] if self.blocks else ""

    def line_at(self, offset: int) -> int:
        """Give the raw line (1-based) on which the body character at `offset` stands."""
        line = self.place.line
        for block in self.blocks:
            for start, number in block.lines:
                if start > offset:
                    return line
                line = number
        return line
