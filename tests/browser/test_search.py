"""The search page as readers use it: typing, narrowing, sorting, by keyboard alone, and where it cannot work."""

from collections.abc import Callable

import pytest
from browser.chromium import DESK, State, View

FOUND = "#results li h3 a"


def search(view: View, query: str = "", state: State = DESK) -> None:
    """Open the page with a question, and wait for the answer."""
    assert view.open(f"search.html{query}", state) == []
    expect(view, "!search.hidden && !document.querySelector('#results [aria-busy]')")


def titles(view: View) -> list[str]:
    view.page.wait_for_selector(FOUND, timeout=9000)
    return view.page.locator(FOUND).all_inner_texts()


def days(view: View) -> list[str]:
    return [str(day.get_attribute("datetime")) for day in view.page.locator("#results time").all()]


def expect(view: View, what: str) -> None:
    """Wait until a condition on the page holds; asked from here, since the page may not evaluate texts."""
    for _ in range(200):
        if view.page.evaluate(f"Boolean({what})"):
            return
        view.page.wait_for_timeout(30)
    pytest.fail(f"{what} does not come true")


def test_typing_finds_and_marks_the_words(view: View) -> None:
    search(view)
    view.page.locator("#q").press_sequentially("stoves")
    expect(view, "document.querySelectorAll('#results mark').length")
    assert view.page.locator("#results mark").first.inner_text().lower().startswith("stove")
    assert "1" in view.page.locator("#found").inner_text()
    assert view.page.url.endswith("?q=stoves")
    link = view.page.locator(FOUND).first
    name = link.inner_text()
    link.click()
    view.page.wait_for_url("**/items/**")
    assert view.page.locator("h1").inner_text() == name
    view.page.go_back()
    expect(view, "document.querySelector('#results li')")
    assert view.page.input_value("#q") == "stoves"
    assert view.take_noise() == []


def test_every_language_is_found_from_one_page(view: View) -> None:
    for words in ("tribunaux", "паспорта", "stoves"):
        search(view, f"?q={words}")
        assert titles(view), words


def test_results_are_narrowed_and_the_address_tells(view: View) -> None:
    search(view, "?q=police")
    every = len(titles(view))
    view.page.select_option("select[name=country]", "TJ")
    expect(view, f"document.querySelectorAll('{FOUND}').length < {every}")
    assert "country=TJ" in view.page.url
    assert all("Tajikistan" in text for text in view.page.locator("#results .meta").all_inner_texts())
    view.page.go_back()
    expect(view, f"document.querySelectorAll('{FOUND}').length == {every}")
    assert view.page.input_value("select[name=country]") == ""


def test_results_are_sorted_by_day_with_undated_ones_last(view: View) -> None:
    search(view, "?q=osce&sort=newest")
    newest = days(view)
    assert len(newest) > 5
    assert newest == sorted(newest, reverse=True)
    search(view, "?q=osce&sort=oldest")
    oldest = days(view)
    assert oldest == sorted(oldest)
    assert oldest[0] < newest[0]


def test_a_filter_alone_lists_the_newest_first_and_more_are_shown_when_asked(view: View) -> None:
    search(view, "?dimension=politico-military")
    assert days(view) == sorted(days(view), reverse=True)
    search(view, "?q=osce")
    assert len(titles(view)) == 20
    view.page.locator("#results button").click()
    expect(view, f"document.querySelectorAll('{FOUND}').length > 20")
    assert view.page.evaluate(f"[...document.querySelectorAll('{FOUND}')].indexOf(document.activeElement)") == 20


def test_only_what_occurs_is_offered(view: View) -> None:
    search(view)
    offered = {str(one.get_attribute("value")) for one in view.page.locator("select[name=country] option").all()}
    assert {"", "TJ"} <= offered
    assert "AD" not in offered
    years = [str(one.get_attribute("value")) for one in view.page.locator("select[name=year] option").all()]
    numbers = [year for year in years if year.isdigit()]
    assert numbers == sorted(numbers, reverse=True) != []
    types = [str(one.get_attribute("value")) for one in view.page.locator("select[name=type] option").all()]
    assert "Press release" in types


def test_a_type_narrows_to_the_items_whose_source_states_it(view: View) -> None:
    search(view, "?type=Press+release")
    assert titles(view)
    assert "type=Press" in view.page.url


def test_the_keyboard_is_enough(view: View) -> None:
    search(view)
    keys = view.page.keyboard
    keys.press("/")
    keys.type("police")
    expect(view, "document.querySelectorAll('#results li').length > 2")
    active = "document.activeElement.textContent"
    keys.press("ArrowDown")
    assert view.page.evaluate(active) == titles(view)[0]
    keys.press("ArrowDown")
    assert view.page.evaluate(active) == titles(view)[1]
    keys.press("ArrowUp")
    keys.press("ArrowUp")
    assert view.page.evaluate("document.activeElement.id") == "q"
    keys.press("Escape")
    expect(view, "!document.querySelector('#results li')")
    assert view.page.url.endswith("/search.html")
    assert view.page.input_value("#q") == ""


def test_what_is_typed_stays_text(view: View) -> None:
    search(view, "?q=%3Cimg+src%3Dx%3E&country=%22%3E")
    assert view.page.locator("#results img").count() == 0
    assert view.page.locator("#found").inner_text()
    assert view.take_noise() == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_hold_at_all_widths(view: View, width: int, scheme: str) -> None:
    search(view, "?q=police", State(width, scheme))
    titles(view)
    assert [*view.ask("sideways", "targets", "headings"), *view.ask_axe()] == []


def test_without_script_the_page_says_what_to_do_instead(scriptless: View) -> None:
    assert scriptless.open("search.html") == []
    assert not scriptless.page.locator("#search").is_visible()
    assert "JavaScript" in scriptless.page.locator("main").inner_text()
    assert scriptless.page.locator("main nav a").first.is_visible()


def test_from_a_folder_the_page_says_what_to_do_instead(opened_from_folder: View) -> None:
    assert opened_from_folder.open("search.html") == []
    assert "http.server" in opened_from_folder.page.locator("#from-file").inner_text()
    assert not opened_from_folder.page.locator("#search").is_visible()


def test_without_an_index_the_page_says_so(open_view: Callable[..., View], server: str) -> None:
    view = open_view(server)
    view.page.route("**/pagefind/*", lambda route: route.fulfill(status=404))
    view.open("search.html?q=police")
    view.page.wait_for_selector("#no-index:not([hidden])")
    assert not view.page.locator("#search").is_visible()
    assert view.page.locator("main nav a").first.is_visible()
