"""A week's digest over several builds of one content folder, with the ledger that tells what was found late."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from engine.desk import Desk, explain_difference, read_tree
from engine.items import Told, write_told_dump

MONDAY = date(2004, 5, 3)
PAGE, NEXT = "digests/2004-w19.html", "digests/2004-w20.html"
BEFORE = [Told(at, MONDAY - timedelta(days=7 * (at // 3) + 5)) for at in range(18)]
OF_WEEK = [Told(40 + at, MONDAY + timedelta(days=at)) for at in range(3)]
OF_NEXT = [Told(50 + at, MONDAY + timedelta(days=7 + at)) for at in range(3)]
LATE = Told(60, MONDAY + timedelta(days=4))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk that built at the end of a week, and again in the next one."""
    desk = Desk(tmp_path / "desk")
    desk.write("content/raw/before.txt", write_told_dump([*BEFORE, *OF_WEEK]))
    desk.build()
    desk.write("content/raw/next.txt", write_told_dump(OF_NEXT))
    desk.build()
    return desk


def read(desk: Desk, page: str) -> str:
    return (desk.site / page).read_text("utf-8")


def test_what_is_found_after_a_week_stands_apart_and_leaves_the_digests_after_it_alone(
    desk: Desk, tmp_path: Path
) -> None:
    page, following = read(desk, PAGE), read(desk, NEXT)
    assert "Usual" in following
    assert "3 items" in page
    desk.write("content/raw/late.txt", write_told_dump([LATE]))
    report = desk.build()
    assert PAGE in report.written
    after = read(desk, PAGE)
    head, _, tail = after.partition("Found later")
    assert (tail.count('<li><a href="../items/'), "3 items" in head) == (1, True)
    assert page.startswith(head.rpartition("<section")[0])
    changed = {path for path in report.written if path.startswith("digests/")}
    assert changed <= {PAGE, NEXT}
    assert read(desk, NEXT).partition("Against the usual")[2] == following.partition("Against the usual")[2]
    found, wanted = read_tree(desk.site), desk.build_clean(tmp_path / "clean")
    assert found == wanted, explain_difference(found, wanted)


def test_without_a_ledger_nothing_is_found_later(desk: Desk, tmp_path: Path) -> None:
    desk.write("content/raw/late.txt", write_told_dump([LATE]))
    twin = Desk(desk.make_twin(tmp_path / "twin").folder, ledger=False)
    twin.build()
    assert "Found later" not in read(twin, PAGE)
    assert "4 items" in read(twin, PAGE)


def test_a_first_build_with_a_ledger_makes_what_one_without_makes(desk: Desk, tmp_path: Path) -> None:
    first, second = desk.make_twin(tmp_path / "first"), desk.make_twin(tmp_path / "second")
    for twin in (first, second):
        twin.ledger_file.unlink()
    first.build()
    second = Desk(second.folder, ledger=False)
    second.build()
    pages = [page for page in read_tree(first.site) if page.startswith("digests/")]
    assert len(pages) > 8
    assert [page for page in pages if read(first, page) != read(second, page)] == []
