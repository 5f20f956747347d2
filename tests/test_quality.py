"""The labelled corpus: it covers what it must, and no figure is below its pinned floor."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from osce_digest.reports.calibration import Step
from osce_digest.reports.evaluation import Evaluation, evaluate
from osce_digest.reports.floors import compare, read_floors
from osce_digest.reports.measured import pack_measured
from osce_digest.taxonomy import Taxonomy, load_taxonomy

CORPUS = Path(__file__).parent / "corpus"
SHAPES = {
    "advisory", "aggregator", "agency", "article", "digest", "dumps", "export", "foreign", "listing", "mail",
    "markdown", "report", "scraper", "statement", "wire",
}  # fmt: skip
LISTS = {"countries", "dimensions", "topics", "institutions"}
LANGUAGES = {"en", "fr", "de", "it", "es", "ru"}

Label = Mapping[str, Any]


@pytest.fixture(scope="module")
def found() -> Evaluation:
    return evaluate([CORPUS], CORPUS)


@pytest.fixture(scope="module")
def labels() -> list[Label]:
    return [label for file in sorted(CORPUS.rglob("*.yml")) for label in yaml.safe_load(file.read_text("utf-8"))]


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


def terms_of(labels: list[Label], field: str, key: str) -> set[str]:
    return {term for label in labels for term in (label.get(field) or {}).get(key, [])}


def test_no_figure_is_below_its_floor(found: Evaluation) -> None:
    losses = [
        str(change) for change in compare(found.figures(), read_floors(CORPUS / "floors.json")) if not change.better
    ]
    assert losses == []


def test_the_packaged_figures_are_those_of_this_program(found: Evaluation) -> None:
    assert read_text("measured.json") == pack_measured(found), "`make quality` writes them anew"


def test_of_tags_said_at_nine_tenths_about_nine_in_ten_are_right(found: Evaluation) -> None:
    for steps in ([step for step in found.steps if step.low == low and step.name in LISTS] for low in (0.8, 0.9)):
        count = sum(step.count for step in steps)
        said = sum(step.said * step.count for step in steps) / count
        right = sum(step.right for step in steps) / count
        assert count > 100
        assert -0.05 < right - said < 0.1


def test_neither_tags_nor_dates_are_bolder_than_they_are_right(found: Evaluation) -> None:
    steps = [step for step in found.steps if step.name in LISTS | {"published"}]
    bold = [str(step) for step in steps if step.said - step.share > _margin(step)]
    assert bold == []


def _margin(step: Step) -> float:
    """Two standard errors of so many decisions, said as they are."""
    return 2 * (step.said * (1 - step.said) / step.count) ** 0.5 + 0.02


def read_text(name: str) -> str:
    return (Path(__file__).parent.parent / "osce_digest" / name).read_text("utf-8")


def test_every_figure_is_pinned(found: Evaluation) -> None:
    pinned = json.loads((CORPUS / "floors.json").read_text("utf-8"))
    assert set(pinned) == {figure.name for figure in found.figures()}


def test_there_are_at_least_two_hundred_items(found: Evaluation) -> None:
    assert found.items >= 200


def test_every_shape_of_raw_text_is_there() -> None:
    assert {folder.name for folder in CORPUS.iterdir() if folder.is_dir()} == SHAPES


def test_every_text_has_labels_and_every_label_file_a_text() -> None:
    texts = {file.with_suffix("") for pattern in ("*.txt", "*.md") for file in CORPUS.glob(f"*/{pattern}")}
    assert texts == {file.with_suffix("") for file in CORPUS.glob("*/*.yml")}


def test_ids_are_told_once(labels: list[Label]) -> None:
    ids = [label["id"] for label in labels]
    assert len(ids) == len(set(ids))


def test_states_of_every_region_are_subjects(labels: list[Label], taxonomy: Taxonomy) -> None:
    subjects = terms_of(labels, "countries", "required")
    assert [region.slug for region in taxonomy.regions.values() if subjects.isdisjoint(region.countries)] == []


def test_every_topic_is_required_somewhere(labels: list[Label], taxonomy: Taxonomy) -> None:
    assert set(taxonomy.topics) - terms_of(labels, "topics", "required") == set()


def test_every_field_operation_is_among_the_labels(labels: list[Label], taxonomy: Taxonomy) -> None:
    named = {taxonomy.find_institution(name) for name in terms_of(labels, "institutions", "accept")}
    field = {body for body in taxonomy.institutions.values() if body.kind == "field operation"}
    assert sorted(body.name for body in field - named) == []


def test_six_languages_are_there(labels: list[Label]) -> None:
    assert {label.get("language") for label in labels} >= LANGUAGES


@pytest.mark.parametrize(
    ("field", "known"), [("countries", "countries"), ("dimensions", "dimensions"), ("topics", "topics")]
)
def test_labels_use_terms_of_the_taxonomy(field: str, known: str, labels: list[Label], taxonomy: Taxonomy) -> None:
    assert terms_of(labels, field, "accept") - set(getattr(taxonomy, known)) == set()


def test_labels_name_known_institutions(labels: list[Label], taxonomy: Taxonomy) -> None:
    names = terms_of(labels, "institutions", "accept")
    assert sorted(name for name in names if taxonomy.find_institution(name) is None) == []
