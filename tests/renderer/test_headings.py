import pytest
from factories import make_items, make_site, make_tagged, make_tags

from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.headings import Part, describe_head, name_group, section_of
from osce_digest.site import Site


@pytest.fixture(scope="module")
def one() -> Site:
    return make_site([*make_items(3), make_tagged(tags=make_tags(countries=["TR"], dimensions=["human"]))])


def head(site: Site, key: str) -> dict[str, object]:
    group = site.group(key)
    assert group
    return describe_head(open_desk(site), group)


def facts(site: Site, key: str) -> dict[str, list[tuple[str, str | None]]]:
    found = head(site, key)["facts"]
    assert isinstance(found, list)
    return {name: [(chip.name, chip.path) for chip in chips] for name, chips in found}


def test_a_country_tells_region_capital_and_since_when_it_takes_part(one: Site) -> None:
    assert facts(one, "countries/AL") == {
        "Full name": [("Republic of Albania", None)],
        "Region": [("South-Eastern Europe", "regions/south-eastern-europe.html")],
        "Capital": [("Tirana", None)],
        "In the OSCE": [("participating State since 19 June 1991", None)],
        "Field operations": [("OSCE Presence in Albania (since 1997)", "institutions/osce-presence-in-albania.html")],
    }


def test_a_region_without_entries_is_named_and_not_linked(one: Site) -> None:
    assert facts(one, "countries/TJ")["Region"] == [("Central Asia", None)]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "countries/AL+dimensions/human",
            {"Country": [("Albania", "countries/albania.html")], "Dimension": [("Human", "dimensions/human.html")]},
        ),
        ("topics/Policing", {"By dimension": [("Politico-military", "dimensions/politico-military.html")]}),
        (
            "institutions/OSCE Presence in Albania",
            {
                "Kind": [("Field operation", None)],
                "Time": [("since 1997", None)],
                "Countries": [("Albania", "countries/albania.html")],
            },
        ),
        ("dimensions/human", {}),
        (
            "months/2023-01",
            {
                "Weekly digests": [
                    ("2–8 January 2023", "digests/2023-w01.html"),
                    ("26 December 2022 – 1 January 2023", "digests/2022-w52.html"),
                ]
            },
        ),
    ],
)
def test_other_groups_tell_what_belongs_to_them(one: Site, key: str, expected: object) -> None:
    assert facts(one, key) == expected


def parts(site: Site, key: str) -> list[tuple[str, str, int]]:
    found = head(site, key)["parts"]
    assert isinstance(found, list)
    return [(part.name, part.path, part.count) for part in found]


def test_a_country_is_cut_into_its_dimensions(one: Site) -> None:
    assert parts(one, "countries/TR") == [
        ("Politico-military", "countries/turkiye/politico-military.html", 0),
        ("Economic and environmental", "countries/turkiye/economic-environmental.html", 0),
        ("Human", "countries/turkiye/human.html", 1),
    ]


def test_a_dimension_is_cut_into_the_countries_it_has(one: Site) -> None:
    assert parts(one, "dimensions/politico-military") == [
        ("Albania", "countries/albania/politico-military.html", 3),
    ]


def test_a_region_is_cut_into_its_countries(one: Site) -> None:
    assert parts(one, "regions/south-eastern-europe") == [
        ("Albania", "countries/albania.html", 3),
        ("Türkiye", "countries/turkiye.html", 1),
    ]


def test_a_part_tells_count_and_last_day(one: Site) -> None:
    group = one.group("countries/AL")
    assert group
    part = Part.of(open_desk(one), group)
    assert (part.items, part.last and part.last.text, part.slug) == ("3 items", "3 January 2023", "AL")


def test_months_are_written_out_and_belong_to_the_archive(one: Site) -> None:
    group = one.group("months/2023-01")
    assert group
    assert (name_group(open_desk(one), group), section_of(group)) == ("January 2023", "archive")
