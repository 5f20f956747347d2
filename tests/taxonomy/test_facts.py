"""The packaged taxonomy against the shared facts file; what is left out on purpose is listed here."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from osce_digest.taxonomy import Taxonomy, fold_name, load_taxonomy


@pytest.fixture(scope="module")
def facts(shared: Path) -> Any:  # noqa: ANN401  (YAML has no type)
    file = shared / "facts" / "osce.yml"
    if not file.is_file():
        pytest.skip("no facts file here: set OSCE_DIGEST_SHARED to the folder that holds facts/")
    return yaml.load(file.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


def test_every_state_has_its_name_region_of_field_work_and_day_of_joining(facts: Any, taxonomy: Taxonomy) -> None:  # noqa: ANN401
    for state in facts["participating_states"]["items"]:
        country = taxonomy.countries[state["iso"]]
        assert (country.name, country.joined) == (state["osce_name"], state["joined_date"])
        if not state["osce_region"].startswith("("):
            assert taxonomy.regions[country.region].name == state["osce_region"]


def test_every_alias_and_partner_is_known(facts: Any, taxonomy: Taxonomy) -> None:  # noqa: ANN401
    not_names = {"authorities", "official", "Police", "Government", "Czechoslovakia"}
    for state in facts["participating_states"]["items"]:
        for alias in [state["display"], state["long_name"], *state["aliases"]]:
            if not any(word in alias for word in not_names):
                country = taxonomy.find_country(alias)
                assert country is not None, alias
                assert country.iso == state["iso"]
    for group in ("mediterranean", "asian"):
        for partner in facts["partners"][group]:
            assert taxonomy.countries[partner["iso"]].name == partner["name"]


def test_every_topic_and_field_operation_is_there(facts: Any, taxonomy: Taxonomy) -> None:  # noqa: ANN401
    assert list(taxonomy.topics) == facts["topics"]["menu_order"]
    for operation in facts["field_operations"]["items"]:
        assert taxonomy.find_institution(operation["name"]), operation["name"]


def test_chairs_are_the_facts_files(facts: Any, taxonomy: Taxonomy) -> None:  # noqa: ANN401
    bodies = facts["institutions"]["items"]
    years = next(body["by_year"] for body in bodies if body["name"] == "OSCE Chairpersonship")
    for year in years:
        chair = taxonomy.chairs[year["year"]]
        assert (chair.country, chair.capital) == (year["country"][:2], year["capital_in_datelines"])
        assert [fold_name(name) for name in chair.names] == [
            fold_name(name.replace("later ", "").strip()) for name in year["chair"].split(";")
        ]


def test_nearly_all_places_of_the_facts_file_are_known(facts: Any, taxonomy: Taxonomy) -> None:  # noqa: ANN401
    known = {fold_name(form) for rule in taxonomy.rules for form in rule.literals}
    listed = [
        fold_name(form)
        for state in facts["participating_states"]["items"]
        for place in state.get("places", [])
        for form in place
    ]
    lost = [form for form in listed if form not in known]
    assert len(lost) <= 0.02 * len(listed), lost
