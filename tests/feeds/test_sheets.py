"""Covers sheets, values, writing."""

from dataclasses import replace
from datetime import date

import pytest
from factories import make_document, make_items, make_site, make_tagged

from osce_digest.config import Config
from osce_digest.editorial.ledger.remembered import Remembered
from osce_digest.feeds.items import choose_undated, name_entry, prepare_entry
from osce_digest.feeds.sheets import describe
from osce_digest.feeds.targets import make_feed
from osce_digest.feeds.values import Sheet
from osce_digest.feeds.writing import write_feed
from osce_digest.model import Basis, Published
from osce_digest.site import Site
from osce_digest.site.following import Format, feeds_of

PUBLIC = Config(title="Morning digest", base_url="https://example.org/", authority="example.org,2024-05-01")


def head(site: Site, key: str, at: int = 0, form: Format = Format.RSS) -> Sheet:
    group = site.group(key)
    assert group
    return describe(site, list(feeds_of(site, group))[at], form, [])


def test_a_feed_names_its_list_its_page_and_itself() -> None:
    sheet = head(make_site(config=PUBLIC), "countries/AL", form=Format.ATOM)
    assert sheet.title == "Albania – Morning digest"
    assert sheet.page == "https://example.org/countries/albania.html"
    assert sheet.address == "https://example.org/countries/albania.atom"
    assert sheet.id == "tag:example.org,2024-05-01:feeds/countries/albania"
    assert sheet.icon == "https://example.org/static/feed.png"


def test_the_sites_own_says_what_its_settings_say() -> None:
    sheet = head(make_site(config=PUBLIC), "site")
    assert (sheet.title, sheet.description, sheet.page) == (PUBLIC.title, PUBLIC.description, PUBLIC.base_url)


def test_feeds_of_one_page_have_different_ids() -> None:
    site = make_site(config=PUBLIC)
    assert head(site, "countries/AL", 0).id != head(site, "countries/AL", 1).id
    assert head(site, "countries/AL", 1).title == "Albania: Weekly digests – Morning digest"


@pytest.mark.parametrize(
    ("authority", "since"),
    [("example.org,2024-05-01", date(2024, 1, 1)), ("example.org,2023", date(2023, 1, 1)), ("", date(2000, 1, 1))],
)
def test_a_feed_without_items_is_as_old_as_the_authority_of_its_id(authority: str, since: date) -> None:
    assert head(make_site(config=Config(authority=authority)), "site").since == since


def test_a_text_that_changed_is_told_in_every_format_with_its_first_day() -> None:
    site = make_site(make_items(1, date(2023, 7, 12)), PUBLIC)
    name = site.entries[0].id
    edited = replace(site, remembered=Remembered({}, {name: date(2023, 8, 1)}))
    for form, wanted in (
        (Format.RSS, b"<atom:updated>2023-08-01T12:00:00Z"),
        (Format.ATOM, b"<updated>2023-08-01T12:00:00Z"),
        (Format.JSON, b'"date_modified": "2023-08-01T12:00:00Z"'),
    ):
        key = ("entries", "site", form.value)
        assert wanted in make_feed(edited, key)
        assert wanted not in make_feed(site, key)
    item = prepare_entry(edited, edited.entries[0])
    assert (item.published, item.updated) == (date(2023, 7, 12), date(2023, 8, 1))


@pytest.mark.parametrize("basis", [Basis.DATELINE, Basis.CORRECTION])
def test_a_text_that_gives_another_day_keeps_its_day_in_feeds_unless_an_editor_gave_it(basis: Basis) -> None:
    day, first = date(2023, 7, 12), date(2023, 7, 10)
    site = make_site(make_items(1, day), PUBLIC)
    entry = site.entries[0]._replace(published=Published(day, basis, 0.9))
    told = replace(site, remembered=Remembered({}, {}, {entry.id: first}))
    assert prepare_entry(told, entry).published == (day if basis is Basis.CORRECTION else first)
    assert name_entry(told, entry) != name_entry(site, entry)


def test_undated_finds_stand_by_the_day_they_were_seen() -> None:
    titles = ("One without a day", "Two without a day", "Three without a day")
    site = make_site([make_tagged(make_document(title=title, body=title, day=None)) for title in titles], PUBLIC)
    first, second, _ = sorted(entry.id for entry in site.entries)
    site = replace(site, remembered=Remembered({first: date(2023, 1, 1), second: date(2023, 2, 1)}, {}))
    group = site.group("months/undated")
    assert group
    assert [entry.id for entry in choose_undated(site, group)] == [second, first]
    made = make_feed(site, ("undated", "months/undated", "xml"))
    assert made.index(b"<pubDate>Wed, 01 Feb 2023") < made.index(b"<pubDate>Sun, 01 Jan 2023")


def test_what_was_written_for_one_feed_is_taken_over_by_the_next() -> None:
    site = make_site(make_items(2), PUBLIC)
    items = [prepare_entry(site, entry) for entry in site.entries]
    sheet = head(site, "site")
    assert write_feed(sheet, items, site) == write_feed(sheet, items)
    changed = [item._replace(title="Never written") for item in items]
    assert write_feed(sheet, changed, site) == write_feed(sheet, items)
