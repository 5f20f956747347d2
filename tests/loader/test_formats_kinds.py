import pytest

from osce_digest.loader.formats import Kind, tell_kind

PAGE = b"<!DOCTYPE html>\n<html><body><p>Words</p></body></html>"
RSS = b"<?xml version='1.0'?>\n<!-- made by hand -->\n<rss version='2.0'><channel/></rss>"
MAIL = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: News\r\nMIME-Version: 1.0\r\n\r\nText\r\n"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("raw/a.txt", b"VIENNA, 3 May 2019 - The OSCE said.", Kind.TEXT),
        ("raw/a", b"", Kind.TEXT),
        ("raw/a.md", b"---\ntitle: A\n---\n\nText", Kind.MARKDOWN),
        ("raw/a.md", b"<div>an aside</div>\n\nText of an editor", Kind.MARKDOWN),
        ("raw/a.html", PAGE, Kind.HTML),
        ("raw/a.txt", PAGE, Kind.HTML),
        ("raw/a.txt", b"\xef\xbb\xbf" + PAGE, Kind.HTML),
        ("raw/a.html", PAGE.decode().encode("utf-16"), Kind.HTML),
        ("raw/a.html", b"VIENNA, 3 May 2019 - The OSCE said 3 < 4.", Kind.TEXT),
        ("raw/a.html", b"Some words<br>and more", Kind.HTML),
        ("raw/a.txt", b"<p>One</p><p>Two</p>", Kind.TEXT),
        ("raw/a.txt", b"<p>One</p><p>Two</p><p>Three</p>", Kind.HTML),
        ("raw/a.xml", RSS, Kind.FEED),
        ("raw/a.txt", RSS, Kind.FEED),
        ("raw/a.html", b"<feed xmlns='http://www.w3.org/2005/Atom'>", Kind.FEED),
        ("raw/a.xml", b'<!DOCTYPE rss [<!ENTITY a "b">]>\n<rss>', Kind.FEED),
        ("raw/a.xml", b"<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'>", Kind.HTML),
        ("raw/a.xml", b"<?xml version='1.0'?><news><p>Text</p></news>", Kind.HTML),
        ("raw/a.xml", b"VIENNA, 3 May 2019 - The OSCE said.", Kind.TEXT),
        ("raw/a.eml", MAIL, Kind.MAIL),
        ("raw/a.txt", MAIL, Kind.MAIL),
        ("raw/a.eml", b"From: a\n\nText", Kind.MAIL),
        ("raw/a.txt", b"From: a\nSubject: b\nDate: c\n\nText", Kind.TEXT),
        ("raw/a.eml", b"VIENNA, 3 May 2019 - The OSCE said.", Kind.TEXT),
        ("raw/a.mbox", b"From a@example.org Wed May  8 14:03:00 2019\n" + MAIL, Kind.MBOX),
        ("raw/a.txt", b"From a@example.org Wed May  8 14:03:00 2019\n" + MAIL, Kind.MBOX),
        ("raw/a.mbox", MAIL, Kind.MAIL),
        ("raw/a.txt", b"From Vienna to Tashkent\nA train: it left.", Kind.TEXT),
        ("raw/a.jsonl", b'{"title": "A"}\n{"title": "B"}\n', Kind.JSONL),
        ("raw/a.jsonl", b'not this one\n{"title": "B"}\n', Kind.JSONL),
        ("raw/a.txt", b'{"title": "A"}\n{"title": "B"}\n', Kind.JSONL),
        ("raw/a.jsonl", b"no rows at all", Kind.TEXT),
        ("raw/a.csv", b"Title;Date;Text\nA;B;C\n", Kind.CSV),
        ("raw/a.tsv", b"headline\tpublished\nA\tB\n", Kind.CSV),
        ("raw/a.csv", b"The mission, it said, was open.\n", Kind.TEXT),
        ("raw/a.zip", b"PK\x03\x04rest", Kind.ZIP),
        ("raw/a.txt", b"PK\x03\x04rest", Kind.ZIP),
        ("raw/a.zip", b"words", Kind.TEXT),
        ("raw/a.pdf", b"%PDF-1.4\x00\x01", Kind.BINARY),
    ],
)
def test_content_has_the_last_word_on_what_a_file_is(name: str, content: bytes, kind: Kind) -> None:
    assert tell_kind(name, content) is kind


def test_a_kind_is_a_plain_word() -> None:
    assert tell_kind("a.html", PAGE) == "html"
