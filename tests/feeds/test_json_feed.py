import json
from datetime import date

from osce_digest.feeds.json_feed import write_json, write_object
from osce_digest.feeds.values import Item, Sheet, Term
from osce_digest.site.following import Format

ITEM = Item(
    "tag:example.org,2023:one",
    "https://example.org/items/2023/one.html",
    'A "headline" – \U0001f600',
    "Short.",
    "<p>One.</p>",
    date(2023, 7, 12),
    date(2023, 7, 12),
    (Term("AL", "Albania", "https://example.org/countries/"),),
    "OSCE",
    "en",
    "",
)
SHEET = Sheet(
    Format.JSON,
    "tag:example.org,2023:feeds/feed",
    "Digest",
    "All of it.",
    "https://example.org/feed.json",
    "https://example.org/",
    "en",
    "OSCE",
    "https://example.org/static/feed.png",
    None,
    date(2023, 1, 1),
)


def test_an_item_says_all_that_is_known_of_it() -> None:
    assert json.loads(write_object(ITEM)) == {
        "id": ITEM.id,
        "url": ITEM.url,
        "title": ITEM.title,
        "content_html": "<p>One.</p>",
        "summary": "Short.",
        "date_published": "2023-07-12T12:00:00Z",
        "authors": [{"name": "OSCE"}],
        "language": "en",
        "tags": ["Albania"],
        "_terms": [{"term": "AL", "label": "Albania", "scheme": "https://example.org/countries/"}],
    }


def test_only_what_changed_or_has_a_source_says_so() -> None:
    value = json.loads(write_object(ITEM._replace(updated=date(2023, 7, 20), source="https://www.osce.org/1")))
    assert value["date_modified"] == "2023-07-20T12:00:00Z"
    assert value["external_url"] == "https://www.osce.org/1"


def test_items_stand_on_lines_of_their_own() -> None:
    raw = write_json(SHEET, [write_object(ITEM), write_object(ITEM._replace(id="tag:example.org,2023:two"))])
    assert len(raw.splitlines()) == 4
    assert [item["id"][-3:] for item in json.loads(raw)["items"]] == ["one", "two"]


def test_a_feed_without_items_is_whole() -> None:
    assert json.loads(write_json(SHEET, [])) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Digest",
        "home_page_url": "https://example.org/",
        "feed_url": "https://example.org/feed.json",
        "description": "All of it.",
        "icon": "https://example.org/static/feed.png",
        "authors": [{"name": "OSCE"}],
        "language": "en",
        "items": [],
    }
