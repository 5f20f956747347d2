"""Fetch one address for `add`, politely and once; what it answers is what came in. Stores nothing."""

from collections.abc import Callable, Mapping
from typing import Final, Protocol
from urllib.parse import unquote, urlsplit

from osce_digest.errors import DigestError
from osce_digest.intake.clock import tell_time
from osce_digest.intake.incoming import Incoming, Refused, show_name
from osce_digest.intake.provenance import Provenance

_DONE: Final = 200
_PRIVATE: Final = "private-address"
# What a page is called that stands at the root of its host, and endings by what a server says that something is.
_ROOT: Final = "page"
_ENDINGS: Final = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
    "text/markdown": "md",
    "text/csv": "csv",
    "application/rss+xml": "xml",
    "application/atom+xml": "xml",
    "application/xml": "xml",
    "text/xml": "xml",
    "message/rfc822": "eml",
    "application/mbox": "mbox",
    "application/zip": "zip",
}


class Answer(Protocol):
    """What a server answered; `address` is where, after redirects; names of headers are in lower case."""

    @property
    def status(self) -> int: ...  # noqa: D102  (as HTTP has it)
    @property
    def address(self) -> str: ...  # noqa: D102  (see above)
    @property
    def headers(self) -> Mapping[str, str]: ...  # noqa: D102  (see above)
    @property
    def body(self) -> bytes: ...  # noqa: D102  (byte for byte)


Get = Callable[..., Answer]


def fetch_address(address: str, *, allow_private: bool = False, get: Get | None = None) -> Incoming | Refused:
    """Give what stands at an address; addresses of this machine or network only where they are allowed."""
    label = show_name(address)
    try:
        answer = (get or _open_client())(address, allow_private=allow_private)
    except DigestError as error:
        code = str(getattr(error, "code", "not-fetched"))
        message = (
            "it is of this machine or its network; --allow-private permits that" if code == _PRIVATE else str(error)
        )
        return Refused(label, code, message)
    if answer.status != _DONE:
        return Refused(label, "not-fetched", f"the server answers {answer.status}, which is no page")
    told = {name: answer.headers.get(name, "") for name in ("content-type", "etag", "last-modified")}
    content_type, etag, last_modified = told.values()
    provenance = Provenance(answer.address, tell_time(), content_type, etag, last_modified)
    return Incoming(label, name_address(answer.address, content_type), answer.body, provenance)


def name_address(address: str, content_type: str) -> str:
    """Name a file after the end of an address: `…/press/598102` that is said to be a page is `598102.html`."""
    parts = urlsplit(address)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2]
    name = last or (parts.hostname or _ROOT)
    ending = _ENDINGS.get(content_type.partition(";")[0].strip().lower(), "")
    own = last.rpartition(".")[2].lower() if "." in last else ""
    known = own in {*_ENDINGS.values(), "htm", "rss", "atom", "jsonl"}
    if parts.query and not known:
        name = f"{name}-{parts.query}"
    return name if known or not ending else f"{name}.{ending}"


def _open_client() -> Get:
    from osce_digest.intake.client import get  # noqa: PLC0415  (who gives a way of their own needs none of it)

    return get
