"""Covers check_feed_parts, check_feed_html, check_feed_json."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import pytest
from browser.making import make_site

from osce_digest.reports.check.feed_json import find_json_faults
from osce_digest.reports.check.feed_parts import ATOM, ATOM_RULES, HISTORY, RSS_RULES, NotXmlError, Parsed, parse
from osce_digest.reports.check.feed_rules import find_faults

BASE = "https://example.org/digest/"
GOLDEN = Path(__file__).parent.parent / "golden/expected"
GOLDEN_BASE = "https://golden.example/digest/"


@pytest.fixture(scope="module")
def feeds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every feed of a rich site, by its address."""
    return read_feeds(make_site(tmp_path_factory.mktemp("feeds"), BASE).folder, BASE)


def read_feeds(folder: Path, base: str) -> dict[str, bytes]:
    found = [file for ending in ("xml", "atom", "json") for file in sorted(folder.rglob(f"*.{ending}"))]
    named = ((file.relative_to(folder).as_posix(), file) for file in found)
    return {
        f"{base}{path}": file.read_bytes()
        for path, file in named
        if not path.startswith(("data/", "pagefind/", "sitemap"))
    }


def list_xml(feeds: dict[str, bytes]) -> list[Parsed]:
    return [parse(address, raw) for address, raw in feeds.items() if not address.endswith(".json")]


# Every feed of a site with all there is, and of the golden one, is held against the rules of validators.


def test_there_are_well_over_twenty_rules_for_each_format(feeds: dict[str, bytes]) -> None:
    find_faults(parse("", feeds[f"{BASE}feed.xml"]))  # rules are gathered when they are first wanted
    assert len(RSS_RULES) > 20
    assert len(ATOM_RULES) > 20


def test_the_site_has_feeds_of_every_kind(feeds: dict[str, bytes]) -> None:
    for stem in (
        "countries/tajikistan",
        "countries/tajikistan/human",
        "countries/tajikistan/digests",
        "dimensions/human",
        "topics/policing",
        "institutions/osce-programme-office-in-dushanbe",
        "regions/central-asia",
        "archive/undated",
        "digests",
        "changes",
        "feeds/courts-of-the-balkans",
    ):
        assert {f"{BASE}{stem}.{ending}" for ending in ("xml", "atom", "json")} <= feeds.keys()
    assert {
        f"{BASE}{name}" for name in ("feed.xml", "atom.xml", "feed.json", "feed-1.xml", "atom-1.xml")
    } <= feeds.keys()


def test_every_rss_and_atom_feed_keeps_all_rules(feeds: dict[str, bytes]) -> None:
    faults = {feed.address: found for feed in list_xml(feeds) if (found := find_faults(feed))}
    assert faults == {}


def test_every_json_feed_keeps_all_rules(feeds: dict[str, bytes]) -> None:
    faults = {
        address: found
        for address, raw in feeds.items()
        if address.endswith(".json") and (found := find_json_faults(address, json.loads(raw)))
    }
    assert faults == {}


def test_the_golden_feeds_keep_all_rules() -> None:
    feeds = read_feeds(GOLDEN, GOLDEN_BASE)
    assert len(feeds) > 10
    assert {feed.address: found for feed in list_xml(feeds) if (found := find_faults(feed))} == {}
    json_faults = [
        find_json_faults(address, json.loads(raw)) for address, raw in feeds.items() if address.endswith(".json")
    ]
    assert [fault for faults in json_faults for fault in faults] == []


def test_feedparser_sees_no_fault_in_any_feed(feeds: dict[str, bytes]) -> None:
    for address, raw in feeds.items():
        if not address.endswith(".json"):
            found = feedparser.parse(raw)
            assert not found.bozo, f"{address}: {found.get('bozo_exception')}"
            assert found.version in {"rss20", "atom10"}
            assert all(entry.get("published_parsed") and entry.get("id") for entry in found.entries), address


