"""A build that is stopped at its first change of the file system, at its second, its third …: all that it says is why.

Goes through every step of a small change; the machine and the kill test go through many more states by samples.
"""

from contextlib import suppress
from pathlib import Path

import pytest
from engine.desk import Desk, explain_difference, read_tree
from engine.items import LEADS, MORE, Item, write_dump, write_markdown
from engine.trouble import trouble_at
from engine.walk import HOME, find_dead_links, find_reachable

from osce_digest.errors import SetupError

# All of the first, where a build opens, reads and notes; then one in six, where it makes and places files.
STEPS = (*range(1, 30), *range(30, 600, 6))
CHANGING, COMING = "content/raw/dump.txt", "content/raw/coming.md"


def edit(desk: Desk, count: int) -> None:
    """Change one item's text; a second item comes every other time, and goes again."""
    items = [Item(LEADS[0], 5, count, MORE[count % 3]), Item(LEADS[1], 7, 9, "")]
    desk.write(CHANGING, write_dump(items))
    if count % 2:
        desk.write(COMING, write_markdown(Item(LEADS[3], 9, count, "")))
    else:
        (desk.folder / COMING).unlink(missing_ok=True)


def stops(desk: Desk, number: int, kind: str) -> bool:
    """Build, stopped at a step; tell whether the build came so far."""
    with suppress(KeyboardInterrupt, SetupError), trouble_at(number, kind):
        desk.build()
        return False
    return True


@pytest.mark.parametrize(("kind", "ledger"), [("full", True), ("interrupt", True), ("interrupt", False)])
def test_a_build_stopped_at_any_step_is_finished_by_the_next(tmp_path: Path, kind: str, ledger: bool) -> None:  # noqa: FBT001
    desk = Desk(tmp_path / "desk", ledger)
    edit(desk, 10)
    desk.build()
    for at, number in enumerate(STEPS):
        edit(desk, 10 + at)
        known = find_reachable(desk.site, HOME)
        stopped = stops(desk, number, kind)
        wanted = desk.build_clean(tmp_path / "twin")
        assert find_dead_links(desk.site, {HOME, *known} & wanted.keys()) == [], f"stopped at step {number}"
        desk.build()
        found = read_tree(desk.site)
        assert found == wanted, f"stopped at step {number}: {explain_difference(found, wanted)}"
        if not stopped:
            break
    assert number > 10, "so few steps are no build"
    assert not stopped, "there are more steps than were tried"


@pytest.mark.parametrize("kind", ["full", "interrupt"])
@pytest.mark.parametrize("number", [1, 2, 3, 5, 8, 12, 20, 60, 300, 600, 900])
def test_a_first_build_stopped_at_any_step_leaves_no_home_page_that_promises_more(
    tmp_path: Path, kind: str, number: int
) -> None:
    desk = Desk(tmp_path / "desk")
    edit(desk, 11)
    stops(desk, number, kind)
    assert find_dead_links(desk.site, [HOME]) == []
    wanted = desk.build_clean(tmp_path / "twin")
    desk.build()
    found = read_tree(desk.site)
    assert found == wanted, explain_difference(found, wanted)
