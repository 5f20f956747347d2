"""Make the map's outlines, `osce_digest/renderer/charts/map.json`, from Natural Earth. Run by hand, never by a build.

    npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz package/countries-50m.json
    python scripts/draw_map.py package/countries-50m.json

Natural Earth (naturalearthdata.com) is in the public domain; the package world-atlas holds it as TopoJSON, where
neighbours share their borders, so that a border that is simplified stays one line. Standard library only: the same file
gives the same outlines. Where the source draws who holds what, the map follows what the OSCE's decisions name: Crimea
belongs to Ukraine, and Cyprus is one.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from heapq import heapify, heappop, heappush
from itertools import pairwise
from math import cos, radians, sin, sqrt
from pathlib import Path
from typing import Any, NamedTuple

SOURCE = "Natural Earth, public domain: world-atlas 2.0.2, countries-50m.json"
DIGEST = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"
MADE = Path(__file__).parent.parent / "osce_digest" / "renderer" / "charts" / "map.json"

WIDTH, HEIGHT = 980, 812

# Each State and the numbers (ISO 3166) of what it is drawn from; the source gives two of them no number but a name.
NUMBERS = (
    "AL 008 AD 020 AM 051 AT 040 AZ 031 BY 112 BE 056 BA 070 BG 100 CA 124 HR 191 CY 196 CY N.Cyprus CZ 203 DK 208 "
    "DK 304 EE 233 FI 246 FI 248 FR 250 GE 268 DE 276 GR 300 HU 348 IS 352 IE 372 IT 380 KZ 398 KG 417 LV 428 LI 438 "
    "LT 440 LU 442 MT 470 MD 498 MC 492 MN 496 ME 499 NL 528 MK 807 NO 578 PL 616 PT 620 RO 642 RU 643 SM 674 RS 688 "
    "SK 703 SI 705 ES 724 SE 752 CH 756 TJ 762 TR 792 TM 795 UA 804 GB 826 US 840 UZ 860 VA 336 XK Kosovo"
).split()
CODES = dict(zip(NUMBERS[1::2], NUMBERS[::2], strict=True))

# States too small to be met with a finger: a mark in the nearest sea, which a line joins to the place.
MARKS = {
    "AD": (62, 540), "CY": (388, 790), "LI": (213, 480), "LU": (74, 486), "MC": (125, 660), "ME": (236, 748),
    "MT": (170, 775), "SM": (86, 698), "VA": (146, 735), "XK": (283, 735),
}  # fmt: skip

# What is smaller than this, in square units, is left out: islands and exclaves, unless a State has nothing larger.
SMALLEST = 22

# From west, south to east, north in degrees: what is shown, but for the islands of the Atlantic; and Crimea.
SHOWN = (-181, 24, 181, 90)
ATLANTIC = (-34, 24, -13, 45)
CRIMEA = (32, 44, 36.8, 46.4)

Point = tuple[float, float]
Place = tuple[int, int]
Ring = list[Place]


class View(NamedTuple):
    """A Lambert azimuthal equal-area projection around a centre (degrees), and where that stands on the map.

    A bend of a border that covers less than `bend` square units is straightened; to the east of `fine`, where States
    are large, less and less detail is kept.
    """

    longitude: float
    latitude: float
    scale: float
    x: float
    y: float
    bend: float
    fine: float

    def project(self, point: Point) -> Point:
        """Give the place of a longitude and latitude on the map, y downwards."""
        east, north, middle = radians(point[0] - self.longitude), radians(point[1]), radians(self.latitude)
        up = cos(middle) * sin(north) - sin(middle) * cos(north) * cos(east)
        size = self.scale * sqrt(2 / (1 + sin(middle) * sin(north) + cos(middle) * cos(north) * cos(east)))
        return self.x + size * cos(north) * sin(east), self.y - size * up


# Europe and Asia as large as they may be; America upright, on a scale of its own, in the room that the Arctic leaves.
EURASIA = View(44, 53, 625, 445, 600, 6, 380)
AMERICA = View(-97, 58, 265, 160, 153, 16, 300)
AMERICAN = {"124", "304", "840"}


class Atlas:
    """The source: its lines in degrees, and as the map draws them."""

    def __init__(self, topology: dict[str, Any]) -> None:
        self._lines = [list(decode_line(line, **topology["transform"])) for line in topology["arcs"]]
        self._drawn: dict[tuple[int, View], Ring] = {}

        self.rings: dict[str, list[Ring]] = {code: [] for code in sorted(CODES.values())}
        self.middles: dict[str, Place] = {}
        for shape in topology["objects"]["countries"]["geometries"]:
            number = shape.get("id") or shape["properties"]["name"].replace(" ", "")
            if number in CODES:
                for polygon in shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]:
                    self._add(number, polygon)

    def _add(self, number: str, polygon: Sequence[Sequence[int]]) -> None:
        """Draw an area and its holes, where the map shows it."""
        corners = [point for index in polygon[0] for point in self._lines[max(index, ~index)]]
        if not is_within(corners, SHOWN) or is_within(corners, ATLANTIC):
            return
        code = "UA" if is_within(corners, CRIMEA) else CODES[number]
        view = AMERICA if number in AMERICAN else EURASIA
        self.rings[code] += [[place for index in ring for place in self._draw(index, view)[:-1]] for ring in polygon]
        self.middles.setdefault(code, find_middle([view.project(point) for point in corners]))

    def _draw(self, index: int, view: View) -> Ring:
        """Draw a line; a number below zero means the line `~index` from its end."""
        if index < 0:
            return self._draw(~index, view)[::-1]
        if (index, view) not in self._drawn:
            points = simplify([view.project(point) for point in self._lines[index]], view)
            self._drawn[index, view] = [(round(x), round(y)) for x, y in points]
        return self._drawn[index, view]


def main(source: Path) -> None:
    """Write the outlines that are drawn from a source file."""
    content = source.read_bytes()
    if sha256(content).hexdigest() != DIGEST:
        sys.exit(f"{source} is not the file that these outlines are drawn from ({SOURCE})")
    atlas = Atlas(json.loads(content))
    shapes = {
        code: "".join(map(encode_ring, choose_rings(rings))) or encode_ring(draw_dot(*atlas.middles[code]))
        for code, rings in atlas.rings.items()
    }
    marks = {code: [*atlas.middles[code], *place] for code, place in MARKS.items()}
    made = {"source": SOURCE, "width": WIDTH, "height": HEIGHT, "shapes": shapes, "marks": marks}
    MADE.write_text(json.dumps(made, indent=0, separators=(",", ":")) + "\n", "utf-8", newline="\n")


def decode_line(line: Iterable[Place], scale: Point, translate: Point) -> Iterator[Point]:
    """Give the longitudes and latitudes of a line of TopoJSON, which tells steps on a grid."""
    x = y = 0
    for step_x, step_y in line:
        x, y = x + step_x, y + step_y
        yield x * scale[0] + translate[0], y * scale[1] + translate[1]


def is_within(corners: Iterable[Point], box: tuple[float, float, float, float]) -> bool:
    """Tell whether all corners are in a box of longitudes and latitudes."""
    west, south, east, north = box
    return all(west < longitude < east and south < latitude < north for longitude, latitude in corners)


def find_middle(points: Iterable[Point]) -> Place:
    """Give the middle of the box around points."""
    x, y = zip(*points, strict=True)
    return round((min(x) + max(x)) / 2), round((min(y) + max(y)) / 2)


def simplify(points: Sequence[Point], view: View) -> list[Point]:
    """Straighten the bends that cover little, the least first (Visvalingam); both ends stay."""
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))

    def weigh(at: int) -> float:
        return cover(points[before[at]], points[at], points[after[at]]) * min(1, view.fine / points[at][0]) ** 2

    covers = {at: weigh(at) for at in range(1, len(points) - 1)}
    queue = [(covered, at) for at, covered in covers.items()]
    heapify(queue)
    while queue and queue[0][0] <= view.bend:
        covered, at = heappop(queue)
        if covers.get(at) == covered:
            del covers[at]
            after[before[at]], before[after[at]] = after[at], before[at]
            for near in {before[at], after[at]} & covers.keys():
                covers[near] = max(covered, weigh(near))
                heappush(queue, (covers[near], near))
    return [points[0], *(points[at] for at in sorted(covers)), points[-1]]


def cover(one: Point, two: Point, three: Point) -> float:
    """Give the area of a triangle."""
    return abs((two[0] - one[0]) * (three[1] - one[1]) - (three[0] - one[0]) * (two[1] - one[1])) / 2


def choose_rings(rings: Iterable[Ring]) -> Iterator[Ring]:
    """Give the rings that are worth drawing, the largest first, without corners that are none."""
    ordered = sorted(join_rings(rings), key=measure, reverse=True)
    for number, ring in enumerate(ordered):
        if measure(ring) >= (1 if number == 0 else SMALLEST):
            yield [
                two
                for one, two, three in zip([ring[-1], *ring], ring, [*ring[1:], ring[0]], strict=False)
                if cover(one, two, three)
            ]


def draw_dot(x: int, y: int) -> Ring:
    """Draw what is too small to be drawn."""
    return [(x - 2, y), (x, y - 2), (x + 2, y), (x, y + 2)]


def join_rings(rings: Iterable[Ring]) -> Iterator[Ring]:
    """Join the rings of one State where they touch: a line that is drawn in both directions parts nothing."""
    ends: dict[Place, list[Place]] = {}
    for ring in rings:
        for one, two in pairwise([*ring, ring[0]]):
            if one in ends.get(two, ()):
                ends[two].remove(one)
            elif one != two:
                ends.setdefault(one, []).append(two)
    for first, waiting in ends.items():
        while waiting:
            ring, at = [first], waiting.pop(0)
            while at != first:
                ring.append(at)
                at = ends[at].pop(0)
            yield ring


def measure(ring: Ring) -> float:
    """Give the area of a ring."""
    return abs(sum(one[0] * two[1] - two[0] * one[1] for one, two in pairwise([*ring, ring[0]]))) / 2


def encode_ring(ring: Ring) -> str:
    """Write a ring as SVG draws it, in steps: `M10 20l3-4 5 6z`."""
    steps = [number for one, two in pairwise(ring) for number in (two[0] - one[0], two[1] - one[1])]
    written = "".join(f"{number}" if number < 0 else f" {number}" for number in steps).lstrip()
    return f"M{ring[0][0]} {ring[0][1]}l{written}z"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
