"""What readers do with pages: follow words of evidence, narrow a country, print, read with their own colours."""

import pytest
from browser.chromium import State, View
from browser.kinds import Kind
from browser.making import Made
from browser.pages import each_kind, find_pages, stay_on, tell

IN_SIGHT = """selector => {
    const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
}"""


@pytest.fixture(params=["view", "scriptless", "opened_from_folder"])
def any_view(request: pytest.FixtureRequest) -> View:
    """What reading needs works with script and without, and from the folder."""
    return request.getfixturevalue(request.param)


def test_the_words_of_evidence_lead_to_the_words_in_the_text(made: Made, any_view: View) -> None:
    any_view.open(made.named["twice-told"])
    page = any_view.page
    plain = page.evaluate("getComputedStyle(document.querySelector('.text mark')).backgroundColor")
    page.emulate_media(reduced_motion="reduce")  # else the window is still on its way when it is asked
    page.locator("details.why > summary").click()
    link = page.locator("details.why a[href^='#']").first
    words = link.inner_text()
    link.click()
    marked = page.locator("mark:target")
    assert marked.inner_text() == words
    assert page.evaluate("getComputedStyle(document.querySelector('mark:target')).backgroundColor") != plain
    assert page.evaluate(IN_SIGHT, "mark:target")


@pytest.mark.parametrize("dimension", ["human", "politico-military", "economic-environmental"])
def test_dimension_filters_of_a_country_are_links_that_lead_where_they_say(any_view: View, dimension: str) -> None:
    any_view.open("countries/tajikistan.html")
    link = any_view.page.locator(f"main a[href$='countries/tajikistan/{dimension}.html']").first
    words = link.inner_text().split()[0].strip(",:")
    link.click()
    any_view.page.wait_for_url(f"**/countries/tajikistan/{dimension}.html")
    assert "Tajikistan" in any_view.page.locator("h1").inner_text()
    assert words.casefold() in any_view.page.locator("main").inner_text().casefold()
    assert any_view.take_noise() == []


@pytest.mark.parametrize(("link", "languages"), [("own", {None}), ("ru", {"ru"}), ("all", {None, "ru"})])
def test_a_list_is_narrowed_to_one_language_by_its_address(
    any_view: View, link: str, languages: set[str | None]
) -> None:
    any_view.open("countries/tajikistan.html")
    any_view.page.locator(f"#only-{link}").press("Enter")
    assert any_view.page.url.endswith(f"#only-{link}")
    shown = [one for one in any_view.page.locator(".dated .item").all() if one.is_visible()]
    assert {one.get_attribute("data-in") for one in shown} == languages
    assert any(one.is_visible() for one in any_view.page.locator(".dated h2").all()) is (link == "all")


@each_kind
def test_a_page_prints_as_text_without_navigation(kind: Kind, made: Made, view: View) -> None:
    faults = []
    for page in find_pages(kind, made):
        stay_on(made, view, page, State(768, "dark"))
        view.page.emulate_media(media="print", color_scheme="light")
        faults += [f"{page}: {fault}" for fault in view.ask("print", "sideways")]
    view.page.emulate_media(media="screen")
    tell(faults)


@each_kind
def test_a_page_holds_in_readers_own_colours_and_without_motion(kind: Kind, made: Made, view: View) -> None:
    faults = []
    for page in find_pages(kind, made):
        stay_on(made, view, page, State(320))
        for scheme in ("light", "dark"):
            view.page.emulate_media(
                forced_colors="active", reduced_motion="reduce", contrast="more", color_scheme=scheme
            )
            found = [*view.ask("sideways", "motion", "colours"), *view.take_noise()]
            faults += [f"{page} with forced colours, {scheme}: {fault}" for fault in found]
        view.page.emulate_media(forced_colors="none", reduced_motion="no-preference", contrast="no-preference")
    tell(faults)


def test_items_in_another_language_say_so(made: Made, view: View) -> None:
    for name, language in (("pokhod", "ru"), ("tribunaux", "fr")):
        view.open(made.named[name])
        assert view.page.locator("h1").get_attribute("lang") == language
        assert view.page.locator(".text").get_attribute("lang") == language
        assert view.page.locator("html").get_attribute("lang") == "en"
