"""Covers charts_states, charts_printing."""

import json
import re
from collections.abc import Iterator
from math import dist

import pytest
from lxml import etree

from osce_digest.markup import Templates
from osce_digest.renderer.charts.map import FILE, RADIUS, TEMPLATE, Map, Words, draw_map, read_outlines
from osce_digest.renderer.charts.printing import print_chart
from osce_digest.renderer.charts.states import State
from osce_digest.taxonomy import CountryKind, load_taxonomy

WORDS = Words("Items by State", "Borders are no opinion", "Items")
STEPS = (1, 3, 10, 30)
SVG = "{http://www.w3.org/2000/svg}"
BUDGET = 19_000


def make_states(items: int = 3) -> list[State]:
    return [
        State(country.iso, f"countries/{country.slug}.html", items, country.name, f"{country.name}: {items} items")
        for country in load_taxonomy().countries.values()
        if country.kind in {CountryKind.PARTICIPATING, CountryKind.TERRITORY}
    ]


def print_map(chart: Map, root: str = "../") -> str:
    return print_chart(Templates(constants={"root": root}), TEMPLATE, chart)


def read_svg(html: str) -> etree._Element:
    return etree.fromstring(str(html).replace("<svg ", f'<svg xmlns="{SVG[1:-1]}" ', 1))


def walk(outline: str) -> Iterator[tuple[int, int]]:
    """Every corner of an outline, which is rings of relative steps after an absolute beginning."""
    rings = re.findall(r"M(\d+) (\d+)l([^Mz]+)z", outline)
    assert "".join(f"M{x} {y}l{steps}z" for x, y, steps in rings) == outline
    for first_x, first_y, steps in rings:
        x, y = int(first_x), int(first_y)
        yield x, y
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + step_x, y + step_y
            yield x, y


def test_every_state_and_kosovo_is_a_link_to_its_page_with_its_words() -> None:
    states = make_states()
    assert len(states) == 58
    links = read_svg(print_map(draw_map(states, STEPS, WORDS))).findall(f"{SVG}a")
    found = {(link.get("href"), link.findtext(f"{SVG}title")) for link in links}
    assert found == {(f"../{state.path}", state.words) for state in states}


def test_every_state_has_an_outline_inside_the_map_and_of_integers() -> None:
    outlines = read_outlines()
    assert outlines.shapes.keys() == {state.code for state in make_states()}
    for code, outline in outlines.shapes.items():
        corners = list(walk(outline))
        assert len(corners) >= 3, code
        assert all(0 <= x <= outlines.width and 0 <= y <= outlines.height for x, y in corners), code


def test_states_that_are_too_small_to_be_met_have_a_mark_inside_the_map_and_apart_from_other_marks() -> None:
    outlines, met = read_outlines(), 0
    for code, outline in outlines.shapes.items():
        x, y = zip(*walk(outline), strict=True)
        if max(max(x) - min(x), max(y) - min(y)) < 16:
            assert code in outlines.marks, code
            met += 1
    assert met >= 8
    places = sorted(mark[2:] for mark in outlines.marks.values())
    assert all(RADIUS <= x <= outlines.width - RADIUS and RADIUS <= y <= outlines.height - RADIUS for x, y in places)
    near = [(one, two) for one in places for two in places if one < two and dist(one, two) < 2 * RADIUS + 2]
    assert near == []


def test_marks_lie_over_every_outline() -> None:
    shapes = draw_map(make_states(), STEPS, WORDS).shapes
    marked = [shape.mark is not None for shape in shapes]
    assert marked == sorted(marked)
    assert sum(marked) == len(read_outlines().marks)


@pytest.mark.parametrize(("items", "shade"), [(0, 0), (1, 1), (2, 1), (3, 2), (29, 3), (1000, 4)])
def test_a_state_is_shaded_by_its_items(items: int, shade: int) -> None:
    chart = draw_map([State("AL", "a.html", items, "Albania", "Albania")], STEPS, WORDS)
    assert [shape.shade for shape in chart.shapes] == [shade]
    assert f'<a class="s{shade}" href="../a.html">' in print_map(chart)


def test_the_key_tells_what_each_shade_stands_for() -> None:
    assert [step.words for step in draw_map([], STEPS, WORDS).key] == ["0", "1–2", "3–9", "10–29", "30+"]


def test_partners_are_left_out() -> None:
    assert draw_map([State("JP", "japan.html", 9, "Japan", "Japan")], STEPS, WORDS).shapes == ()


def test_a_state_without_a_page_is_drawn_and_is_no_link() -> None:
    html = print_map(draw_map([State("AL", "", 3, "Albania", "Albania: 3 items")], STEPS, WORDS))
    assert "<a " not in html
    assert '<g class="s2"><title>Albania: 3 items</title><path d="' in html


def test_words_are_escaped() -> None:
    chart = draw_map([State("AL", "a.html", 1, "A", "<b>A & B</b>")], STEPS, Words("T<", "D&", "K>"))
    html = print_map(chart)
    assert "<title>&lt;b&gt;A &amp; B&lt;/b&gt;</title>" in html
    assert "<title>T&lt;</title>" in html
    assert "<desc>D&amp;</desc>" in html
    assert ">K&gt;</text>" in html


def test_the_map_is_as_light_as_promised_and_has_no_style_attribute() -> None:
    html = print_map(draw_map(make_states(1234), STEPS, WORDS))
    assert len(html.encode()) < BUDGET
    assert "style=" not in html
    assert "." not in "".join(re.findall(r' (?:d|x|y|cx|cy|r|width|height)="([^"]*)"', html))


def test_the_source_of_the_outlines_is_named() -> None:
    assert "Natural Earth, public domain" in json.loads(FILE.read_bytes())["source"]


def test_crimea_is_drawn_with_ukraine_and_kosovo_apart_from_serbia() -> None:
    shapes = read_outlines().shapes
    ukraine = shapes["UA"].split("z")
    assert len([ring for ring in ukraine if ring]) == 1
    assert max(y for _, y in walk(shapes["UA"])) > max(y for _, y in walk(shapes["MD"]))
    assert shapes["XK"] != shapes["RS"]
