import pytest

from osce_digest.intake.entries import read_entries
from osce_digest.intake.faults import FetchError

FEED = "https://news.example/feed.xml"


def rss(*items: str) -> bytes:
    return f'<rss version="2.0"><channel><title>T</title>{"".join(items)}</channel></rss>'.encode()


def item(guid: str = "1", link: str = "/a", title: str = "A", text: str = "Text") -> str:
    named = f"<guid isPermaLink='false'>{guid}</guid><link>{link}</link>"
    return f"<item>{named}<title>{title}</title><description>{text}</description></item>"


def test_entries_tell_where_they_lead_and_what_they_are_known_by() -> None:
    first, second = read_entries(rss(item(), item("2", "https://other.example/b?utm_source=rss", "B")), FEED)
    assert (first.link, first.title, second.link) == (
        "https://news.example/a",
        "A",
        "https://other.example/b?utm_source=rss",
    )
    assert first.keys == ("id 1", "link news.example/a", f"text {first.digest}")
    assert second.keys[1] == "link other.example/b"


def test_atom_is_read_too() -> None:
    feed = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>x</id><title>A</title>
    <link href="/a"/><content type="html">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>"""
    assert [(entry.link, entry.keys[0]) for entry in read_entries(feed, FEED)] == [("https://news.example/a", "id x")]


def test_another_text_has_another_digest_and_other_blanks_have_not() -> None:
    digests = [
        read_entries(rss(item(text=text)), FEED)[0].digest for text in ("Some text", " Some\n text", "Some texts")
    ]
    assert digests[0] == digests[1] != digests[2]


def test_an_entry_without_guid_and_link_is_known_by_its_text() -> None:
    (entry,) = read_entries(rss("<item><title>A</title></item>"), FEED)
    assert entry.keys == (f"text {entry.digest}",)


def test_a_feed_without_entries_is_one() -> None:
    assert read_entries(rss(), FEED) == []


def test_what_of_a_broken_feed_can_be_read_is_read() -> None:
    first, *_ = read_entries(rss(item(), "<item><title>B & C")[:-16], FEED)
    assert first.title == "A"


@pytest.mark.parametrize("body", [b"", b"<html><p>Not here</p></html>", b"\x00\x01", b"plain words"])
def test_what_is_no_feed_is_told(body: bytes) -> None:
    with pytest.raises(FetchError, match=r"https://news\.example/feed\.xml is no feed"):
        read_entries(body, FEED)


def test_a_bomb_of_entities_is_not_set_off() -> None:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE rss [<!ENTITY a0 "boom">{lines}]>'.encode() + rss(item(text="&a11;"))
    assert all(len(entry.title) < 1000 for entry in read_entries(bomb, FEED))
