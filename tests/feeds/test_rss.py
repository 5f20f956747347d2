from dataclasses import replace
from datetime import date

import feedparser
import pytest
from factories import make_document, make_items, make_site, make_tagged, make_tags
from lxml import etree

from osce_digest.config import Config, Limits
from osce_digest.feeds.items import choose_entries
from osce_digest.feeds.targets import make_feed
from osce_digest.model import BlockKind
from osce_digest.site import Group, Site
from osce_digest.taxonomy import load_taxonomy

PUBLIC = Config(title="Morning digest", base_url="https://news.example.org/osce/", authority="example.org,2024")


def write_feed(site: Site, group: Group) -> bytes:
    return make_feed(site, ("entries", group.key, "xml"))


def read(site: Site, key: str = "site") -> feedparser.FeedParserDict:
    group = site.group(key)
    assert group is not None
    content = write_feed(site, group)
    etree.fromstring(content, etree.XMLParser(recover=False))
    feed = feedparser.parse(content)
    assert not feed.bozo
    return feed


def test_an_item_carries_its_text_date_id_and_categories() -> None:
    document = make_document(dateline="TIRANA, 12 July 2023 – ", summary="A training & more.")
    site = make_site([make_tagged(document, make_tags(countries=("AL", "TR")))], PUBLIC)
    (item,) = read(site).entries
    assert item.title == "Elbasan trains police officers"
    assert item.link == "https://news.example.org/osce/items/2023/elbasan-trains-police-officers.html"
    assert item.id == f"tag:example.org,2024:{site.entries[0].id}"
    assert not item.guidislink
    assert item.published == "Wed, 12 Jul 2023 12:00:00 +0000"
    assert item.summary == "A training &amp; more."
    assert item.content[0].value == (
        "<p>TIRANA, 12 July 2023 –</p>\n"
        "<p>The office in Elbasan trained twelve police officers.</p>\n"
        "<p>The mayor opened the training.</p>"
    )
    assert [(tag.term, tag.scheme) for tag in item.tags] == [
        ("Albania", "https://news.example.org/osce/countries/"),
        ("Türkiye", "https://news.example.org/osce/countries/"),
        ("Politico-military", "https://news.example.org/osce/dimensions/"),
        ("Policing", "https://news.example.org/osce/topics/"),
    ]
    assert item.author == "OSCE Presence in Albania"


def test_the_channel_names_its_page_and_itself() -> None:
    site = make_site(config=PUBLIC)
    feed = read(site, "countries/AL+dimensions/politico-military").feed
    assert feed.title == "Albania: Politico-military – Morning digest"
    assert feed.link == "https://news.example.org/osce/countries/albania/politico-military.html"
    links = {link.rel: link.href for link in feed.links}
    assert links["self"] == "https://news.example.org/osce/countries/albania/politico-military.xml"
    assert (feed.language, feed.ttl, feed.generator) == ("en", "360", "osce-digest")
    assert feed.updated == "Wed, 12 Jul 2023 12:00:00 +0000"


def test_the_sites_own_feed_has_the_sites_title_and_description() -> None:
    feed = read(make_site(config=PUBLIC)).feed
    assert (feed.title, feed.subtitle) == (PUBLIC.title, PUBLIC.description)


def test_the_newest_come_first_and_no_more_than_the_limit() -> None:
    site = make_site(make_items(8), Config(limits=Limits(feed_entries=3)))
    feed = read(site)
    assert [entry.title[-1] for entry in feed.entries] == ["8", "7", "6"]
    assert feed.feed.updated == feed.entries[0].published


def test_undated_items_are_in_no_feed() -> None:
    undated = make_tagged(make_document(title="Nobody knows when", day=None))
    site = make_site([*make_items(1), undated])
    assert [entry.title for entry in read(site, "countries/AL").entries] == ["Elbasan trains police officers, round 1"]


def test_a_feed_without_entries_shows_no_time_at_all() -> None:
    feed = read(make_site(), "countries/TJ")
    assert feed.entries == []
    assert "updated" not in feed.feed
    assert "published" not in feed.feed


