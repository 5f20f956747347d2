from collections.abc import Callable
from datetime import date
from pathlib import Path

from factories import make_document, make_items, make_site, make_tagged, make_tags

from osce_digest import renderer
from osce_digest.config import Config
from osce_digest.renderer import list_findable
from osce_digest.site import Site

Read = Callable[[Site], dict[str, str]]


def test_the_page_offers_every_term_there_is_and_its_own_script_only(read: Read) -> None:
    page = read(make_site())["search.html"]
    assert '<option value="AL">Albania</option>' in page
    assert '<option value="human">Human</option>' in page
    assert page.count("<script") == 1
    assert '<script src="static/search.js" defer></script>' in page
    assert "script-src 'self' 'wasm-unsafe-eval'" in page


def test_no_other_page_may_run_what_the_search_page_may(pages: dict[str, str]) -> None:
    assert [path for path, html in pages.items() if "wasm-unsafe-eval" in html] == ["search.html"]
    assert all('content="default-src &#39;self&#39;' in html or "default-src 'self'" in html for html in pages.values())


def test_without_script_the_page_says_what_to_do_instead(read: Read) -> None:
    page = read(make_site())["search.html"]
    form = page.partition("<form")[2].partition(">")[0]
    assert "hidden" in form
    assert "<noscript>" in page
    assert 'href="countries/index.html"' in page.partition('<div class="notes">')[2]


def test_every_page_leads_to_the_search_page_unless_none_is_wanted(read: Read) -> None:
    assert 'href="../../search.html"' in next(
        html for path, html in read(make_site()).items() if path.startswith("items")
    )
    without = read(make_site(config=Config(search=False)))
    assert "search.html" not in without
    assert not [path for path, html in without.items() if "search.html" in html]


def test_news_does_not_touch_the_page() -> None:
    def promise(count: int) -> dict[str, str]:
        targets = {target.path: target for target in renderer.targets(make_site(make_items(count)))}
        return targets["search.html"].inputs

    assert promise(3) == promise(9)


def test_entries_are_told_with_their_words_and_terms() -> None:
    tags = make_tags(countries=["AL"], dimensions=["human"], topics=[], institutions=[])
    document = make_document(title="Talks \x07 in Elbasan", body="One.\nTwo.", day=date(2023, 7, 12))
    (told,) = list_findable(make_site([make_tagged(document, tags)]))
    assert told.url.startswith("items/2023/")
    assert told.text.endswith("One.\nTwo.")
    assert "\x07" not in told.shown["title"]
    assert (told.shown["day"], told.day) == ("2023-07-12", "2023-07-12")
    assert told.filters["country"] == ("AL",)
    assert told.filters["year"] == ("2023",)
    assert told.filters["language"] == ("en",)
    assert told.filters["type"] == ()


def test_what_has_no_date_is_told_without() -> None:
    (told,) = list_findable(make_site([make_tagged(make_document(day=None))]))
    assert (told.day, told.filters["year"]) == ("", ("undated",))


def test_the_script_is_small_and_makes_no_markup_of_text(root: Path) -> None:
    script = (root / "templates/static/search.js").read_text("utf-8")
    assert len(script.encode()) <= 8_000
    assert not [word for word in ("innerHTML", "insertAdjacent", "document.write", "eval(") if word in script]
    assert "http" not in script
