import re

from osce_digest.markup import Templates
from osce_digest.renderer.charts.printing import print_chart
from osce_digest.renderer.charts.states import State
from osce_digest.renderer.charts.tiles import TEMPLATE, draw_tiles

STATES = [
    State("AL", "countries/albania.html", 3, "Albania", "Albania: 3 items"),
    State("CA", "countries/canada.html", 0, "Canada <new>", "Canada: none"),
    State("AD", "countries/andorra.html", 40, "Andorra", "Andorra: 40 items"),
]
REGIONS = [("North & America", ("CA", "US")), ("Europe", ("AD", "AL")), ("Asian Partners", ("JP",))]
STEPS = (1, 3, 10, 30)


def test_tiles_stand_in_their_regions_and_regions_without_states_are_left_out() -> None:
    rows = draw_tiles(STATES, REGIONS, STEPS, "Items").rows
    assert [(row.name, [tile.state.code for tile in row.tiles]) for row in rows] == [
        ("North & America", ["CA"]),
        ("Europe", ["AD", "AL"]),
    ]


def test_tiles_are_shaded_as_the_map_is() -> None:
    rows = draw_tiles(STATES, REGIONS, STEPS, "Items").rows
    assert [tile.shade for row in rows for tile in row.tiles] == [0, 4, 2]


def test_a_tile_links_to_its_state_and_says_its_name_and_count() -> None:
    html = print_chart(
        Templates(constants={"root": "../"}), TEMPLATE, draw_tiles(STATES, REGIONS, STEPS, "Items by <State>")
    )
    assert re.findall(r'<li class="s(\d)"><a href="([^"]+)">([^<]+) <b>(\d+)</b></a>', html) == [
        ("0", "../countries/canada.html", "Canada &lt;new&gt;", "0"),
        ("4", "../countries/andorra.html", "Andorra", "40"),
        ("2", "../countries/albania.html", "Albania", "3"),
    ]
    assert "<h3>North &amp; America</h3>" in html
    assert 'aria-label="Items by &lt;State&gt;"' in html
