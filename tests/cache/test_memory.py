from pathlib import Path

import pytest

from osce_digest.cache.memory import (
    add_memory,
    copy_memory,
    has_memory,
    keep_memory,
    look_at_memory,
    read_additions,
    read_memory,
    read_parts,
)

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


PARTS = (b"first", b"", b"third")


def test_parts_are_read_one_by_one(tmp_path: Path) -> None:
    file = tmp_path / "pages.memory"
    keep_memory(file, STAMP, VALUE, PARTS)
    assert read_memory(file, STAMP) == VALUE
    assert read_parts(file, STAMP) == dict(enumerate(PARTS))
    assert read_parts(file, STAMP, {2, 0}) == {0: b"first", 2: b"third"}
    assert read_parts(file, STAMP, ()) == {}
    assert read_parts(file, "pages 4") is None
    assert read_parts(tmp_path / "none.memory", STAMP) is None


def test_a_memory_with_parts_that_is_cut_short_is_no_memory(tmp_path: Path) -> None:
    file = tmp_path / "pages.memory"
    keep_memory(file, STAMP, VALUE, PARTS)
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert read_memory(file, STAMP) is None, length
        assert read_parts(file, STAMP, ()) is None, length


def test_damage_to_a_part_is_found_when_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "pages.memory"
    keep_memory(file, STAMP, VALUE, PARTS)
    whole = file.read_bytes()
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert read_memory(file, STAMP) in (None, VALUE), at
        assert read_parts(file, STAMP) in (None, dict(enumerate(PARTS))), at
    file.write_bytes(whole.replace(b"third", b"other"))
    assert read_memory(file, STAMP) == VALUE
    assert read_parts(file, STAMP, {0, 1}) == {0: b"first", 1: b""}
    assert read_parts(file, STAMP, {2}) is None


@pytest.mark.parametrize("more", [b"\n", b"\x00" * 4096])
def test_a_memory_with_something_behind_it_is_no_memory(tmp_path: Path, more: bytes) -> None:
    file = tmp_path / "pages.memory"
    keep_memory(file, STAMP, VALUE)
    file.write_bytes(file.read_bytes() + more)
    assert read_memory(file, STAMP) is None


def kept(tmp_path: Path, *additions: object) -> Path:
    file = tmp_path / "pages.memory"
    keep_memory(file, STAMP, VALUE)
    for addition in additions:
        add_memory(file, STAMP, addition)
    return file


def test_additions_are_read_in_order_and_leave_the_memory_as_it_is(tmp_path: Path) -> None:
    file = kept(tmp_path, {"a": 1}, {"b": (2,)})
    assert read_additions(file, STAMP) == [{"a": 1}, {"b": (2,)}]
    assert read_memory(file, STAMP) == VALUE


def test_additions_end_with_the_memory_they_were_made_to(tmp_path: Path) -> None:
    file = kept(tmp_path, {"a": 1})
    added = (tmp_path / "pages.memory.more").read_bytes()
    keep_memory(file, STAMP, VALUE)  # the very same again
    assert read_additions(file, STAMP) == []
    (tmp_path / "pages.memory.more").write_bytes(added)  # as if a build had been killed before it took them away
    assert read_additions(file, STAMP) == []


def test_nothing_is_added_to_a_memory_that_is_not_there(tmp_path: Path) -> None:
    add_memory(tmp_path / "pages.memory", STAMP, ())
    assert list(tmp_path.iterdir()) == []
    file = kept(tmp_path)
    add_memory(file, "pages 4", ())
    assert read_additions(file, STAMP) == read_additions(file, "pages 4") == []


def test_additions_cut_short_anywhere_are_whole_or_not_there(tmp_path: Path) -> None:
    file = kept(tmp_path, "first", "second")
    more = tmp_path / "pages.memory.more"
    whole = more.read_bytes()
    found = set()
    for length in range(len(whole)):
        more.write_bytes(whole[:length])
        found.add(tuple(read_additions(file, STAMP)))
    assert found == {(), ("first",)}
    add_memory(file, STAMP, "third")
    assert read_additions(file, STAMP) == ["first", "third"]


def test_a_change_of_one_byte_hides_an_addition_and_those_behind_it(tmp_path: Path) -> None:
    file = kept(tmp_path, "first", "second")
    more = tmp_path / "pages.memory.more"
    whole = more.read_bytes()
    for at in range(len(whole)):
        more.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert read_additions(file, STAMP) in ([], ["first"]), at


def test_the_look_tells_every_change_apart(tmp_path: Path) -> None:
    file = tmp_path / "pages.memory"
    looks = [look_at_memory(file)]
    keep_memory(file, STAMP, VALUE)
    looks.append(look_at_memory(file))
    add_memory(file, STAMP, 1)
    looks.append(look_at_memory(file))
    keep_memory(file, STAMP, VALUE)
    looks.append(look_at_memory(file))
    assert len(set(looks)) == 4
    assert looks[0] == (None, None)


def test_a_memory_is_copied_with_its_additions_in_place_of_another(tmp_path: Path) -> None:
    theirs, ours = tmp_path / "theirs", tmp_path / "ours"
    for file, value in ((theirs, "one"), (ours, "two")):
        keep_memory(file, "1", value)
        add_memory(file, "1", f"more of {value}")
    copy_memory(theirs, ours)
    assert (read_memory(ours, "1"), read_additions(ours, "1")) == ("one", ["more of one"])
    keep_memory(theirs, "1", "three")
    copy_memory(theirs, ours)
    assert (read_memory(ours, "1"), read_additions(ours, "1")) == ("three", [])


def test_whether_something_is_kept_under_a_stamp_is_told_without_reading_it(tmp_path: Path) -> None:
    file = tmp_path / "a"
    assert not has_memory(file, "1")
    keep_memory(file, "1", "one")
    assert (has_memory(file, "1"), has_memory(file, "2")) == (True, False)
