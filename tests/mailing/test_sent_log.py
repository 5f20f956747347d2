import json
from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.mailing.sent_log import SENT_FILE, Key, Sending, SentLog
from osce_digest.sources import find_sources

KEY = Key("2023-w28", "all@lists.example.org")
OTHER = Key("2023-w28-albania", "al@lists.example.org")
LINE = '{"letter": "2023-w28", "to": "all@lists.example.org", "message_id": "<a@b>", "taken": %s}\n'


def test_what_is_noted_is_found_again(tmp_path: Path) -> None:
    log = SentLog(tmp_path / SENT_FILE)
    assert log.find(KEY) is None
    log.note(OTHER, Sending("<c@d>", taken=False))
    log.note(KEY, Sending("<a@b>", taken=True))
    again = SentLog(tmp_path / SENT_FILE)
    assert again.find(KEY) == Sending("<a@b>", taken=True)
    assert again.find(OTHER) == Sending("<c@d>", taken=False)


def test_a_line_can_be_taken_back(tmp_path: Path) -> None:
    log = SentLog(tmp_path / SENT_FILE)
    log.note(KEY, Sending("<a@b>", taken=False))
    log.forget(KEY)
    assert SentLog(tmp_path / SENT_FILE).find(KEY) is None
    assert (tmp_path / SENT_FILE).read_bytes() == b""


def test_lines_are_sorted_and_hold_no_time(tmp_path: Path) -> None:
    log = SentLog(tmp_path / SENT_FILE)
    for key in (OTHER, KEY):
        log.note(key, Sending("<a@b>", taken=True))
    lines = [json.loads(line) for line in (tmp_path / SENT_FILE).read_text("utf-8").splitlines()]
    assert [line["letter"] for line in lines] == ["2023-w28", "2023-w28-albania"]
    assert {key for line in lines for key in line} == {"letter", "to", "message_id", "taken"}


@pytest.mark.parametrize("order", [("true", "false"), ("false", "true")])
def test_of_two_branches_the_one_that_knows_that_it_was_taken_is_right(tmp_path: Path, order: tuple[str, str]) -> None:
    (tmp_path / SENT_FILE).write_text("".join(LINE % taken for taken in order) + "\n", encoding="utf-8")
    found = SentLog(tmp_path / SENT_FILE).find(KEY)
    assert found
    assert found.taken


@pytest.mark.parametrize("line", ["{", "[]", '{"letter": "a"}', "<<<<<<< HEAD"])
def test_a_line_that_cannot_be_read_stops_everything(tmp_path: Path, line: str) -> None:
    (tmp_path / SENT_FILE).write_text(LINE % "true" + line, encoding="utf-8")
    with pytest.raises(SetupError, match=r"sent\.jsonl:2: sent-line: "):
        SentLog(tmp_path / SENT_FILE)


def test_a_file_that_is_no_text_or_cannot_be_read_stops_everything(tmp_path: Path) -> None:
    (tmp_path / SENT_FILE).write_bytes(b"\xff\xfe")
    with pytest.raises(SetupError, match="not-utf8"):
        SentLog(tmp_path / SENT_FILE)
    (tmp_path / "folder").mkdir()
    with pytest.raises(SetupError, match="cannot-read"):
        SentLog(tmp_path / "folder")


def test_what_cannot_be_written_is_told_and_leaves_the_file(tmp_path: Path) -> None:
    log = SentLog(tmp_path / SENT_FILE)
    log.note(KEY, Sending("<a@b>", taken=True))
    before = (tmp_path / SENT_FILE).read_bytes()
    (tmp_path / f".{SENT_FILE}.new").mkdir()
    with pytest.raises(SetupError, match="cannot-write"):
        log.note(OTHER, Sending("<c@d>", taken=True))
    assert (tmp_path / SENT_FILE).read_bytes() == before


def test_it_is_no_press_text(tmp_path: Path) -> None:
    SentLog(tmp_path / SENT_FILE).note(KEY, Sending("<a@b>", taken=True))
    assert find_sources(tmp_path) == []
