"""Take the mails of a mailbox file (mbox) apart, byte for byte. Reads none of them beyond what names it."""

import re
from collections.abc import Iterator
from email import policy
from email.parser import BytesHeaderParser
from hashlib import sha256
from pathlib import Path
from typing import IO, Final, NamedTuple

# From press@example.org Mon Nov 30 06:12:00 2026
_BEGIN: Final = re.compile(rb"From \S.* \d{4}\s*$|From \S+\s*$")
_HEADERS: Final = BytesHeaderParser(policy=policy.default)
_HEAD: Final = 65_536


class Mail(NamedTuple):
    """One mail; `address` names it for ever (RFC 2392), `subject` is for people. A longer one than allowed is cut."""

    address: str
    subject: str
    body: bytes
    too_large: bool


def read_mailbox(file: Path, most: int) -> Iterator[Mail]:
    """Give the mails of a mailbox in its order, without the lines that part them. Raises OSError."""
    with file.open("rb") as stream:
        for raw, too_large in _split(stream, most):
            yield _read(raw, too_large=too_large)


def _split(stream: IO[bytes], most: int) -> Iterator[tuple[bytes, bool]]:
    """Cut where a line parts mails: at the beginning, or after an empty line."""
    mail, empty, size = [b""], True, 0
    for line in stream:
        if empty and _BEGIN.match(line):
            if size:
                yield _trim(mail), size > most
            mail, size = [], 0
        else:
            size += len(line)
            if size <= most:
                mail.append(line)
        empty = not line.strip(b"\r\n")
    if size:
        yield _trim(mail), size > most


def _trim(lines: list[bytes]) -> bytes:
    """Leave out the empty line before the one that parts mails, which is no part of a mail."""
    if lines and not lines[-1].strip(b"\r\n"):
        lines = lines[:-1]
    return b"".join(lines)


def _read(raw: bytes, *, too_large: bool) -> Mail:
    headers = _HEADERS.parsebytes(raw[:_HEAD])
    name = re.sub(r"[\s<>]", "", str(headers.get("message-id", "")))
    address = f"mid:{name}" if name else f"mid:{sha256(raw).hexdigest()[:32]}@nameless"
    return Mail(address, " ".join(str(headers.get("subject", "")).split()), raw, too_large)