def test_markup_in_a_press_item_is_shown_as_text() -> None:
    nasty = '<script>alert(1)</script> & ]]> <a href="javascript:x">y</a>'
    document = make_document(title=nasty, body=nasty, dateline=nasty, summary=nasty)
    site = make_site([make_tagged(document)])
    content = write_feed(site, site.home)
    item = etree.fromstring(content).find("channel/item")
    assert item is not None
    assert item.findtext("title") == nasty
    for html in (item.findtext("description"), item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded")):
        assert html is not None
        assert "<script" not in html
        assert "<a" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@pytest.mark.parametrize("illegal", ["\x00", "\x0b", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_characters_that_xml_forbids_break_no_feed(illegal: str) -> None:
    text = f"before{illegal}after"
    document = make_document(title=text, body=text, dateline=text, summary=text)
    site = make_site([make_tagged(document)], Config(title=text, description=text))
    assert illegal not in read(site).entries[0].title


def test_lists_and_headings_stay_what_they_are() -> None:
    document = make_document(body="Aims\nfirst\nsecond", kinds=(BlockKind.HEADING, BlockKind.BULLET, BlockKind.BULLET))
    (item,) = read(make_site([make_tagged(document)])).entries
    assert item.content[0].value == "<h2>Aims</h2>\n<ul>\n<li>first</li>\n<li>second</li>\n</ul>"


def test_ids_are_unique_within_a_feed() -> None:
    site = make_site(make_items(60, date(2022, 11, 20)))
    ids = [entry.id for entry in read(site).entries]
    assert len(ids) == len(set(ids)) == 50


def test_the_same_entries_make_the_same_bytes_whatever_their_order() -> None:
    items = make_items(5)
    sites = [make_site(items), make_site(list(reversed(items)))]
    assert len({write_feed(site, site.home) for site in sites}) == 1


def test_only_dated_entries_are_chosen() -> None:
    site = make_site([*make_items(2), make_tagged(make_document(title="When?", day=None))])
    assert [entry.published.day for entry in choose_entries(site, site.home)] == [date(2023, 1, 2), date(2023, 1, 1)]


def test_an_item_is_the_same_in_whichever_feed_it_was_written_first() -> None:
    keys = ["site", "countries/AL", "countries/AL+dimensions/politico-military"]
    made = []
    for order in (keys, keys[::-1]):
        site = make_site(make_items(7), Config(limits=Limits(feed_entries=5)))
        groups = {key: group for key in order if (group := site.group(key))}
        made.append({key: write_feed(site, group) for key, group in groups.items()})
    assert made[0] == made[1]
    assert all(content.count(b"<item>") == 5 for content in made[0].values())


def test_text_that_looks_like_an_item_cuts_no_feed() -> None:
    nasty = "<item>\n    <item>\n  </channel>\n</rss>\n"
    document = make_document(title=nasty, body="    <item>\n  </channel>\n</rss>", summary=nasty)
    site = make_site([make_tagged(document), *make_items(2)])
    assert len(read(site).entries) == 3


def test_a_feed_speaks_the_names_of_the_sites_language_under_the_same_addresses() -> None:
    config = replace(PUBLIC, language="fr")
    tags = make_tags(countries=("BA",), dimensions=("human",), topics=("Elections",))
    site = make_site([make_tagged(tags=tags)], config, load_taxonomy())
    found = read(site, "countries/BA+dimensions/human")
    assert found.feed.title == "Bosnie-Herzégovine\u202f: Dimension humaine – Morning digest"
    assert found.feed.link == "https://news.example.org/osce/countries/bosnia-and-herzegovina/human.html"
    assert [(tag.term, tag.scheme) for tag in found.entries[0].tags] == [
        ("Bosnie-Herzégovine", "https://news.example.org/osce/countries/"),
        ("Dimension humaine", "https://news.example.org/osce/dimensions/"),
        ("Élections", "https://news.example.org/osce/topics/"),
    ]
    assert found.entries[0].author == "Présence de l’OSCE en Albanie"
