from datetime import date

from lxml import etree

from osce_digest.feeds.atom import write_atom, write_entry
from osce_digest.feeds.values import Item, Sheet, Term, Way
from osce_digest.site.following import Format

ATOM = "{http://www.w3.org/2005/Atom}"
NASTY = "A & <b> \"c\" 'd' ]]>"
ITEM = Item(
    "tag:example.org,2023:one",
    "https://example.org/items/2023/one.html?a&b",
    NASTY,
    NASTY,
    "<p>One &amp; two.</p>",
    date(2023, 7, 12),
    date(2023, 7, 20),
    (Term("AL", 'Al"bania', "https://example.org/countries/"),),
    NASTY,
    "ru",
    "https://www.osce.org/1?a&b",
)
SHEET = Sheet(
    Format.ATOM,
    "tag:example.org,2023:feeds/feed",
    NASTY,
    NASTY,
    "https://example.org/atom.xml",
    "https://example.org/",
    "en",
    "OSCE",
    "https://example.org/static/feed.png",
    date(2023, 7, 20),
    date(2023, 1, 1),
)


def read(sheet: Sheet = SHEET, *items: Item) -> etree._Element:
    return etree.fromstring(write_atom(sheet, map(write_entry, items)))


def test_an_entry_says_all_that_is_known_of_it() -> None:
    (entry,) = read(SHEET, ITEM).findall(f"{ATOM}entry")
    texts = {part.tag.removeprefix(ATOM): part.text for part in entry if part.text and not len(part)}
    assert texts == {
        "id": ITEM.id,
        "title": NASTY,
        "published": "2023-07-12T12:00:00Z",
        "updated": "2023-07-20T12:00:00Z",
        "summary": NASTY,
        "content": "<p>One &amp; two.</p>",
    }
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == NASTY
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "ru"
    assert {link.get("rel"): link.get("href") for link in entry.findall(f"{ATOM}link")} == {
        "alternate": ITEM.url,
        "via": ITEM.source,
    }
    (category,) = entry.findall(f"{ATOM}category")
    assert dict(category.attrib) == {"term": "AL", "scheme": "https://example.org/countries/", "label": 'Al"bania'}


def test_what_is_not_known_is_left_out() -> None:
    (entry,) = read(SHEET, ITEM._replace(summary="", source="", terms=())).findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}summary") is None
    assert [link.get("rel") for link in entry.findall(f"{ATOM}link")] == ["alternate"]
    assert entry.find(f"{ATOM}category") is None


def test_a_feed_without_entries_is_as_old_as_its_name() -> None:
    assert read(SHEET._replace(changed=None)).findtext(f"{ATOM}updated") == "2023-01-01T12:00:00Z"


def test_an_archive_says_so_and_leads_both_ways() -> None:
    feed = read(SHEET._replace(way=Way("https://a.org/1", "https://a.org/3", "https://a.org/0")))
    assert feed.find("{http://purl.org/syndication/history/1.0}archive") is not None
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["prev-archive"] == "https://a.org/1"
    assert links["next-archive"] == "https://a.org/3"
    assert links["current"] == "https://a.org/0"
