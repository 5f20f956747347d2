import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from engine.desk import Desk, read_tree
from engine.items import Told, tell, write_told_dump
from factories import make_document, make_items, make_site, make_tagged
from lxml import etree

from osce_digest import renderer
from osce_digest.config import Config, Right
from osce_digest.renderer import sitemap
from osce_digest.site import Site

PUBLIC = Config(base_url="https://example.org/digest/")
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def make_maps(site: Site) -> dict[str, bytes]:
    targets = [target for target in renderer.targets(site) if target.path.startswith(("sitemap", "robots"))]
    return {target.path: bytes(target.content(site)) for target in targets}  # type: ignore[arg-type]


def read_map(content: bytes) -> dict[str, str | None]:
    """The addresses of a sitemap, below the site's own, each with its day."""
    root = etree.fromstring(content)
    found = {one.findtext(f"{SPACE}loc"): one.findtext(f"{SPACE}lastmod") for one in root}
    assert all(address.startswith("https://example.org/digest/") for address in found)
    return {address.removeprefix("https://example.org/digest/"): day for address, day in found.items()}


@pytest.fixture(scope="module")
def site() -> Site:
    undated = make_tagged(make_document(title="Undated", day=None, line=99))
    return make_site([*make_items(3, first=date(2022, 12, 31)), undated], PUBLIC, pages={"grün tee": "# Tea"})


def test_the_index_leads_to_every_part_with_its_newest_day(site: Site) -> None:
    made = make_maps(site)
    parts = {
        "sitemaps/pages.xml": "2023-01-02",
        "sitemaps/2023.xml": "2023-01-02",
        "sitemaps/2022.xml": "2022-12-31",
        "sitemaps/undated.xml": None,
    }
    assert read_map(made["sitemap.xml"]) == parts
    assert made.keys() == {"sitemap.xml", "robots.txt", *parts}


def test_items_stand_under_their_years(site: Site) -> None:
    made = make_maps(site)
    assert read_map(made["sitemaps/2023.xml"]) == {
        "items/2023/elbasan-trains-police-officers-round-3.html": "2023-01-02",
        "items/2023/elbasan-trains-police-officers-round-2.html": "2023-01-01",
    }
    assert read_map(made["sitemaps/undated.xml"]) == {"items/undated/undated.html": None}


def test_every_page_is_in_it_but_those_that_are_left_out(site: Site) -> None:
    listed = {
        path or "index.html" for name, content in make_maps(site).items() if "/" in name for path in read_map(content)
    }
    pages = {target.path for target in renderer.targets(site) if target.path.endswith(".html")}
    left_out = {path for path in pages - listed if not re.search(r"-\d+\.html$|^(404|review|search)\.html$", path)}
    empty = {group.path for group in site.groups if not group.count}
    assert {path for path in listed if path not in pages} == {"gr%C3%BCn%20tee.html"}
    assert left_out - {"grün tee.html"} == empty


def test_what_is_not_to_be_indexed_is_left_out() -> None:
    tagged = [*make_items(2), make_tagged(make_document(title="Theirs", path="raw/theirs.txt", day=date(2020, 1, 1)))]
    made = make_maps(make_site(tagged, replace(PUBLIC, rights=(Right("raw/theirs.txt", noindex=True),))))
    assert "sitemaps/2020.xml" not in made
    assert "sitemaps/2020.xml" not in read_map(made["sitemap.xml"])
    assert b"theirs" not in b"".join(made.values())


def test_a_year_with_too_many_items_has_several_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 4)
    made = make_maps(make_site(make_items(9), PUBLIC))
    names = ["sitemaps/2023.xml", "sitemaps/2023-2.xml", "sitemaps/2023-3.xml"]
    assert list(read_map(made["sitemap.xml"]))[1:] == names
    assert [len(read_map(made[name])) for name in names] == [4, 4, 1]
    assert len({path for name in names for path in read_map(made[name])}) == 9


def test_a_site_without_public_address_has_no_sitemap() -> None:
    assert make_maps(make_site()) == {"robots.txt": b"User-agent: *\nDisallow:\n"}


def test_robots_are_led_to_the_sitemap(site: Site) -> None:
    robots = make_maps(site)["robots.txt"].decode()
    assert robots.splitlines()[-1] == "Sitemap: https://example.org/digest/sitemap.xml"
    assert urlsplit(robots.split()[-1]).path == "/digest/sitemap.xml"


def test_an_address_is_escaped() -> None:
    made = make_maps(make_site(make_items(1), Config(base_url="https://example.org/a&b/")))
    assert b"<loc>https://example.org/a&amp;b/items/" in made["sitemaps/2023.xml"]


ARCHIVE = tell(40)
LATER = ARCHIVE[-1].day + timedelta(days=900)
JOINING: dict[str, Callable[[Desk], object]] = {
    "news": lambda desk: desk.write("content/raw/new.txt", write_told_dump([Told(600, LATER)])),
    "old": lambda desk: desk.write("content/raw/old.txt", write_told_dump([Told(601, ARCHIVE[3].day)])),
    "not indexed": lambda desk: desk.write("content/raw/theirs/a.txt", write_told_dump([Told(602, ARCHIVE[3].day)])),
    "undated": lambda desk: desk.write("content/raw/u.txt", "A booklet about clean water was handed out near Osh.\n"),
}


@pytest.mark.parametrize("change", JOINING.values(), ids=JOINING.keys())
@pytest.mark.parametrize("rights", ["", "rights: [{source: raw/theirs/*, noindex: yes}]\n"])
def test_a_new_item_changes_its_years_part_and_ends_where_a_clean_build_does(
    tmp_path: Path, change: Callable[[Desk], object], rights: str
) -> None:
    desk = Desk(tmp_path / "desk", ledger=False)
    desk.write("content/site.yml", f"base_url: https://example.org/digest/\n{rights}")
    desk.write("content/raw/a.txt", write_told_dump(ARCHIVE))
    desk.build()
    change(desk)
    desk.build()
    assert read_tree(desk.site) == desk.build_clean(tmp_path / "clean")
