import re
from datetime import date

import pytest
from factories import make_document, make_items, make_site, make_tagged, make_tags, make_taxonomy

from osce_digest.config import Config, Listings
from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.history import LEAST, draw_history, history_inputs
from osce_digest.site import ALL_KINDS, GroupKind, Site
from osce_digest.site import make_site as build_site
from osce_digest.site.held import make_edition


def draw(site: Site, key: str = "countries/AL") -> str:
    group = site.group(key)
    assert group
    return draw_history(open_desk(site), group)


def inputs(site: Site, key: str = "countries/AL") -> dict[str, str]:
    group = site.group(key)
    assert group
    return history_inputs(open_desk(site), group)


MIXED = [
    *make_items(20, date(2023, 1, 20)),
    make_tagged(make_document(day=date(2023, 2, 14)), make_tags(dimensions=["human", "politico-military"])),
]


def test_a_country_has_a_row_for_each_dimension_and_all_its_figures_in_a_table() -> None:
    html = draw(make_site(MIXED))
    assert re.findall(r'<span class="chip dimensions (.*?)">', html) == [
        "politico-military",
        "economic-environmental",
        "human",
    ]
    rows = re.findall(r'<th scope="row">(.*?)</th>(.*?)</tr>', html)
    assert [(name, re.findall(r"<td>(\d+)</td>", cells)) for name, cells in rows] == [
        ("January 2023", ["12", "0", "0"]),
        ("February 2023", ["9", "0", "1"]),
    ]


@pytest.mark.parametrize("key", ["topics/Policing", "regions/south-eastern-europe", "dimensions/politico-military"])
def test_other_groups_have_one_row(key: str) -> None:
    html = draw(make_site(MIXED), key)
    assert html.count("<path ") == 1
    assert '<span class="count">21</span>' in html


def test_a_country_without_cells_has_one_row_of_all() -> None:
    kinds = ALL_KINDS - {GroupKind.CELL}
    site = build_site(Config(listings=Listings(cells=False)), make_taxonomy(), make_edition(MIXED), kinds=kinds)
    assert draw(site).count("<path ") == 1


@pytest.mark.parametrize(
    ("site", "key"),
    [
        (make_site(make_items(LEAST - 1, date(2023, 1, 28))), "countries/AL"),  # too few
        (make_site(make_items(LEAST + 1)), "countries/AL"),  # all in one month
        (make_site(MIXED), "months/2023-01"),
        (make_site(MIXED, Config(charts=False)), "countries/AL"),
        (make_site([]), "countries/AL"),
    ],
)
def test_what_would_say_nothing_is_not_drawn(site: Site, key: str) -> None:
    assert draw(site, key) == ""


def test_few_items_are_counted_for_no_page() -> None:
    assert inputs(make_site(make_items(LEAST - 1))) == {}
    assert inputs(make_site(MIXED, Config(charts=False))) == {}


def test_the_counts_are_an_input_and_all_else_of_the_items_is_none() -> None:
    site = make_site(MIXED)
    same = [
        make_tagged(make_document(title="Other", body=f"{n}.", day=item.document.published.day), item.tags)
        for n, item in enumerate(MIXED)
    ]
    assert inputs(site) == inputs(make_site(same))
    assert inputs(site) != inputs(make_site([*MIXED, make_tagged(make_document(day=date(2023, 2, 20)))]))
    moved = make_tagged(make_document(day=date(2023, 3, 14)), make_tags(dimensions=["human", "politico-military"]))
    assert inputs(site) != inputs(make_site([*MIXED[:-1], moved]))
    assert draw(site) == draw(make_site(same))
