import re
from collections.abc import Callable

import pytest
from factories import make_items, make_site

from osce_digest.renderer.home import _shade
from osce_digest.site import Site

Read = Callable[[Site], dict[str, str]]


def test_the_newest_come_first_and_then_the_grid(pages: dict[str, str], site: Site) -> None:
    html = pages["index.html"]
    assert html.index(site.entries[0].url) < html.index(site.entries[20].url) < html.index('<table class="grid"')
    assert html.count('<li class="item"') == 24


def test_the_grid_is_a_table_with_named_rows_and_columns(pages: dict[str, str]) -> None:
    html = pages["index.html"]
    grid = html[html.index('<table class="grid"') : html.index("</table>")]
    assert grid.count('scope="row"') == 3
    assert grid.count('scope="col"') == 5
    row = re.search(r"<tr><th scope=\"row\"><a href=\"countries/albania.html\">.*?</tr>", grid, re.DOTALL)
    assert row
    assert '<a href="countries/albania/politico-military.html">29</a>' in row[0]
    assert '<time datetime="2023-07-12">12 July 2023</time>' in row[0]
    assert '<a href="countries/albania/human.html">0</a>' in row[0]


def test_the_last_months_and_the_archive_are_in_reach(pages: dict[str, str]) -> None:
    assert 'href="archive/2023-07.html">July 2023</a> <span class="count">4 items' in pages["index.html"]
    assert 'href="archive/index.html"' in pages["index.html"]


def test_an_empty_site_has_a_home_page_too(read: Read) -> None:
    html = read(make_site([]))["index.html"]
    assert "No item yet." in html
    assert 'class="lines"' not in html


def test_few_items_need_no_second_list(read: Read) -> None:
    assert 'class="lines"' not in read(make_site(make_items(8)))["index.html"]
    assert 'class="lines"' in read(make_site(make_items(9)))["index.html"]


@pytest.mark.parametrize(("count", "shade"), [(0, 0), (1, 1), (2, 1), (3, 2), (9, 2), (10, 3), (30, 4), (999, 4)])
def test_the_grid_is_shaded_by_count(count: int, shade: int) -> None:
    assert _shade(count) == shade
