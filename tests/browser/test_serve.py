"""`osce-digest serve` as an editor sees it: the open page shows what is saved, and what is wrong, by its own policy."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browser.chromium import View, open_browser
from engine.desk import Desk
from serve.preview import Preview, run_preview
from tools import find_pagefind

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PATIENCE = 90_000
BOX = "#osce-digest-serve"
SETTINGS = "title: Desk\nlistings: {empty: false}\nexports: {database: false}\n"
ITEM = (
    "VIENNA, 5 May 2023 – The Permanent Council heard 12 speakers on the safety of journalists.\nSome wrote it down.\n"
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    find_pagefind()
    desk = Desk(tmp_path_factory.mktemp("serve"))
    desk.write("content/site.yml", SETTINGS)
    desk.write("content/raw/a.txt", ITEM)
    return desk


class WithSearch(Desk):
    """A desk whose builds make the search index."""

    def options(self) -> list[str]:
        return [option for option in super().options() if option != "--no-search"]


@pytest.fixture
def preview(desk: Desk) -> Iterator[Preview]:
    desk.write("content/site.yml", SETTINGS)
    desk.write("content/raw/a.txt", ITEM)
    with run_preview(WithSearch(desk.folder)) as preview:
        yield preview


@pytest.fixture(scope="module")
def own_browser() -> Iterator["Browser"]:
    with open_browser() as browser:
        yield browser


@pytest.fixture
def view(own_browser: "Browser", preview: Preview) -> Iterator[View]:
    context = own_browser.new_context()
    view = View(context.new_page(), f"http://127.0.0.1:{preview.port}/")
    view.page.set_default_timeout(PATIENCE)
    yield view
    context.close()


def wait_until_it_listens(view: View) -> None:
    view.page.locator("html[data-serve=on]").wait_for()


def test_the_open_page_shows_what_is_saved(view: View, desk: Desk) -> None:
    assert view.open("") == []
    wait_until_it_listens(view)
    assert view.page.locator(BOX).count() == 0
    view.page.locator("main a", has_text="12 speakers").first.click()
    view.page.wait_for_url("**/items/**")
    wait_until_it_listens(view)
    desk.write("content/raw/a.txt", ITEM.replace("Some wrote", "Several wrote"))
    view.page.get_by_text("Several wrote it down.").first.wait_for()
    assert view.take_noise() == []


def test_what_is_wrong_stands_above_the_page_until_it_is_mended(view: View, desk: Desk) -> None:
    view.open("")
    wait_until_it_listens(view)
    box = view.page.locator(f"{BOX} [role=alert]")
    desk.write("content/site.yml", SETTINGS + "colour: red\n")
    box.locator("li").wait_for()
    assert "One fault to mend" in box.inner_text()
    assert "site.yml:4" in box.inner_text()
    assert view.page.locator("main a", has_text="12 speakers").first.is_visible()
    assert view.ask_axe() == []
    desk.write("content/site.yml", SETTINGS.replace("Desk", "Other desk"))
    view.page.locator(".brand", has_text="Other desk").wait_for()
    assert view.page.locator(f"{BOX} li").count() == 0
    assert view.take_noise() == []


def test_what_is_wrong_can_be_put_away_by_keyboard_and_what_else_is_wrong_is_told(view: View, desk: Desk) -> None:
    view.open("")
    wait_until_it_listens(view)
    faults = view.page.locator(f"{BOX} [role=alert] li")
    desk.write("content/site.yml", SETTINGS + "colour: red\n")
    faults.wait_for()
    view.page.keyboard.press("Escape")
    faults.wait_for(state="detached")
    desk.write("content/site.yml", SETTINGS + "colours: red\n")
    faults.filter(has_text="colours").wait_for()
    view.page.locator(f"{BOX} button").focus()
    view.page.keyboard.press("Enter")
    faults.wait_for(state="detached")


def test_a_page_nobody_looks_at_gives_its_line_back(view: View, preview: Preview) -> None:
    view.open("")
    view.page.locator("html[data-serve=on]").wait_for()
    for _ in range(7):  # as many as would stop a browser if each tab kept a line
        tab = view.page.context.new_page()
        tab.set_default_timeout(PATIENCE)
        tab.goto(f"http://127.0.0.1:{preview.port}/about.html", wait_until="load")
        tab.evaluate("Object.defineProperty(document, 'visibilityState', { value: 'hidden' })")
        tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    view.page.reload(wait_until="load", timeout=PATIENCE)


def test_search_finds_what_is_there(view: View) -> None:
    assert view.open("search.html?q=journalists") == []
    view.page.locator("#results li h3 a").first.wait_for()
    assert view.take_noise() == []


def test_a_wrong_address_shows_the_sites_own_page_in_its_own_look(view: View) -> None:
    noise = view.open("items/2023/never.html")
    assert [line for line in noise if "404" not in line] == []
    view.page.locator(".brand").wait_for()
