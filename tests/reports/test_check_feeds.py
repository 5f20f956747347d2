from pathlib import Path

import pytest

from osce_digest.reports.check.built import Built, Fact
from osce_digest.reports.check.feeds import check_feed, check_robots, list_feeds
from osce_digest.reports.check.links import Links


def check(project: Path) -> list[Fact]:
    built = Built(project / "site")
    links = Links(built)
    return [
        *(fact for path in list_feeds(built) for fact in check_feed(built, links, path)),
        *check_robots(built, links),
    ]


def change(project: Path, path: str, was: str, becomes: str) -> None:
    file = project / "site" / path
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes, 1), encoding="utf-8")


def test_a_site_as_it_was_built_has_no_fault(project: Path) -> None:
    built = Built(project / "site")
    assert {"feed.xml", "atom.xml", "feed.json", "feeds.opml", "sitemap.xml"} <= set(list_feeds(built))
    assert not any(path.startswith("data/") for path in list_feeds(built))
    assert check(project) == []


@pytest.mark.parametrize(
    ("path", "was", "becomes", "code", "words"),
    [
        ("feed.xml", "</channel>", "", "xml-broken", "mismatch"),
        ("feed.xml", "<ttl>360</ttl>", "<ttl>often</ttl>", "feed-rule", "ttl_is_a_number_of_minutes"),
        ("feed.xml", "digest/items/2023/", "digest/items/2022/", "link-broken", "items/2022/"),
        ("atom.xml", "<updated>2023", "<updated>in 2023", "feed-rule", "times_are_rfc_3339"),
        ("feed.json", '"https://jsonfeed.org/version/1.1"', '"2"', "feed-rule", "version 2"),
        ("feed.json", "{", "", "json-broken", ""),
        ("feeds.opml", "digest/feed.xml", "digest/food.xml", "link-broken", "food.xml"),
        ("sitemaps/2023.xml", "/items/2023/", "/items/2022/", "link-broken", "items/2022/"),
        ("sitemaps/2023.xml", "<lastmod>2023", "<lastmod>July 2023", "sitemap-rule", "is no day"),
        ("robots.txt", "sitemap.xml", "map.xml", "link-broken", "map.xml"),
    ],
)
def test_what_is_broken_is_told(  # noqa: PLR0913, PLR0917  (what is broken, and how that is told)
    project: Path, path: str, was: str, becomes: str, code: str, words: str
) -> None:
    change(project, path, was, becomes)
    found = [fact for fact in check(project) if fact.path == path]
    assert code in {fact.code for fact in found}
    assert any(words in fact.message for fact in found if fact.code == code)


def test_an_address_that_stands_twice_in_a_sitemap_is_told(project: Path) -> None:
    text = (project / "site/sitemaps/2023.xml").read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("<url>"))
    change(project, "sitemaps/2023.xml", line, f"{line}\n{line}")
    assert [fact.code for fact in check(project)] == ["sitemap-rule"]


def test_links_in_the_text_of_items_are_followed(project: Path) -> None:
    change(project, "feed.xml", "<![CDATA[", '<![CDATA[<p><a href="https://example.org/digest/gone.html">x</a></p>')
    assert [fact.code for fact in check(project)] == ["link-broken"]
