from pathlib import Path

import pytest

from osce_digest.publishing.records import Record, keep_records, look_at_records, read_records, stands_as_recorded
from osce_digest.publishing.write import look

SHARED = {"settings": "1f", "template item.html": "2e"}


def record_of(path: Path, own: dict[str, str] | None = None) -> Record:
    return Record(own or {}, SHARED, "ab", *(look(path) or (0, 0, 0)))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    (tmp_path / "cache").mkdir()
    return tmp_path / "cache"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "items/2023/å.html"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(name)
    return tmp_path / "site"


def keep_all(cache: Path, site: Path) -> None:
    files = (path for path in site.rglob("*") if path.is_file())
    keep_records(cache, {path.relative_to(site).as_posix(): record_of(path) for path in files})


def stands(cache: Path, site: Path) -> bool:
    return stands_as_recorded(cache, site, look_at_records(cache))


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
def test_a_damaged_memory_is_no_memory(cache: Path, site: Path, damage: object) -> None:
    keep_all(cache, site)
    (file,) = cache.iterdir()
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert read_records(cache) == {}
    assert not stands(cache, site)


def test_an_output_nobody_touched_stands_as_recorded(cache: Path, site: Path) -> None:
    keep_all(cache, site)
    assert stands(cache, site)


def test_files_that_nobody_recorded_do_not_count(cache: Path, site: Path) -> None:
    keep_all(cache, site)
    (site / "CNAME").write_text("example.org")
    assert stands(cache, site)


@pytest.mark.parametrize("name", ["index.html", "items/2023/å.html"])
def test_an_output_does_not_stand_when_a_file_is_gone_or_was_written_to(cache: Path, site: Path, name: str) -> None:
    keep_all(cache, site)
    text = (site / name).read_text()
    (site / name).unlink()
    assert not stands(cache, site)
    (site / name).write_text(text)  # the same bytes: only reading them could tell
    assert not stands(cache, site)


def test_nothing_recorded_is_nothing_that_stands(cache: Path, site: Path) -> None:
    assert not stands(cache, site)
    keep_records(cache, {})
    assert not stands(cache, site)


def test_records_that_another_build_kept_meanwhile_are_not_those_of_this_one(cache: Path, site: Path) -> None:
    keep_all(cache, site)
    done = look_at_records(cache)
    assert stands_as_recorded(cache, site, done)
    keep_all(cache, site)
    assert not stands_as_recorded(cache, site, done)
    assert not stands_as_recorded(cache, site, None)
