"""Every kind of page as a reader's browser shows it: at three widths, light and dark, with script and without."""

from browser.chromium import STATES, WIDTHS, State, View
from browser.kinds import Kind, find_kind
from browser.making import MOVED, Made
from browser.pages import each_kind, find_pages, stay_on, tell

# What is asked of a page at every width.
ASKED = ("sideways", "targets")
# The widths at which axe looks for barriers; between them nothing is shown that these two do not show.
BARRED = (WIDTHS[0], WIDTHS[-1])
# What does not change with width and colours.
ASKED_ONCE = ("headings", "landmarks")


def test_every_page_is_of_a_kind(made: Made) -> None:
    strangers = [page for page in made.list_pages() if find_kind(page) is None]
    assert strangers == [], "a new kind of page needs a line in kinds.py"


@each_kind
def test_a_page_holds_at_all_widths_light_and_dark(kind: Kind, made: Made, view: View) -> None:
    faults = []
    for page in find_pages(kind, made):
        faults += [f"{page}: {fault}" for fault in [*stay_on(made, view, page), *view.ask(*ASKED_ONCE)]]
        for state in STATES:
            view.turn(state)
            measured = view.ask(*ASKED) if state.scheme == "light" else []
            found = [*measured, *(view.ask_axe() if state.width in BARRED else []), *view.take_noise()]
            faults += [f"{page} at {state}: {fault}" for fault in found]
    tell(faults)


@each_kind
def test_a_page_holds_without_script(kind: Kind, made: Made, scriptless: View) -> None:
    faults = []
    for page in find_pages(kind, made):
        faults += [f"{page}: {fault}" for fault in [*stay_on(made, scriptless, page), *scriptless.ask(*ASKED_ONCE)]]
        for state in STATES[::2]:
            scriptless.turn(state)
            faults += [f"{page} at {state}: {fault}" for fault in [*scriptless.ask(*ASKED), *scriptless.take_noise()]]
    tell(faults)


@each_kind
def test_a_page_opens_from_a_folder(kind: Kind, made: Made, opened_from_folder: View) -> None:
    if kind.served:
        return
    faults = []
    for page in find_pages(kind, made):
        found = [*stay_on(made, opened_from_folder, page, State(320)), *opened_from_folder.ask("sideways")]
        if not opened_from_folder.page.evaluate("probes.isStyled()"):
            found.append("has no style")
        faults += [f"{page}: {fault}" for fault in found]
    tell(faults)


def test_a_page_that_moved_leads_on(made: Made, view: View) -> None:
    view.page.unroute_all()
    view.page.goto(view.root + made.named[MOVED])
    view.page.wait_for_url(view.root + made.named["arrived"])
    assert view.take_noise() == []
