"""Programs beyond Python that a test can need: found, or the test skips with one line that says how to get them."""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# `.ci/run` installs everything and forbids skips.
FORBID_SKIPS = "OSCE_DIGEST_FORBID_SKIPS"


def find_program(name: str, how: str) -> str:
    """Give the path of a program; `how` says in one line how to get it."""
    return shutil.which(name) or _miss(f"{name} is not installed: {how}")


def find_vnu() -> list[str]:
    """Give the command that runs the Nu HTML checker; OSCE_DIGEST_VNU names its jar where it is not in `.venv`."""
    jar = Path(os.environ.get("OSCE_DIGEST_VNU", ROOT / ".venv" / "vnu.jar"))
    if not jar.is_file():
        _miss("the HTML checker is not here: 'make vnu' brings it (needs npm)")
    return [find_program("java", "apt install default-jre-headless, or any Java from 11 on"), "-jar", str(jar)]


def _miss(message: str) -> str:
    if os.environ.get(FORBID_SKIPS):
        pytest.fail(message)
    pytest.skip(message)
