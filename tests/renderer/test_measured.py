import json
from pathlib import Path

from osce_digest.renderer.measured import FILE, Figure, Step, read_measured


def test_rows_are_read_by_name(tmp_path: Path) -> None:
    file = tmp_path / "measured.json"
    rows = {"figures": [["topics", "recall", 853, 231]], "confidence": [["topics", 545, 38, 58]]}
    file.write_text(json.dumps({"items": 3, "files": 2, **rows}), encoding="utf-8")
    measured = read_measured(file)
    assert (measured.items, measured.files) == (3, 2)
    assert measured.figures == (Figure("topics", "recall", 853, 231),)
    assert measured.steps == (Step("topics", 545, 38, 58),)


def test_the_package_brings_figures_of_every_list() -> None:
    measured = read_measured(FILE)
    assert measured.items >= 200
    assert {"countries", "dimensions", "topics", "institutions"} <= {figure.field for figure in measured.figures}
    assert {"countries", "dimensions", "topics", "institutions", "published", "borders"} == {
        step.field for step in measured.steps
    }
