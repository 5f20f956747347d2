"""The real seeds, built by the command a user runs, scored against what two careful readers say is in them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from gold import Label, Score, pair, read_site, report, score


@pytest.fixture(scope="module")
def labels(shared: Path) -> list[Label]:
    found: list[Label] = yaml.safe_load((shared / "gold" / "seeds.yml").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def output(root: Path, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gold")
    shutil.copytree(shared / "seeds", folder / "content")
    for path in (folder / "content").rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    command = [sys.executable, str(root / "build.py"), "--content", "content", "--output", "out"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return folder / "out"


@pytest.fixture(scope="module")
def scores(shared: Path, labels: list[Label], output: Path) -> dict[str, Score]:
    entries, texts = read_site(output)
    pairs, lost = pair(labels, entries)
    assert not lost
    lines = {path.name: path.read_text(encoding="utf-8").split("\n") for path in (shared / "seeds").iterdir()}
    found = score(pairs, texts, lines)
    print(f"\n{report(found)}")  # noqa: T201  (the figures are the point: pytest -s or -rP shows them)
    return found


def test_every_item_is_found_where_it_begins_and_ends(
    labels: list[Label], output: Path, scores: dict[str, Score]
) -> None:
    entries, _ = read_site(output)
    assert len(entries) == len(labels) == 24
    assert scores["end"].misses == []


def test_every_published_date_is_among_the_accepted(scores: dict[str, Score]) -> None:
    assert scores["published"].misses == []


def test_countries_are_right_in_22_of_24(scores: dict[str, Score]) -> None:
    assert scores["countries"].right >= 22, scores["countries"].misses


def test_dimensions_are_right_in_22_of_24(scores: dict[str, Score]) -> None:
    assert scores["dimensions"].right >= 22, scores["dimensions"].misses


def test_four_in_five_required_topics_are_found_and_at_most_six_are_wrong(scores: dict[str, Score]) -> None:
    assert scores["topics found"].share >= 0.8, scores["topics found"].misses
    assert len(scores["topics right"].misses) <= 6, scores["topics right"].misses


def test_clutter_is_out_of_the_text(scores: dict[str, Score]) -> None:
    assert scores["clutter"].misses == []
