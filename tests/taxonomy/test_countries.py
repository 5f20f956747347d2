from collections.abc import Callable

import pytest

from osce_digest.taxonomy import Role, Rule, Taxonomy, load_taxonomy


def rule_of(taxonomy: Taxonomy, name: str) -> Rule:
    return next(rule for rule in taxonomy.rules if rule.id == name)


@pytest.mark.parametrize(
    ("name", "role", "terms", "literals"),
    [
        ("country.al.name", Role.NAME, ("countries/AL",), ("Albania",)),
        ("country.al.demonym", Role.DEMONYM, ("countries/AL",), ("Albanian",)),
        ("country.al.capital", Role.CAPITAL, ("countries/AL",), ("Tirana", "Tiranë")),
        ("place.shkodra", Role.PLACE, ("countries/AL",), ("Shkodra", "Shkodër")),
        ("ambiguous-place.bar", Role.AMBIGUOUS_PLACE, ("countries/AL", "countries/NO"), ("Bar",)),
        ("country.al.name.other-languages", Role.NAME, ("countries/AL",), ("Albanie", "Албания", "Албании", "Албанию")),
        ("country.al.demonym.other-languages", Role.DEMONYM, ("countries/AL",), ("albanais",)),
        ("country.no.long-name", Role.ALIAS, ("countries/NO",), ("Kingdom of Norway",)),
        ("territory.lake", Role.TERRITORY, ("countries/AL", "countries/NO"), ("Lake Land",)),
        ("place.lakeside", Role.PLACE, ("countries/AL", "countries/NO"), ("Lakeside",)),
    ],
)
def test_every_form_of_a_country_makes_a_rule(
    small: Taxonomy, name: str, role: Role, terms: tuple[str, ...], literals: tuple[str, ...]
) -> None:
    rule = rule_of(small, name)
    assert (rule.role, rule.terms, rule.literals) == (role, terms, literals)


def test_a_rule_has_the_weight_of_its_role(small: Taxonomy) -> None:
    assert rule_of(small, "place.shkodra").weight == 0.9
    assert rule_of(small, "ambiguous-place.bar").weight == 0.3


@pytest.mark.parametrize(
    ("given", "iso"),
    [
        ("AL", "AL"),
        ("The Netherlands", "NL"),
        ("Czech Republic", "CZ"),
        ("Turkey", "TR"),
        ("TÜRKİYE", "TR"),
        ("the former Yugoslav Republic of Macedonia", "MK"),
        ("Holy See", "VA"),
        ("Serbia and Montenegro", "RS"),
        ("Кыргызстан", "KG"),
        ("Киргизия", "KG"),
        ("Allemagne", "DE"),
        ("United States", "US"),
        ("Bosnia & Herzegovina", "BA"),
        ("Kosovo", "XK"),
        ("Atlantis", None),
    ],
)
def test_a_given_country_is_found_by_any_of_its_names(given: str, iso: str | None) -> None:
    country = load_taxonomy().find_country(given)
    assert (country.iso if country else None) == iso


def test_capitals_that_are_also_seats_do_not_speak_for_their_state_alone() -> None:
    ambiguous = {f for r in load_taxonomy().rules if r.role is Role.AMBIGUOUS_PLACE for f in r.literals}
    assert {"Vienna", "Warsaw", "Copenhagen", "Geneva", "Brussels", "Strasbourg", "Minsk", "Helsinki"} <= ambiguous
    assert load_taxonomy().countries["AT"].capital == "Vienna"


@pytest.mark.parametrize(
    ("words", "other", "fault"),
    [
        ("name: Norway", "nme: Norway", "countries.yml:15: unknown-key"),
        ("    name: Norway", "    kind: kingdom\n    name: Norway", "countries.yml:15: wrong-value"),
        ("Албани{я}", "Албани{х}", "countries.yml:13: unknown-endings"),
        ("place: 0.9", "plaza: 0.9", "countries.yml:1: wrong-value"),
        ("  NO:\n", "  XX:\n", "countries.yml:14: region"),
        ("  NO:\n", "  AL:\n", "countries.yml:14: repeated-key"),
        ("    name: Norway", "    neighbours: AL\n    name: Norway", "countries.yml:14: one-sided-border"),
        ("    name: Norway", "    neighbours: XX\n    name: Norway", "countries.yml:14: one-sided-border"),
    ],
)
def test_faults_are_told_with_their_line(
    faults_of: Callable[[str, str, str], list[str]], words: str, other: str, fault: str
) -> None:
    assert fault in faults_of("countries", words, other)


@pytest.mark.parametrize(
    ("iso", "neighbours"),
    [
        ("TJ", ("AF", "KG", "UZ")),
        ("XK", ("AL", "ME", "MK", "RS")),
        ("IS", ()),
        ("NO", ("FI", "RU", "SE")),
        ("SM", ("IT",)),
        ("GB", ("IE",)),
    ],
)
def test_a_country_knows_those_it_has_a_border_with(iso: str, neighbours: tuple[str, ...]) -> None:
    assert load_taxonomy().countries[iso].neighbours == neighbours


def test_borders_have_two_sides_and_no_state_is_its_own_neighbour() -> None:
    countries = load_taxonomy().countries
    for iso, country in countries.items():
        assert list(country.neighbours) == sorted(set(country.neighbours) - {iso})
        assert all(iso in countries[other].neighbours for other in country.neighbours)