def test_the_three_formats_hold_the_same_items(feeds: dict[str, bytes]) -> None:
    for address, raw in feeds.items():
        if address.endswith(".json"):
            stem = address.removesuffix("feed.json") if address == f"{BASE}feed.json" else address.removesuffix("json")
            rss, atom = (stem + end for end in (("feed.xml", "atom.xml") if stem == BASE else ("xml", "atom")))
            ids = [item["id"] for item in json.loads(raw)["items"]]
            assert ids == [entry.id for entry in feedparser.parse(feeds[rss]).entries]
            assert ids == [entry.id for entry in feedparser.parse(feeds[atom]).entries]


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml", "countries/tajikistan.xml"])
def test_the_whole_history_can_be_read_from_archive_to_archive(feeds: dict[str, bytes], name: str) -> None:
    ids: list[str] = []
    address: str | None = f"{BASE}{name}"
    while address:
        feed = parse(address, feeds[address])
        ids += [item.findtext("guid") or item.findtext(f"{ATOM}id") or "" for item in feed.items]
        rels = {link.get("rel"): link.get("href") for link in feed.links}
        if "next-archive" in rels:
            newer = parse(str(rels["next-archive"]), feeds[str(rels["next-archive"])])
            assert address in {link.get("href") for link in newer.links if link.get("rel") == "prev-archive"}
        address = rels.get("prev-archive")
    dated = {one.id for one in feedparser.parse(feeds[f"{BASE}{name}"]).entries}
    assert dated <= set(ids)
    whole = {
        entry.id
        for feed in feeds
        if urlsplit(feed).path.count("/") == 3 and feed.startswith(f"{BASE}countries/") and feed.endswith(".xml")
        for entry in feedparser.parse(feeds[feed]).entries
    }
    assert name.startswith("countries/") or whole <= set(ids)


# What a rule says of a feed that breaks it.
BROKEN = {
    "dates_are_those_of_mail": (b"+0000</pubDate>", b"GMT</pubDate>"),
    "ids_are_tags_and_unique": (b">tag:", b">urn:"),
    "html_is_whole_and_harmless": (b"<![CDATA[<p>", b"<![CDATA[<p onclick='x()'>"),
    "addresses_are_whole": (b"<link>https://example.org/digest/", b"<link>/"),
    "self_link_is_its_address": (b"digest/feed.xml", b"digest/rss.xml"),
    "elements_are_known": (b"<ttl>360</ttl>", b"<ttl>360</ttl><tll/>"),
    "categories_name_their_list": (b'domain="https://example.org/digest', b'domain="'),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_a_feed_that_breaks_a_rule_is_found_out(feeds: dict[str, bytes], rule: str) -> None:
    raw = feeds[f"{BASE}feed.xml"]
    broken = raw.replace(*BROKEN[rule])
    assert broken != raw
    assert rule in {fault.partition(":")[0] for fault in find_faults(parse(f"{BASE}feed.xml", broken))}


def test_what_is_no_xml_is_found_out() -> None:
    with pytest.raises(NotXmlError):
        parse(BASE, b"<?xml version='1.0' encoding='UTF-8'?><rss>")


def test_an_archive_says_that_it_is_one(feeds: dict[str, bytes]) -> None:
    assert parse("", feeds[f"{BASE}feed-1.xml"]).head.find(f"{HISTORY}archive") is not None
    assert parse("", feeds[f"{BASE}feed.xml"]).head.find(f"{HISTORY}archive") is None


def test_what_another_kind_of_value_would_break_is_a_fault_and_no_crash(feeds: dict[str, bytes]) -> None:
    raw = feeds[f"{BASE}feed.xml"].replace(b"<pubDate>", b"<pubDate>x", 1).replace(b"<width>144", b"<width>wide")
    rules = {fault.partition(":")[0] for fault in find_faults(parse(f"{BASE}feed.xml", raw))}
    assert {"dates_are_those_of_mail", "image_is_that_of_the_channel"} <= rules


@pytest.mark.parametrize("feed", [[], {}, {"items": 3, "version": 1}, {"items": [3]}, {"items": [{}]}])
def test_json_of_another_shape_is_a_fault_and_no_crash(feed: object) -> None:
    assert find_json_faults(BASE, feed) != []


def test_a_json_feed_that_breaks_a_rule_is_found_out(feeds: dict[str, bytes]) -> None:
    feed = json.loads(feeds[f"{BASE}feed.json"])
    feed["items"][0]["date_published"] = "yesterday"
    feed["items"][1]["id"] = feed["items"][0]["id"]
    feed["icons"] = "x"
    faults = find_json_faults(f"{BASE}feed.json", feed)
    assert {"date_published yesterday", "an id stands twice", "icons is not in the format"} <= set(faults)
