"""Covers reading, parsing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from osce_digest.errors import TaxonomyError
from osce_digest.taxonomy import CountryKind, Taxonomy, fingerprint_taxonomy, load_taxonomy


def test_the_packaged_taxonomy_is_loaded_once() -> None:
    assert load_taxonomy() is load_taxonomy()


def test_it_holds_what_the_osce_consists_of() -> None:
    taxonomy = load_taxonomy()
    kinds = [country.kind for country in taxonomy.countries.values()]
    assert kinds.count(CountryKind.PARTICIPATING) == 57
    assert kinds.count(CountryKind.MEDITERRANEAN) + kinds.count(CountryKind.ASIAN) == 11
    assert [c.iso for c in taxonomy.countries.values() if c.kind is CountryKind.TERRITORY] == ["XK"]
    assert len(taxonomy.topics) == 23
    assert list(taxonomy.dimensions) == ["politico-military", "economic-environmental", "human"]


def test_participating_states_stand_in_alphabetical_order() -> None:
    states = [c.name for c in load_taxonomy().countries.values() if c.kind is CountryKind.PARTICIPATING]
    assert (
        states == sorted(states, key=str.casefold) or sorted(states, key=lambda name: name.replace("ü", "u")) == states
    )


def test_every_country_is_in_exactly_one_region() -> None:
    taxonomy = load_taxonomy()
    members = [iso for region in taxonomy.regions.values() for iso in region.countries]
    assert sorted(members) == sorted(taxonomy.countries)
    assert all(iso in taxonomy.regions[country.region].countries for iso, country in taxonomy.countries.items())


@pytest.mark.parametrize("kind", ["countries", "regions", "institutions", "topics", "dimensions"])
def test_no_two_of_a_kind_share_a_slug(kind: str) -> None:
    slugs = [value.slug for value in getattr(load_taxonomy(), kind).values()]
    assert all(slugs)
    assert len(slugs) == len(set(slugs))


def test_every_year_since_1991_has_a_chair() -> None:
    chairs = load_taxonomy().chairs
    assert list(chairs) == list(range(1991, 2027))
    assert chairs[2023].country == "MK"
    assert chairs[2023].names == ("Bujar Osmani",)


def test_seats_are_in_upper_case() -> None:
    seats = load_taxonomy().seats
    assert {"VIENNA", "WARSAW", "THE HAGUE", "ВЕНА"} <= seats
    assert all(seat == seat.upper() for seat in seats)


def test_the_fingerprint_changes_with_any_file(write_taxonomy: Callable[..., Path]) -> None:
    first = load_taxonomy(write_taxonomy()).fingerprint
    assert load_taxonomy(write_taxonomy()).fingerprint == first
    changed = "west: {name: The West, countries: AL NO}\n"
    assert load_taxonomy(write_taxonomy(regions=changed)).fingerprint != first


def test_the_fingerprint_is_told_without_parsing(write_taxonomy: Callable[..., Path]) -> None:
    assert fingerprint_taxonomy() == load_taxonomy().fingerprint
    broken = write_taxonomy(topics="- name: [broken\n")
    assert fingerprint_taxonomy(broken) not in {"", fingerprint_taxonomy()}
    with pytest.raises(TaxonomyError):
        fingerprint_taxonomy(broken / "elsewhere")


def test_missing_and_broken_files_are_told_at_once(write_taxonomy: Callable[..., Path]) -> None:
    folder = write_taxonomy(traps=None)
    (folder / "topics.yml").write_bytes(b"- name: \xff\xfe\n")
    with pytest.raises(TaxonomyError) as raised:
        load_taxonomy(folder)
    assert [str(fault) for fault in raised.value.faults] == [
        "topics.yml:0: not-utf8: save the file as UTF-8",
        "traps.yml:0: no-file: the taxonomy needs this file",
    ]


def test_faults_of_all_files_are_told_at_once_in_order_of_file_and_line(write_taxonomy: Callable[..., Path]) -> None:
    folder = write_taxonomy(regions="west: {nme: West, countries: AL NO}\n", topics="- name: [broken\n")
    with pytest.raises(TaxonomyError) as raised:
        load_taxonomy(folder)
    faults = [(fault.path, fault.code) for fault in raised.value.faults]
    assert faults == sorted(faults, key=lambda fault: fault[0])
    assert {"regions.yml", "topics.yml"} <= {path for path, _ in faults}


def test_a_taxonomy_of_ones_own_is_read_from_its_folder(small: Taxonomy) -> None:
    assert list(small.countries) == ["AL", "NO"]
    assert small.countries["NO"].long_name == "Kingdom of Norway"
