"""What all tests share: the repository's folder, and the program run as a user runs it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from osce_digest.cache import shelf

ROOT = Path(__file__).parent.parent

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def _no_shelf_on_offer(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a build in one test offered to keep things in is of no use to the next."""
    monkeypatch.setattr(shelf, "_offered", None)


@pytest.fixture(autouse=True)
def _no_terminal_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """How wide and coloured the terminal is that tests are run on is of no matter to them."""
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with facts, seeds and gold labels that lies beside the repository; tests skip where it does not."""
    folder = ROOT / os.environ.get("OSCE_DIGEST_SHARED", "../shared")
    if not (folder / "gold").is_dir():
        pytest.skip("no labelled seeds here: set OSCE_DIGEST_SHARED to the folder that holds seeds/ and gold/")
    return folder


@pytest.fixture
def osce_digest(tmp_path: Path) -> Run:
    """Run the program as a user would, from a folder of its own; keyword `env` adds to the environment."""

    def run(
        *args: str | Path, cwd: Path = tmp_path, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "osce_digest", *map(str, args)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
        return subprocess.run(
            command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return run
