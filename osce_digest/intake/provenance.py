"""The note `NAME.provenance.yml` beside a raw file: where its bytes came from, when, as what, and their digest.

Written and read here as lines of `key: value`, which are YAML; notes by another hand are read as far as they are such
lines. The loader reads the day from it, and nothing else.
"""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

SUFFIX: Final = ".provenance.yml"
# etag: "\"5f2a\""   |   fetched: 2026-11-30T06:12:00Z
_LINE = re.compile(r"^(?P<key>[a-z_0-9]+):[ \t]+(?P<value>\S.*?)\s*$", re.MULTILINE)
_TIME = "%Y-%m-%dT%H:%M:%SZ"
# A note is short; a file that only looks like one is read no further.
_MOST = 20_000


class Provenance(NamedTuple):
    """Where bytes came from (a web address, or the name of a file), when, and what they were said to be.

    `etag` and `last_modified` are those of the answer that brought them, as they were sent; empty where unknown.
    """

    address: str
    fetched: datetime
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""


class Note(NamedTuple):
    """A provenance as it was noted, with the SHA-256 of the bytes in hexadecimal."""

    provenance: Provenance
    sha256: str


def write_note(note: Note) -> bytes:
    """Give the bytes of a note; what is not known is left out."""
    provenance = note.provenance
    values = {
        "address": _quote(provenance.address),
        "fetched": provenance.fetched.astimezone(UTC).strftime(_TIME),
        "content_type": _quote(provenance.content_type),
        "sha256": _quote(note.sha256),
        "etag": _quote(provenance.etag),
        "last_modified": _quote(provenance.last_modified),
    }
    return "".join(f"{key}: {value}\n" for key, value in values.items() if value).encode("utf-8")


def read_note(raw: Path) -> Note | None:
    """Read the note beside a raw file, None where there is none that tells when it came."""
    try:
        with Path(f"{raw}{SUFFIX}").open(encoding="utf-8", errors="replace") as stream:
            values = {found["key"]: _unquote(found["value"]) for found in _LINE.finditer(stream.read(_MOST))}
        fetched = datetime.fromisoformat(values["fetched"])
    except (OSError, ValueError, KeyError):
        return None
    told = [values.get(key, "") for key in ("content_type", "etag", "last_modified")]
    moment = fetched if fetched.tzinfo else fetched.replace(tzinfo=UTC)
    return Note(Provenance(values.get("address", ""), moment, *told), values.get("sha256", ""))


def _quote(text: str) -> str:
    """Quote a value as JSON does, which YAML reads too; what cannot be printed is escaped for both."""
    if not text:
        return ""
    quoted = json.dumps(text.encode("utf-8", "replace").decode(), ensure_ascii=False)
    return "".join(sign if sign.isprintable() else json.dumps(sign)[1:-1] for sign in quoted)


def _unquote(value: str) -> str:
    try:
        found = json.loads(value)
    except ValueError:
        return value.strip("'")
    return found if isinstance(found, str) else value
