"""What a format makes of a raw file: lines of text, each traced to the file, in portions. Values only."""

from enum import Enum, auto
from typing import NamedTuple

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.formats.traced import Traced


class Use(Enum):
    """What a line is for: TEXT is still to be sorted, FILE is the file's own clutter, FAULT is told as a diagnostic."""

    TEXT = auto()
    TITLE = auto()
    META = auto()
    CLUTTER = auto()
    FILE = auto()
    FAULT = auto()


class Row(NamedTuple):
    """One line of text; `kind` says what sort of clutter it is."""

    text: Traced
    use: Use = Use.TEXT
    kind: str = ""


class Stated(NamedTuple):
    """A value the file states about an item, as `Given` has them."""

    field: str
    value: Traced


class Portion(NamedTuple):
    """Lines that belong together, and what is stated about them. Lines that are no one's text make no item.

    `whole` says that they are one item; else their own words tell. `alone` says that they are a page's, furniture
    included.
    """

    rows: tuple[Row, ...]
    stated: tuple[Stated, ...] = ()
    whole: bool = True
    alone: bool = False


class Sheet(NamedTuple):
    """A raw file as lines of text, and what was noticed in it."""

    portions: tuple[Portion, ...]
    noticed: tuple[Diagnostic, ...] = ()
