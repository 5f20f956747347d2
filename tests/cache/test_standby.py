import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from osce_digest.cache import standby
from osce_digest.cache.standby import stand_by

# As in the tests of the crew: a warning of Python from 3.12 on.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")


@pytest.fixture(params=["beside", "here"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "here":
        monkeypatch.setattr(standby.sys, "platform", "none")
    elif sys.platform != "linux":
        pytest.skip("processes are forked on Linux alone")
    return str(request.param)


def get_ready() -> None:
    """Get ready for nothing in particular."""


def list_children() -> set[str]:
    """List the processes of this one; other tests may have left some."""
    tasks = Path("/proc/self/task").glob("*/children")
    return {child for task in tasks for child in task.read_text().split()}


def test_the_work_is_about_what_is_asked() -> None:
    before = list_children()
    with stand_by(get_ready, lambda name, count: (name * count, None)) as ask:
        wait = ask("ab", 100_000)
        assert wait() == ("ab" * 100_000, None)
    assert list_children() <= before


def test_what_is_prepared_is_ready_for_the_work(way: str) -> None:
    ready: list[int] = []
    with stand_by(lambda: ready.append(os.getpid()), lambda: tuple(ready)) as ask:
        found = ask()()
    assert len(found) == (way == "beside")
    assert os.getpid() not in found


def test_it_need_not_be_asked(tmp_path: Path) -> None:
    with stand_by(get_ready, (tmp_path / "done").touch):
        pass
    assert not (tmp_path / "done").exists()


def test_a_fault_inside_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), stand_by(get_ready, str):
        1 / 0  # noqa: B018


def fail() -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize("prepare", [get_ready, fail, lambda: os._exit(3)])
def test_where_the_process_fails_the_work_is_done_here(prepare: Callable[[], None], tmp_path: Path) -> None:
    with stand_by(prepare, lambda name: (tmp_path / name).read_text()) as ask:
        wait = ask("name")
        with pytest.raises(FileNotFoundError):
            wait()


def test_a_process_that_has_ended_is_not_waited_for(way: str) -> None:
    with stand_by(fail, lambda text: (text, os.getpid())) as ask:
        if way == "beside":
            os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
        assert ask("x" * 1_000_000)() == ("x" * 1_000_000, os.getpid())
