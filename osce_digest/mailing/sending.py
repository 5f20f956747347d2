"""Hand letters to an SMTP server, each address by itself, and note before and after what became of each.

What a server refuses was not sent and may be tried again. Where the line breaks after the whole letter went out, nobody
knows: that is in doubt, and not tried again.
"""

import smtplib
import ssl
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import NamedTuple

from osce_digest.config import MailServer
from osce_digest.errors import Fault, SetupError
from osce_digest.mailing.sent_log import Key, Sending, SentLog

_SECONDS = 30
_TAKEN = 250
_FORWARDED = 251
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_SERVER = "newsletter.server"


class Fate(StrEnum):
    """What became of a letter to one address."""

    SENT = "sent"
    BEFORE = "sent before"
    REFUSED = "not sent"
    DOUBTFUL = "in doubt"


class Parcel(NamedTuple):
    """One letter to one address."""

    key: Key
    sender: str
    message_id: str
    message: bytes


class Outcome(NamedTuple):
    """What became of a parcel, and why, in the server's words where it said some."""

    key: Key
    fate: Fate
    reason: str = ""


class _RefusedError(Exception):
    """The server will not take this letter, or not for this address."""


def check_server(server: MailServer, password: str, variable: str) -> None:
    """Make sure that a server is named and that its password is there and stays secret.

    `variable` is the name of what the password comes from. Raises SetupError.
    """
    if not server.host:
        raise _tell("no-mail-server", "no server is named to send by: set newsletter.server.host in site.yml")
    if server.user and not password:
        raise _tell("no-password", f"no password for {server.user}: put it into the environment as {variable}")
    if server.user and server.security == "none" and server.host not in _LOOPBACK:
        raise _tell(
            "password-in-clear", "a password is sent over an encrypted line only: set security to starttls or tls"
        )


def send_parcels(parcels: Iterable[Parcel], server: MailServer, password: str, log: SentLog) -> Iterator[Outcome]:
    """Send what was not sent before, one after another, and tell what becomes of each.

    Raises SetupError where the server cannot be reached or does not let us in, or the log cannot be written.
    """
    waiting: list[Parcel] = []
    for parcel in parcels:
        known = log.find(parcel.key)
        if known is None:
            waiting.append(parcel)
        else:
            yield Outcome(parcel.key, Fate.BEFORE if known.taken else Fate.DOUBTFUL)
    if waiting:
        yield from _send(waiting, server, password, log)


def _send(parcels: Sequence[Parcel], server: MailServer, password: str, log: SentLog) -> Iterator[Outcome]:
    with _open_line(server, password) as line:
        for parcel in parcels:
            yield _send_one(line, parcel, log)


def _send_one(line: smtplib.SMTP, parcel: Parcel, log: SentLog) -> Outcome:
    log.note(parcel.key, Sending(parcel.message_id, taken=False))
    try:
        _introduce(line, parcel)
    except (_RefusedError, smtplib.SMTPException, OSError) as error:
        log.forget(parcel.key)
        return Outcome(parcel.key, Fate.REFUSED, str(error))
    try:
        code, said = line.data(parcel.message)
    except smtplib.SMTPDataError as error:  # it did not even want to hear it
        log.forget(parcel.key)
        return Outcome(parcel.key, Fate.REFUSED, _quote(error.smtp_code, error.smtp_error))
    except (smtplib.SMTPException, OSError) as error:
        return Outcome(parcel.key, Fate.DOUBTFUL, str(error))
    if code != _TAKEN:
        log.forget(parcel.key)
        return Outcome(parcel.key, Fate.REFUSED, _quote(code, said))
    log.note(parcel.key, Sending(parcel.message_id, taken=True))
    return Outcome(parcel.key, Fate.SENT)


def _introduce(line: smtplib.SMTP, parcel: Parcel) -> None:
    """Say whom the letter is from and whom it is for."""
    line.rset()
    for code, said in (line.mail(parcel.sender), line.rcpt(parcel.key.to)):
        if code not in {_TAKEN, _FORWARDED}:
            raise _RefusedError(_quote(code, said))


@contextmanager
def _open_line(server: MailServer, password: str) -> Iterator[smtplib.SMTP]:
    """Reach the server and log in; a line that breaks later is the letters' trouble."""
    context = ssl.create_default_context()
    try:
        if server.security == "tls":
            line: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=_SECONDS, context=context)
        else:
            line = smtplib.SMTP(server.host, server.port, timeout=_SECONDS)
    except (smtplib.SMTPException, OSError) as error:
        raise _tell("mail-server", f"{server.host}:{server.port} cannot be reached: {error}") from error
    try:
        _let_in(line, server, password, context)
        yield line
    finally:
        try:
            line.quit()
        except (smtplib.SMTPException, OSError):  # what it took it has said
            line.close()


def _let_in(line: smtplib.SMTP, server: MailServer, password: str, context: ssl.SSLContext) -> None:
    try:
        if server.security == "starttls":
            line.starttls(context=context)
        if server.user:
            line.login(server.user, password)
        line.ehlo_or_helo_if_needed()
    except (smtplib.SMTPException, OSError) as error:
        raise _tell("mail-server", f"{server.host}:{server.port} does not let us in: {error}") from error


def _quote(code: int, said: bytes | str) -> str:
    text = said.decode("ascii", "replace") if isinstance(said, bytes) else said
    return f"{code} {' '.join(text.split())}"


def _tell(code: str, message: str) -> SetupError:
    return SetupError([Fault(_SERVER, 0, code, message)])
