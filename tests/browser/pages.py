"""What the tests of pages share: which pages are looked at, how one is opened, and how faults are told."""

import pytest
from browser.chromium import DESK, State, View
from browser.kinds import COMING, KINDS, Kind
from browser.making import Made

_LEADS_ON = 'http-equiv="refresh"'

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def find_pages(kind: Kind, made: Made) -> list[str]:
    """Give the pages of a kind that are looked at; the test fails where there is none."""
    pages = [page for page in kind.choose(made) if (made.folder / page).is_file()]
    if not pages and kind.name in COMING:
        pytest.skip(f"no page of this kind yet: {kind.addresses}")
    assert pages, f"the site has no page of this kind: {kind.looks or kind.addresses}"
    return pages


def stay_on(made: Made, view: View, page: str, state: State = DESK) -> list[str]:
    """Open a page and give what went wrong; one that leads on at once is held, since it is looked at too."""
    text = (made.folder / page).read_text("utf-8")
    view.page.unroute_all()
    if _LEADS_ON in text:
        held = text.replace(_LEADS_ON, "data-held")
        view.page.route(view.root + page, lambda route: route.fulfill(body=held, content_type="text/html"))
    return view.open(page, state)


def tell(faults: list[str]) -> None:
    """Fail with one fault a line."""
    assert not faults, "\n".join(["", *dict.fromkeys(faults)])
