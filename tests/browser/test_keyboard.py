"""Whatever a page offers is reached with the keyboard alone, in sight and with a ring around it."""

from browser.chromium import State, View
from browser.kinds import Kind
from browser.making import Made
from browser.pages import each_kind, find_pages, stay_on, tell

PHONE = State(320, "dark")
DESK = State(1280, "light")


@each_kind
def test_tab_reaches_everything_in_sight(kind: Kind, made: Made, view: View) -> None:
    faults = []
    for page in find_pages(kind, made)[:2]:
        for state in (DESK, PHONE):
            faults += [f"{page} at {state}: {fault}" for fault in walk(made, view, page, state)]
    tell(faults)


def walk(made: Made, view: View, page: str, state: State) -> list[str]:
    """Press Tab as often as there is something to reach; a few times more for frames that scroll."""
    stay_on(made, view, page, state)
    pressed = -5
    view.page.evaluate("probes.watchFocus()")
    # What a script shows a moment later is to be reached too.
    while pressed < view.page.evaluate("probes.listFocusable().length"):
        for _ in range(pressed, wanted := view.page.evaluate("probes.listFocusable().length")):
            view.page.keyboard.press("Tab")
        pressed = wanted
    return view.ask("focus")


def test_the_skip_link_leads_to_the_content(made: Made, view: View) -> None:
    view.open(made.named["stoves-in-khorog"])
    view.page.keyboard.press("Tab")
    assert view.page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    view.page.keyboard.press("Enter")
    view.page.keyboard.press("Tab")
    assert view.page.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert view.page.evaluate("scrollY > 0 || document.querySelector('main').getBoundingClientRect().top < innerHeight")


def test_details_open_with_the_keyboard(made: Made, scriptless: View) -> None:
    scriptless.open(made.named["stoves-in-khorog"])
    details = scriptless.page.locator("details.why")
    scriptless.page.locator("details.why > summary").focus()
    for key, is_open in (("Enter", True), ("Space", False)):
        scriptless.page.keyboard.press(key)
        assert (details.get_attribute("open") is not None) is is_open
