import json
from pathlib import Path

import pytest

from osce_digest.cli import main

TEXT = "TIRANA, 3 May 2019 – The OSCE Presence in Albania trained police officers in Elbasan today.\n"
LABEL = """\
- file: a.txt
  start: {line: 1}
  end_line: 1
  published: {best: '2019-05-03', accept: ['2019-05-03']}
  countries: {primary: AL, required: [AL], accept: [AL], mentioned: []}
  topics: {required: [Elections], accept: [Elections]}
"""


@pytest.fixture
def order(tmp_path: Path) -> list[str]:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "labels.yml").write_text(LABEL, encoding="utf-8")
    return ["evaluate", str(tmp_path / "labels.yml"), "--content", str(tmp_path / "content")]


def test_figures_and_misses_are_printed(order: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(order) == 0
    out = capsys.readouterr().out
    assert "1 items labelled in 1 files; 1 begin where the labels say" in out
    assert "  a.txt:1: lacks Elections; has " in out


def test_json_holds_figures_misses_and_confidence(order: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*order, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"name": "published accepted", "value": 1.0, "of": 1, "falls": False} in found["figures"]
    assert {miss["field"] for miss in found["misses"]} >= {"topics"}
    assert "countries" in {step["field"] for step in found["confidence"]}


def test_a_figure_below_its_floor_fails_and_is_not_pinned(
    order: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floors = tmp_path / "floors.json"
    assert main([*order, "--floors", str(floors), "--pin"]) == 0
    pinned = json.loads(floors.read_text("utf-8"))
    floors.write_text(json.dumps({**pinned, "topics: recall": 0.9}), encoding="utf-8")
    assert main([*order, "--floors", str(floors), "--pin"]) == 1
    assert "loss: topics: recall: 0.9000 → 0.0000" in capsys.readouterr().err
    assert json.loads(floors.read_text("utf-8"))["topics: recall"] == 0.9
    assert main([*order, "--floors", str(floors), "--pin", "--allow-regression"]) == 0
    assert json.loads(floors.read_text("utf-8")) == pinned


def test_floors_are_only_written_when_asked_to(order: list[str], tmp_path: Path) -> None:
    assert main([*order, "--floors", str(tmp_path / "floors.json")]) == 0
    assert not (tmp_path / "floors.json").exists()


def test_missing_labels_are_a_set_up_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "nowhere.yml"]) == 2
    assert "nowhere.yml:0: no-file" in capsys.readouterr().err
