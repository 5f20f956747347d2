from dataclasses import replace
from datetime import date

import pytest
from factories import make_site, make_tagged
from lxml import html

from osce_digest import renderer
from osce_digest.config import Config
from osce_digest.editorial.ledger.past import Moved, Past, Withdrawn
from osce_digest.site import Site
from osce_digest.site import make_site as build_site
from osce_digest.site.held import make_edition

ENTRY = make_site().entries[0]
MOVED = Moved("items/undated/training.html", ENTRY.url, "Elbasan <trains> & more")
GONE = Withdrawn("items/2022/gone.html", "2022-gone-1234", "Gone <b>", date(2022, 3, 4), date(2023, 7, 20))


def make_past(*, config: Config | None = None, **past: object) -> Site:
    plain = make_site(config=config)
    edition = replace(make_edition([make_tagged()]), past=Past(**past))  # type: ignore[arg-type]
    return build_site(plain.config, plain.taxonomy, edition)


def read(site: Site, path: str) -> html.HtmlElement:
    (target,) = [target for target in renderer.targets(site) if target.path == path]
    content = target.content(site)
    assert isinstance(content, bytes)
    assert b"<script" not in content
    return html.fromstring(content)


@pytest.mark.parametrize(
    ("config", "canonical"),
    [(Config(), f"../../{ENTRY.url}"), (Config(base_url="https://a.example/"), f"https://a.example/{ENTRY.url}")],
)
def test_a_moved_address_leads_on_by_itself_and_by_a_link(config: Config, canonical: str) -> None:
    page = read(make_past(config=config, moved=(MOVED,)), MOVED.address)
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url=../../{ENTRY.url}"]
    assert page.xpath("//link[@rel='canonical']/@href") == [canonical]
    (link,) = page.xpath("//main//a")
    assert (link.get("href"), link.text) == (f"../../{ENTRY.url}", MOVED.title)


def test_an_item_that_is_gone_leaves_a_notice_with_its_headline_and_days() -> None:
    page = read(make_past(withdrawn=(GONE,)), GONE.address)
    text = page.xpath("string(//main)")
    assert "not been part of the digest since 20 July 2023" in text
    assert GONE.title in text
    assert page.xpath("//main//time/@datetime") == ["2022-03-04"]
    assert page.xpath("//main//a/@href") == ["../../index.html"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_notice_says_nothing_of_days_that_are_not_known() -> None:
    page = read(make_past(withdrawn=(replace(GONE, published=None, on=None),)), GONE.address)
    assert "since" not in page.xpath("string(//main)")
    assert page.xpath("//main//time") == []


def test_a_notice_gives_the_editors_reason_where_there_is_one() -> None:
    reason = "withdrawn by <the> sender"
    page = read(make_past(withdrawn=(replace(GONE, because=reason),)), GONE.address)
    assert f"The editor’s reason: {reason}" in page.xpath("string(//main)")
    assert "reason" not in read(make_past(withdrawn=(GONE,)), GONE.address).xpath("string(//main)")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"moved": (MOVED,)}, {"moved": (replace(MOVED, to="index.html"),)}),
        ({"moved": (MOVED,)}, {"moved": (replace(MOVED, title="Else"),)}),
        ({"withdrawn": (GONE,)}, {"withdrawn": (replace(GONE, title="Else"),)}),
        ({"withdrawn": (GONE,)}, {"withdrawn": (replace(GONE, on=date(2024, 1, 1)),)}),
        ({"withdrawn": (GONE,)}, {"withdrawn": (replace(GONE, published=None),)}),
        ({"withdrawn": (GONE,)}, {"withdrawn": (replace(GONE, because="asked"),)}),
        ({"moved": (MOVED,)}, {"withdrawn": (replace(GONE, address=MOVED.address),)}),
    ],
)
def test_what_such_a_page_shows_is_in_its_inputs(one: dict[str, object], other: dict[str, object]) -> None:
    made = []
    for past in (one, other):
        site = make_past(**past)
        (target,) = [target for target in renderer.targets(site) if target.path in {MOVED.address, GONE.address}]
        made.append((target.inputs, target.content(site)))
    assert made[0][0] != made[1][0]
    assert made[0][1] != made[1][1]
