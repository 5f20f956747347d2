import os
from pathlib import Path

import pytest

from osce_digest.cache import aside
from osce_digest.cache.aside import do_aside

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


def test_no_process_is_left(tmp_path: Path) -> None:
    with do_aside(lambda: (tmp_path / "kept").write_text("kept")):
        pass
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
