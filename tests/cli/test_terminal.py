import io

import pytest

from osce_digest.cli.terminal import Tone, find_width, has_colours, paint


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


def test_colours_are_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    assert has_colours(Terminal())
    assert not has_colours(io.StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not has_colours(Terminal())


@pytest.mark.parametrize(
    ("no", "force", "painted"),
    [("1", "", "no"), ("1", "1", "no"), ("", "1", "yes"), ("", "0", "no"), ("", "3", "yes"), ("", "false", "no")],
)
def test_the_environment_decides_for_pipes(no: str, force: str, painted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", no)
    monkeypatch.setenv("FORCE_COLOR", force)
    assert has_colours(io.StringIO()) is (painted == "yes")


def test_what_is_painted_says_the_same() -> None:
    assert paint("error", Tone.ERROR, Terminal()) == "\x1b[1;31merror\x1b[0m"
    assert paint("error", Tone.ERROR, io.StringIO()) == "error"
    assert paint("", Tone.ERROR, Terminal()) == ""


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("120", 120), ("20", 40), ("400", 140)])
def test_lines_are_as_long_as_is_asked_for_within_reason(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert find_width(Terminal()) == find_width(io.StringIO()) == width


def test_a_file_has_lines_of_its_own_length() -> None:
    assert find_width(io.StringIO()) == 118
