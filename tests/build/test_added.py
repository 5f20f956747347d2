import subprocess
import sys
from pathlib import Path

import pytest

from osce_digest.build.added import read_added
from osce_digest.build.report import Order
from osce_digest.build.state import look_around

TEXT = "VIENNA, 2 May 2024 – The Permanent Council met.\n"


@pytest.fixture
def order(tmp_path: Path) -> Order:
    (tmp_path / "content/raw").mkdir(parents=True)
    (tmp_path / "cache/store").mkdir(parents=True)
    (tmp_path / "content/raw/a.txt").write_text(TEXT, encoding="utf-8")
    return Order(tmp_path / "content", tmp_path / "site", tmp_path / "cache", ledger=False, jobs=1)


def test_what_was_remembered_and_what_is_there_now_are_given_apart(order: Order) -> None:
    state = look_around(order, None, 1 << 62)
    before, now = read_added(order, order.cache, state, ["raw/a.txt"], ["raw/a.txt"])
    assert before == {}  # nothing is remembered yet
    (row,) = now.values()
    assert row[1][:1] == ("raw/a.txt",)
    assert len(row[0]) == 1


def test_no_room_is_imported_that_reading_does_not_need() -> None:
    rooms = "site renderer feeds exports publishing markup"
    code = (
        "import sys, osce_digest.build.reading_order, osce_digest.readings.reading\n"
        f"print([room for room in '{rooms}'.split() if f'osce_digest.{{room}}' in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
