"""Covers amend: an item that joins changes the digests that tell of its week, and no others."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from engine.desk import Desk, explain_difference, find_changes, read_tree, stat_tree
from engine.items import Told, write_told_dump

import osce_digest.build.pipeline

# As in the tests of the crew: a warning of Python from 3.12 on.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

FIRST = date(2004, 3, 1)
WEEKS = [*range(6), *range(26, 38)]  # weeks from the first on that have items: half a year is missing
# Numbers so far apart have place and deed in common: what is new is not filed under anything new.
ROUND = 5 * 4
NEW = 20 * ROUND
RUSSIAN = (
    "ДУШАНБЕ, 24 марта 2004 года – Сегодня ОБСЕ открыла в Душанбе курс для пограничников Таджикистана, "
    "которые учатся распознавать поддельные документы и передавать свои знания другим.\n"
)


def find_day(week: int) -> date:
    return FIRST + timedelta(days=7 * week + 2)


def name_page(week: int) -> str:
    year, number, _ = find_day(week).isocalendar()
    return f"digests/{year}-w{number:02}.html"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk", ledger=False)
    told = [Told(2 * week + at, find_day(week) + timedelta(days=at)) for week in WEEKS for at in range(2)]
    desk.write("content/raw/archive.txt", write_told_dump(told))
    desk.build()
    return desk


def join(desk: Desk, monkeypatch: pytest.MonkeyPatch, week: int) -> set[str]:
    """Let an item of a week join on the short way; give the digests that were written."""
    standing = stat_tree(desk.site)
    desk.write(f"content/raw/{week}.txt", write_told_dump([Told(NEW + abs(week) * ROUND, find_day(week))]))
    with monkeypatch.context() as patch:
        patch.setattr(osce_digest.build.pipeline, "run_pipeline", None)
        desk.build()
    return {path for path in find_changes(standing, stat_tree(desk.site)) if path.startswith("digests/")}


def compare(desk: Desk, folder: Path) -> None:
    found, wanted = read_tree(desk.site), desk.build_clean(folder)
    assert found == wanted, explain_difference(found, wanted)


def test_a_new_week_is_a_new_digest(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert join(desk, monkeypatch, 38) == {name_page(38), "digests/index.html"}
    assert join(desk, monkeypatch, 38 + 60) == {name_page(38 + 60), "digests/index.html"}
    compare(desk, tmp_path / "clean")


@pytest.mark.parametrize(
    ("week", "others"),
    [
        (37, []),
        (26, [27, 28, 29, 30, 31, 32, 33, 34]),
        (3, [4, 5]),
        (12, [26]),
        (-30, [0]),
    ],
    ids=["the newest", "one that others rest on", "one before a gap", "one in a gap", "one before all"],
)
def test_an_item_of_old_changes_the_digests_that_rest_on_its_week(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, week: int, others: list[int]
) -> None:
    written = join(desk, monkeypatch, week)
    assert written - {"digests/index.html"} <= {name_page(week), *map(name_page, others)}
    assert name_page(week) in written
    compare(desk, tmp_path / "clean")


def test_a_language_nobody_has_written_in_is_the_pipelines_affair(desk: Desk, tmp_path: Path) -> None:
    assert not (desk.site / "languages").exists()
    desk.write("content/raw/russian.txt", RUSSIAN)
    desk.build()
    assert (desk.site / "languages/russian.html").exists()
    compare(desk, tmp_path / "clean")
    desk.write("content/raw/more.txt", RUSSIAN.replace("24 марта", "26 марта").replace("пограничников", "учителей"))
    desk.build()
    compare(desk, tmp_path / "again")
