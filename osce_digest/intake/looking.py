"""Read the feed or the first page of a source, or hear that it is still what it was."""

from typing import Final

from osce_digest.config import FetchSource
from osce_digest.intake.client import Response
from osce_digest.intake.errand import Errand
from osce_digest.intake.faults import FetchError
from osce_digest.intake.memory import SourceMemory

_OK: Final = 200
_UNCHANGED: Final = 304


def look(errand: Errand, source: FetchSource, address: str, known: SourceMemory | None = None) -> Response | None:
    """Fetch a page of a source; None where what is `known` of it still holds. Raises FetchError."""
    etag, last_modified = (known.etag, known.last_modified) if known else ("", "")
    response = errand.get(source, address, etag, last_modified)
    if response.status == _UNCHANGED and (etag or last_modified):
        return None
    if response.status != _OK:
        raise FetchError("refused", f"{address}: the server answers {response.status}")
    return response


def note_version(memory: SourceMemory, response: Response) -> None:
    """Remember which version of a feed or first page was read."""
    memory.etag = response.headers.get("etag", "")
    memory.last_modified = response.headers.get("last-modified", "")
