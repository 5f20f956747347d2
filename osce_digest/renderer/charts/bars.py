"""Draw counts over time by dimension: a row of bars for each, on one scale, with the figures as a table.

Rows are told apart by their names, not by colour alone, and each has its own ground line. The bars are stretched to any
width; their labels are not. Not here: the sums of months or years (`periods`).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from osce_digest.renderer.charts.periods import Period

TEMPLATE = "chart_bars.html"

# Each period has so many units from left to right, most of them its bar's; the highest bar has so many upwards.
STEP = 10
BAR = 8
HEIGHT = 100
# So many periods are named below the bars at most.
_NAMED = 4


class Kind(NamedTuple):
    """What a row counts: its slug, which gives colour and shape, and its name."""

    slug: str
    name: str


class Label(NamedTuple):
    """Words below or above a bar: how far from the left, in hundredths, and which part of them is there."""

    words: str
    x: int
    anchor: str


class Row(NamedTuple):
    """The bars of one kind, as the `d` of a path; their sum; the highest one, labelled, and how far down it begins."""

    kind: Kind
    total: int
    bars: str
    top: int
    highest: Label | None


class Words(NamedTuple):
    """What the chart says: its title, a description, what opens the table, the heads of its first and last column.

    Without a head, the last column is left out.
    """

    title: str
    description: str
    table: str
    period: str
    total: str = ""


class Bars(NamedTuple):
    """Rows of bars, labels below them, and the table, as `chart_bars.html` prints them."""

    words: Words
    kinds: tuple[Kind, ...]
    width: int
    height: int
    rows: tuple[Row, ...]
    labels: tuple[Label, ...]
    periods: tuple[Period, ...]


def draw_bars(periods: Sequence[Period], kinds: Sequence[Kind], words: Words) -> Bars:
    """Draw a row for each kind, whose counts are at the same place in each period."""
    most = max((count for period in periods for count in period.counts), default=0)
    rows = (_draw_row(kind, [period.counts[at] for period in periods], most) for at, kind in enumerate(kinds))
    labels = tuple(_name_periods(periods))
    return Bars(words, tuple(kinds), len(periods) * STEP, HEIGHT, tuple(rows), labels, tuple(periods))


def _draw_row(kind: Kind, counts: Sequence[int], most: int) -> Row:
    # Whatever is not nothing can be seen.
    heights = [max(round(count * HEIGHT / most), 1) if count else 0 for count in counts]
    bars = "".join(
        f"M{at * STEP + 1} {HEIGHT}v-{height}h{BAR}v{height}z" for at, height in enumerate(heights) if height
    )
    at = max(range(len(counts)), key=lambda number: (counts[number], number), default=0)
    highest = Label(str(counts[at]), _middle(at, len(counts)), "middle") if any(counts) else None
    return Row(kind, sum(counts), bars, HEIGHT - max(heights, default=0), highest)


def _name_periods(periods: Sequence[Period]) -> Iterator[Label]:
    """Name the first and the last period, and some between that are about equally far apart."""
    last = len(periods) - 1
    named = range(len(periods)) if last < _NAMED else (round(at * last / (_NAMED - 1)) for at in range(_NAMED))
    for at in named:
        # At the ends of many bars a name is wider than its bar.
        x, anchor = _middle(at, len(periods)), "middle"
        if last >= _NAMED and at in {0, last}:
            x, anchor = (100, "end") if at else (0, "start")
        yield Label(periods[at].name, x, anchor)


def _middle(at: int, count: int) -> int:
    return round((2 * at + 1) * 50 / count)
