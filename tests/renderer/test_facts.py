from dataclasses import replace

import pytest
from factories import make_items, make_site, make_tagged, make_tags, make_taxonomy

from osce_digest.config import Config
from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.facts import find_note, list_beside, list_countries, list_facts
from osce_digest.site import Site
from osce_digest.taxonomy import load_taxonomy


@pytest.fixture(scope="module")
def one() -> Site:
    return make_site([*make_items(3), make_tagged(tags=make_tags(countries=["TR"], dimensions=["human"]))])


def facts(site: Site, key: str) -> dict[str, list[tuple[str, str | None]]]:
    group = site.group(key)
    assert group
    return {name: [(chip.name, chip.path) for chip in chips] for name, chips in list_facts(open_desk(site), group)}


def test_a_country_tells_region_capital_and_since_when_it_takes_part(one: Site) -> None:
    assert facts(one, "countries/AL") == {
        "Full name": [("Republic of Albania", None)],
        "Region": [("South-Eastern Europe", "regions/south-eastern-europe.html")],
        "Capital": [("Tirana", None)],
        "In the OSCE": [("Participating State since 19 June 1991", None)],
        "Field operations": [("OSCE Presence in Albania (since 1997)", "institutions/osce-presence-in-albania.html")],
        "Others in the region": [("Türkiye", "countries/turkiye.html")],
    }


def test_a_region_without_entries_is_named_and_not_linked(one: Site) -> None:
    assert facts(one, "countries/TJ")["Region"] == [("Central Asia", None)]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("countries/AL+dimensions/human", {}),  # which its kicker and filters tell
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


@pytest.fixture(scope="module")
def french() -> Site:
    return make_site([make_tagged()], Config(language="fr"), load_taxonomy())


def test_neighbours_are_named_and_ordered_for_readers_of_the_language(french: Site) -> None:
    heading, chips = list_beside(open_desk(french), french.taxonomy.countries["AL"])
    assert heading == "Pays voisins"
    assert [chip.name for chip in chips] == ["Grèce", "Kosovo", "Macédoine du Nord", "Monténégro"]
    assert chips[1].path == "countries/kosovo.html"


def test_a_neighbour_without_a_page_is_left_out_and_an_island_has_others_of_its_region(french: Site) -> None:
    beside = {iso: list_beside(open_desk(french), french.taxonomy.countries[iso]) for iso in ("TJ", "MT")}
    assert [chip.name for chip in beside["TJ"][1]] == ["Kirghizistan", "Ouzbékistan"]
    assert beside["MT"][0] == "Autres pays de la région"
    assert {"Chypre", "Italie"} <= {chip.name for chip in beside["MT"][1]}
    assert "Malte" not in {chip.name for chip in beside["MT"][1]}


def test_countries_without_a_page_are_not_listed_in_their_region(one: Site) -> None:
    regions = one.taxonomy.regions
    assert [group.name for group in list_countries(one, regions["south-eastern-europe"])] == ["Albania", "Türkiye"]
    assert list_countries(one, regions["asian-partners"]) == []


def test_only_a_country_has_a_note() -> None:
    taxonomy = make_taxonomy()
    noted = replace(taxonomy.countries["AL"], note="A note.", notes={"fr": "Une note."})
    site = make_site(None, Config(language="fr"), replace(taxonomy, countries={**taxonomy.countries, "AL": noted}))
    notes = [find_note(open_desk(site), group) for group in site.groups]
    assert [note for note in notes if note] == ["Une note."]


def test_neighbours_stand_by_name_in_english_too() -> None:
    site = make_site([make_tagged()], taxonomy=load_taxonomy())
    _, chips = list_beside(open_desk(site), site.taxonomy.countries["AD"])
    assert [chip.name for chip in chips] == ["France", "Spain"]
