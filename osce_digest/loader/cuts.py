"""A file cut up into items: what segmenting gives and sorting takes. Values only."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from osce_digest.loader.lines import Line
from osce_digest.loader.marks import Mark
from osce_digest.loader.units import Unit

if TYPE_CHECKING:
    from osce_digest.loader.border.finding import Border

Marked = tuple[Line, Mark]


@dataclass(frozen=True, slots=True)
class Cut:
    """The units of one item, `title` its title line, if it has one, and `border` why it begins here, if weighed.

    `alone` tells an item that is all its page holds, furniture around it included.
    """

    units: tuple[Unit, ...]
    title: Line | None
    border: "Border | None" = None
    alone: bool = False


@dataclass(slots=True)
class Segmented:
    """A file cut up: every line stands in one cut, in `clutter` (the page's own navigation) or in `separators`."""

    cuts: list[Cut] = field(default_factory=list)
    clutter: list[Marked] = field(default_factory=list)
    separators: list[Line] = field(default_factory=list)
