from dataclasses import replace
from datetime import date, timedelta

from factories import make_document, make_items, make_site, make_tagged, make_tags

from osce_digest.config import Config
from osce_digest.editorial.ledger.remembered import Remembered
from osce_digest.editorial.ledger.sightings import Sightings
from osce_digest.feeds.digest_items import MOST_DIGESTS, digests_inputs, write_digests
from osce_digest.site import Group, Site, Tagged

MONDAY = date(2023, 7, 3)
PUBLIC = Config(base_url="https://example.org/", authority="example.org,2023")


def make(count: int = 15) -> Site:
    """One item a day from a Monday on; the last is of today."""
    return settle(make_items(count, MONDAY), MONDAY + timedelta(days=count - 1))


def settle(items: list[Tagged], today: date) -> Site:
    return replace(make_site(items, PUBLIC), now=today)


def country(site: Site, iso: str = "AL") -> Group:
    group = site.group(f"countries/{iso}")
    assert group
    return group


def test_only_weeks_that_are_over_have_a_digest() -> None:
    assert [item.published for item in write_digests(make(), make().home)] == [date(2023, 7, 16), date(2023, 7, 9)]
    assert [item.published for item in write_digests(make(14), make(14).home)] == [date(2023, 7, 9)]


def test_a_digest_leads_to_its_page_and_to_every_item() -> None:
    site = make()
    item = write_digests(site, site.home)[-1]
    assert item.url == "https://example.org/digests/2023-w27.html"
    assert item.id == "tag:example.org,2023:digests/2023-w27"
    assert item.title == "The week of 3–9 July 2023"
    assert item.summary == "7 items"
    assert item.html.count('<li><a href="https://example.org/items/2023/') == 7
    assert "<h2>Politico-military</h2>" in item.html


def test_a_country_has_what_a_week_has_of_it_under_a_name_of_its_own() -> None:
    other = make_tagged(make_document(title="Dushanbe", day=date(2023, 7, 5)), make_tags(countries=("TJ",)))
    site = settle([*make_items(15, MONDAY), other], date(2023, 7, 17))
    (item,) = write_digests(site, country(site, "TJ"))
    assert item.id == "tag:example.org,2023:digests/2023-w27/tajikistan"
    assert item.title == "Tajikistan: The week of 3–9 July 2023"
    assert item.summary == "1 item"
    assert len(write_digests(site, country(site))) == 2
    assert write_digests(site, country(site, "TR")) == []


def test_what_was_found_after_its_week_is_in_no_digest() -> None:
    site = make()
    entry = next(entry for entry in site.entries if entry.published.day == date(2023, 7, 5))
    late = replace(site, sightings=Sightings({entry.id: date(2023, 7, 30)}, date(2023, 7, 3)))
    for group in (late.home, country(late)):
        assert write_digests(late, group)[-1].summary == "6 items"


def test_a_digest_changes_when_the_text_of_its_items_does() -> None:
    site = make()
    entry = next(entry for entry in site.entries if entry.published.day == date(2023, 7, 5))
    edited = replace(site, remembered=Remembered({}, {entry.id: date(2023, 7, 30)}))
    assert write_digests(edited, edited.home)[-1].updated == date(2023, 7, 30)
    assert digests_inputs(edited, edited.home) != digests_inputs(site, site.home)


def test_the_newest_quarter_of_a_year_has_room() -> None:
    assert len(write_digests(make(120), make(120).home)) == MOST_DIGESTS
