from pathlib import Path

import pytest

from osce_digest.intake.memory import FetchMemory, SourceMemory


def test_what_is_kept_is_remembered(tmp_path: Path) -> None:
    memory = FetchMemory(tmp_path)
    memory.of("Wire").pending["https://news.example/\udce9"] = "2023-11-14"
    memory.of("Wire").etag = '"x"'
    memory.keep()
    again = FetchMemory(tmp_path).of("Wire")
    assert (again.etag, len(again.pending)) == ('"x"', 1)
    assert FetchMemory(tmp_path).of("Desk") == SourceMemory()


def test_a_dry_memory_is_read_and_not_written(tmp_path: Path) -> None:
    FetchMemory(tmp_path, dry=True).keep()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 9}',
        '{"version": 1, "sources": {"Wire": {"later": 1}}}',
        '{"version": 1, "sources": 3}',
    ],
)
def test_a_memory_that_cannot_be_read_is_as_good_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "fetch.json").write_text(content, encoding="utf-8")
    assert FetchMemory(tmp_path).of("Wire") == SourceMemory()


def test_what_was_seen_with_other_settings_is_seen_anew(tmp_path: Path) -> None:
    memory = FetchMemory(tmp_path)
    memory.begin("Wire", "one")
    wire = memory.of("Wire")
    wire.etag, wire.listed, wire.complete = '"x"', ["a"], True
    wire.pending["b"] = ""
    memory.begin("Wire", "one")
    assert (wire.etag, wire.listed, wire.complete) == ('"x"', ["a"], True)
    memory.begin("Wire", "two")
    assert (wire.etag, wire.listed, wire.complete, wire.pending) == ("", [], False, {"b": ""})
