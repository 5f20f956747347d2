import sys
from pathlib import Path

import pytest

from osce_digest.publishing import watch as watch_module
from osce_digest.publishing.records import Record, add_records, keep_records
from osce_digest.publishing.watch import Findings, watch_output
from osce_digest.publishing.write import look

# As in the tests of the crew: a warning of Python from 3.12 on.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

SHARED = {"settings": "1f", "template item.html": "2e"}
NAMES = ("index.html", "items/2023/å.html")


@pytest.fixture(params=["beside", "here"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Look in a process beside this one, and in this one, as where processes cannot be forked."""
    if request.param == "here":
        monkeypatch.setattr(watch_module.sys, "platform", "none")
    elif sys.platform != "linux":
        pytest.skip("processes are forked on Linux alone")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    (tmp_path / "cache").mkdir()
    return tmp_path / "cache"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(name)
    return tmp_path / "site"


def record_of(path: Path, own: dict[str, str] | None = None) -> Record:
    return Record(own or {}, SHARED, "ab", *(look(path) or (0, 0, 0)))


def record_all(site: Path) -> dict[str, Record]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): record_of(path) for path in files}


def find(cache: Path, site: Path, *paths: str) -> Findings:
    with watch_output(cache, site) as watch:
        return watch(paths)


def stands(cache: Path, site: Path) -> bool:
    return find(cache, site).stands


def test_an_output_nobody_touched_stands_as_recorded(cache: Path, site: Path) -> None:
    keep_records(cache, record_all(site))
    assert stands(cache, site)


def test_files_that_nobody_recorded_do_not_count(cache: Path, site: Path) -> None:
    keep_records(cache, record_all(site))
    (site / "CNAME").write_text("example.org")
    assert stands(cache, site)


@pytest.mark.parametrize("name", NAMES)
def test_an_output_does_not_stand_when_a_file_is_gone_or_was_written_to(cache: Path, site: Path, name: str) -> None:
    keep_records(cache, record_all(site))
    text = (site / name).read_text()
    (site / name).unlink()
    assert not stands(cache, site)
    (site / name).write_text(text)  # the same bytes: only reading them could tell
    assert not stands(cache, site)


def test_nothing_recorded_is_nothing_that_stands(cache: Path, site: Path) -> None:
    assert not stands(cache, site)
    keep_records(cache, {})
    assert not stands(cache, site)


def test_records_are_those_asked_for_the_latest_of_each(cache: Path, site: Path) -> None:
    records = record_all(site)
    keep_records(cache, {**records, "index.html": record_of(site / "none")})
    add_records(cache, {"index.html": records["index.html"]})
    found = find(cache, site, "index.html", "new.html")
    assert found == Findings(stands=True, records={"index.html": records["index.html"]}, crowded=False)


@pytest.mark.parametrize("path", ["Index.html", "INDEX.HTML", "items/2023", "Items", "index.html/a.html"])
def test_a_new_path_must_not_stand_in_anothers_way(cache: Path, site: Path, path: str) -> None:
    keep_records(cache, record_all(site))
    assert find(cache, site, path).crowded
    assert not find(cache, site, "items/2023/b.html", "items/2024/å.html", "index.htm").crowded


def test_it_need_not_be_asked(cache: Path, site: Path) -> None:
    keep_records(cache, record_all(site))
    with watch_output(cache, site):
        pass
    assert stands(cache, site)


def test_an_output_does_not_stand_as_it_did_before_it_was_written_last(cache: Path, site: Path) -> None:
    before = record_all(site)
    keep_records(cache, before)
    add_records(cache, {"index.html": before["index.html"]._replace(changed=1)})
    assert not stands(cache, site)
    (site / "new.html").write_text("new")
    add_records(cache, {"index.html": before["index.html"], "new.html": record_of(site / "new.html")})
    assert stands(cache, site)
    (site / "new.html").write_text("newer")
    assert not stands(cache, site)


def test_an_output_with_damaged_records_does_not_stand_for_who_needs_them(cache: Path, site: Path) -> None:
    keep_records(cache, record_all(site))
    (file,) = cache.iterdir()
    raw = file.read_bytes()
    file.write_bytes(raw[:-1] + bytes([raw[-1] ^ 1]))
    assert not find(cache, site, *NAMES).stands
