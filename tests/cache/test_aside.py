import os
from pathlib import Path

import pytest

from osce_digest.cache import aside
from osce_digest.cache.aside import begin_aside, do_aside

# As in the tests of the crew: a warning of Python from 3.12 on.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")


@pytest.fixture(params=["beside", "here"], autouse=True)
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "here":
        monkeypatch.setattr(aside.sys, "platform", "none")


def test_what_it_writes_is_there_when_it_was_waited_for(tmp_path: Path) -> None:
    with do_aside(lambda: (tmp_path / "kept").write_text("kept")):
        (tmp_path / "other").write_text("other")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"kept": "kept", "other": "other"}


def test_a_fault_is_raised_here(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), do_aside(lambda: (tmp_path / "none/kept").write_text("kept")):
        pass


def test_a_fault_inside_is_not_hidden_and_the_work_is_done(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), do_aside(lambda: (tmp_path / "kept").write_text("kept")):
        1 / 0  # noqa: B018
    assert (tmp_path / "kept").exists()


def list_children() -> set[str]:
    """List the processes of this one; other tests may have left some."""
    tasks = Path("/proc/self/task").glob("*/children")
    return {child for task in tasks for child in task.read_text().split()}


def test_no_process_is_left(tmp_path: Path) -> None:
    before = list_children()
    with do_aside(lambda: (tmp_path / "kept").write_text("kept")):
        pass
    assert list_children() <= before


def test_what_is_done_otherwise_stands_in_for_work_that_fails_beside(tmp_path: Path) -> None:
    def fail() -> None:
        (tmp_path / f"{os.getpid()}").write_text("tried")
        if os.getpid() != here:
            raise OSError

    here = os.getpid()
    with do_aside(fail, otherwise=lambda: (tmp_path / "instead").write_text("done")):
        pass
    assert (tmp_path / "instead").exists() != (tmp_path / f"{here}").exists()


@pytest.mark.parametrize("beside", [True, False])
def test_a_result_is_given_when_it_is_asked_for(*, beside: bool) -> None:
    with begin_aside(lambda: ("ab" * 100_000, {"c": (1, None)}), beside=beside) as result:
        assert result() == ("ab" * 100_000, {"c": (1, None)})


def test_a_fault_is_raised_when_the_result_is_asked_for(tmp_path: Path) -> None:
    with begin_aside((tmp_path / "none").read_text) as result, pytest.raises(FileNotFoundError):
        result()


def test_what_cannot_be_sent_is_made_here() -> None:
    with begin_aside(lambda: (os.getpid(), object)) as result:
        assert result() == (os.getpid(), object)


def test_what_was_begun_has_ended_though_nobody_asked(tmp_path: Path) -> None:
    def work() -> bytes:
        (tmp_path / "kept").write_text("kept")
        return bytes(1 << 20)  # more than a pipe holds

    before = list_children()
    with begin_aside(work):
        pass
    assert list_children() <= before
