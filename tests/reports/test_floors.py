from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.reports.floors import compare, read_floors, write_floors
from osce_digest.reports.scores import Figure


def test_pins_are_cut_to_the_worse_side_and_read_again(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    write_floors(file, [Figure("event", 2 / 3, 3), Figure("wrong", 1 / 3, 3, falls=True)])
    assert read_floors(file) == {"event": 0.6666, "wrong": 0.3334}


def test_what_was_pinned_is_no_change(tmp_path: Path) -> None:
    figures = [Figure("event", 2 / 3, 3), Figure("wrong", 1 / 3, 3, falls=True), Figure("whole", 1.0, 3)]
    write_floors(tmp_path / "floors.json", figures)
    assert compare(figures, read_floors(tmp_path / "floors.json")) == []


@pytest.mark.parametrize(
    ("figure", "pinned", "told"),
    [
        (Figure("event", 0.9, 10), 0.8, "gain: event: 0.8000 → 0.9000"),
        (Figure("event", 0.7, 10), 0.8, "loss: event: 0.8000 → 0.7000"),
        (Figure("wrong", 0.1, 10, falls=True), 0.2, "gain: wrong: 0.2000 → 0.1000"),
        (Figure("wrong", 0.3, 10, falls=True), 0.2, "loss: wrong: 0.2000 → 0.3000"),
    ],
)
def test_gains_and_losses_are_told(figure: Figure, pinned: float, told: str) -> None:
    assert [str(change) for change in compare([figure], {figure.name: pinned})] == [told]


def test_a_new_figure_is_a_gain_and_a_missing_one_a_loss() -> None:
    told = [str(change) for change in compare([Figure("event", 0.5, 2)], {"ends": 0.9})]
    assert told == ["gain: event: none → 0.5000", "loss: ends: 0.9000 → none"]


def test_without_a_file_nothing_is_pinned(tmp_path: Path) -> None:
    assert read_floors(tmp_path / "none.json") == {}


@pytest.mark.parametrize("text", ["{", "[1]", '{"event": "high"}'])
def test_a_spoilt_file_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / "floors.json").write_text(text, encoding="utf-8")
    with pytest.raises(SetupError, match="floors-invalid"):
        read_floors(tmp_path / "floors.json")
