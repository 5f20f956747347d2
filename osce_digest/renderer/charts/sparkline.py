"""Draw a small line of counts over time, with its first, last and highest count written beside it.

The drawing is stretched to any width; its labels are not, so that they stay readable on a phone.
"""

from collections.abc import Sequence
from typing import NamedTuple

TEMPLATE = "chart_sparkline.html"

# The line lies in a box of so many units a point, and so many in all downwards.
STEP = 10
HEIGHT = 100
# From here on, in hundredths of the width, a label would be cut if it began or had its middle there.
_NEAR, _FAR = 25, 75


class Point(NamedTuple):
    """A period: its name and its items."""

    name: str
    items: int


class Label(NamedTuple):
    """A point that is told: how far from the left it is, in hundredths, and which end of its words is there."""

    point: Point
    x: int
    anchor: str


class Sparkline(NamedTuple):
    """The line and the area below it as the `d` of paths, and its labels, as `chart_sparkline.html` prints it."""

    title: str
    description: str
    width: int
    height: int
    line: str
    area: str
    first: Label | None
    last: Label | None
    highest: Label | None


def draw_sparkline(points: Sequence[Point], title: str, description: str = "") -> Sparkline:
    """Draw the counts in the order given; of equal ones the last is the highest. Without points there is no line."""
    most = max((point.items for point in points), default=0)
    heights = [HEIGHT - round(point.items * HEIGHT / most) if most else HEIGHT for point in points]
    # One point alone is a line, too.
    places = [f"{number * STEP} {y}" for number, y in enumerate(heights * 2 if len(heights) == 1 else heights)]
    width = max(len(places) - 1, 1) * STEP
    line = f"M{'L'.join(places)}" if places else ""
    area = f"{line}V{HEIGHT}H0z" if places else ""
    at = max(range(len(points)), key=lambda number: (points[number].items, number), default=0)
    highest = _label(points, at) if most else None
    first = Label(points[0], 0, "start") if points else None
    last = Label(points[-1], 100, "end") if len(points) > 1 else None
    return Sparkline(title, description, width, HEIGHT, line, area, first, last, highest)


def _label(points: Sequence[Point], at: int) -> Label:
    x = round(at * 100 / max(len(points) - 1, 1))
    return Label(points[at], x, "start" if x < _NEAR else "end" if x > _FAR else "middle")
