import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from mailing.servers import Postbox, serve_mail
from tools import find_program

from osce_digest.config import MailServer
from osce_digest.errors import SetupError
from osce_digest.mailing.sending import Fate, Outcome, Parcel, check_server, send_parcels
from osce_digest.mailing.sent_log import SENT_FILE, Key, Sending, SentLog

SENDER = "digest@example.org"
MESSAGE = b"Subject: A week\r\n\r\nLine\r\n.\r\n..two\r\nend\r\n"


def parcel(letter: str = "2023-w28", to: str = "all@lists.example.org") -> Parcel:
    return Parcel(Key(letter, to), SENDER, f"<digest.{letter}@example.org>", MESSAGE)


@pytest.fixture
def log(tmp_path: Path) -> SentLog:
    return SentLog(tmp_path / SENT_FILE)


@pytest.fixture
def postbox() -> Postbox:
    return Postbox()


@pytest.fixture
def port(postbox: Postbox) -> Iterator[int]:
    with serve_mail(postbox) as port:
        yield port


def send(log: SentLog, port: int, *parcels: Parcel) -> list[Outcome]:
    return list(send_parcels(parcels, MailServer("127.0.0.1", port, "none"), "", log))


def test_a_letter_arrives_byte_for_byte_and_is_noted(postbox: Postbox, port: int, log: SentLog) -> None:
    assert send(log, port, parcel()) == [Outcome(parcel().key, Fate.SENT)]
    (letter,) = postbox.letters
    assert (letter.mail_from, letter.rcpt_tos, letter.content) == (SENDER, ["all@lists.example.org"], MESSAGE)
    assert log.find(parcel().key) == Sending("<digest.2023-w28@example.org>", taken=True)


def test_no_letter_goes_twice_to_the_same_also_by_another_run(postbox: Postbox, port: int, log: SentLog) -> None:
    others = (parcel("2023-w29"), parcel(to="tj@lists.example.org"))
    send(log, port, parcel())
    again = SentLog(log._file)
    assert [one.fate for one in send(again, port, parcel(), *others)] == [Fate.BEFORE, Fate.SENT, Fate.SENT]
    assert [one.fate for one in send(SentLog(log._file), port, parcel(), *others)] == [Fate.BEFORE] * 3
    assert len(postbox.letters) == 3


def test_letters_share_a_line_and_none_is_opened_for_nothing(postbox: Postbox, port: int, log: SentLog) -> None:
    send(log, port, parcel(), parcel("2023-w29"))
    send(log, port, parcel(), parcel("2023-w29"))
    assert postbox.connections == 1


def test_what_is_refused_is_told_and_may_be_tried_again(postbox: Postbox, port: int, log: SentLog) -> None:
    postbox.refused = ("all@lists.example.org",)
    outcomes = send(log, port, parcel(), parcel(to="tj@lists.example.org"))
    assert [one.fate for one in outcomes] == [Fate.REFUSED, Fate.SENT]
    assert outcomes[0].reason == "550 5.1.1 no such list here"
    postbox.refused = ()
    assert [one.fate for one in send(SentLog(log._file), port, parcel())] == [Fate.SENT]


def test_a_letter_that_is_refused_once_it_was_read_may_be_tried_again(
    postbox: Postbox, port: int, log: SentLog
) -> None:
    postbox.answer = lambda _: "451 4.7.1 later, please"
    assert send(log, port, parcel()) == [Outcome(parcel().key, Fate.REFUSED, "451 4.7.1 later, please")]
    assert SentLog(log._file).find(parcel().key) is None


def test_where_the_line_breaks_after_the_letter_it_is_in_doubt_and_never_sent_again(
    postbox: Postbox, port: int, log: SentLog
) -> None:
    postbox.hangs_up = True
    first, second = send(log, port, parcel(), parcel("2023-w29"))
    assert (first.fate, second.fate) == (Fate.DOUBTFUL, Fate.REFUSED)
    postbox.hangs_up = False
    again = send(SentLog(log._file), port, parcel(), parcel("2023-w29"))
    assert [one.fate for one in again] == [Fate.DOUBTFUL, Fate.SENT]
    assert len(postbox.letters) == 2


def test_a_run_that_was_killed_while_it_sent_leaves_a_doubt(postbox: Postbox, port: int, log: SentLog) -> None:
    noted = []

    def look(_: object) -> str:
        noted.append(SentLog(log._file).find(parcel().key))
        return "250 OK"

    postbox.answer = look
    send(log, port, parcel())
    assert noted == [Sending("<digest.2023-w28@example.org>", taken=False)]


def test_a_server_that_is_not_there_is_told_and_nothing_noted(log: SentLog) -> None:
    with serve_mail(Postbox()) as port:
        pass
    with pytest.raises(SetupError, match=rf"mail-server: 127\.0\.0\.1:{port} cannot be reached"):
        send(log, port, parcel())
    assert log.find(parcel().key) is None


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning")
def test_one_logs_in_with_the_password(log: SentLog) -> None:
    postbox = Postbox()
    options = {"authenticator": postbox.log_in, "auth_required": True, "auth_require_tls": False}
    with serve_mail(postbox, **options) as port:
        server = MailServer("127.0.0.1", port, "none", "digest")
        with pytest.raises(SetupError, match="does not let us in"):
            list(send_parcels([parcel()], server, "wrong", log))
        assert [one.fate for one in send_parcels([parcel()], server, "secret", log)] == [Fate.SENT]
    assert (b"digest", b"secret") in postbox.logins


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1 and its key in one file, which nobody vouches for."""
    openssl = find_program("openssl", "apt install openssl")
    file = tmp_path / "server.pem"
    asked = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
    command = [openssl, *asked.split(), "-keyout", tmp_path / "key.pem", "-out", file]
    subprocess.run(command, check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + (tmp_path / "key.pem").read_bytes())
    return file


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_the_line_is_encrypted_and_the_server_must_be_who_it_says(
    security: str, certificate: Path, log: SentLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    postbox = Postbox()
    how = {"tls_context": context, "require_starttls": True} if security == "starttls" else {"ssl_context": context}
    with serve_mail(postbox, **how) as port:
        server = MailServer("127.0.0.1", port, security)
        with pytest.raises(SetupError, match=r"mail-server: .*certificate"):
            list(send_parcels([parcel()], server, "", log))
        assert postbox.letters == []
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert [one.fate for one in send_parcels([parcel()], server, "", log)] == [Fate.SENT]
    assert len(postbox.letters) == 1


def test_a_server_that_cannot_encrypt_gets_nothing(port: int, log: SentLog) -> None:
    with pytest.raises(SetupError, match="STARTTLS"):
        list(send_parcels([parcel()], MailServer("127.0.0.1", port), "", log))


@pytest.mark.parametrize(
    ("server", "password", "code"),
    [
        (MailServer(), "", "no-mail-server"),
        (MailServer("mail.example.org", user="digest"), "", "no-password: .*OSCE_SECRET"),
        (MailServer("mail.example.org", security="none", user="digest"), "secret", "password-in-clear"),
    ],
)
def test_what_is_missing_for_sending_is_told(server: MailServer, password: str, code: str) -> None:
    with pytest.raises(SetupError, match=code) as told:
        check_server(server, password, "OSCE_SECRET")
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    "server", [MailServer("mail.example.org", user="me"), MailServer("localhost", 25, "none", "me")]
)
def test_a_password_may_go_over_an_encrypted_line_or_none_at_all(server: MailServer) -> None:
    check_server(server, "secret", "OSCE_SECRET")
