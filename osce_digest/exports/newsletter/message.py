"""A letter as a message by RFC 5322 and MIME: plain text and HTML side by side, seven bits, lines by the rules.

The same letter gives the same bytes: the boundary is made from what it parts, the date and the id are given, and no
clock is asked. The head is written by hand, since Python's own writer breaks addresses in it into encoded words and
loses blanks of long names. Signing (DKIM) and bounces are the mail server's.
"""

from base64 import encodebytes
from binascii import b2a_qp
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.header import Header
from email.utils import format_datetime, quote
from hashlib import blake2b

_EOL = "\r\n"
# RFC 2047, 2: a line that holds an encoded word is no longer.
_WIDTH = 76
_SHORT = 60  # of a name that fits on the first line of a head
_NOBODY = "undisclosed-recipients:;"


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stands in the head of a message beside its subject.

    `name` is that of the letter (`2023-w28-tajikistan`), `topic` what its series is for (`tajikistan`, empty for all);
    `archived` is where it can be read on the web. Empty where there is none: `reply_to`, `unsubscribe`.
    """

    name: str
    topic: str
    day: date
    sender: str
    sender_name: str
    to: Sequence[str]
    reply_to: str
    unsubscribe: str
    archived: str

    @property
    def message_id(self) -> str:
        """The id of the message: the same however often it is made."""
        return f"<digest.{self.name}@{self.domain}>"

    @property
    def domain(self) -> str:
        """The domain of the sender, which its ids are made from."""
        return self.sender.rpartition("@")[2].lower()


def write_message(envelope: Envelope, subject: str, language: str, texts: tuple[str, str]) -> bytes:
    """Write a message; `texts` are the plain text and the HTML, which say the same."""
    plain, html = (text.encode("utf-8", "replace") for text in texts)
    # No encoded text holds such a line: an equals sign is followed by two hex digits there.
    boundary = f"=_{blake2b(plain + html, digest_size=12).hexdigest()}"
    head = [f"{name}: {value}{_EOL}" for name, value in _write_head(envelope, subject)]
    head.append(f'Content-Type: multipart/alternative;{_EOL} boundary="{boundary}"{_EOL}{_EOL}')
    parts = [_write_part(kind, language, text) for kind, text in (("plain", plain), ("html", html))]
    opening = f"--{boundary}{_EOL}".encode()
    closing = f"--{boundary}--{_EOL}".encode()
    return b"".join(["".join(head).encode("ascii"), *(opening + part for part in parts), closing])


def _write_head(envelope: Envelope, subject: str) -> Iterator[tuple[str, str]]:
    yield "From", _write_mailbox("From", envelope.sender_name, envelope.sender)
    yield "To", f",{_EOL} ".join(envelope.to) or _NOBODY
    if envelope.reply_to:
        yield "Reply-To", envelope.reply_to
    yield "Subject", _write_text("Subject", subject)
    yield "Date", format_datetime(datetime(envelope.day.year, envelope.day.month, envelope.day.day, 12, tzinfo=UTC))
    yield "Message-ID", envelope.message_id
    yield "List-Id", f"<{envelope.topic}{'.' if envelope.topic else ''}digest.{envelope.domain}>"
    if envelope.unsubscribe:
        yield "List-Unsubscribe", f"<{envelope.unsubscribe}>"
    if envelope.archived.isascii():
        yield "Archived-At", f"<{envelope.archived}>"
    yield "Auto-Submitted", "auto-generated"
    yield "MIME-Version", "1.0"


def _write_part(kind: str, language: str, text: bytes) -> bytes:
    """Write a part in whichever coding is the shorter; of both no server has to be able to do more than ASCII."""
    printed, packed = b2a_qp(text, istext=True), encodebytes(text.replace(b"\n", b"\r\n"))
    coding, coded = ("base64", packed) if len(packed) < len(printed) else ("quoted-printable", printed)
    head = (f"text/{kind}; charset=utf-8", f"Content-Language: {language}", f"Content-Transfer-Encoding: {coding}")
    return f"Content-Type: {_EOL.join(head)}{_EOL}{_EOL}".encode() + coded.replace(b"\n", b"\r\n") + b"\r\n"


def _write_text(name: str, text: str) -> str:
    """Write what people read in a head, in encoded words (RFC 2047) where it is not ASCII or cannot be folded."""
    plain = text.isascii() and max(map(len, text.split()), default=0) <= _SHORT
    charset = "us-ascii" if plain else "utf-8"
    return Header(text, charset, maxlinelen=_WIDTH, header_name=name).encode(linesep=_EOL)


def _write_mailbox(field: str, name: str, address: str) -> str:
    if name.isascii() and len(name) <= _SHORT:
        return f'"{quote(name)}"{_EOL} <{address}>'
    # An encoded word may hold blanks, a quoted name is not to be folded.
    words = Header(name, "utf-8", maxlinelen=_WIDTH, header_name=field)
    return f"{words.encode(linesep=_EOL)}{_EOL} <{address}>"
