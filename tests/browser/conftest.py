"""The made site, and views of it: with script and without, from a server and from the folder."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser.chromium import Port, View, open_browser, serve
from browser.making import Made, make_site
from tools import FORBID_SKIPS, find_axe, find_pagefind, tell_missing_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without a browser one test stands for all of this folder, so that one line says what is missing."""
    ours = [item for item in items if HERE in item.path.parents]
    missing = tell_missing_browser()
    if missing and ours and not os.environ.get(FORBID_SKIPS):
        ours[0].add_marker(pytest.mark.skip(reason=missing))
        config.hook.pytest_deselected(items=ours[1:])
        items[:] = [item for item in items if item not in ours[1:]]
    for item in ours:
        item.add_marker(pytest.mark.xdist_group("browser"))  # where tests are dealt out by group, one worker has these


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("browser")


@pytest.fixture(scope="session")
def port(folder: Path) -> Iterator[Port]:
    """Where the site will be served: known before it is built, since its pages tell their public address."""
    find_axe()
    find_pagefind()
    with Port(folder / "site") as port:
        yield port


@pytest.fixture(scope="session")
def made(folder: Path, port: Port) -> Made:
    return make_site(folder, port.address)


@pytest.fixture(scope="module")
def server(made: Made, port: Port) -> Iterator[str]:  # noqa: ARG001  (built first: building forks, a thread is in the way)
    with serve(port) as address:
        yield address


# No longer than a module: what Playwright keeps running would be in the way of tests that fork.
@pytest.fixture(scope="module")
def browser(made: Made) -> Iterator["Browser"]:  # noqa: ARG001  (the site is built before the browser starts)
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def open_view(browser: "Browser") -> Iterator[Callable[..., View]]:
    """Open a view on what lies at an address; keywords go to Playwright's context."""
    contexts = []

    def open_one(root: str, **options: object) -> View:
        contexts.append(browser.new_context(**options))
        return View(contexts[-1].new_page(), root)

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def view(open_view: Callable[..., View], server: str) -> View:
    return open_view(server)


@pytest.fixture(scope="module")
def scriptless(open_view: Callable[..., View], server: str) -> View:
    return open_view(server, java_script_enabled=False)


@pytest.fixture(scope="module")
def opened_from_folder(open_view: Callable[..., View], made: Made) -> View:
    return open_view(made.folder.as_uri() + "/")
