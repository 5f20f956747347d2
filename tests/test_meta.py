import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from osce_digest.cli import COMMANDS, make_parser

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "osce_digest"
SOURCES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def find_tests(module: Path) -> list[Path]:
    """A module is tested under its own name, with its family (`headline_verbs` in `test_headline`), or as told.

    A test file tells in its docstring which modules of its room it covers: `Covers cues, lending, weights.`
    """
    room, words = split_name(module)
    folder = ROOT / "tests" / room
    names = ["_".join(words[:count]) for count in range(1, len(words) + 1)]
    own = [file for name in names if (file := folder / f"test_{name}.py").is_file()]
    return own or [file for file in sorted(folder.glob("test_*.py")) if "_".join(words) in find_covered(file)]


def split_name(module: Path) -> tuple[str, list[str]]:
    """The room of a module, and the words of its name below the room: `loader/headline/verbs` is `headline_verbs`."""
    *folders, stem = module.relative_to(PACKAGE).with_suffix("").parts
    return folders[0] if folders else "", "_".join([*folders[1:], stem]).split("_")


def find_covered(tests: Path) -> list[str]:
    """The modules that a test file names in its docstring."""
    # """Covers cues, lending, weights."""
    found = re.match(r'"""Covers ([a-z_, ]+)\."""\n', tests.read_text("utf-8"))
    return found[1].split(", ") if found else []


@pytest.mark.parametrize("module", [path for path in SOURCES if not path.name.startswith("__")], ids=name_of)
def test_every_module_has_a_test_file(module: Path) -> None:
    assert find_tests(module), f"{name_of(module)} has none"


def test_what_test_files_say_they_cover_is_there() -> None:
    there = {(room, "_".join(words)) for room, words in map(split_name, SOURCES)}
    named = {
        (file.parent.relative_to(ROOT / "tests").as_posix(), name)
        for file in (ROOT / "tests").glob("*/test_*.py")
        for name in find_covered(file)
    }
    assert sorted(named - there) == []


@pytest.mark.parametrize("module", SOURCES, ids=name_of)
def test_every_module_says_what_it_does(module: Path) -> None:
    assert ast.get_docstring(ast.parse(module.read_text("utf-8"))), f"{name_of(module)} has no docstring"


def test_the_layers_hold() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_readme_lists_every_command_and_readme_or_guide_every_option() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    told = readme + "".join(page.read_text("utf-8") for page in sorted(ROOT.glob("docs/*.md")))
    for command in COMMANDS:
        name = command.__name__.rpartition(".")[2]
        assert f"osce-digest {name}" in readme
        for option in options_of(name):
            assert option in told, f"neither README nor guide tells of '{name} {option}'"


def options_of(command: str) -> list[str]:
    groups = [action for action in make_parser()._actions if action.choices]
    parser = dict(groups[-1].choices or {})[command]
    names = [option for action in parser._actions for option in action.option_strings]
    return [name for name in names if name.startswith("--") and name != "--help"]


def test_the_readme_names_no_option_that_is_not_there() -> None:
    table = (ROOT / "README.md").read_text("utf-8").partition("option of `build`")[2].partition("\n\n")[0]
    assert sorted(re.findall(r"--[a-z-]+", table.partition("|---|---|")[2])) == sorted(
        options_of("build") + ["--strict"] * 0
    )


def test_build_py_looks_for_every_library_the_package_needs() -> None:
    needed = re.search(r"NEEDED = \((.*?)\)", (ROOT / "build.py").read_text("utf-8"), re.DOTALL)
    assert needed
    modules = set(re.findall(r'"(\w+)"', needed[1]))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    # What is wanted on some platforms only can be done without.
    everywhere = [line for line in project["dependencies"] if ";" not in line]
    wanted = {re.split(r"[<>=!~; ]", line)[0].lower() for line in everywhere}
    brought_by = packages_distributions()
    assert {name.lower() for module in modules for name in brought_by[module]} == wanted


def test_constraints_pin_every_direct_dependency_to_a_version_it_may_have() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = map(Requirement, project["dependencies"] + project["optional-dependencies"]["dev"])
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pinned = {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in lines)}
    wrong = [str(one) for one in wanted if not one.specifier.contains(pinned.get(canonicalize_name(one.name), "0"))]
    assert wrong == []
