"""The example in the help of every command, run as it stands in a folder as `osce-digest new` makes it, with news."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from osce_digest.cli import COMMANDS, main, make_parser
from osce_digest.cli.parser import find_commands

ROOT = Path(__file__).parent.parent.parent
# These wait for somebody, or ask other machines: their options are read, and no more.
NOT_RUN = frozenset({"serve", "fetch", "add"})
NAMES = sorted(command.__name__.rpartition(".")[2] for command in COMMANDS)

NEWS = (
    "DUSHANBE, 12 July 2023 – The OSCE Programme Office in Dushanbe opened a course for border guards of Tajikistan.\n"
)
SETTINGS = "base_url: https://example.org/digest/\nnewsletter:\n  sender: digest@example.org\n"
LABELS = """\
- id: one
  file: 2023-07.txt
  start: {line: 1, col: 0}
  end_line: 1
  published: {best: '2023-07-12', accept: ['2023-07-12']}
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("examples") / "desk"
    assert main(["new", str(folder)]) == 0
    (folder / "content/raw/2023-07.txt").write_text(NEWS, encoding="utf-8")
    (folder / "content/site.yml").write_text(SETTINGS, encoding="utf-8")
    (folder / "labels.yml").write_text(LABELS, encoding="utf-8")
    folder.joinpath("osce-digest").write_text(f'#!/bin/sh\nexec {sys.executable} -m osce_digest "$@"\n', "utf-8")
    folder.joinpath("osce-digest").chmod(0o755)
    code = main(["build", "--quiet", "--content", str(folder / "content"), "--output", str(folder / "site")])
    assert code == 0
    return folder


def read_example(name: str) -> str:
    """The command line after the word 'example'."""
    epilog = find_commands(make_parser())[name].epilog or ""
    # example: osce-digest new demo
    found = re.search(r"example: (osce-digest .+)", epilog)
    assert found, f"the help of {name} has no example"
    return found[1]


@pytest.mark.parametrize("name", NAMES)
def test_the_example_of_a_command_works(name: str, project: Path, tmp_path: Path) -> None:
    example = read_example(name)
    assert f"osce-digest {name}" in example
    if name in NOT_RUN:
        words = example.partition(" (")[0].partition(" >")[0].partition(" <")[0].split()[1:]
        make_parser().parse_args(words)
        return
    folder = tmp_path / "desk"
    shutil.copytree(project, folder)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["/bin/sh", "-ec", example], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("columns", ["60", "120"])
def test_help_says_what_a_command_does_in_the_width_there_is(
    name: str, columns: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    with pytest.raises(SystemExit, match="0"):
        main([name, "--help"])
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= int(columns)
    assert len((find_commands(make_parser())[name].description or "").split()) > 4
