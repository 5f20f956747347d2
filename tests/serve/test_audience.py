"""Covers audience, board."""

from pathlib import Path

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.errors import Fault
from osce_digest.serve.audience import Audience, Line
from osce_digest.serve.board import Board, list_errors

FAULT = Fault("content/site.yml", 3, "unknown-key", "there is no such setting")
TEMPLATE = Fault("templates/item.html", 2, "template-asks", "'never' is undefined")
QUIET = b'event: state\ndata: {"busy": "", "faults": []}\n\n'


def hear(line: Line) -> bytes | None:
    return line.wait(0.01)


def test_a_page_hears_how_things_are_when_it_joins_and_what_is_news() -> None:
    audience = Audience()
    board = Board(audience)
    line = audience.join("index.html", "1")
    assert hear(line) == QUIET
    assert hear(line) == b": still here\n\n"
    board.note_by_memory((FAULT,))
    board.note_by_memory((FAULT,))
    told = hear(line)
    assert told
    assert b'"line": 3' in told
    assert hear(line) == b": still here\n\n"  # the same again is no news
    assert b'"line": 3' in (hear(audience.join("about.html", "1")) or b"")


def test_only_who_shows_another_version_of_the_page_loads_it_anew() -> None:
    audience = Audience()
    lines = [audience.join("index.html", "1"), audience.join("index.html", "2"), audience.join("about.html", "1")]
    for line in lines:
        hear(line)
    audience.tell_changed("index.html", "2")
    assert [hear(line) for line in lines] == [b'event: reload\ndata: "2"\n\n', *[b": still here\n\n"] * 2]
    assert audience.list_pages() == ["about.html", "index.html"]
    audience.leave(lines[2])
    assert audience.list_pages() == ["index.html"]


def test_lines_end_with_the_session_and_none_begin_after_it() -> None:
    audience = Audience()
    line = audience.join("index.html", "1")
    hear(line)
    audience.close()
    assert hear(line) is None
    assert hear(audience.join("index.html", "1")) is None


def test_faults_stay_until_who_found_them_finds_them_no_more() -> None:
    audience = Audience()
    board = Board(audience)
    board.note_by_build((FAULT, TEMPLATE), whole=False)
    board.begin([Path("content/site.yml")])
    board.note_by_memory(())
    # Of pages nobody looked at only a build knows.
    assert b"never" in (hear(audience.join("index.html", "1")) or b"")
    board.begin([Path("templates/item.html")])
    board.note_by_memory(())
    assert hear(audience.join("index.html", "1")) == QUIET
    board.note_by_memory((FAULT,))
    board.note_by_build((), whole=True)
    assert hear(audience.join("index.html", "1")) == QUIET


def test_errors_alone_are_faults_to_mend() -> None:
    error = Diagnostic("raw/a.txt", 4, "not-text", "is no text", Severity.ERROR)
    warning = Diagnostic("raw/b.txt", 4, "border-doubtful", "may not begin here")
    assert len(list_errors([error, warning], Path("content"), ["border-doubtful"])) == 2
    assert list_errors([error, warning], Path("content")) == (Fault("content/raw/a.txt", 4, "not-text", "is no text"),)
