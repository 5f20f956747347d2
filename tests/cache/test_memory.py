from pathlib import Path

import pytest

from osce_digest.cache.memory import keep_memory, read_memory

STAMP = "pages 3"
VALUE = {"index.html": ("ab", 3, 0.5, None, b"\x00"), "items/å.html": (["x"], {"deep": ()}, True)}


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    keep_memory(tmp_path / "pages.memory", STAMP, VALUE)
    assert read_memory(tmp_path / "pages.memory", STAMP) == VALUE


def test_a_memory_replaces_the_one_before_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    keep_memory(tmp_path / "pages.memory", STAMP, VALUE)
    keep_memory(tmp_path / "pages.memory", STAMP, ())
    assert read_memory(tmp_path / "pages.memory", STAMP) == ()
    assert [path.name for path in tmp_path.iterdir()] == ["pages.memory"]


def test_no_memory_is_no_fault(tmp_path: Path) -> None:
    assert read_memory(tmp_path / "none.memory", STAMP) is None
    assert read_memory(tmp_path, STAMP) is None


@pytest.mark.parametrize("other", ["pages 4", "", "pages 3 ", "pages"])
def test_a_memory_under_another_stamp_is_no_memory(tmp_path: Path, other: str) -> None:
    keep_memory(tmp_path / "pages.memory", STAMP, VALUE)
    assert read_memory(tmp_path / "pages.memory", other) is None


def test_a_memory_cut_short_anywhere_is_no_memory(tmp_path: Path) -> None:
    file = tmp_path / "pages.memory"
    keep_memory(file, STAMP, VALUE)
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert read_memory(file, STAMP) is None, length


def test_a_memory_with_one_byte_changed_anywhere_is_no_memory(tmp_path: Path) -> None:
    file = tmp_path / "pages.memory"
    keep_memory(file, STAMP, VALUE)
    whole = file.read_bytes()
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert read_memory(file, STAMP) is None, at


@pytest.mark.parametrize("more", [b"\n", b"\x00" * 4096])
def test_a_memory_with_something_behind_it_is_no_memory(tmp_path: Path, more: bytes) -> None:
    file = tmp_path / "pages.memory"
    keep_memory(file, STAMP, VALUE)
    file.write_bytes(file.read_bytes() + more)
    assert read_memory(file, STAMP) is None
