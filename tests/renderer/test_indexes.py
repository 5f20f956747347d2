import re

import pytest


def headings(html: str) -> list[str]:
    return [re.sub(r"<[^>]+>", "", heading) for heading in re.findall(r"<h2>(.*?)</h2>", html)]


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("countries", ["South-Eastern Europe", "Central Asia"]),
        ("institutions", ["Field operation"]),
        ("archive", ["2023", "2020", "Undated"]),
        ("topics", []),
        ("dimensions", []),
        ("regions", []),
    ],
)
def test_an_index_shelves_what_it_lists(pages: dict[str, str], folder: str, expected: list[str]) -> None:
    assert headings(pages[f"{folder}/index.html"]) == expected


def test_an_index_tells_no_count_that_news_would_change_and_marks_its_place_in_the_menu(pages: dict[str, str]) -> None:
    html = pages["countries/index.html"]
    assert '<li><a href="../countries/tajikistan.html">Tajikistan</a></li>' in html
    assert "22 items" not in html
    assert "<time" not in html
    assert '<a href="../countries/index.html" aria-current="page">Countries</a>' in html
    assert 'aria-current="true">Countries' in pages["countries/albania.html"]


def test_the_feeds_page_has_every_feed_of_site_dimensions_countries_and_cells(pages: dict[str, str]) -> None:
    html = pages["feeds.html"]
    for feed in ("feed.xml", "dimensions/human.xml", "countries/tajikistan.xml", "countries/tajikistan/human.xml"):
        assert f'href="{feed}"' in html
    assert html.count('type="application/rss+xml">') == 1 + 3 + 3 * 4
