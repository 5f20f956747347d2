from datetime import date

import pytest
from factories import make_document, make_site, make_tagged, make_tags
from lxml import etree

from osce_digest.config import Config
from osce_digest.feeds.items import prepare_entry
from osce_digest.feeds.rss_item import write_item
from osce_digest.feeds.values import Item
from osce_digest.model import Entry
from osce_digest.site import Site

SPACES = {"content": "http://purl.org/rss/1.0/modules/content/", "dc": "http://purl.org/dc/elements/1.1/"}


@pytest.mark.parametrize("summary", ["", "A & <b> \r “c”."])
def test_an_item_is_indented_and_written_as_lxml_does(summary: str) -> None:
    document = make_document(title='Ä "t" & <u>', body="One & two.", dateline="OSH –", summary=summary)
    site = make_site([make_tagged(document, make_tags(countries=("TR",)))], Config(base_url="https://example.org/"))
    made = write_item(prepare_entry(site, site.entries[0]))
    feed = etree.Element("rss", nsmap=SPACES)
    feed.append(make_element(site, site.entries[0]))
    wanted = etree.tostring(etree.ElementTree(feed), pretty_print=True, encoding="UTF-8")
    inside = wanted.partition(b">\n")[2].removesuffix(b"</rss>\n")
    assert [line.strip() for line in made.splitlines()] == [line.strip() for line in inside.splitlines()]
    assert made.startswith(b"    <item>\n      <title>")
    assert made.endswith(b"</dc:language>\n    </item>\n")


def make_element(site: Site, entry: Entry) -> etree._Element:
    html = "<p>OSH –</p>\n<p>One &amp; two.</p>"
    summary = entry.summary.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    texts = (
        [("description", summary), (f"{{{SPACES['content']}}}encoded", html)] if summary else [("description", html)]
    )
    parts: list[tuple[str, str]] = [
        ("title", entry.title),
        ("link", f"https://example.org/{entry.url}"),
        *texts,
        ("guid", f"tag:{site.config.authority}:{entry.id}"),
        ("category", "Türkiye"),
        ("category", "Politico-military"),
        ("category", "Policing"),
        ("pubDate", "Wed, 12 Jul 2023 12:00:00 +0000"),
        (f"{{{SPACES['dc']}}}creator", "OSCE Presence in Albania"),
        (f"{{{SPACES['dc']}}}language", "en"),
    ]
    item = etree.Element("item", nsmap=SPACES)
    for name, text in parts:
        etree.SubElement(item, name).text = etree.CDATA(text) if text == html else text
    (guid,) = item.findall("guid")
    guid.set("isPermaLink", "false")
    for category, folder in zip(item.findall("category"), ("countries", "dimensions", "topics"), strict=True):
        category.set("domain", f"https://example.org/{folder}/")
    return item


ITEM = Item(
    "tag:example.org,2023:one",
    "https://example.org/items/2023/one.html",
    "One",
    "",
    "<p>One.</p>",
    date(2023, 7, 12),
    date(2023, 7, 12),
    (),
    "OSCE",
    "en",
    "",
)


def test_only_an_item_that_changed_says_when() -> None:
    assert b"<atom:updated>" not in write_item(ITEM)
    changed = write_item(ITEM._replace(updated=date(2023, 7, 20)))
    assert b"<pubDate>Wed, 12 Jul 2023 12:00:00 +0000</pubDate>" in changed
    assert b"<atom:updated>2023-07-20T12:00:00Z</atom:updated>" in changed


def test_where_an_item_is_from_stands_in_it() -> None:
    assert b"<dc:source>https://www.osce.org/1?a&amp;b</dc:source>" in write_item(
        ITEM._replace(source="https://www.osce.org/1?a&b")
    )
    assert b"<dc:source>" not in write_item(ITEM)
