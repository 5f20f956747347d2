"""Draw the map of the OSCE area: every State a link, shaded by its items; a mark at sea for those too small to be met.

The outlines are in `map.json`, which `scripts/draw_map.py` makes from Natural Earth (public domain). Not here: the
tiles that phones show instead (`tiles`).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from osce_digest.renderer.charts.shading import name_steps, shade
from osce_digest.renderer.charts.states import State

FILE = Path(__file__).parent / "map.json"
TEMPLATE = "chart_map.html"

# How large a mark is, in units of the map; it is met with a finger even where the map is at its smallest.
RADIUS = 19
# Where the key stands, how far its lines are apart, and where the corner of the frame around North America is.
_KEY_X, _KEY_Y, _KEY_LINE = 345, 40, 30
_FRAME = "M0 308H305V0"


class Mark(NamedTuple):
    """A circle with the code of a small State, its middle, and the line that joins it to the State's place."""

    x: int
    y: int
    line: str


class Shape(NamedTuple):
    """A State as it is drawn: a link, its outline as the `d` of a path, its shade from 0 to 4."""

    state: State
    shade: int
    outline: str
    mark: Mark | None


class Step(NamedTuple):
    """A line of the key: the shade, what it stands for, how far down it is."""

    shade: int
    words: str
    y: int


class Words(NamedTuple):
    """What the map says: its title, a description that also says that its borders are no opinion, the key's heading."""

    title: str
    description: str
    key: str


class Map(NamedTuple):
    """The whole map, as `chart_map.html` prints it; shapes in the order of the States given, small ones last."""

    words: Words
    width: int
    height: int
    shapes: tuple[Shape, ...]
    key: tuple[Step, ...]
    key_x: int
    key_y: int
    radius: int
    frame: str


class Outlines(NamedTuple):
    """What `map.json` holds: shapes by code, and for small States the place itself and that of its mark."""

    width: int
    height: int
    shapes: Mapping[str, str]
    marks: Mapping[str, tuple[int, int, int, int]]


def draw_map(states: Iterable[State], steps: Sequence[int], words: Words) -> Map:
    """Draw the States given; those that the map does not show (Partners) are left out."""
    outlines = read_outlines()
    shapes = [_draw(state, steps, outlines) for state in states if state.code in outlines.shapes]
    # Lines and marks lie over their neighbours, so what has one comes last.
    ordered = sorted(shapes, key=lambda shape: shape.mark is not None)
    key = [Step(at, name, _KEY_Y + at * _KEY_LINE + 12) for at, name in enumerate(name_steps(steps))]
    return Map(words, outlines.width, outlines.height, tuple(ordered), tuple(key), _KEY_X, _KEY_Y, RADIUS, _FRAME)


@cache
def read_outlines(file: Path = FILE) -> Outlines:
    """Read the packaged outlines."""
    held = json.loads(file.read_bytes())
    return Outlines(
        held["width"], held["height"], held["shapes"], {key: tuple(at) for key, at in held["marks"].items()}
    )


def _draw(state: State, steps: Sequence[int], outlines: Outlines) -> Shape:
    mark = None
    if state.code in outlines.marks:
        from_x, from_y, x, y = outlines.marks[state.code]
        mark = Mark(x, y, f"M{from_x} {from_y}L{x} {y}")
    return Shape(state, shade(state.items, steps), outlines.shapes[state.code], mark)
