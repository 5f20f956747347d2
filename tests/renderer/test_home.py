import re
from collections.abc import Callable
from datetime import date

import pytest
from factories import make_document, make_items, make_site, make_tagged, make_tags

from osce_digest.catalogue import LANGUAGES
from osce_digest.config import Config, Limits
from osce_digest.site import ALL_KINDS, GroupKind, Site, Tagged
from osce_digest.taxonomy import CountryKind, Taxonomy, load_taxonomy

Read = Callable[[Site], dict[str, str]]

END = date(2023, 7, 14)
WITHOUT_WEEKS = ALL_KINDS - {GroupKind.WEEK}


@pytest.fixture(scope="module")
def whole() -> Taxonomy:
    return load_taxonomy()


def read_home(site: Site) -> str:
    from osce_digest.renderer.desk import open_desk  # noqa: PLC0415
    from osce_digest.renderer.home import home_targets  # noqa: PLC0415

    (target,) = home_targets(open_desk(site))
    content = target.content(site)
    assert isinstance(content, bytes)
    return content.decode()


def fill_archive(taxonomy: Taxonomy) -> list[Tagged]:
    """An archive with items in every cell, and a week of items with as many words and countries as there can be."""
    always = {CountryKind.PARTICIPATING, CountryKind.TERRITORY}
    countries = [country.iso for country in taxonomy.countries.values() if country.kind in always]
    dimensions = list(taxonomy.dimensions)
    cells = [
        make_tags(countries=[iso], dimensions=[slug], topics=[], institutions=[])
        for iso in countries
        for slug in dimensions
    ]
    old = [
        make_tagged(make_document(title=f"Item {at}", body=f"{at}", day=date(2023, 7, 9), line=at), tags)
        for at, tags in enumerate(cells)
    ]
    busy = [
        make_tagged(
            make_document(title=f"{at:03} {'word ' * 19}w", body=f"{at} {'word ' * 46}", day=END, line=at),
            make_tags(
                countries=[countries[(at * step + step) % 58] for step in (1, 3, 5, 7)],
                dimensions=[dimensions[at % 3], dimensions[(at + 1) % 3]],
                topics=[],
                institutions=[list(taxonomy.institutions)[at]],
            ),
        )
        for at in range(40)
    ]
    return [*old, *busy]


def test_the_week_comes_first_then_what_else_is_new_then_map_and_grid(pages: dict[str, str], site: Site) -> None:
    html = pages["index.html"]
    places = [html.index(mark) for mark in ('class="week"', 'id="more"', 'id="where"', 'id="grid"', 'id="months"')]
    assert places == sorted(places)
    assert html.index(site.entries[0].url) < html.index('id="more"')


def test_what_the_week_shows_is_not_shown_again(pages: dict[str, str], site: Site) -> None:
    html = pages["index.html"]
    news = html[html.index('class="week"') : html.index('id="where"')]
    links = re.findall(r'href="(items/[^"]+)"', news)
    assert len(links) == len(set(links))
    # An undated entry is in no week; the newest days are all there.
    assert {entry.url for entry in site.home.entries[:10]} <= set(links)


def test_without_weeks_the_newest_are_shown_some_with_their_summary(
    read: Read, sample: Callable[[], list[Tagged]]
) -> None:
    html = read(make_site(sample(), kinds=WITHOUT_WEEKS))["index.html"]
    assert 'class="week"' not in html
    latest, more = html[html.index('id="latest"') : html.index('id="more"')], html[html.index('id="more"') :]
    assert latest.count('<p class="summary"') == latest.count('<li class="item"') == 8
    assert more.count('<li class="item"') == 16


def test_few_items_need_no_second_list(read: Read) -> None:
    assert 'class="lines"' not in read(make_site(make_items(8), kinds=WITHOUT_WEEKS))["index.html"]
    assert 'class="lines"' in read(make_site(make_items(9), kinds=WITHOUT_WEEKS))["index.html"]


def test_undated_items_alone_are_what_is_new(read: Read) -> None:
    html = read(make_site([make_tagged(make_document(title="Talks", day=None))]))["index.html"]
    assert html.count(">Talks</a>") == 1
    assert "No item yet." not in html


def test_an_empty_site_has_a_home_page_too(read: Read) -> None:
    html = read(make_site([]))["index.html"]
    assert "No item yet." in html
    assert 'class="lines"' not in html
    assert 'class="chart map"' in html
    assert "90 days" not in html


def test_it_says_how_much_there_is_and_how_many_decisions_await_review(read: Read) -> None:
    doubtful = make_tagged(tags=make_tags(to_check=["topics/Elections"]))
    html = read(make_site([doubtful]))["index.html"]
    assert "1 item, the last of 12 July 2023" in html
    assert re.search(r'href="review\.html">1 decision awaits review<', html)
    assert "await" not in read(make_site([make_tagged()]))["index.html"]


def test_without_charts_one_follows_a_country_by_the_index(read: Read) -> None:
    html = read(make_site(config=Config(charts=False)))["index.html"]
    assert "<svg" not in html
    assert 'href="countries/index.html">Follow a country' in html
    assert 'href="#where">Follow a country' in read(make_site())["index.html"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_archive_and_a_busy_week_weigh_no_more_than_a_page_may(language: str, whole: Taxonomy) -> None:
    html = read_home(make_site(fill_archive(whole), Config(language=language), whole))
    assert html.count('<tr><th scope="row">') == 58
    assert 50_000 < len(html.encode()) <= 60_000


def test_what_is_left_out_for_its_weight_is_first_what_else_is_new(whole: Taxonomy) -> None:
    items = fill_archive(whole)
    sites = (make_site(held, Config(language="ru"), whole) for held in (items, items[:180]))
    beside = [read_home(site).count('<li class="item"><time') for site in sites]
    assert beside[0] < beside[1] == 10


def test_more_items_than_a_page_of_a_list_holds_change_nothing(read: Read) -> None:
    shown = {read(make_site(make_items(40), Config(limits=Limits(page_size=size))))["index.html"] for size in (5, 50)}
    assert len(shown) == 1
