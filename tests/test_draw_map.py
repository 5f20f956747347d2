"""The script that draws the map's outlines; its source file is not here, so its parts are looked at one by one."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from osce_digest.renderer.charts.map import read_outlines

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def script() -> Callable[[str], Any]:
    return run_path(str(ROOT / "scripts" / "draw_map.py")).__getitem__


def test_a_border_that_runs_both_ways_parts_nothing(script: Callable[[str], Any]) -> None:
    left = [(0, 0), (0, 9), (5, 9), (5, 0)]
    right = [(5, 0), (5, 9), (9, 9), (9, 0)]
    (joined,) = script("join_rings")([left, right])
    assert sorted(joined) == sorted({*left, *right})
    assert script("measure")(joined) == 81


def test_rings_that_touch_nowhere_stay_two(script: Callable[[str], Any]) -> None:
    rings = [[(0, 0), (0, 1), (1, 1)], [(5, 5), (5, 6), (6, 6)]]
    assert list(script("join_rings")(rings)) == rings


def test_small_bends_are_straightened_and_large_ones_and_ends_stay(script: Callable[[str], Any]) -> None:
    view = script("EURASIA")
    line = [(0.0, 0.0), (10.0, 0.1), (20.0, 0.0), (30.0, 40.0), (40.0, 0.0)]
    assert script("simplify")(line, view) == [line[0], line[2], line[3], line[4]]
    assert script("simplify")(line[:2], view) == line[:2]


def test_detail_fades_to_the_east(script: Callable[[str], Any]) -> None:
    view = script("EURASIA")
    bend = [(0.0, 0.0), (4.0, 3.0), (8.0, 0.0)]
    east = [(x + 900, y) for x, y in bend]
    assert len(script("simplify")(bend, view)) == 3
    assert len(script("simplify")(east, view)) == 2


def test_the_centre_of_a_view_stands_where_it_is_said_to_and_north_is_up(script: Callable[[str], Any]) -> None:
    view = script("EURASIA")
    assert view.project((view.longitude, view.latitude)) == pytest.approx((view.x, view.y))
    x, y = view.project((view.longitude, view.latitude + 10))
    assert x == pytest.approx(view.x)
    assert y < view.y


def test_areas_keep_their_size(script: Callable[[str], Any]) -> None:
    view, sizes = script("EURASIA"), []
    for west, south in [(44, 53), (0, 53), (100, 53)]:
        corners = [
            view.project(place)
            for place in [(west, south), (west, south + 1), (west + 1, south + 1), (west + 1, south)]
        ]
        sizes.append(script("measure")(corners))
    assert sizes == pytest.approx([sizes[0]] * 3, rel=0.01)


def test_a_ring_is_written_in_steps(script: Callable[[str], Any]) -> None:
    assert script("encode_ring")([(10, 20), (13, 16), (18, 22)]) == "M10 20l3-4 5 6z"
    assert script("encode_ring")([(1, 2), (0, 2), (0, 3)]) == "M1 2l-1 0 0 1z"


def test_another_source_is_refused(script: Callable[[str], Any], tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text("{}", "utf-8")
    with pytest.raises(SystemExit, match="is not the file"):
        script("main")(other)


def test_what_is_shipped_is_of_the_script_as_it_stands(script: Callable[[str], Any]) -> None:
    outlines = read_outlines()
    assert (outlines.width, outlines.height) == (script("WIDTH"), script("HEIGHT"))
    assert {code: mark[2:] for code, mark in outlines.marks.items()} == script("MARKS")
    assert sorted(outlines.shapes) == sorted(set(script("CODES").values()))


# Places whose status is disputed, and the State (or Kosovo) with which the OSCE's decisions name them.
NAMED_WITH = [
    ("Simferopol", 34.1, 44.95, "UA"),
    ("Sevastopol", 33.6, 44.65, "UA"),
    ("Donetsk", 37.8, 48.0, "UA"),
    ("Sukhumi", 41.05, 43.0, "GE"),
    ("Tskhinvali", 43.97, 42.23, "GE"),
    ("Tiraspol", 29.6, 46.84, "MD"),
    ("Karabakh", 46.75, 39.82, "AZ"),
    ("Kyrenia", 33.32, 35.25, "CY"),
    ("Kosovo", 21.15, 42.66, "XK"),
]


@pytest.mark.parametrize(("place", "longitude", "latitude", "code"), NAMED_WITH)
def test_places_are_drawn_with_whom_the_decisions_of_the_osce_name_them(
    script: Callable[[str], Any], place: str, longitude: float, latitude: float, code: str
) -> None:
    at = script("EURASIA").project((longitude, latitude))
    shapes = read_outlines().shapes
    assert [one for one, outline in shapes.items() if is_inside(at, outline)] == [code], place


def is_inside(at: tuple[float, float], outline: str) -> bool:
    """Whether a line to the right of a place meets an outline an odd number of times."""
    meets = 0
    for x, y, steps in re.findall(r"M(\d+) (\d+)l([^z]+)z", outline):
        corners = [(int(x), int(y))]
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
            corners.append((corners[-1][0] + step_x, corners[-1][1] + step_y))
        for one, two in pairwise([*corners, corners[0]]):
            if (one[1] > at[1]) != (two[1] > at[1]):
                meets += at[0] < one[0] + (at[1] - one[1]) * (two[0] - one[0]) / (two[1] - one[1])
    return meets % 2 == 1
