"""The ledger's lines as JSON: taken apart with care, and written as they are kept. Pure.

A line is taken whole or not at all; what is wrong with it is said by `WrongLineError`.
"""

import json
import re
from datetime import date
from typing import Any

from osce_digest.config.values import WrongValueError, read_authority
from osce_digest.editorial.ledger.values import Line
from osce_digest.editorial.sketch import SHAPE

VERSION = 1

# 2023-elbasan-shares-7f3a
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# items/2023/elbasan-shares-its-public-safety-council.html   items/undated/item.html
_ADDRESS = re.compile(r"items/[a-z0-9]+/[a-z0-9]+(-[a-z0-9]+)*\.html")
# 9c1185a5c5e9fc54
_DIGEST = re.compile(r"[0-9a-f]{16}")

_matches_id, _matches_address = _ID.fullmatch, _ADDRESS.fullmatch
_matches_digest, _matches_sketch = _DIGEST.fullmatch, SHAPE.fullmatch
_read_day = date.fromisoformat


class WrongLineError(Exception):
    """A line of the ledger is not what it should be; the message says what was expected."""


class NewerVersionError(Exception):
    """The ledger was written by a later version of the program, whose lines mean more than this one knows."""


def parse_line(value: Any) -> Line:  # noqa: ANN401  (whatever JSON holds)
    """Take an entry's line; raises WrongLineError."""
    try:
        line = Line(
            value["id"],
            value["address"],
            tuple(value["former"]),
            value["title"],
            _parse_day(value["published"]),
            value["digest"],
            value["sketch"],
            _parse_day(value["seen"]),
            _parse_day(value["updated"]),
            _parse_day(value["withdrawn"]),
            _parse_day(value.get("announced")),
        )
        good = (
            _matches_id(line.id)
            and _matches_address(line.address)
            and all(map(_matches_address, line.former))
            and isinstance(line.title, str)
            and _matches_digest(line.digest)
            and _matches_sketch(line.sketch)
        )
    except KeyError as error:
        raise WrongLineError(f"it has no {error}") from None
    except (TypeError, ValueError):
        good = None
    if not good:
        raise WrongLineError("a value in it is not of the kind that stands there")
    return line


def parse_header(value: dict[str, Any]) -> str:
    """Take the authority from a first line; raises WrongLineError, and NewerVersionError."""
    version = value.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerVersionError
    try:
        if version == VERSION:
            return read_authority(value["authority"])
    except (TypeError, WrongValueError):
        pass
    raise WrongLineError("expected an authority such as example.org,2023 and a version")


def write_header(authority: str) -> str:
    """Write the first line, without its end."""
    return _write({"authority": authority, "version": VERSION})


def write_line(line: Line) -> str:
    """Write an entry's line, without its end; every line has every field but `announced`, which few have."""
    announced = {"announced": _write_day(line.announced)} if line.announced else {}
    return _write(
        {
            "id": line.id,
            "address": line.address,
            "former": line.former,
            "title": line.title,
            "published": _write_day(line.published),
            "digest": line.digest,
            "sketch": line.sketch,
            "seen": _write_day(line.seen),
            "updated": _write_day(line.updated),
            "withdrawn": _write_day(line.withdrawn),
            **announced,
        }
    )


def _parse_day(value: str | None) -> date | None:
    return None if value is None else _read_day(value)


def _write_day(day: date | None) -> str | None:
    return day.isoformat() if day else None


_write = json.JSONEncoder(ensure_ascii=False).encode
