import io

from osce_digest.cli import progress
from osce_digest.cli.progress import ProgressLine


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def show(stream: io.StringIO, *, patience: float, wanted: bool = True) -> str:
    with ProgressLine(stream, wanted=wanted, patience=patience) as line:
        line("files", 1, 1200)
        line("files", 2, 1200)
    return stream.getvalue()


def test_long_work_shows_a_line_on_a_terminal_and_wipes_it() -> None:
    assert show(Terminal(), patience=0.0) == "\r\x1b[Kfiles: 1 of 1,200\r\x1b[K"


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
