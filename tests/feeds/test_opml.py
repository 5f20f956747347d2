from xml.etree import ElementTree as ET

import pytest
from factories import make_items, make_site, make_tagged, make_taxonomy

from osce_digest.config import Config, Listings, Syndication
from osce_digest.feeds.opml import make_opml, promise_opml
from osce_digest.site import ALL_KINDS, GroupKind, Site
from osce_digest.site import make_site as build_site
from osce_digest.site.following import Format, list_feeds
from osce_digest.site.held import make_edition

BASE = "https://example.org/digest/"


def read(site: Site) -> ET.Element:
    return ET.fromstring(make_opml(site, ()))  # noqa: S314  (what we wrote ourselves)


def find(site: Site, name: str) -> ET.Element:
    (found,) = [one for one in read(site).findall("body/outline") if one.get("text") == name]
    return found


def names(outline: ET.Element) -> list[str | None]:
    return [child.get("text") for child in outline.findall("outline")]


def test_all_feeds_are_listed_once_by_group() -> None:
    site = make_site(config=Config(base_url=BASE))
    body = read(site).find("body")
    assert body is not None
    assert names(body) == [
        "OSCE news digest",
        "Weekly digests",
        "Corrections and withdrawals",
        "Dimensions",
        "Regions",
        "Countries",
        "Topics",
        "Institutions",
    ]
    addresses = [found.get("xmlUrl") for found in body.iter("outline") if found.get("type") == "rss"]
    assert addresses == list(dict.fromkeys(addresses))
    assert {f"{BASE}{feed.place(Format.RSS)}" for feed in list_feeds(site)} == set(addresses)


def test_a_country_stands_with_its_cells() -> None:
    countries = find(make_site(), "Countries")
    assert names(countries) == ["Albania", "Tajikistan", "Türkiye"]
    assert names(countries[0])[:3] == ["Albania", "Albania: Weekly digests", "Albania: Politico-military"]


def test_without_cells_a_country_is_one_line() -> None:
    kinds = ALL_KINDS - {GroupKind.CELL}
    site = build_site(
        Config(listings=Listings(cells=False), syndication=Syndication(weeks=False)),
        make_taxonomy(),
        make_edition([make_tagged()]),
        kinds=kinds,
    )
    countries = find(site, "Countries")
    assert [country.get("type") for country in countries] == ["rss"] * 3


def test_it_is_opml_2_with_a_title_and_no_time() -> None:
    root = read(make_site(config=Config(title='A "site" & <more>\x07')))
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    head = root.find("head")
    assert head is not None
    assert [part.tag for part in head] == ["title"]
    assert root.findtext("head/title") == 'A "site" & <more>\ufffd'
    first = root.find("body/outline")
    assert first is not None
    assert first.get("text") == 'A "site" & <more>\ufffd'


def test_news_does_not_change_it_and_settings_do() -> None:
    before = promise_opml(make_site(make_items(2))).inputs
    assert before == promise_opml(make_site(make_items(3))).inputs
    assert before != promise_opml(make_site(make_items(2), Config(base_url=BASE))).inputs


@pytest.mark.parametrize("language", ["en", "ru"])
def test_groups_are_named_in_the_language_of_the_site(language: str) -> None:
    names_of = {"en": "Countries", "ru": "Страны"}
    body = read(make_site(config=Config(language=language))).find("body")
    assert body is not None
    assert names_of[language] in names(body)
