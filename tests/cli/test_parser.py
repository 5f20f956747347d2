import pytest

from osce_digest.cli import main, make_parser
from osce_digest.cli.parser import find_commands, list_actions


def fail(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    said = capsys.readouterr()
    assert said.out == ""
    return said.err.splitlines()


def test_a_command_that_is_almost_right_is_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    assert fail(capsys, "biuld") == [
        "osce-digest: there is no command 'biuld'; did you mean 'build'?",
        "'osce-digest --help' tells more.",
    ]
    assert "there are build, new, " in fail(capsys, "qqqq")[0]


def test_an_option_that_is_almost_right_is_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    assert fail(capsys, "check", "--ouput=x") == [
        "osce-digest check: there is no option --ouput; did you mean '--output'?",
        "'osce-digest check --help' tells more.",
    ]


def test_what_is_too_much_or_missing_is_told_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert fail(capsys, "build", "content")[0] == "osce-digest build: one argument too many: content"
    assert fail(capsys, "explain")[0] == "osce-digest explain: the following arguments are required: NAME"
    assert fail(capsys, "--nonsense", "build")[0].startswith("osce-digest: ")


def test_who_types_nothing_is_told_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    lines = fail(capsys)
    assert lines[0].startswith("usage: osce-digest")
    assert any(line.split()[:1] == ["check"] for line in lines)


def test_commands_and_their_options_can_be_listed() -> None:
    commands = find_commands(make_parser())
    assert {"--output", "--links"} <= {name for one in list_actions(commands["check"]) for name in one.option_strings}
