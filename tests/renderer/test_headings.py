import pytest
from factories import make_items, make_site, make_tagged, make_tags

from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.headings import Part, describe_head, head_inputs
from osce_digest.site import Site


@pytest.fixture(scope="module")
def one() -> Site:
    return make_site([*make_items(3), make_tagged(tags=make_tags(countries=["TR"], dimensions=["human"]))])


def head(site: Site, key: str) -> dict[str, object]:
    group = site.group(key)
    assert group
    return describe_head(open_desk(site), group)


def inputs(site: Site, key: str) -> dict[str, str]:
    group = site.group(key)
    assert group
    return head_inputs(open_desk(site), group)


def parts(site: Site, key: str) -> list[tuple[str, str, str]]:
    found = head(site, key)["parts"]
    assert isinstance(found, list)
    return [(part.name, part.path, part.items) for part in found]


def current(site: Site, key: str) -> list[str]:
    found = head(site, key)["parts"]
    assert isinstance(found, list)
    return [part.path for part in found if part.current]


def way(site: Site, key: str) -> list[tuple[str, str | None]]:
    found = head(site, key)["kicker"]
    assert isinstance(found, list)
    return [(chip.name, chip.path) for chip in found]


def test_a_country_is_filtered_by_dimension_and_knows_that_all_is_shown(one: Site) -> None:
    assert parts(one, "countries/TR") == [
        ("All", "countries/turkiye.html", ""),
        ("Politico-military", "countries/turkiye/politico-military.html", "no items"),
        ("Economic and environmental", "countries/turkiye/economic-environmental.html", "no items"),
        ("Human", "countries/turkiye/human.html", "1 item"),
    ]
    assert current(one, "countries/TR") == ["countries/turkiye.html"]


def test_a_cell_leads_back_to_all_and_on_to_its_sisters_without_their_counts(one: Site) -> None:
    key = "countries/TR+dimensions/human"
    assert [(path, items) for _, path, items in parts(one, key)] == [
        ("countries/turkiye.html", ""),
        ("countries/turkiye/politico-military.html", ""),
        ("countries/turkiye/economic-environmental.html", ""),
        ("countries/turkiye/human.html", ""),
    ]
    assert current(one, key) == ["countries/turkiye/human.html"]
    # News in another cell leaves this one's page alone.
    assert inputs(one, key) == {**inputs(make_site(make_items(9)), key), "count": "1"}


def test_a_dimension_is_cut_into_the_countries_it_has(one: Site) -> None:
    assert parts(one, "dimensions/politico-military") == [
        ("Albania", "countries/albania/politico-military.html", "3 items"),
    ]


def test_a_region_is_cut_into_its_countries(one: Site) -> None:
    assert parts(one, "regions/south-eastern-europe") == [
        ("Albania", "countries/albania.html", "3 items"),
        ("Türkiye", "countries/turkiye.html", "1 item"),
    ]


def test_a_part_tells_count_and_last_day(one: Site) -> None:
    group = one.group("countries/AL")
    assert group
    part = Part.of(open_desk(one), group)
    assert (part.items, part.last and part.last.text, part.slug) == ("3 items", "3 January 2023", "AL")


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "countries/AL",
            [("Country", "countries/index.html"), ("South-Eastern Europe", "regions/south-eastern-europe.html")],
        ),
        ("countries/TJ", [("Country", "countries/index.html")]),  # whose region has no page yet
        ("countries/AL+dimensions/human", [("Albania", "countries/albania.html"), ("Human", "dimensions/human.html")]),
        ("dimensions/human", [("Dimension", "dimensions/index.html")]),
        ("months/2023-01", [("Month", "archive/index.html")]),
    ],
)
def test_a_page_leads_up_to_what_it_belongs_to(one: Site, key: str, expected: object) -> None:
    assert way(one, key) == expected


def test_an_empty_page_says_what_is_missing_and_where_else_to_look(one: Site) -> None:
    empty = head(one, "countries/AL+dimensions/human")
    assert empty["empty"] == "Nothing filed under Albania: Human yet."
    assert empty["elsewhere"] == [
        *open_desk(one).names.chips("countries", ("AL",)),
        *open_desk(one).names.chips("dimensions", ("human",)),
    ]
    tajikistan = head(one, "countries/TJ")
    assert (tajikistan["empty"], tajikistan["elsewhere"]) == ("Nothing filed under Tajikistan yet.", [])
    assert (head(one, "countries/AL")["empty"], head(one, "countries/AL")["elsewhere"]) == ("", [])
