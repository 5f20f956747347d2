import re

from factories import make_items, make_site, make_tags

from osce_digest.config import Config, Listings
from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.home_grid import Cell, lay_grid
from osce_digest.site import ALL_KINDS, GroupKind, Site


def test_the_grid_is_a_table_with_named_rows_and_columns(pages: dict[str, str]) -> None:
    html = pages["index.html"]
    grid = html[html.index('<table class="grid"') : html.index("</table>")]
    assert grid.count('scope="row"') == 3
    assert grid.count('scope="col"') == 5
    row = re.search(r"<tr><th scope=\"row\"><a href=\"countries/albania.html\">.*?(?=<tr>)", grid, re.DOTALL)
    assert row
    assert '<td class="s4"><a href="countries/albania/politico-military.html">29</a> 2023-07-12\n' in row[0]
    assert '<td><a href="countries/albania/human.html">0</a> \n' in row[0]


def test_every_row_has_a_cell_for_every_column(site: Site) -> None:
    grid = lay_grid(open_desk(site))
    assert [len(row.cells) for row in grid.rows] == [len(grid.columns)] * 3 == [3, 3, 3]


def test_cells_are_shaded_by_how_their_counts_compare() -> None:
    few = make_items(1, tags=make_tags(countries=["TR"]))
    some = make_items(20, tags=make_tags(countries=["TJ"]))
    grid = lay_grid(open_desk(make_site([*few, *some, *make_items(90)])))
    assert [row.cells[0].shade for row in grid.rows] == [4, 3, 1]
    assert [row.cells[2].shade for row in grid.rows] == [0, 0, 0]


def test_where_empty_lists_get_no_page_their_cells_say_so_without_a_link() -> None:
    grid = lay_grid(open_desk(make_site(config=Config(listings=Listings(empty=False)))))
    (row,) = grid.rows
    assert row.name == "Albania"
    assert row.cells[1:] == (Cell("", "0", "", 0),) * 2
    assert row.cells[0].path == "countries/albania/politico-military.html"


def test_without_cells_it_lists_the_countries_alone() -> None:
    grid = lay_grid(open_desk(make_site(kinds=ALL_KINDS - {GroupKind.CELL})))
    assert grid.columns == ()
    assert [(row.number, row.cells) for row in grid.rows] == [("1", ()), ("0", ()), ("0", ())]


def test_each_country_is_an_input_that_changes_with_its_figures() -> None:
    before, after = (lay_grid(open_desk(make_site(make_items(count)))).inputs for count in (2, 3))
    assert {name for name in before if before[name] != after[name]} == {"list countries/albania.html"}
