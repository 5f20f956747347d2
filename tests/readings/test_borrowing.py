import os
from dataclasses import replace
from pathlib import Path

import pytest

from osce_digest.cache.survey import survey
from osce_digest.readings import ReadingOrder, Readings, read_sources
from osce_digest.readings.borrowing import borrow_readings, remembers
from osce_digest.sources import list_sources

ITEM = "TIRANA, 3 May 2019 – The OSCE Presence in Albania trained twelve police officers in Elbasan, Albania, today.\n"


@pytest.fixture
def lender(tmp_path: Path) -> ReadingOrder:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.txt").write_text(ITEM, "utf-8")
    order = ReadingOrder(tmp_path / "content", tmp_path / "theirs", "program", 10_000, sketches=True, jobs=1)
    order.cache.mkdir()
    read(order).keep()
    return order


def read(order: ReadingOrder) -> Readings:
    readings = read_sources(order, survey(list_sources(order.content), {}, 0))
    readings.store.close()
    return readings


@pytest.mark.parametrize("links", ["", "none"])
def test_readings_that_were_borrowed_are_as_good_as_ours(
    links: str, lender: ReadingOrder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    if links:
        monkeypatch.setattr(os, "link", refuse)
    order = replace(lender, cache=tmp_path / "ours")
    order.cache.mkdir()
    assert (remembers(order, lender.cache), remembers(order, order.cache)) == (True, False)
    borrow_readings(order, lender.cache)
    assert remembers(order, order.cache)
    readings = read(order)
    assert readings.fresh == ()
    (spot,) = (spot for _, spot in readings.items())
    assert readings.store.fetch_shown(spot).body.startswith("The OSCE Presence")
    readings.store.close()


def test_readings_of_another_program_are_not_remembered(lender: ReadingOrder) -> None:
    assert not remembers(replace(lender, program="later"), lender.cache)
