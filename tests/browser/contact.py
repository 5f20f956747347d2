"""Draw contact sheets: every kind of page at three widths, light and dark, side by side on one picture a kind.

`make contact` writes them to `contact-sheets/`, or to the folder given as the first argument. For people's eyes; no
test depends on it.
"""

import sys
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from browser.chromium import STATES, Port, View, open_browser, serve
from browser.kinds import KINDS, Kind
from browser.making import Made, make_site
from browser.pages import stay_on

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Of long pages only the beginning is shown.
_MOST = 2400
_SHEET = """<!doctype html><meta charset="utf-8"><title>{title}</title>
<style>body {{ margin: 16px; background: #888; font: 20px sans-serif }} div {{ display: flex; gap: 16px;
align-items: start }} figure {{ margin: 0 }}</style><h1>{title}</h1><div>{figures}</div>"""
_FIGURE = '<figure><figcaption>{state}</figcaption><img alt="" src="data:image/png;base64,{picture}"></figure>'


def main(folder: Path) -> None:
    """Build the site, look at it, and write the sheets."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as work, Port(Path(work) / "site") as port:
        made = make_site(Path(work), port.address)
        with serve(port) as root, open_browser() as browser:
            view, board = View(browser.new_page(), root), browser.new_page(viewport={"width": 4900, "height": 800})
            for kind in KINDS:
                for sheet in draw_sheets(made, kind, (view, board), folder):
                    print(sheet)  # noqa: T201  (a script run by hand)


def draw_sheets(made: Made, kind: Kind, pages: tuple[View, "Page"], folder: Path) -> Iterator[Path]:
    """Draw one sheet for each page of a kind that is looked at; `pages` are one to look at and one to put together."""
    view, board = pages
    for address in kind.choose(made):
        if (made.folder / address).is_file():
            title = f"{kind.name}: {address}"
            board.set_content(_SHEET.format(title=title, figures="".join(draw_figures(made, view, address))))
            sheet = folder / f"{kind.name}-{address.removesuffix('.html').replace('/', '_')[:60]}.png".replace(" ", "-")
            board.screenshot(path=sheet, full_page=True)
            yield sheet


def draw_figures(made: Made, view: View, address: str) -> Iterator[str]:
    """Draw a page as it looks in every state."""
    stay_on(made, view, address)
    for state in STATES:
        view.turn(state)
        height = min(_MOST, view.page.evaluate("document.documentElement.scrollHeight"))
        clip = {"x": 0, "y": 0, "width": state.width, "height": height}
        picture = view.page.screenshot(full_page=True, clip=clip)  # type: ignore[arg-type]
        yield _FIGURE.format(state=state, picture=b64encode(picture).decode())


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "contact-sheets"))
