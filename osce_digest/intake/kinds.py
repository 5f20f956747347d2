"""Tell what comes in: what kind of file it is, whether it is any press text could be in, and what to call it."""

from typing import Final

from osce_digest.intake.incoming import Incoming, Refused
from osce_digest.intake.zips import is_zip
from osce_digest.loader.decode import decode

# What a kind of file is called by name and in the note beside it.
_ENDINGS: Final = {
    "text": ("txt", "text/plain"),
    "markdown": ("md", "text/markdown"),
    "html": ("html", "text/html"),
    "feed": ("xml", "application/xml"),
    "mail": ("eml", "message/rfc822"),
    "mbox": ("mbox", "application/mbox"),
    "jsonl": ("jsonl", "application/jsonl"),
    "csv": ("csv", "text/csv"),
}
_BINARY: Final = "binary"
# Files of text processors that begin with text and are none.
_NO_TEXT: Final = ((b"%PDF-", "a PDF"), (b"{\\rtf", "rich text"))


def name_kind(name: str, body: bytes) -> str:
    """Name the kind of a file by its name and content: text, html, binary and so on."""
    if is_zip(body):
        return "zip"
    return _BINARY if decode(name, body)[0] is None else "text"


def judge(incoming: Incoming, kind: str) -> Refused | None:
    """Turn away what no press text can be in."""
    label, body = incoming.label, incoming.body
    if not body.strip(b"\xef\xbb\xbf\xfe\xff\0 \t\r\n"):
        return Refused(label, "empty-file", "there is nothing in it")
    for mark, what in _NO_TEXT:
        if body.startswith(mark):
            return Refused(label, "not-text", f"this is {what}; save its text as a text file")
    if kind == _BINARY or kind not in _ENDINGS:
        return Refused(label, "not-text", "this is no text; save the press text as a text file")
    return None


def describe(incoming: Incoming, kind: str) -> Incoming:
    """Give what comes in an ending by which it is known, where it has none, and a content type."""
    ending, content_type = _ENDINGS[kind]
    stem, dot, own = incoming.hint.rpartition(".")
    named = dot and stem and own.isalpha()
    hint = incoming.hint if named else f"{incoming.hint}.{ending}"
    provenance = incoming.provenance
    return incoming._replace(
        hint=hint, provenance=provenance._replace(content_type=provenance.content_type or content_type)
    )
