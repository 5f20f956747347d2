from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from osce_digest.intake.held import Held, identify, name_folder
from osce_digest.intake.provenance import Provenance
from osce_digest.intake.store import store

DAY = datetime(2026, 11, 30, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://news.example/a", "http://NEWS.example/a/"),
        ("https://news.example/a?id=1", "https://news.example/a?utm_source=rss&id=1&fbclid=x#top"),
    ],
)
def test_one_thing_is_known_under_more_than_one_address(one: str, other: str) -> None:
    assert identify(one) == identify(other)


def test_what_tells_things_apart_counts() -> None:
    addresses = [
        "https://news.example/a",
        "https://news.example/A",
        "https://news.example/a?id=1",
        "https://news.example/a?id=2",
    ]
    assert len({identify(address) for address in [*addresses, "https://www.news.example/a", "mid:a@b", "mid:A@b"]}) == 7


def test_the_newest_file_from_an_address_is_found(tmp_path: Path) -> None:
    for number in range(3):
        provenance = Provenance("https://news.example/feed.xml", DAY + timedelta(days=(number * 2) % 3))
        store(tmp_path, "feed.xml", b"%d" % number, provenance, folder="wire")
    held = Held(tmp_path)
    found = held.find("http://news.example/feed.xml")
    assert found
    assert found.path.read_bytes() == b"1"
    assert len(held.find_all("http://news.example/feed.xml")) == 3
    assert held.find("https://news.example/other.xml") is None


def test_what_came_in_lately_for_a_source_is_found(tmp_path: Path) -> None:
    for number, folder in enumerate(["wire", "wire", "wire-2", "desk"]):
        provenance = Provenance(f"https://news.example/{number}", DAY + timedelta(days=number))
        store(tmp_path, f"{number}.html", b"%d" % number, provenance, folder=folder)
    assert [file.path.name for file in Held(tmp_path).find_since("Wire", DAY)] == ["0.html", "1.html"]
    assert [file.path.name for file in Held(tmp_path).find_since("Wire", DAY + timedelta(hours=1))] == ["1.html"]


def test_files_without_a_note_and_missing_folders_are_no_trouble(tmp_path: Path) -> None:
    assert Held(tmp_path / "nowhere").find("https://news.example/") is None
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    assert Held(tmp_path).find_since("Wire", DAY) == []


def test_a_source_has_a_folder_whatever_it_is_called() -> None:
    assert [name_folder(label) for label in ("Press & wire", "../..", "Новости")] == ["press-wire", "source", "novosti"]
