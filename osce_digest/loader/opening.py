"""Open a raw file's bytes, whatever its format, and cut it into drafts: the one way in to load and to explain."""

from typing import TYPE_CHECKING, NamedTuple

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.decode import decode
from osce_digest.loader.drafting import Drafted, draft_items
from osce_digest.model import NO_BORDERS, Borders, Source

if TYPE_CHECKING:
    from osce_digest.loader.formats.sheet import Sheet

_PLAIN = (".txt", ".md", ".markdown")
# Markup, rows and the heads of mails begin so; most plain text does not, and is spared a closer look.
_SIGNS = (b"<", b"{", b"\xff", b"\xfe", b"From ")
# "Return-Path:", "Delivered-To:"
_LONGEST_HEADER = 30
_BEFORE = b"\xef\xbb\xbf \t\r\n"


class Opened(NamedTuple):
    """A file's text, None where it has none, what was noticed, and its lines where it has a format of its own."""

    source: Source | None
    noticed: list[Diagnostic]
    sheet: "Sheet | None" = None


def open_source(name: str, data: bytes) -> Opened:
    """Open the bytes of one file; `name` is its path relative to the content folder."""
    if not name.endswith(_PLAIN) or _may_have_format(data[:64].lstrip(_BEFORE)):
        from osce_digest.loader.formats.opening import open_format  # noqa: PLC0415  (plain text spares it)

        if found := open_format(name, data):
            return Opened(*found)
    return Opened(*decode(name, data))


def _may_have_format(head: bytes) -> bool:
    first = head[:_LONGEST_HEADER].partition(b":")
    return head.startswith(_SIGNS) or (bool(first[1]) and b" " not in first[0])


def draft_opened(source: Source, sheet: "Sheet | None", borders: Borders = NO_BORDERS) -> Drafted:
    """Cut an opened file into drafts; `borders` are those an editor moved."""
    if sheet is None:
        return draft_items(source, borders)
    from osce_digest.loader.formats.drafting import draft_sheet  # noqa: PLC0415  (as above)

    return draft_sheet(source, sheet, borders)
