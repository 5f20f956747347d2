"""Equal inputs mean equal bytes, and news leaves the pages of the past alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from factories import make_document, make_evidence, make_place, make_site, make_tagged, make_tags, make_taxonomy

from osce_digest import renderer
from osce_digest.config import Config, Exports
from osce_digest.model import Clutter, Given
from osce_digest.site import Site, Tagged

Items = list[Tagged]


def find_changed(before: Site, after: Site) -> set[str]:
    """Give the paths whose bytes differ; fail where they differ although the inputs are the same."""
    old = {target.path: target for target in renderer.targets(before)}
    contents = {path: target.content(before) for path, target in old.items()}
    changed = set()
    for target in renderer.targets(after):
        if target.path not in old or contents[target.path] != target.content(after):
            changed.add(target.path)
            assert target.path not in old or old[target.path].inputs != target.inputs, target.path
    return changed


def edit(items: Items, **values: object) -> Items:
    document = replace(items[5].document, **values)  # type: ignore[arg-type]
    return [*items[:5], Tagged(document, items[5].tags), *items[6:]]


def retag(items: Items, **values: list[str]) -> Items:
    return [Tagged(items[0].document, make_tags(**values)), *items[1:]]


NEWS = make_tagged(make_document(title="News", body="News came.", day=date(2024, 1, 1)))

CHANGES: list[Callable[[Items], Items]] = [
    lambda items: [*items, NEWS],
    lambda items: items[1:],
    lambda items: items[:30],
    lambda items: edit(items, title="Another headline"),
    lambda items: edit(items, summary="Another summary."),
    lambda items: edit(items, language="ru"),
    lambda items: edit(items, dateline="TIRANA –"),
    lambda items: edit(items, published=make_document(day=date(2021, 5, 5)).published),
    lambda items: edit(items, published=make_document(day=None).published),
    lambda items: edit(items, clutter=(Clutter(1, "advert", "Buy"),)),
    lambda items: edit(items, given=(Given("source_url", "https://example.org/", 1, 0, 5),)),
    lambda items: edit(items, evidence=(make_evidence("published", "office", 4),)),
    lambda items: retag(items, mentioned=["JP"], to_check=["topics/Elections"]),
    lambda items: retag(items, countries=["JP", "TJ"], topics=[]),
    lambda items: retag(items, dimensions=["human"], institutions=[]),
]


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_a_page_changes_its_inputs(
    change: Callable[[Items], Items], sample: Callable[[], Items], site: Site, small: Config
) -> None:
    after = make_site(change(sample()), small)
    assert find_changed(site, after)
    assert find_changed(after, site)


@pytest.mark.parametrize(
    "config",
    [
        Config(title="Wells"),
        Config(base_url="https://a.example/"),
        Config(language="fr"),
        Config(description="Other."),
        Config(exports=Exports(groups=False)),
    ],
)
def test_settings_that_show_are_inputs(config: Config) -> None:
    assert find_changed(make_site(), make_site(config=config))


@pytest.mark.parametrize(
    "name",
    [
        "base",
        "header",
        "footer",
        "item",
        "where",
        "chip",
        "card",
        "line",
        "mention",
        "lists",
        "older",
        "group",
        "feeds",
        "chart_bars",
        "page",
        "review",
        "quality",
        "home",
        "chart_map",
        "chart_tiles",
        "chart_sparkline",
    ],
)
def test_templates_are_inputs(name: str, tmp_path: Path, site: Site, sample: Callable[[], Items]) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    (own / f"{name}.html").write_text("Something else")
    assert find_changed(site, make_site(sample(), replace(site.config, content=tmp_path / "content")))


def test_names_in_the_language_of_the_site_are_inputs() -> None:
    taxonomy = make_taxonomy()
    albania = {"AL": replace(taxonomy.countries["AL"], names={"fr": "Albanie"})}
    named = replace(taxonomy, countries={**taxonomy.countries, **albania})
    changed = find_changed(*(make_site(config=Config(language="fr"), taxonomy=one) for one in (taxonomy, named)))
    assert {"countries/albania.html", "countries/index.html", "index.html", "feeds.html"} <= changed
    assert any(path.startswith("items/") for path in changed)


def test_whether_charts_are_drawn_is_an_input(site: Site, sample: Callable[[], Items]) -> None:
    plain = make_site(sample(), replace(site.config, charts=False))
    assert {"countries/albania.html", "dimensions/politico-military.html"} <= find_changed(site, plain)


def test_neighbours_are_inputs() -> None:
    taxonomy = make_taxonomy()
    borders = {
        iso: replace(taxonomy.countries[iso], neighbours=(other,)) for iso, other in (("AL", "TJ"), ("TJ", "AL"))
    }
    beside = replace(taxonomy, countries={**taxonomy.countries, **borders})
    assert "countries/albania.html" in find_changed(*(make_site(taxonomy=one) for one in (taxonomy, beside)))


def test_the_sites_own_pages_are_inputs() -> None:
    assert find_changed(make_site(), make_site(pages={"about": "# Who we are"})) == {"about.html"}


def test_an_item_that_moves_within_its_file_changes_no_page(site: Site, sample: Callable[[], Items]) -> None:
    moved = []
    for item in sample():
        place = item.document.place._replace(line=item.document.place.line + 40)
        moved.append(Tagged(replace(item.document, place=place), item.tags))
    assert find_changed(site, make_site(moved, site.config)) == set()


def test_one_new_item_touches_its_own_pages_and_none_of_the_past(site: Site, sample: Callable[[], Items]) -> None:
    neighbour = site.entries[0].url
    assert find_changed(site, make_site([*sample(), NEWS], site.config)) == {
        "items/2024/news.html",
        neighbour,
        "index.html",
        "countries/albania.html",
        "countries/albania/politico-military.html",
        "dimensions/politico-military.html",
        "topics/policing.html",
        "institutions/osce-presence-in-albania.html",
        "regions/south-eastern-europe.html",
        "archive/2024-01.html",
        "archive/index.html",
        "digests/2024-w01.html",
        "digests/index.html",
        "languages/english.html",
        "languages/english/page-4.html",
        "quality.html",
    }


def test_a_page_that_fills_up_leaves_the_older_ones_as_they_were(sample: Callable[[], Items], small: Config) -> None:
    news = [make_tagged(make_document(body=f"News {n}.", day=date(2024, 1, n))) for n in range(1, 12)]
    touched = set()
    for count in range(11):
        before, after = (make_site([*sample(), *news[:end]], small) for end in (count, count + 1))
        old = {target.path for target in renderer.targets(before)}
        touched |= {path for path in find_changed(before, after) & old if "/page-" in path}
    assert touched == set()


def test_the_same_site_made_twice_is_the_same_bytes(site: Site, sample: Callable[[], Items]) -> None:
    assert find_changed(site, make_site(sample()[::-1], site.config)) == set()


def test_targets_of_one_kind_share_one_mapping(site: Site) -> None:
    items = [target for target in renderer.targets(site) if target.path.startswith("items/")]
    assert len({id(target.shared) for target in items}) == 1
    assert "template item.html" in items[0].inputs
    assert "template item.html" not in items[0].own


def test_undated_items_that_change_places_are_listed_in_another_order() -> None:
    first = make_tagged(make_document(title="One", body="One came.", day=None, line=3))
    second = make_tagged(make_document(title="Two", body="Two came.", day=None, line=9))
    swapped = [
        Tagged(replace(item.document, place=make_place(line=line)), item.tags)
        for item, line in ((first, 9), (second, 3))
    ]
    assert "archive/undated.html" in find_changed(make_site([first, second]), make_site(swapped))
