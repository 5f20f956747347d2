import re
from collections.abc import Callable

import pytest
from factories import make_site, make_tagged, make_tags

from osce_digest.config import Config
from osce_digest.site import Site
from osce_digest.taxonomy import load_taxonomy


def headings(html: str) -> list[str]:
    return [re.sub(r"<[^>]+>", "", heading) for heading in re.findall(r"<h2>(.*?)</h2>", html)]


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("countries", ["South-Eastern Europe", "Central Asia"]),
        ("institutions", ["Field operations"]),
        ("archive", ["2023", "2020", "Undated", "Weekly digests", "Languages"]),
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


@pytest.fixture(scope="module")
def french() -> Site:
    tags = make_tags(countries=("BA", "HR"), dimensions=("human",), topics=("Elections",))
    return make_site([make_tagged(tags=tags)], Config(language="fr"), load_taxonomy())


def test_indexes_name_and_order_countries_for_readers_of_the_language(
    french: Site, read: Callable[[Site], dict[str, str]]
) -> None:
    pages = read(french)
    html = pages["countries/index.html"]
    assert headings(html)[:3] == ["Europe du Sud-Est", "Europe orientale", "Caucase du Sud"]
    places = [html.index(f">{name}</a>") for name in ("Albanie", "Bosnie-Herzégovine", "Bulgarie", "Croatie", "Grèce")]
    assert places == sorted(places)
    assert '<a href="../countries/bosnia-and-herzegovina.html">Bosnie-Herzégovine</a>' in html
    assert html.index(">Macédoine du Nord<") < html.index(">Monténégro<")
    assert ">Lutte contre la traite des êtres humains</a>" in pages["topics/index.html"]
    assert ">Présence de l’OSCE en Albanie</a>" in pages["institutions/index.html"]


def test_pages_of_groups_lists_and_items_speak_the_names_of_the_language(
    french: Site, read: Callable[[Site], dict[str, str]]
) -> None:
    pages = read(french)
    assert "<h1>Bosnie-Herzégovine" in pages["countries/bosnia-and-herzegovina.html"]
    assert "Bosnie-Herzégovine\u202f: Dimension humaine" in pages["countries/bosnia-and-herzegovina/human.html"]
    assert ">Mission de l’OSCE en Bosnie-Herzégovine" in pages["countries/bosnia-and-herzegovina.html"]
    item = pages[french.entries[0].url]
    for name in ("Bosnie-Herzégovine", "Croatie", "Dimension humaine", "Élections", "Présence de l’OSCE en Albanie"):
        assert f">{name}</a>" in item
    albania = pages["countries/albania.html"]
    assert "République d’Albanie" in albania
    assert "Mission de l’OSCE au Kosovo agit dans le cadre" in pages["countries/kosovo.html"]
    for name in ("Bosnia and Herzegovina", "Republic of", "OSCE Presence in Albania", ">Human<"):
        # What a form sends are keys, as addresses are.
        assert not any(name in re.sub(r' value="[^"]*"', "", html) for html in pages.values())
