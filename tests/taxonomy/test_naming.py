from collections.abc import Callable, Mapping

import pytest

from osce_digest.taxonomy import LANGUAGES, Taxonomy, load_taxonomy
from osce_digest.taxonomy.names import Named

FULL = frozenset(LANGUAGES)
KINDS = ("countries", "regions", "dimensions", "topics", "institutions")


def named(taxonomy: Taxonomy, kind: str) -> Mapping[str, Named]:
    found: Mapping[str, Named] = getattr(taxonomy, kind)
    return found


@pytest.mark.parametrize("kind", ["countries", "regions", "dimensions", "topics"])
def test_everything_but_bodies_has_a_name_in_every_language(kind: str) -> None:
    for node in named(load_taxonomy(), kind).values():
        assert node.names.keys() == FULL, node.name
        assert all(name.strip() for name in node.names.values())


def test_the_bodies_that_are_at_work_are_named_in_every_language() -> None:
    english_only = {"OSCE Border Management Staff College", "OSCE Gender Issues Programme"}
    for body in load_taxonomy().institutions.values():
        if not body.end and body.name not in english_only:
            assert body.names.keys() == FULL, body.name


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_of_a_kind_share_a_name_in_one_language(kind: str, language: str) -> None:
    names = [node.names.get(language, node.name) for node in named(load_taxonomy(), kind).values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("kind", KINDS)
def test_names_are_written_in_the_letters_of_their_language(kind: str) -> None:
    for node in named(load_taxonomy(), kind).values():
        for language, name in node.names.items():
            cyrillic = [letter for letter in name if "а" <= letter.casefold() <= "я"]
            assert bool(cyrillic) is (language == "ru"), name
            assert not set(name) & set("'\"\t"), name
            assert "  " not in name


@pytest.mark.parametrize(
    ("iso", "names"),
    [
        ("BA", "Bosnie-Herzégovine, Bosnien und Herzegowina, Bosnia-Erzegovina, Босния и Герцеговина"),
        ("VA", "Saint-Siège, Heiliger Stuhl, Santa Sede, Святой Престол, Santa Sede"),
        ("MK", "Macédoine du Nord, Nordmazedonien, Macedonia del Nord, Северная Македония, Macedonia del Norte"),
        ("KG", "Kirghizistan, Kirgisistan, Kirghizistan, Кыргызстан, Kirguistán"),
        ("MD", "Moldavie, Moldau, Moldova, Молдова, Moldova"),
        ("XK", "Kosovo, Kosovo, Kosovo, Косово, Kosovo"),
    ],
)
def test_countries_are_worded_as_the_osce_words_them(iso: str, names: str) -> None:
    assert ", ".join(load_taxonomy().countries[iso].names.values()).startswith(names)


def test_what_was_read_is_given_to_each_kind(small: Taxonomy) -> None:
    assert small.countries["NO"].names["fr"] == "Norvège"
    assert small.regions["west"].names["de"] == "Westen"
    assert small.dimensions["human"].names["it"] == "Umana"
    assert small.topics["Elections"].names["ru"] == "Выборы"
    assert dict(small.institutions["OSCE Presence in Albania"].names) == {"fr": "Présence de l’OSCE en Albanie"}


def test_spaces_that_must_not_break_are_kept() -> None:
    taxonomy = load_taxonomy()
    assert taxonomy.institutions["Open Skies Consultative Commission"].names["fr"].endswith("«\u202fCiel ouvert\u202f»")
    assert "«\u202fTurquie\u202f»" in taxonomy.countries["TR"].notes["fr"]


def test_what_a_page_of_a_country_says_is_said_in_every_language(small: Taxonomy) -> None:
    assert small.countries["NO"].long_names["de"] == "Königreich Norwegen"
    assert small.countries["AL"].capitals["ru"] == "Тирана"
    for country in load_taxonomy().countries.values():
        assert country.long_names.keys() == (FULL if country.long_name != country.name else set()), country.iso
        assert country.capitals.keys() == (FULL if country.capital else set()), country.iso
        assert country.notes.keys() == (FULL if country.note else set()), country.iso


@pytest.mark.parametrize(
    ("words", "other", "fault"),
    [
        ("fr: Norvège, ", "", "names.yml:3: missing-key"),
        ("fr: Norvège", "se: Norge", "names.yml:3: unknown-key"),
        (
            "  NO: {fr: Norvège, de: Norwegen, it: Norvegia, ru: Норвегия, es: Noruega}\n",
            "",
            "names.yml:2: missing-name",
        ),
        ("  NO:", "  SE:", "names.yml:3: unknown-word"),
        ("Norvège", "Albanie", "names.yml:3: shared-name"),
        ("  Elections:", "  Votes:", "names.yml:9: unknown-word"),
        ("OSCE Presence in Albania:", "OSCE Presence in Elbonia:", "names.yml:11: unknown-word"),
        ("regions:\n", "places:\n", "names.yml:1: missing-key"),
        (
            "  AL: {fr: Tirana, de: Tirana, it: Tirana, ru: Тирана, es: Tirana}\n",
            "  {}\n",
            "names.yml:15: missing-name",
        ),
        ("notes: {}", "notes: {AL: {fr: x, de: x, it: x, ru: x, es: x}}", "names.yml:16: unknown-word"),
    ],
)
def test_a_name_that_lacks_or_misleads_is_a_fault(
    faults_of: Callable[[str, str, str], list[str]], words: str, other: str, fault: str
) -> None:
    assert fault in faults_of("names", words, other)
