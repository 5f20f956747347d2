from dataclasses import replace
from pathlib import Path

import pytest
from engine.desk import Desk

from osce_digest.build.opening import open_all

ITEM = "TIRANA, 3 May 2019 – The OSCE Presence in Albania trained twelve police officers in Elbasan, Albania, today.\n"
# What has no entry has no page: a build is quick then.
SMALL = (
    "title: x\nlistings: {empty: false, cells: false, regions: false, topics: false, institutions: false}\n"
    "exports: {texts: false, sources: false, groups: false, table: false, database: false, changes: false}\n"
    "syndication: {atom: false, json: false, archives: false, weeks: false, undated: false, changes: false}\n"
    "charts: false\nsearch: false\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.write("content/site.yml", SMALL)
    desk.write("content/raw/a.txt", ITEM)
    desk.write("content/raw/b.txt", ITEM.replace("3 May", "4 May").replace("twelve", "nine"))
    return desk


def open_again(desk: Desk, name: str = "letters") -> tuple[int, int]:
    """Open the site for an output; give how many sources were read for it, and how many entries it has."""
    read: list[int] = []
    order = replace(desk.order(), output=desk.folder / name)
    with open_all(order, lambda _what, _done, total: read.append(total)) as opened:
        assert all(opened.site.shown(entry).body for entry in opened.site.entries)
        return max(read, default=0), len(opened.site.entries)


def test_what_a_build_read_need_not_be_read_again(desk: Desk) -> None:
    desk.build()
    assert open_again(desk) == (0, 2)


def test_where_nothing_was_built_everything_is_read_once(desk: Desk) -> None:
    assert open_again(desk) == (2, 2)
    assert open_again(desk) == (0, 2)
    assert open_again(desk, "others") == (0, 2)


def test_our_own_memory_is_kept_when_the_build_knows_less(desk: Desk) -> None:
    desk.build()
    desk.write("content/raw/c.txt", ITEM.replace("3 May", "5 May").replace("twelve", "ten"))
    assert open_again(desk) == (1, 3)
    assert open_again(desk) == (0, 3)


def test_what_was_read_otherwise_is_of_no_use(desk: Desk) -> None:
    replace(desk, ledger=False).build()
    assert open_again(desk) == (2, 2)


def test_a_memory_that_was_damaged_is_not_believed(desk: Desk) -> None:
    desk.build()
    for segment in desk.cache.rglob("store/*"):
        segment.unlink()
    assert open_again(desk) == (2, 2)
    desk.write("content/raw/a.txt", ITEM.replace("twelve", "thirteen"))
    assert open_again(desk) == (1, 2)


def test_a_memory_that_cannot_be_read_is_none(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.build()

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("osce_digest.readings.borrowing.copy_memory", refuse)
    assert open_again(desk) == (2, 2)
