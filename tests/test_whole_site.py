"""The site that ships: built once, then looked at as its readers' programs would."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import feedparser
import pytest
from lxml import etree

from osce_digest.build import BuildReport, Order, build

ROOT = Path(__file__).parent.parent

# feed-12.xml, atom-3.xml
ARCHIVE = re.compile(r"(feed|atom)-[0-9]+\.(xml|atom)")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildReport]:
    folder = tmp_path_factory.mktemp("whole")
    report = build(Order(ROOT / "content", folder / "site", folder / "cache", ledger=False))
    return folder / "site", report


@pytest.fixture(scope="module")
def site(built: tuple[Path, BuildReport]) -> Path:
    return built[0]


class Page(HTMLParser):
    """The links, ids and feeds of a page."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feeds: list[str] = []
        self.feed(file.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(values["id"] or "")
        self.links.extend(value for name in ("href", "src") if (value := values.get(name)) is not None)
        if tag == "link" and values.get("rel") == "alternate":
            self.feeds.append(values.get("href") or "")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {file: Page(file) for file in sorted(site.rglob("*.html"))}


def broken_links(pages: dict[Path, Page]) -> Iterator[str]:
    for file, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            if not target.is_file():
                yield f"{file}: {link} leads nowhere"
            elif parts.fragment and target.suffix == ".html" and parts.fragment not in pages[target].ids:
                yield f"{file}: {link} names no id there"


def test_every_link_inside_leads_somewhere_from_a_folder_too(pages: dict[Path, Page]) -> None:
    assert list(broken_links(pages)) == []


def test_no_id_stands_twice_on_a_page(pages: dict[Path, Page]) -> None:
    assert [str(file) for file, page in pages.items() if len(page.ids) != len(set(page.ids))] == []


def list_feeds(site: Path) -> list[Path]:
    found = [file for ending in ("xml", "atom", "json") for file in sorted(site.rglob(f"*.{ending}"))]
    others = ("sitemap", "data")
    return [file for file in found if not file.relative_to(site).parts[0].startswith(others)]


def test_every_feed_is_found_from_the_page_it_belongs_to(site: Path, pages: dict[Path, Page]) -> None:
    offered = {(file.parent / feed).resolve() for file, page in pages.items() for feed in page.feeds}
    feeds = {file.resolve() for file in list_feeds(site)}
    # Archives lead on from feeds.
    assert {file for file in feeds if not ARCHIVE.fullmatch(file.name)} <= offered


def test_every_feed_is_read_without_a_fault(site: Path) -> None:
    feeds = [file for file in list_feeds(site) if file.suffix != ".json"]
    assert len(feeds) > 200
    for file in feeds:
        content = file.read_bytes()
        etree.fromstring(content, etree.XMLParser(recover=False))
        feed = feedparser.parse(content)
        assert not feed.bozo, f"{file}: {feed.get('bozo_exception')}"
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids)), file
        assert all(entry.get("published_parsed") for entry in feed.entries), file


def test_entries_have_ids_of_their_own_and_evidence_that_quotes_their_text(site: Path) -> None:
    entries = [json.loads(line) for line in (site / "data/entries.jsonl").read_text("utf-8").splitlines()]
    texts = {}
    for file in (site / "data/texts").iterdir():
        texts.update({text["id"]: text for text in map(json.loads, file.read_text("utf-8").splitlines())})
    assert len({entry["id"] for entry in entries}) == len(entries) == len(texts) >= 24
    for entry in entries:
        for found in entry["evidence"]:
            if found["field"] in {"title", "dateline", "body"}:
                text = texts[entry["id"]][found["field"]]
                assert text[found["start"] : found["end"]] == found["quote"], entry["id"]


def test_every_character_of_what_ships_is_accounted_for(built: tuple[Path, BuildReport]) -> None:
    site, report = built
    accounts = [json.loads(line) for line in (site / "data/sources.jsonl").read_text("utf-8").splitlines()]
    assert sum(account["characters"] for account in accounts) == sum(report.characters.values())
    assert all(sum(account["counts"].values()) == account["characters"] for account in accounts)
    assert sum(account["items"] for account in accounts) == report.entries
