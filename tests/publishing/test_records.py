from pathlib import Path

import pytest

from osce_digest.publishing.records import (
    Record,
    add_records,
    keep_records,
    look_at_records,
    read_packed,
    read_records,
    unpack_records,
)

SHARED = {"settings": "1f", "template item.html": "2e"}


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    (tmp_path / "cache").mkdir()
    return tmp_path / "cache"


def test_what_is_kept_is_read_again(cache: Path) -> None:
    records = {
        "index.html": Record({"entry 2023-å": "2e"}, SHARED, "ab", 1, 2, 3),
        "a.xml": Record({}, {}, "cd", 0, 1 << 62, 1 << 63),
        "b.xml": Record({}, SHARED, "ef", 4, 5, 6),
    }
    keep_records(cache, records)
    assert read_records(cache) == records


def test_inputs_that_files_share_are_the_same_mapping_when_read_again(cache: Path) -> None:
    other = dict(SHARED)
    keep_records(
        cache,
        {name: Record({}, inputs, "", 0, 0, 0) for name, inputs in {"a": SHARED, "b": SHARED, "c": other}.items()},
    )
    records = read_records(cache)
    assert records["a"].shared is records["b"].shared is not records["c"].shared


def test_all_inputs_are_the_shared_and_the_own_ones(cache: Path) -> None:
    keep_records(cache, {"a": Record({"entry b": "3"}, SHARED, "", 0, 0, 0)})
    assert read_records(cache)["a"].inputs == {**SHARED, "entry b": "3"}


def test_no_memory_is_no_fault(cache: Path) -> None:
    assert read_records(cache) == {}
    assert read_records(cache / "none") == {}


@pytest.mark.parametrize("damage", [lambda _: b"", lambda raw: raw[:-1], lambda raw: raw.replace(b"ab", b"ba")])
def test_a_damaged_memory_is_no_memory(cache: Path, damage: object) -> None:
    keep_records(cache, {"a": Record({}, SHARED, "ab", 1, 2, 3)})
    (file,) = cache.iterdir()
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert read_records(cache) == {}


def test_added_records_take_the_place_of_those_of_the_same_paths(cache: Path) -> None:
    first, second, third = (Record({}, SHARED, digest, 1, 2, 3) for digest in ("ab", "cd", "ef"))
    keep_records(cache, {"a": first, "b": first})
    add_records(cache, {"b": second, "c": third})
    assert read_records(cache) == {"a": first, "b": second, "c": third}
    keep_records(cache, {"d": third})
    assert read_records(cache) == {"d": third}


def test_records_of_some_paths_are_the_same_as_of_all(cache: Path) -> None:
    records = {f"items/{number}.html": Record({"n": str(number)}, SHARED, "ab", number, 2, 3) for number in range(900)}
    keep_records(cache, records)
    (packed,) = read_packed(cache)
    wanted = ["items/3.html", "items/777.html", "none.html"]
    assert unpack_records(packed, wanted) == {path: records[path] for path in wanted[:2]}
    assert unpack_records(packed) == records
    looks = zip(packed.paths, zip(packed.sizes, packed.changed, packed.inodes, strict=True), strict=True)
    assert dict(looks) == {path: record[3:] for path, record in records.items()}


def test_a_damaged_record_hides_all_records_but_not_how_files_looked(cache: Path) -> None:
    keep_records(cache, {name: Record({}, SHARED, "ab" * 16, 1, 2, 3) for name in ("a", "b")})
    (file,) = cache.iterdir()
    raw = file.read_bytes()
    at = raw.rindex(b"ab" * 16)
    file.write_bytes(raw[:at] + b"x" + raw[at + 1 :])
    (packed,) = read_packed(cache)
    assert packed.paths == ["a", "b"]
    assert unpack_records(packed, ["a"]) is None
    assert read_records(cache) == {}


def test_the_look_of_the_memory_tells_whether_another_build_kept_one(cache: Path) -> None:
    keep_records(cache, {})
    done = look_at_records(cache)
    assert look_at_records(cache) == done
    keep_records(cache, {})
    assert look_at_records(cache) != done
