"""What a request asks for, in the terms of the site: the path of one file, and whether it may be answered at all. Pure.

A browser sends what any page on the web tells it to, so that being asked from this machine proves nothing.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import parse_qs, quote, unquote, urlsplit

# The names by which this machine knows itself. Another name that leads here is somebody's trick (DNS rebinding).
_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
_HOST = re.compile(
    # 127.0.0.1:8000   localhost   [::1]:8000
    r"(?P<name>[a-z0-9.-]+|\[[0-9a-f:]+\])(?::[0-9]{1,5})?",
    re.IGNORECASE,
)
_RANGE = re.compile(
    # bytes=0-499   bytes=500-   bytes=-500
    r"bytes=(?P<first>[0-9]*)-(?P<last>[0-9]*)"
)
INDEX = "index.html"
# Names below it are this server's own; no file of a site begins so.
OWN = "_serve"


class Wanted(NamedTuple):
    """A file that is asked for: its path in the site, and the values after the question mark.

    `folder` tells that a folder was asked for.
    """

    path: str
    query: Mapping[str, str]
    folder: bool


def is_from_here(host: str | None) -> bool:
    """Tell whether a `Host` header names this machine."""
    found = _HOST.fullmatch(host or "")
    return found is not None and found["name"].lower().rstrip(".") in _HOSTS


def read_target(target: str) -> Wanted | None:
    """Read the target of a request; None where it cannot be a file of a site, as where it would lead out of it."""
    if not target.startswith("/"):
        return None
    address = urlsplit("http://site/" + target.lstrip("/"))
    try:
        path = unquote(address.path, errors="strict")
    except UnicodeDecodeError:
        return None
    parts = path.split("/")[1:]
    folder = parts[-1] == ""
    names = [name for name in parts if name]
    if any(_is_barred(name) for name in names) or len(names) < len(parts) - folder:
        return None
    query = {name: values[-1] for name, values in parse_qs(address.query).items()}
    return Wanted("/".join([*names, INDEX] if folder else names), query, folder)


def _is_barred(name: str) -> bool:
    """Tell whether a name hides, leads elsewhere or means something else to some system."""
    return name.startswith(".") or any(char in '\\:"<>|?*' or ord(char) < ord(" ") for char in name)


def write_target(path: str) -> str:
    """Give the address of a file or folder of the site on this server."""
    return "/" + quote(path)


def matches(known: str | None, tag: str) -> bool:
    """Tell whether an `If-None-Match` header knows the version with this tag."""
    tags = [one.strip().removeprefix("W/") for one in (known or "").split(",")]
    return tag in tags or tags == ["*"]


def read_range(asked: str | None, size: int) -> range | None:
    """Give the bytes that a `Range` header asks for, none of which may be there; None where all are to be sent."""
    found = _RANGE.fullmatch((asked or "").strip())
    if found is None or not (found["first"] or found["last"]):
        return None
    if not found["first"]:
        return range(max(0, size - int(found["last"])), size)
    first = int(found["first"])
    last = int(found["last"]) if found["last"] else size - 1
    return None if last < first and found["last"] else range(first, max(first, min(last + 1, size)))
