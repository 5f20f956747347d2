from collections.abc import Callable
from pathlib import Path

import pytest

from osce_digest.taxonomy import Chair, Institution, Role, Taxonomy, load_taxonomy


def test_an_institution_is_read_with_all_it_says(small: Taxonomy) -> None:
    assert small.institutions["OSCE Presence in Albania"] == Institution(
        name="OSCE Presence in Albania",
        slug="osce-presence-in-albania",
        kind="field operation",
        countries=("AL",),
        dimensions=("human",),
        start="",
        end="",
        abbreviations=("PiA",),
        names={"fr": "Présence de l’OSCE en Albanie"},
    )
    assert small.seats == {"VIENNA", "WIEN"}
    assert small.chairs == {2020: Chair("AL", "TIRANA", ("Edi Rama",))}


def test_former_names_name_it_and_initials_weigh_little(small: Taxonomy) -> None:
    rules = {rule.id: rule for rule in small.rules}
    assert "OSCE Office in Tirana" in rules["institution.osce-presence-in-albania.names"].literals
    initials = rules["institution.osce-presence-in-albania.initials"]
    assert (initials.role, initials.weight) == (Role.INSTITUTION_ABBREVIATION, 0.5)


def test_shared_forms_need_company_and_full_names_no_capitals(write_taxonomy: Callable[..., Path]) -> None:
    institutions = (write_taxonomy() / "institutions.yml").read_text(
        "utf-8"
    ) + "  shared: Head of Mission\n  needs: Tirana; Albania\n"
    rules = {rule.id: rule for rule in load_taxonomy(write_taxonomy(institutions=institutions)).rules}
    shared = rules["institution.osce-presence-in-albania.shared"]
    assert (shared.literals, shared.needs, shared.case_sensitive) == (("Head of Mission",), ("Tirana", "Albania"), True)
    assert not rules["institution.osce-presence-in-albania.names"].case_sensitive


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("OSCE Office in Minsk (closed)", "OSCE Office in Minsk"),
        ("OSCE Centre in Almaty", "OSCE Programme Office in Astana"),
        ("OSCE Chairmanship", "OSCE Chairpersonship"),
        ("RFoM", "OSCE Representative on Freedom of the Media"),
        ("OSCE Project Coordinator in Uzbekistan", "OSCE Project Co-ordinator in Uzbekistan"),
        ("Transnational Threats Department", "OSCE Transnational Threats Department"),
        ("OSCE Embassy on the Moon", None),
    ],
)
def test_a_given_institution_is_found_by_any_of_its_names(given: str, name: str | None) -> None:
    institution = load_taxonomy().find_institution(given)
    assert (institution.name if institution else None) == name


@pytest.mark.parametrize(
    ("words", "other", "fault"),
    [
        ("kind: field operation", "kind: club", "institutions.yml:6: wrong-value"),
        ("countries: AL", "countries: AL ZZ", "institutions.yml:7: unknown-word"),
        ("dimensions: human", "dimensions: humane", "institutions.yml:8: unknown-word"),
        ("2020: AL; TIRANA; Edi Rama", "2020: AL; TIRANA", "institutions.yml:3: wrong-value"),
        (
            "  initials: PiA\n",
            "  initials: PiA\n- {name: OSCE Presence in Albania, kind: chair}\n",
            "institutions.yml:11: repeated-name",
        ),
        ("  former:", "  formerly:", "institutions.yml:9: unknown-key"),
    ],
)
def test_faults_are_told_with_their_line(
    faults_of: Callable[[str, str, str], list[str]], words: str, other: str, fault: str
) -> None:
    assert fault in faults_of("institutions", words, other)
