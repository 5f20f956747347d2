import pytest

from osce_digest.taxonomy import LANGUAGES, Topic, display_name, load_taxonomy, order_name, sort_by_name

ELECTIONS = Topic("Elections", "elections", (), {"fr": "Élections", "de": "Wahlen"})


@pytest.mark.parametrize(
    ("language", "name"),
    [("fr", "Élections"), ("fr-CA", "Élections"), ("de-AT", "Wahlen"), ("en", "Elections"), ("sq", "Elections")],
)
def test_a_name_is_that_of_the_language_else_the_english_one(language: str, name: str) -> None:
    assert display_name(ELECTIONS, language) == name


@pytest.mark.parametrize("language", ["en", "en-GB", "sq"])
def test_in_english_and_in_languages_without_names_the_order_stands(language: str) -> None:
    topics = list(load_taxonomy().topics.values())[::-1]
    assert sort_by_name(topics, language) == topics


def test_names_are_put_in_order_without_accents_and_case() -> None:
    assert [order_name(name) for name in ("Égypte", "ÖSTERREICH", "Йемен")] == ["egypte", "osterreich", "иемен"]


def test_accents_and_case_do_not_part_names_that_begin_alike() -> None:
    countries = load_taxonomy().countries
    chosen = [countries[iso] for iso in ("SE", "ES", "EG", "US", "FI", "DE")]
    assert [display_name(country, "fr") for country in sort_by_name(chosen, "fr")] == [
        "Allemagne",
        "Égypte",
        "Espagne",
        "États-Unis d’Amérique",
        "Finlande",
        "Suède",
    ]
    assert [country.iso for country in sort_by_name([countries["PL"], countries["AT"], countries["NO"]], "de")] == [
        "NO",
        "AT",
        "PL",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sorting_loses_nothing_and_does_not_depend_on_the_order_before(language: str) -> None:
    countries = list(load_taxonomy().countries.values())
    assert sort_by_name(countries, language) == sort_by_name(countries[::-1], language)
    assert {country.iso for country in sort_by_name(countries, language)} == {country.iso for country in countries}
