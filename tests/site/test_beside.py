from collections.abc import Sequence
from datetime import date

import pytest
from factories import make_document, make_site, make_tagged, make_tags

from osce_digest.model import Entry
from osce_digest.site import Site
from osce_digest.site.beside import list_shared, shows_beside

Item = tuple[int | None, str, str]
ITEMS: list[Item] = [
    (9, "TJ", "human"),
    (8, "AL", "human"),
    (7, "AL TJ", "politico-military"),
    (6, "TJ", "politico-military human"),
    (5, "AL", "human"),
    (4, "AL", "human"),
    (3, "AL", "human"),
    (2, "AL", "human"),
    (1, "", ""),
    (None, "AL", "human"),
    (None, "AL", "human"),
]


def make(items: Sequence[Item]) -> Site:
    return make_site(
        [
            make_tagged(
                make_document(
                    title=f"Item {day or 'x'}", body=f"Text {line}.", day=date(2023, 7, day) if day else None, line=line
                ),
                make_tags(countries=countries.split(), dimensions=dimensions.split(), topics=(), institutions=()),
            )
            for line, (day, countries, dimensions) in enumerate(items, 1)
        ]
    )


@pytest.fixture(scope="module")
def site() -> Site:
    return make(ITEMS)


def on(site: Site, day: int) -> Entry:
    return next(entry for entry in site.entries if entry.published.day == date(2023, 7, day))


def beside(site: Site, entry: Entry) -> dict[str, tuple[str, str]]:
    return {
        key: (newer.title if newer else "", older.title if older else "")
        for key, newer, older in site.neighbours(entry)
    }


def test_an_entry_stands_in_its_first_country_and_its_first_dimension(site: Site) -> None:
    assert beside(site, on(site, 8)) == {
        "countries/AL": ("", "Item 7"),
        "dimensions/human": ("Item 9", "Item 6"),
    }
    assert beside(site, on(site, 7)) == {
        "countries/AL": ("Item 8", "Item 5"),
        "dimensions/politico-military": ("", "Item 6"),
    }


def test_one_without_country_and_dimension_stands_in_the_whole_archive(site: Site) -> None:
    assert beside(site, on(site, 1)) == {"site": ("Item 2", "")}


def test_undated_ones_stand_beside_each_other_only(site: Site) -> None:
    first, second = [entry for entry in site.entries if entry.published.day is None]
    assert beside(site, first)["countries/AL"] == ("", "Item x")
    assert beside(site, second)["countries/AL"] == ("Item x", "")
    assert beside(site, on(site, 2))["countries/AL"] == ("Item 3", "")
    assert [near.id for near in site.near(first)[1]] == [second.id]


def test_what_came_before_is_of_the_same_country_and_dimension(site: Site) -> None:
    key, near = site.near(on(site, 8))
    assert (key, [entry.title for entry in near]) == ("countries/AL+dimensions/human", ["Item 5", "Item 4", "Item 3"])
    assert site.near(on(site, 2)) == ("countries/AL+dimensions/human", [])
    assert site.near(on(site, 1)) == ("site", [])


def test_every_page_that_shows_an_entry_is_found_from_it(site: Site) -> None:
    for shown in site.entries:
        lists = {"site", *list_shared(shown)}
        for page in site.entries:
            others = [other for one in site.neighbours(page) for other in one[1:] if other]
            if shown in [*others, *site.near(page)[1]]:
                assert any(shows_beside(page, key) for key in lists)
    assert not shows_beside(on(site, 7), "countries/TJ")
    assert not shows_beside(on(site, 7), "site")
