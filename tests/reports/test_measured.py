import json
from pathlib import Path

from osce_digest.renderer.measured import read_measured
from osce_digest.reports.evaluation import evaluate
from osce_digest.reports.measured import pack_measured, write_measured


def test_what_is_written_can_be_read_by_the_page(content: Path, labels: Path, tmp_path: Path) -> None:
    found = evaluate([labels], content)
    write_measured(tmp_path / "measured.json", found)
    measured = read_measured(tmp_path / "measured.json")
    assert (measured.items, measured.files) == (3, 2)
    assert [round(figure.value * 1000) for figure in found.figures()] == [figure.value for figure in measured.figures]
    assert [figure.of for figure in found.figures()] == [figure.of for figure in measured.figures]
    assert [(step.field, step.right, step.of) for step in measured.steps] == [
        (step.name, step.right, step.count) for step in found.steps
    ]


def test_equal_findings_make_equal_bytes(content: Path, labels: Path) -> None:
    assert pack_measured(evaluate([labels], content)) == pack_measured(evaluate([labels], content))


def test_sets_have_three_figures_and_shares_one(content: Path, labels: Path) -> None:
    rows = json.loads(pack_measured(evaluate([labels], content)))["figures"]
    assert [name for field, name, *_ in rows if field == "countries"] == ["precision", "recall", "F1"]
    assert [name for field, name, *_ in rows if field == "primary country"] == ["share"]
    assert [name for field, name, *_ in rows if field == "published wrong"] == ["rate"]
