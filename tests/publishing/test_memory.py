from pathlib import Path

import pytest

from osce_digest.publishing.memory import Record, claim, memory_file, read_memory, save_memory


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "cache" / "memory.json"
    records = {"index.html": Record({"settings": "1f", "entry 2023-å": "2e"}, "ab"), "a.xml": Record({}, "cd")}
    save_memory(file, records)
    assert read_memory(file) == records


def test_the_cache_folder_is_marked_as_one_and_kept_out_of_git(tmp_path: Path) -> None:
    save_memory(tmp_path / "cache" / "memory.json", {})
    assert (tmp_path / "cache" / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b'{"version": 0, "files": {}}',
        b'{"version": 1}',
        b'{"version": 1, "files": {"a": "b"}}',
        b'{"version": 1, "files": {"a": ["digest"]}}',
        b'{"version": 1, "files": {"a": 5}}',
        b'{"version": 1, "files": []}',
    ],
)
def test_a_damaged_memory_is_no_memory(tmp_path: Path, damaged: bytes) -> None:
    file = tmp_path / "memory.json"
    file.write_bytes(damaged)
    assert read_memory(file) == {}


def test_no_memory_is_no_fault(tmp_path: Path) -> None:
    assert read_memory(tmp_path / "none.json") == {}


def test_claims_are_remembered_beside_what_is_known(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    known = {"old.html": Record({"a": "1"}, "ab")}
    claim(file, known, ["new.html", "old.html"])
    assert read_memory(file) == {**known, "new.html": Record({}, "")}


def test_outputs_that_share_a_cache_have_a_memory_each(tmp_path: Path) -> None:
    cache = tmp_path / ".osce-digest"
    assert memory_file(cache, tmp_path / "site") != memory_file(cache, tmp_path / "draft")


def test_the_memory_moves_along_with_its_output(tmp_path: Path) -> None:
    names = {memory_file(tmp_path / place / "cache", tmp_path / place / "site").name for place in ("here", "there")}
    assert len(names) == 1
