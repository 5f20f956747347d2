import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "osce_digest"
# Imports a part of the program, and prints what of it was compiled.
CODE = """
import importlib.machinery, sys
from pathlib import Path
from osce_digest.cache.modules import keep_modules, recall_modules
recall_modules(Path(sys.argv[1]))
compiled, make = [], importlib.machinery.SourceFileLoader.source_to_code
def note(loader, data, path, **named):
    compiled.append(Path(path).stem)
    return make(loader, data, path, **named)
importlib.machinery.SourceFileLoader.source_to_code = note
from osce_digest.sources import _PROVENANCE
import osce_digest.diagnostics, osce_digest.errors
keep_modules()
print(_PROVENANCE, *compiled)
"""

Run = Callable[..., list[str]]


@pytest.fixture
def program(tmp_path: Path) -> Path:
    shutil.copytree(PACKAGE, tmp_path / "program/osce_digest", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "program"


@pytest.fixture
def run(program: Path, tmp_path: Path) -> Run:
    (tmp_path / "cache").mkdir()

    def run(*options: str, writing: bool = False) -> list[str]:
        environment = {**os.environ, "PYTHONPATH": str(program), "PYTHONDONTWRITEBYTECODE": "" if writing else "1"}
        command = [sys.executable, *options, "-c", CODE, str(tmp_path / "cache")]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
        return done.stdout.split()

    return run


def test_modules_are_compiled_once(run: Run) -> None:
    assert run() == [".provenance.yml", "sources", "diagnostics", "errors"]
    assert run() == [".provenance.yml"]


def test_a_module_that_changes_is_compiled_again(run: Run, program: Path) -> None:
    run()
    module = program / "osce_digest/sources.py"
    module.write_text(module.read_text("utf-8").replace(".provenance.yml", ".provenance.xml"), encoding="utf-8")
    assert run() == run() == [".provenance.xml", "sources"]  # it may change once more within the same step of time
    os.utime(module, (1, 1))
    assert run() == [".provenance.xml", "sources"]
    assert run() == [".provenance.xml"]


def test_another_degree_of_optimising_is_another_form(run: Run) -> None:
    run()
    assert len(run("-OO")) == 4
    assert len(run("-OO")) == 1


def test_where_python_keeps_modules_itself_nothing_is_kept(run: Run, tmp_path: Path) -> None:
    assert len(run(writing=True)) == 4
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_damaged_memory_is_written_anew(run: Run, tmp_path: Path) -> None:
    run()
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert len(run()) == 4
    assert len(run()) == 1


def test_a_folder_one_may_not_write_to_stops_no_build(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cache").rmdir()
    assert len(run()) == 4  # the folder is not there
    (tmp_path / "cache/modules.memory/in the way").mkdir(parents=True)
    assert len(run()) == 4
