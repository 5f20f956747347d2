"""Covers check_built, check_links."""

from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.reports.check.built import Built
from osce_digest.reports.check.links import Links, Outside

FEED = '<rss><atom:link href="https://example.org/d/feed.xml" rel="self"/></rss>'


@pytest.fixture
def links(tmp_path: Path) -> Links:
    (tmp_path / "items").mkdir()
    for name in ("index.html", "a b.html", "items/index.html", "items/c.html"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "feed.xml").write_text(FEED, encoding="utf-8")
    return Links(Built(tmp_path))


def follow(links: Links, link: str, path: str = "items/c.html") -> list[str]:
    return [fact.message for fact in links.follow(path, 7, link)]


@pytest.mark.parametrize(
    "link",
    [
        "../index.html",
        "../a%20b.html?x=1",
        "c.html",
        "",
        "#top",
        "../",
        "?q=1",
        "./",
        "https://example.org/d/",
        "https://example.org/d/items/c.html",
        "mailto:a@example.org",
        "data:image/png;base64,x",
    ],
)
def test_links_that_lead_somewhere_are_no_fault(links: Links, link: str) -> None:
    assert follow(links, link) == []


@pytest.mark.parametrize(
    ("link", "where"),
    [
        ("d.html", "items/d.html, which is not there"),
        ("../items", "items, which is not there"),
        ("../../x.html", "what lies outside the site"),
        ("/index.html", "the root of the host, where the site need not be"),
        ("https://example.org/d/x.html", "x.html, which is not there"),
        ("x://[", "no address at all"),
    ],
)
def test_links_that_lead_nowhere_are_told(links: Links, link: str, where: str) -> None:
    assert follow(links, link) == [f"{link!r} leads to {where}"]


def test_places_are_looked_for_when_every_page_is_read(links: Links) -> None:
    for link in ("#here", "../index.html#there", "../index.html#nowhere", "../index.html#:~:text=word"):
        assert follow(links, link) == []
    links.note_ids("items/c.html", frozenset({"here"}))
    links.note_ids("index.html", frozenset({"there"}))
    assert [(fact.path, fact.line, fact.code, fact.message) for fact in links.finish()] == [
        ("items/c.html", 7, "link-place", "#nowhere is no place on index.html")
    ]


def test_addresses_outside_are_gathered_with_their_first_place(links: Links) -> None:
    follow(links, "https://example.com/")
    follow(links, "https://example.com/", "index.html")
    assert links.outside == {"https://example.com/": Outside("items/c.html", 7, 2)}


def test_hidden_files_are_none_of_the_site(tmp_path: Path) -> None:
    (tmp_path / ".osce-digest-new").mkdir()
    for name in ("index.html", ".osce-digest-new/a.html", ".htaccess"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert Built(tmp_path).files == {"index.html"}
    assert Built(tmp_path).root == ""


def test_a_file_that_went_away_meanwhile_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("", encoding="utf-8")
    built = Built(tmp_path)
    (tmp_path / "index.html").unlink()
    with pytest.raises(SetupError, match="cannot-read"):
        built.read("index.html")


def test_a_folder_without_a_site_is_a_fault_of_the_set_up(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no-site"):
        Built(tmp_path)
