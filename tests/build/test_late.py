import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from engine.desk import Desk, read_tree

import osce_digest.build.pipeline
from osce_digest.build import BuildReport
from osce_digest.publishing import late

# As in the tests of the crew: a warning of Python from 3.12 on.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

DATABASE, NOTES = "data/digest.sqlite", "data/metadata.json"
DUMP = "content/raw/2023.txt"
FIRST = "TIRANA, 12 July 2023 - Police officers from Elbasan met the OSCE Presence in Albania today.\n"
SECOND = "DUSHANBE, 13 July 2023 - Border guards of Tajikistan finished an OSCE training course today.\n"


@pytest.fixture(params=[True, False], ids=["ledger", "no ledger"])
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Desk:
    desk = Desk(tmp_path / "desk", ledger=request.param)
    desk.write("content/site.yml", "title: Digest\n")
    desk.write(DUMP, FIRST)
    return desk


def count_entries(desk: Desk) -> int:
    with closing(sqlite3.connect(desk.site / DATABASE)) as database:
        return int(database.execute("SELECT count(*) FROM entries").fetchone()[0])


def count_files(report: BuildReport) -> int:
    return len(report.written) + report.unchanged


def test_the_database_is_there_and_counted(desk: Desk) -> None:
    report = desk.build()
    assert {DATABASE, NOTES} <= report.written.keys()
    assert count_files(report) == sum(report.files.values()) == len(read_tree(desk.site))
    again = desk.build()
    assert (again.written, again.unchanged) == ({}, count_files(report))


def test_a_new_item_makes_it_again_and_the_counts_stay_right(desk: Desk, tmp_path: Path) -> None:
    desk.build()
    desk.write(DUMP, FIRST + "---\n" + SECOND)
    report = desk.build()
    assert DATABASE in report.written
    assert NOTES not in report.written
    assert count_entries(desk) == 2
    twin = desk.make_twin(tmp_path / "twin")
    clean = twin.build()
    assert read_tree(desk.site) == read_tree(twin.site)
    assert (report.files, count_files(report)) == (clean.files, count_files(clean))


def test_it_is_made_when_the_site_is_live(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    stood: list[bool] = []
    publish = late.publish_late

    def look(*args: object) -> object:
        stood.append((desk.site / "index.html").is_file())
        return publish(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("osce_digest.build.late.publish_late", look)
    desk.build()
    assert stood == [True]


def test_one_that_was_taken_away_or_changed_is_brought_back_though_nothing_else_changed(desk: Desk) -> None:
    desk.build()
    (desk.site / DATABASE).unlink()
    assert list(desk.build().written) == [DATABASE]
    (desk.site / NOTES).write_text("{}")
    assert list(desk.build().written) == [NOTES]


def test_settings_take_it_away(desk: Desk) -> None:
    desk.build()
    desk.write("content/site.yml", "title: Digest\nexports: {database: false}\n")
    report = desk.build()
    assert {DATABASE, NOTES} <= set(report.pruned)
    assert not (desk.site / DATABASE).exists()
    assert desk.build().written == {}


def test_a_python_that_cannot_make_it_says_so_and_makes_all_else(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("osce_digest.exports.database.can_make_database", lambda: False)
    report = desk.build()
    assert [told.code for told in report.diagnostics if told.path == "site.yml"] == ["database-unavailable"]
    assert not (desk.site / DATABASE).exists()
    assert (desk.site / "index.html").is_file()


def test_its_progress_is_told(desk: Desk) -> None:
    told: list[str] = []
    desk.build(lambda what, _done, _total: told.append(what))
    assert "large files" in told


def test_the_short_way_makes_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path / "desk", ledger=False)
    desk.write(DUMP, FIRST + "---\n" + SECOND)
    desk.build()

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("the whole pipeline ran")

    monkeypatch.setattr(osce_digest.build.pipeline, "run_pipeline", fail)
    third = SECOND.replace("13 July", "12 July").replace("Border guards", "Customs officers")
    desk.write(DUMP, FIRST + "---\n" + third + "---\n" + SECOND)
    assert DATABASE in desk.build().written
    assert count_entries(desk) == 3
