"""Draw the pictures that go with shared links, one for each dimension, and the icons: `templates/static/*.png`.

    python scripts/draw_share.py

Run by hand after a change here, never by a build. Standard library only: the same program gives the same bytes, but for
what another version of zlib makes of them. No words, since sites are in six languages.
"""

import struct
import zlib
from collections.abc import Callable, Iterable
from math import ceil, floor, sqrt
from pathlib import Path
from typing import NamedTuple

STATIC = Path(__file__).parent.parent / "templates" / "static"

WIDTH, HEIGHT = 1200, 630
# The widest image that RSS 2.0 allows a channel (`<image><width>`).
FEED_ICON = 144
# Rows that each row of the picture is looked at in.
FINE = 8

Colour = tuple[int, int, int]
# Where a shape begins and ends on a line, None where it is not.
Cut = Callable[[float], tuple[float, float] | None]

# As in style.css.
PAPER, INK, LINE = (252, 251, 248), (28, 31, 36), (217, 213, 201)
POLITICO, ECONOMIC, HUMAN = (31, 95, 158), (17, 105, 90), (166, 61, 18)
# As in icon.svg.
LIGHT = ((134, 185, 238), (111, 202, 181), (242, 161, 124))


class Shape(NamedTuple):
    """A flat shape."""

    colour: Colour
    cut: Cut


def make_box(colour: Colour, x: float, y: float, width: float, height: float) -> Shape:
    """Make a box; `x`, `y` is its corner."""
    return Shape(colour, lambda at: (x, x + width) if y <= at < y + height else None)


def make_triangle(colour: Colour, x: float, y: float, size: float, height: float) -> Shape:
    """One that stands on its base; its top is at `x`, `y`."""

    def cut(at: float) -> tuple[float, float] | None:
        half = size / 2 * (at - y) / height
        return (x - half, x + half) if y <= at < y + height else None

    return Shape(colour, cut)


def make_disc(colour: Colour, x: float, y: float, radius: float) -> Shape:
    """Make a disc around `x`, `y`."""

    def cut(at: float) -> tuple[float, float] | None:
        inside = radius**2 - (at - y) ** 2
        return (x - sqrt(inside), x + sqrt(inside)) if inside > 0 else None

    return Shape(colour, cut)


def draw(width: int, height: int, paper: Colour, shapes: Iterable[Shape]) -> bytes:
    """Draw shapes, the last on top, and give them as PNG."""
    drawn = list(shapes)
    rows = [draw_row(width, row, paper, drawn) for row in range(height)]
    colours = {colour: number for number, colour in enumerate(sorted({colour for row in rows for colour in row}))}
    if len(colours) > 256:  # noqa: PLR2004  (what a palette holds)
        raise ValueError(f"{len(colours)} colours do not fit")
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    lines = b"".join(b"\0" + bytes(colours[colour] for colour in row) for row in rows)
    parts = ((b"IHDR", head), (b"PLTE", bytes(sum(colours, ()))), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(write_part, parts))


def draw_row(width: int, row: int, paper: Colour, shapes: Iterable[Shape]) -> list[Colour]:
    """Draw one row: each shape covers some of a pixel, in so many steps as there are fine rows."""
    pixels = [paper] * width
    for shape in shapes:
        covered: dict[int, float] = {}
        for fine in range(FINE):
            span = shape.cut(row + (fine + 0.5) / FINE)
            for at in range(max(0, floor(span[0])), min(width, ceil(span[1]))) if span else ():
                covered[at] = covered.get(at, 0) + (min(at + 1, span[1]) - max(at, span[0])) / FINE
        for at, share in covered.items():
            pixels[at] = mix(pixels[at], shape.colour, round(share * FINE) / FINE)
    return pixels


def mix(under: Colour, over: Colour, share: float) -> Colour:
    """Lay one colour over another that covers a share of it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(under, over, strict=True))
    return red, green, blue


def write_part(part: tuple[bytes, bytes]) -> bytes:
    """Write one part of a PNG: its kind and content, with length and checksum."""
    kind, content = part
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def lay_out(tone: Colour) -> list[Shape]:
    """Lay out what all pictures have in common: a page with a headline and the first lines below it."""
    lines = [make_box(LINE, 88, 318 + 38 * line, length, 12) for line, length in enumerate((500, 470, 492, 430, 300))]
    headline = [make_box(INK, 88, 158, 440, 30), make_box(INK, 88, 208, 360, 30)]
    return [make_box(INK, 0, 0, WIDTH, 18), *headline, make_box(tone, 88, 268, 96, 8), *lines]


PICTURES: dict[str, list[Shape]] = {
    "share/site": [
        *lay_out(INK),
        make_box(POLITICO, 678, 260, 130, 130),
        make_triangle(ECONOMIC, 910, 258, 152, 132),
        make_disc(HUMAN, 1080, 325, 68),
    ],
    "share/politico-military": [*lay_out(POLITICO), make_box(POLITICO, 760, 200, 250, 250)],
    "share/economic-environmental": [*lay_out(ECONOMIC), make_triangle(ECONOMIC, 885, 194, 296, 256)],
    "share/human": [*lay_out(HUMAN), make_disc(HUMAN, 885, 325, 134)],
}


def draw_icon(size: int) -> bytes:
    """Draw the icon as in icon.svg, but for its corners: who shows it rounds them."""
    unit = size / 32
    politico, economic, human = LIGHT
    shapes = (
        make_box(PAPER, 6 * unit, 7 * unit, 20 * unit, 3 * unit),
        make_box(politico, 6 * unit, 14 * unit, 5 * unit, 11 * unit),
        make_triangle(economic, 16.5 * unit, 14 * unit, 7 * unit, 11 * unit),
        make_disc(human, 24 * unit, 22 * unit, 3 * unit),
    )
    return draw(size, size, INK, shapes)


def make_all() -> dict[str, bytes]:
    """Give the content of every file by its name below the folder of static files."""
    pictures = {f"{name}.png": draw(WIDTH, HEIGHT, PAPER, shapes) for name, shapes in PICTURES.items()}
    return {**pictures, "icon-180.png": draw_icon(180), "feed.png": draw_icon(FEED_ICON)}


if __name__ == "__main__":
    for name, content in make_all().items():
        (STATIC / name).parent.mkdir(exist_ok=True)
        (STATIC / name).write_bytes(content)
