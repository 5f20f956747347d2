"""What is shipped is what is in the repository and no more, and everything it needs is said with its bounds."""

import ast
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import BytesParser
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from tools import find_program

from osce_digest import __version__

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NAME = f"osce_digest-{__version__}"

# Needed, and imported by nobody: why.
NOT_IMPORTED = {
    "pagefind-bin": "a program",
    "lxml-html-clean": "imported by trafilatura's jusText, which does not say so",
    "import-linter": "called by its command",
    "check-jsonschema": "called by its command",
    "hatchling": "called by its command",
    "mypy": "called by its command",
    "ruff": "called by its command",
    "pandas": "an example of the data page, run as readers run it",
    "pytest-randomly": "a part of pytest",
    "pytest-xdist": "a part of pytest",
    "sgmllib3k": "feedparser wants it and does not say so",
    "types-markdown": "what mypy knows of it",
    "types-pyyaml": "what mypy knows of it",
}


@pytest.fixture(scope="module")
def tracked() -> set[str]:
    """The files of the repository, those to be added included."""
    git = find_program("git", "apt install git")
    asked = [git, "ls-files", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("no repository here to hold the packages against")
    return {name for name in done.stdout.splitlines() if (ROOT / name).exists()}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with wheel and source package, made from this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-P", "-m", "hatchling", "build", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_the_wheel_holds_package_and_templates_and_nothing_else(packages: Path, tracked: set[str]) -> None:
    with zipfile.ZipFile(packages / f"{NAME}-py3-none-any.whl") as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
        kept = {name for name in wheel.namelist() if name.endswith("/LICENSE")}
    templates = {f"osce_digest/{name}" for name in tracked if name.startswith("templates/")}
    assert names == {name for name in tracked if name.startswith("osce_digest/")} | templates
    assert kept == {f"{NAME}.dist-info/licenses/LICENSE"}
    assert {
        "osce_digest/py.typed",
        "osce_digest/templates/base.html",
        "osce_digest/cli/starter/content/site.yml",
    } <= names
    assert max(map(len, names)) < 100  # old tools and long folders


def test_the_source_package_holds_the_repository(packages: Path, tracked: set[str]) -> None:
    with tarfile.open(packages / f"{NAME}.tar.gz") as package:
        names = {name.removeprefix(f"{NAME}/") for name in package.getnames()}
    assert names - tracked == {"PKG-INFO"}
    # What only a repository has a use for.
    assert tracked - names <= {".gitattributes"}


def test_the_wheel_says_what_it_is(packages: Path) -> None:
    with zipfile.ZipFile(packages / f"{NAME}-py3-none-any.whl") as wheel:
        said = BytesParser().parsebytes(wheel.read(f"{NAME}.dist-info/METADATA"))
        commands = wheel.read(f"{NAME}.dist-info/entry_points.txt").decode()
    assert (said["Name"], said["Version"], said["License-Expression"]) == ("osce-digest", __version__, "MIT")
    assert said["Requires-Python"] == ">=3.11"
    assert "osce-digest = osce_digest.__main__:run" in commands
    assert str(said.get_payload()).startswith("# osce-digest")


def test_every_dependency_has_a_lower_and_an_upper_bound() -> None:
    groups = [PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()]
    for wanted in map(Requirement, [line for group in groups for line in group]):
        assert sorted(one.operator for one in wanted.specifier) == ["<", ">="], str(wanted)


def find_imports(*folders: str) -> set[str]:
    """The distributions whose modules are imported in these folders."""
    brought_by = packages_distributions()
    found = set()
    for path in (file for folder in folders for file in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            modules = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            found |= {name for module in modules for name in brought_by.get(module.partition(".")[0], [])}
    return {str(canonicalize_name(name)) for name in found} - {"osce-digest"}


def name_wanted(lines: list[str]) -> set[str]:
    return {str(canonicalize_name(Requirement(line).name)) for line in lines}


def test_the_package_imports_what_it_says_it_needs_and_needs_what_it_imports() -> None:
    needed = name_wanted(PROJECT["dependencies"])
    assert needed - find_imports("osce_digest") <= NOT_IMPORTED.keys()
    assert find_imports("osce_digest") - needed == set()


def test_what_the_tests_say_they_need_is_used() -> None:
    needed = name_wanted(PROJECT["optional-dependencies"]["dev"])
    assert needed - find_imports("tests", "scripts") <= NOT_IMPORTED.keys()


def test_the_version_is_that_of_the_newest_part_of_the_changelog() -> None:
    parts = re.findall(r"(?m)^## \[?([^\]\s]+)", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert next(part for part in parts if part != "Unreleased") == __version__


def test_python_m_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "osce_digest", "--version"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, f"osce-digest {__version__}\n")
