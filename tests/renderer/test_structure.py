"""All pages at once: links, headings, ids, and what must not be on any page."""

from html.parser import HTMLParser
from posixpath import dirname, join, normpath

import pytest

from osce_digest import exports, feeds, renderer
from osce_digest.site import Site


class Page(HTMLParser):
    """What a page links to, names, and heads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.depths: list[int] = []
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.described = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append(tag)
        # What is no program but data: it must be the only element of its kind.
        self.described |= tag == "script" and attrs == [("type", "application/ld+json")]
        self.attributes |= values.keys()
        self.links += [value for name in ("href", "src") if (value := values.get(name))]
        self.ids += [value for value in [values.get("id")] if value]
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.depths.append(int(tag[1]))


@pytest.fixture(scope="session")
def parsed(pages: dict[str, str]) -> dict[str, Page]:
    return {path: Page(html) for path, html in pages.items()}


def test_no_two_targets_share_a_path(site: Site) -> None:
    paths = [target.path for target in renderer.targets(site)]
    assert len(paths) == len(set(paths))


def test_every_internal_link_leads_to_a_file_or_an_id(site: Site, parsed: dict[str, Page]) -> None:
    made = [*renderer.targets(site), *feeds.targets(site), *exports.targets(site, ()), *exports.late_targets(site, ())]
    files = {target.path for target in made}
    for path, page in parsed.items():
        for link in page.links:
            there, _, name = link.partition("#")
            if "://" in link or link.startswith("mailto:"):
                continue
            target = normpath(join(dirname(path), there)) if there else path
            assert target in files, f"{path}: {link}"
            assert not name or name in parsed[target].ids, f"{path}: {link}"


def test_every_page_is_reached_from_the_home_page(parsed: dict[str, Page]) -> None:
    reached, waiting = {"404.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in parsed:
            continue
        reached.add(path)
        waiting += [normpath(join(dirname(path), link.partition("#")[0])) for link in parsed[path].links]
    assert reached == parsed.keys()


def test_every_page_has_one_main_heading_and_skips_no_depth(parsed: dict[str, Page]) -> None:
    for path, page in parsed.items():
        assert page.depths.count(1) == 1, path
        assert page.depths[0] == 1, path
        steps = zip(page.depths, page.depths[1:], strict=False)
        assert all(deeper <= depth + 1 for depth, deeper in steps), f"{path}: {page.depths}"


def test_ids_are_unique_on_each_page(parsed: dict[str, Page]) -> None:
    for path, page in parsed.items():
        assert len(page.ids) == len(set(page.ids)), path


def test_pages_hold_neither_script_nor_style_nor_picture(parsed: dict[str, Page]) -> None:
    for path, page in parsed.items():
        allowed = {"script", "form"} if path == "search.html" else {"script"} if page.described else set()
        assert not {"script", "style", "img", "iframe", "form"} & set(page.tags) - allowed, path
        assert page.tags.count("script") <= 1, path
        assert not {name for name in page.attributes if name == "style" or name.startswith("on")}, path


def test_every_page_has_its_landmarks_and_a_way_past_the_menu(parsed: dict[str, Page]) -> None:
    for path, page in parsed.items():
        assert page.tags.count("main") == 1, path
        assert {"header", "nav", "footer"} <= set(page.tags), path
        assert "#content" in page.links, path


def test_every_page_has_a_strict_policy_a_description_and_a_feed(pages: dict[str, str]) -> None:
    for path, html in pages.items():
        assert "default-src 'self'" in html, path
        assert '<meta name="description" property="og:description" content="' in html, path
        assert 'content=""' not in html, path
        assert '<link rel="alternate" type="application/rss+xml"' in html, path


def test_no_page_shows_the_mark_for_the_output_folder(pages: dict[str, str]) -> None:
    assert [path for path, html in pages.items() if "\0" in html] == []


def test_no_listing_is_heavier_than_promised(pages: dict[str, str]) -> None:
    # 60 kB: issue "A site people want to read".
    assert {path: len(html) for path, html in pages.items() if len(html.encode()) > 60_000} == {}
