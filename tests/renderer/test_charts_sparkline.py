import re

import pytest

from osce_digest.markup import Templates
from osce_digest.renderer.charts.printing import print_chart
from osce_digest.renderer.charts.sparkline import TEMPLATE, Label, Point, Sparkline, draw_sparkline


def make_points(*counts: int) -> list[Point]:
    return [Point(f"month {number}", items) for number, items in enumerate(counts)]


def print_line(chart: Sparkline) -> str:
    return print_chart(Templates(), TEMPLATE, chart)


def test_the_highest_count_is_at_the_top_and_none_at_the_bottom() -> None:
    chart = draw_sparkline(make_points(0, 5, 10), "Items")
    assert chart.line == "M0 100L10 50L20 0"
    assert chart.area == "M0 100L10 50L20 0V100H0z"
    assert (chart.width, chart.height) == (20, 100)


def test_first_last_and_highest_are_told() -> None:
    points = make_points(1, 2, 9, 3, 4)
    chart = draw_sparkline(points, "Items")
    assert chart.first == Label(points[0], 0, "start")
    assert chart.last == Label(points[4], 100, "end")
    assert chart.highest == Label(points[2], 50, "middle")


@pytest.mark.parametrize(("at", "anchor"), [(0, "start"), (1, "start"), (5, "middle"), (9, "end"), (10, "end")])
def test_the_label_of_the_highest_count_stays_inside(at: int, anchor: str) -> None:
    counts = [1] * 11
    counts[at] = 5
    chart = draw_sparkline(make_points(*counts), "Items")
    assert chart.highest is not None
    assert (chart.highest.x, chart.highest.anchor) == (at * 10, anchor)


def test_of_equal_counts_the_last_is_the_highest() -> None:
    chart = draw_sparkline(make_points(3, 7, 7, 1), "Items")
    assert chart.highest is not None
    assert chart.highest.point.name == "month 2"


def test_a_single_month_is_a_line_too() -> None:
    chart = draw_sparkline(make_points(4), "Items")
    assert chart.line == "M0 0L10 0"
    assert chart.last is None
    assert print_line(chart).count("month 0") == 2


def test_months_without_items_lie_on_the_ground() -> None:
    chart = draw_sparkline(make_points(0, 0), "Items")
    assert chart.line == "M0 100L10 100"
    assert chart.highest is None


def test_without_months_nothing_is_printed() -> None:
    assert print_line(draw_sparkline([], "Items")).strip() == ""


def test_words_are_escaped_and_title_and_description_stand_in_the_drawing() -> None:
    html = print_line(draw_sparkline([Point("<May>", 2), Point("June", 1)], "Items & more", "A <line>"))
    assert "<title>Items &amp; more</title>" in html
    assert "<desc>A &lt;line&gt;</desc>" in html
    assert "&lt;May&gt;" in html
    assert "<May>" not in html


def test_thirty_years_of_months_stay_small_and_inside() -> None:
    chart = draw_sparkline(make_points(*((number * 7) % 41 for number in range(360))), "Items")
    places = [tuple(map(int, place.split())) for place in chart.line[1:].split("L")]
    assert all(0 <= x <= chart.width and 0 <= y <= chart.height for x, y in places)
    html = print_line(chart)
    assert len(html) < 7000
    assert "style=" not in html
    assert "." not in "".join(re.findall(r' (?:d|x|y|viewBox)="([^"]*)"', html))
