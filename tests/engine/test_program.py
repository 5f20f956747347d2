"""Taxonomy, packaged templates and the program itself are input too: after a change of them a build equals a clean one.

Works on a copy of the program, which it changes as a new version would.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from engine.desk import ROOT, Desk, explain_difference, read_tree
from engine.items import LEADS, Item, tell, write_dump, write_told_dump


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A copy of the program that may be changed."""
    folder = tmp_path / "program"
    skip = shutil.ignore_patterns("__pycache__")
    for name in ("osce_digest", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=skip)
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk", ledger=False)
    desk.write("content/raw/dump.txt", write_dump(Item(lead, 5, 9, "") for lead in LEADS))
    desk.write("content/raw/archive.txt", write_told_dump(tell(12)))
    return desk


def run_build(program: Path, desk: Desk) -> None:
    command = [sys.executable, "-m", "osce_digest", "build", "--quiet", *desk.options()]
    # No compiled modules: an edit in the same second, of the same length, must count.
    environment = {**os.environ, "PYTHONPATH": str(program), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        command, env=environment, cwd=program, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def forget_elbasan(program: Path) -> None:
    replace(program / "osce_digest/taxonomy/countries.yml", "; Elbasan;", ";")


def retell_summaries(program: Path) -> None:
    file = program / "osce_digest/loader/summary.py"
    with file.open("a", encoding="utf-8") as stream:
        stream.write(
            "\n\n_summarise = summarise\n\n\ndef summarise(*values: object) -> str:\n"
            "    return _summarise(*values).upper()\n"
        )


def redraw_items(program: Path) -> None:
    replace(program / "templates/item.html", '<article class="entry">', '<article class="entry new">')


@pytest.mark.parametrize("change", [forget_elbasan, retell_summaries, redraw_items], ids=lambda change: change.__name__)
def test_a_new_version_of_the_program_counts_for_every_item(
    program: Path, desk: Desk, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    run_build(program, desk)
    before = read_tree(desk.site)
    change(program)
    run_build(program, desk)
    twin = desk.make_twin(tmp_path / "twin")
    run_build(program, twin)
    found, wanted = read_tree(desk.site), read_tree(twin.site)
    assert found != before
    assert found == wanted, explain_difference(found, wanted)
