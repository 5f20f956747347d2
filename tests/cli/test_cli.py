import subprocess
import sys
from collections.abc import Callable
from functools import partial
from subprocess import CompletedProcess

import pytest

from osce_digest import __version__
from osce_digest.cli import COMMANDS, _make_parser_for, main, make_parser

Run = Callable[..., "CompletedProcess[str]"]


def test_without_a_command_the_help_is_pointed_at(osce_digest: Run) -> None:
    done = osce_digest()
    assert done.returncode == 2
    assert "usage: osce-digest" in done.stderr


@pytest.mark.parametrize("command", ["", *(module.__name__.rpartition(".")[2] for module in COMMANDS)])
def test_every_command_has_help_with_an_example(osce_digest: Run, command: str) -> None:
    done = osce_digest(*filter(None, [command]), "--help")
    assert done.returncode == 0
    assert "usage: osce-digest" in done.stdout
    assert "example: osce-digest" in done.stdout or not command


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"osce-digest {__version__}\n"


def test_help_imports_none_of_the_libraries() -> None:
    code = (
        "import sys; from osce_digest.cli import make_parser; make_parser();"
        "print([name for name in ('yaml', 'jinja2', 'lxml', 'feedgen', 'markdown', 'nh3') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", [command.__name__.rpartition(".")[2] for command in COMMANDS])
def test_a_command_called_by_its_name_is_described_as_among_all(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    shown = []
    for make in (make_parser, partial(_make_parser_for, [name])):
        with pytest.raises(SystemExit):
            make().parse_args([name, "--help"])
        shown.append(capsys.readouterr().out)
    assert shown[0] == shown[1] != ""
    assert max(map(len, shown[0].splitlines())) <= 60
