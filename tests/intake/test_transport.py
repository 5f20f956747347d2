import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import tools
from intake.newsroom import (
    Answer,
    Newsroom,
    Page,
    babble,
    cut_off,
    cut_off_in_pieces,
    hang_up,
    open_newsroom,
    pour,
    pour_headers,
    say_nothing,
    send_bomb,
    send_packed,
    send_torn_gzip,
    trickle,
    trickle_headers,
)

from osce_digest.intake import transport
from osce_digest.intake.addresses import place
from osce_digest.intake.faults import FetchError
from osce_digest.intake.transport import Limits, Request, Response, Transport

SMALL = Transport(Limits(size=1_000_000))
HASTY = Transport(Limits(read=0.3))
# What a server says now and then keeps the line open; only the sum is bounded.
BRIEF = Transport(Limits(total=0.5))


def ask(newsroom: Newsroom, way: Transport = SMALL, cut: int = 0) -> Response:
    return way.exchange(Request(place(newsroom.address + "/a"), {}, allow_private=True, cut=cut))


@pytest.mark.parametrize(
    ("answer", "way", "code", "passing"),
    [
        (say_nothing, HASTY, "timeout", True),
        (trickle, BRIEF, "too-slow", True),
        (trickle_headers, BRIEF, "too-slow", True),
        (pour_headers, SMALL, "broken-off", True),
        (cut_off, SMALL, "broken-off", True),
        (cut_off_in_pieces, SMALL, "broken-off", True),
        (hang_up, SMALL, "broken-off", True),
        (babble, SMALL, "broken-off", True),
        (pour, SMALL, "too-large", False),
        (send_bomb, SMALL, "too-large", False),
        (send_torn_gzip, SMALL, "wrong-encoding", False),
        (send_packed(b"a", "br"), SMALL, "wrong-encoding", False),
        (Page(b"a" * 1_000_001), SMALL, "too-large", False),
    ],
)
def test_a_server_that_misbehaves_costs_a_line_and_no_more(
    newsroom: Newsroom, answer: Answer, way: Transport, code: str, *, passing: bool
) -> None:
    newsroom.pages["/a"] = answer
    with pytest.raises(FetchError) as told:
        ask(newsroom, way)
    assert (told.value.code, told.value.passing) == (code, passing)
    assert "\n" not in str(told.value)


def test_what_is_as_large_as_allowed_arrives(newsroom: Newsroom) -> None:
    newsroom.pages["/a"] = Page(b"a" * 1_000_000)
    assert len(ask(newsroom).body) == 1_000_000


def test_where_a_part_will_do_the_rest_is_not_read(newsroom: Newsroom) -> None:
    newsroom.pages["/a"] = pour
    assert ask(newsroom, cut=1000).body == b"a" * 1000


def test_a_server_that_is_not_there_is_told() -> None:
    with open_newsroom() as gone:
        pass
    with pytest.raises(FetchError, match=r"127\.0\.0\.1 cannot be reached") as told:
        ask(gone)
    assert (told.value.code, told.value.passing) == ("unreachable", True)


def test_the_next_machine_of_a_host_is_asked_where_the_first_is_down(newsroom: Newsroom) -> None:
    newsroom.pages["/a"] = Page("here")
    way = Transport(resolve=lambda *_: ["127.0.0.9", "127.0.0.1"])
    where = place(newsroom.address.replace("127.0.0.1", "news.example") + "/a")
    response = way.exchange(Request(where, {}, allow_private=True))
    assert response.body == b"here"
    assert newsroom.asked[-1].headers["host"] == f"news.example:{newsroom.port}"


def test_a_name_is_looked_up_once_and_what_was_judged_is_asked(newsroom: Newsroom) -> None:
    """A name that leads to a public machine while it is judged and to a private one afterwards (DNS rebinding)."""
    answers = [["203.0.114.7"], ["127.0.0.1"]]
    way = Transport(Limits(connect=0.05), resolve=lambda *_: answers.pop(0))
    with pytest.raises(FetchError) as told:
        way.exchange(Request(place(newsroom.address.replace("127.0.0.1", "news.example") + "/a"), {}))
    assert told.value.code in {"unreachable", "timeout"}
    assert (len(answers), newsroom.asked) == (1, [])


# --- Encrypted lines


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost that nobody has signed but itself, with its key."""
    tools.find_program("openssl", "apt install openssl")
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", *name]
    paths = ["-keyout", str(file), "-out", f"{file}.crt", "-days", "2"]
    subprocess.run([shutil.which(command[0]) or "openssl", *command[1:], *paths], check=True, capture_output=True)
    file.write_text(file.read_text() + Path(f"{file}.crt").read_text())
    return file


def serve_with(certificate: Path) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture(autouse=True)
def _trust_anew() -> Iterator[None]:
    """What one test trusts is no matter for the next."""
    transport._trust.cache_clear()
    yield
    transport._trust.cache_clear()


def trust(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


def test_a_certificate_nobody_trusts_ends_it_before_anything_is_asked(certificate: Path) -> None:
    with open_newsroom(serve_with(certificate)) as newsroom:
        with pytest.raises(FetchError, match=r"the certificate of localhost is not trusted: self.signed") as told:
            ask(newsroom)
        assert (told.value.code, told.value.passing, newsroom.asked) == ("untrusted", False, [])


def test_a_trusted_certificate_lets_one_in(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trust(certificate, monkeypatch)
    with open_newsroom(serve_with(certificate)) as newsroom:
        newsroom.pages["/a"] = Page("here")
        assert ask(newsroom).body == b"here"


def test_a_certificate_must_be_for_the_name_that_was_asked_for(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(certificate, monkeypatch)
    with open_newsroom(serve_with(certificate)) as newsroom:
        newsroom.host = "127.0.0.1"
        with pytest.raises(FetchError, match="is not trusted") as told:
            ask(newsroom)
        assert (told.value.code, newsroom.asked) == ("untrusted", [])


def test_a_server_that_does_not_encrypt_is_told(newsroom: Newsroom) -> None:
    newsroom.scheme = "https"
    with pytest.raises(FetchError, match=r"no encrypted line to 127\.0\.0\.1") as told:
        ask(newsroom)
    assert told.value.code == "tls"


def test_slow_and_torn_answers_are_noticed_on_encrypted_lines_too(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(certificate, monkeypatch)
    with open_newsroom(serve_with(certificate)) as newsroom:
        for answer, code in ((trickle, "too-slow"), (cut_off, "broken-off"), (send_bomb, "too-large")):
            newsroom.pages["/a"] = answer
            with pytest.raises(FetchError) as told:
                ask(newsroom, Transport(Limits(total=0.8 if answer is trickle else 60, size=1_000_000)))
            assert told.value.code == code
