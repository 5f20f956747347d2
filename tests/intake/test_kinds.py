from datetime import UTC, datetime

import pytest

from osce_digest.intake.incoming import Incoming, Refused
from osce_digest.intake.kinds import describe, judge
from osce_digest.intake.provenance import Provenance
from osce_digest.loader.formats import tell_kind

NOW = datetime(2026, 11, 30, 6, 12, tzinfo=UTC)


def bring(hint: str, body: bytes, content_type: str = "") -> Incoming:
    return Incoming(hint, hint, body, Provenance(hint, NOW, content_type))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "empty-file"),
        (b"\xef\xbb\xbf\r\n \t\n", "empty-file"),
        (b"%PDF-1.7\nall of it could be text", "not-text"),
        (b"{\\rtf1\\ansi text}", "not-text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not-text"),
        (bytes(range(256)), "not-text"),
        (b"PK\x03\x04 not opened", "not-text"),
        (b"a word, " * 2000 + bytes(9999), "not-text"),
        (b"\xff\xfeodd", "not-decodable"),
    ],
)
def test_what_no_press_text_can_be_in_is_refused(body: bytes, code: str) -> None:
    incoming = bring("a.txt", body)
    refused = judge(incoming, tell_kind("a.txt", body))
    assert isinstance(refused, Refused)
    assert refused.code == code


@pytest.mark.parametrize("body", [b"x", "Wien, é".encode("cp1252"), "\ufeffWien".encode("utf-16"), b"a\x1b$B"])
def test_text_in_any_encoding_is_taken(body: bytes) -> None:
    assert judge(bring("a.txt", body), tell_kind("a.txt", body)) is None


@pytest.mark.parametrize(
    ("hint", "kind", "named"),
    [
        ("paste", "text", "paste.txt"),
        ("paste", "html", "paste.html"),
        ("598102", "mail", "598102.eml"),
        ("no. 12", "text", "no. 12.txt"),
        ("a.md", "markdown", "a.md"),
        (".txt", "text", ".txt.txt"),
    ],
)
def test_what_has_no_ending_gets_one_by_which_it_is_known(hint: str, kind: str, named: str) -> None:
    assert describe(bring(hint, b"x"), kind).hint == named


def test_what_a_server_said_it_is_stays_and_else_it_is_told_by_its_kind() -> None:
    assert describe(bring("a", b"x", "text/html; charset=x"), "text").provenance.content_type == "text/html; charset=x"
    assert describe(bring("a", b"x"), "text").provenance.content_type == "text/plain"
