"""Covers completion, completion_scripts."""

import subprocess
from pathlib import Path

import pytest
from tools import find_program

from osce_digest.cli import COMMANDS, main, make_parser
from osce_digest.cli.completion import SHELLS
from osce_digest.cli.completion_scripts import describe

NAMES = sorted(command.__name__.rpartition(".")[2] for command in COMMANDS)
PARTIAL_CODE = "border-d"


@pytest.fixture
def scripts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The scripts as files, beside two folders."""
    for shell in SHELLS:
        assert main(["completion", shell]) == 0
        (tmp_path / f"script.{shell}").write_text(capsys.readouterr().out, encoding="utf-8")
    (tmp_path / "my content").mkdir()
    (tmp_path / "my site").mkdir()
    return tmp_path


def run(folder: Path, *command: str) -> list[str]:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.stderr == "", done.stderr
    assert done.returncode == 0
    return done.stdout.splitlines()


def ask_bash(folder: Path, *words: str) -> list[str]:
    typed = " ".join(f"'{word}'" for word in ("osce-digest", *words))
    code = f"source ./script.bash; COMP_WORDS=({typed}); COMP_CWORD={len(words)}; _osce_digest; "
    return run(folder, find_program("bash", "apt install bash"), "-c", code + r'printf "%s\n" "${COMPREPLY[@]}"')


def ask_fish(folder: Path, *words: str) -> list[str]:
    typed = " ".join(("osce-digest", *words))
    fish = find_program("fish", "apt install fish")
    code = f"source ./script.fish; complete -C '{typed}'"
    home = ["env", f"HOME={folder}", f"XDG_CONFIG_HOME={folder}", f"XDG_DATA_HOME={folder}"]
    return [line.partition("\t")[0] for line in run(folder, *home, fish, "--no-config", "-c", code)]


def ask_zsh(folder: Path, *words: str) -> list[str]:
    """What zsh would offer: its own tools of completion are replaced by some that print what they are given."""
    typed = " ".join(f"'{word}'" for word in ("osce-digest", *words))
    code = f"""
    compdef() {{ :; }}
    _describe() {{ local -a all=(${{(P)2}}); print -l -- ${{all%%:*}}; }}
    _arguments() {{ print -l -- "$@"; }}
    source ./script.zsh
    words=({typed}) CURRENT={len(words) + 1}
    _osce_digest
    """
    return run(folder, find_program("zsh", "apt install zsh"), "-f", "-c", code)


def test_bash_completes_commands_options_folders_and_codes(scripts: Path) -> None:
    assert sorted(ask_bash(scripts, "")) == sorted([*NAMES, "--help", "--version"])
    assert ask_bash(scripts, "bu") == ["build"]
    assert ask_bash(scripts, "build", "--con") == ["--content"]
    assert sorted(ask_bash(scripts, "build", "--content", "my")) == ["my content", "my site"]
    assert ask_bash(scripts, "explain", PARTIAL_CODE) == ["border-doubtful"]
    assert ask_bash(scripts, "check", "--strict", "weekday") == ["weekday-wrong"]
    assert ask_bash(scripts, "completion", "z") == ["zsh"]
    assert ask_bash(scripts, "build", "--base-url", "x") == [""]


def test_fish_completes_commands_options_folders_and_codes(scripts: Path) -> None:
    assert set(NAMES) <= set(ask_fish(scripts, '""'))
    assert "--content" in ask_fish(scripts, "build", "--con")
    assert "my content/" in ask_fish(scripts, "build", "--content", "my")
    assert ask_fish(scripts, "explain", PARTIAL_CODE) == ["border-doubtful"]
    assert ask_fish(scripts, "completion", "z") == ["zsh"]


def test_zsh_is_given_commands_and_the_options_of_each(scripts: Path) -> None:
    assert sorted(ask_zsh(scripts, "")) == NAMES
    offered = ask_zsh(scripts, "build", "")
    assert any(line.startswith("--content[folder of raw items") and line.endswith(":_files -/") for line in offered)
    assert any(line.startswith("--clean[") and line.endswith("]") for line in offered)
    assert "*:value:(bash zsh fish)" in ask_zsh(scripts, "completion", "")


def test_zsh_takes_the_script_as_it_is(scripts: Path) -> None:
    code = "autoload -Uz compinit; compinit -D -u; source ./script.zsh; print $_comps[osce-digest]"
    zsh = find_program("zsh", "apt install zsh")
    assert run(scripts, "env", f"HOME={scripts}", zsh, "-f", "-c", code) == ["_osce_digest"]


def test_every_option_of_every_command_is_described() -> None:
    found = {command.name: command for command in describe(make_parser())}
    assert sorted(found) == NAMES
    for command in found.values():
        assert command.text
        assert all(word.text for word in (*command.options, *command.arguments)), command.name
        assert ("--help",) in [option.names for option in command.options]
