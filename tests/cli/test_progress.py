import io

import pytest

from osce_digest.cli import progress
from osce_digest.cli.progress import ProgressLine


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def show(stream: io.StringIO, *, patience: float, wanted: bool = True, what: str = "files") -> str:
    with ProgressLine(stream, wanted=wanted, patience=patience) as line:
        line(what, 1, 1200)
        line(what, 2, 1200)
    return stream.getvalue()


def test_long_work_shows_a_line_on_a_terminal_and_wipes_it() -> None:
    assert show(Terminal(), patience=0.0) == "\r\x1b[Kfiles: 1 of 1,200\r\x1b[K"


def test_work_that_takes_long_tells_its_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    stream = Terminal()
    line = ProgressLine(stream, patience=0.0)
    line("files", 10, 1200)
    now[0] += 2.0
    line("files", 410, 1200)
    assert stream.getvalue().split("\r\x1b[K")[1:] == ["files: 10 of 1,200", "files: 410 of 1,200, 200 a second"]


def test_the_line_never_wraps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert show(Terminal(), patience=0.0, what="a very long kind of thing that is done here").startswith(
        "\r\x1b[Ka very long kind of thing that is done \r"
    )


def test_short_work_shows_nothing() -> None:
    assert show(Terminal(), patience=60.0) == ""


def test_nothing_is_shown_where_no_terminal_is_or_none_is_wanted() -> None:
    assert show(io.StringIO(), patience=0.0) == ""
    assert show(Terminal(), patience=0.0, wanted=False) == ""


def test_half_a_second_of_work_is_short() -> None:
    assert progress.PATIENCE == 0.5


def test_the_line_makes_room_for_others() -> None:
    stream = Terminal()
    with ProgressLine(stream, patience=0.0) as line:
        line.wipe()
        line("files", 1, 2)
        line.wipe()
        print("a word", file=stream)
    assert stream.getvalue() == "\r\x1b[Kfiles: 1 of 2\r\x1b[Ka word\n"
