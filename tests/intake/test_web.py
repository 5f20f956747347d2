from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from intake.newsroom import Page, PatientClock, open_newsroom

from osce_digest.errors import DigestError
from osce_digest.intake.client import Client
from osce_digest.intake.incoming import Incoming, Refused
from osce_digest.intake.web import fetch_address, name_address


@dataclass(frozen=True, slots=True)
class Answer:
    status: int = 200
    address: str = "https://example.org/press/598102"
    headers: Mapping[str, str] = field(default_factory=lambda: {"content-type": "text/html", "etag": '"1"'})
    body: bytes = b"<p>\xff"


def answer(found: Answer | DigestError, asked: list[tuple[str, bool]] | None = None) -> Incoming | Refused:
    def get(address: str, *, allow_private: bool) -> Answer:
        (asked if asked is not None else []).append((address, allow_private))
        if isinstance(found, DigestError):
            raise found
        return found

    return fetch_address("https://example.org/old", allow_private=True, get=get)


def test_what_an_address_answers_comes_in_with_where_it_was_found() -> None:
    asked: list[tuple[str, bool]] = []
    found = answer(Answer(), asked)
    assert asked == [("https://example.org/old", True)]
    assert isinstance(found, Incoming)
    assert (found.label, found.hint, found.body) == ("https://example.org/old", "598102.html", b"<p>\xff")
    told = found.provenance
    assert (told.address, told.content_type, told.etag, told.last_modified) == (
        "https://example.org/press/598102",
        "text/html",
        '"1"',
        "",
    )


def test_what_is_no_page_is_told() -> None:
    assert answer(Answer(status=404)) == Refused(
        "https://example.org/old", "not-fetched", "the server answers 404, which is no page"
    )


def test_an_address_that_gives_no_answer_is_told_by_its_own_code() -> None:
    class DownError(DigestError):
        code = "down"

    class PrivateError(DigestError):
        code = "private-address"

    assert answer(DownError("nobody answers")) == Refused("https://example.org/old", "down", "nobody answers")
    private = answer(PrivateError("'allow_private: true' permits it"))
    assert isinstance(private, Refused)
    assert "--allow-private permits that" in private.message
    assert answer(DigestError("why")) == Refused("https://example.org/old", "not-fetched", "why")


@pytest.mark.parametrize(
    ("address", "content_type", "name"),
    [
        ("https://example.org/press/598102", "text/html; charset=utf-8", "598102.html"),
        ("https://example.org/a.txt", "text/html", "a.txt"),
        ("https://example.org/feed.rss?page=2", "application/rss+xml", "feed.rss"),
        ("https://example.org/a.php?id=7", "text/html", "a.php-id=7.html"),
        ("https://example.org/", "text/html", "example.org.html"),
        ("https://example.org/caf%C3%A9", "", "café"),
        ("https://example.org/a/", "application/octet-stream", "a"),
    ],
)
def test_a_file_is_named_after_the_end_of_the_address(address: str, content_type: str, name: str) -> None:
    assert name_address(address, content_type) == name


def test_a_real_server_is_asked_as_politely_as_it_wants() -> None:
    get = Client(clock=PatientClock()).get
    with open_newsroom() as newsroom:
        newsroom.pages["/press/598102"] = Page("<p>Osh \N{EN DASH} café</p>")
        newsroom.pages["/robots.txt"] = Page("User-agent: *\nDisallow: /private\n", kind="text/plain")
        found = fetch_address(f"{newsroom.address}/press/598102", allow_private=True, get=get)
        kept_out = fetch_address(f"{newsroom.address}/private/1", allow_private=True, get=get)
        private = fetch_address(f"{newsroom.address}/press/598102")
    assert isinstance(found, Incoming)
    assert (found.hint, found.body.decode()) == ("598102.html", "<p>Osh \N{EN DASH} café</p>")
    assert found.provenance.etag
    assert [one.code for one in (kept_out, private) if isinstance(one, Refused)] == ["robots", "private-address"]
