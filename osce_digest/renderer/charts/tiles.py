"""Draw the States as tiles with name and count, region by region: what phones show instead of the map. HTML, no SVG."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from osce_digest.renderer.charts.shading import shade
from osce_digest.renderer.charts.states import State

TEMPLATE = "chart_tiles.html"


class Tile(NamedTuple):
    """A State and its shade from 0 to 4."""

    state: State
    shade: int


class Row(NamedTuple):
    """The tiles of a region."""

    name: str
    tiles: tuple[Tile, ...]


class Tiles(NamedTuple):
    """All tiles, and what they show, as `chart_tiles.html` prints them."""

    title: str
    rows: tuple[Row, ...]


def draw_tiles(
    states: Iterable[State], regions: Iterable[tuple[str, Sequence[str]]], steps: Sequence[int], title: str
) -> Tiles:
    """Put the States given into regions (name, codes), in the order of both; a region without a State is left out."""
    known = {state.code: Tile(state, shade(state.items, steps)) for state in states}
    rows = (Row(name, tuple(known[code] for code in codes if code in known)) for name, codes in regions)
    return Tiles(title, tuple(row for row in rows if row.tiles))
