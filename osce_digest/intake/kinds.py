"""Tell what comes in: whether it is any that press text could be in, and what to call it."""

from typing import Final

from osce_digest.intake.incoming import Incoming, Refused
from osce_digest.loader.decode import decode
from osce_digest.loader.formats import Kind

# What a kind of file is called by name and in the note beside it.
ENDINGS: Final[dict[str, tuple[str, str]]] = {
    Kind.TEXT: ("txt", "text/plain"),
    Kind.MARKDOWN: ("md", "text/markdown"),
    Kind.HTML: ("html", "text/html"),
    Kind.FEED: ("xml", "application/xml"),
    Kind.MAIL: ("eml", "message/rfc822"),
    Kind.MBOX: ("mbox", "application/mbox"),
    Kind.JSONL: ("jsonl", "application/jsonl"),
    Kind.CSV: ("csv", "text/csv"),
}
# Files of text processors that begin with text and are none.
_NO_TEXT: Final = ((b"%PDF-", "a PDF"), (b"{\\rtf", "rich text"))


def judge(incoming: Incoming, kind: str) -> Refused | None:
    """Turn away what no press text can be in."""
    label, body = incoming.label, incoming.body
    if not body.strip(b"\xef\xbb\xbf\xfe\xff\0 \t\r\n"):
        return Refused(label, "empty-file", "there is nothing in it")
    for mark, what in _NO_TEXT:
        if body.startswith(mark):
            return Refused(label, "not-text", f"this is {what}; save its text as a text file")
    if kind not in ENDINGS:
        return Refused(label, "not-text", "this is no text; save the press text as a text file")
    return _judge_text(label, body) if kind in {Kind.TEXT, Kind.MARKDOWN} else None


def _judge_text(label: str, body: bytes) -> Refused | None:
    """Turn away what begins as text and does not go on so: the loader would read none of it."""
    source, told = decode(label, body)
    return None if source else Refused(label, told[0].code, told[0].message)


def describe(incoming: Incoming, kind: str) -> Incoming:
    """Give what comes in an ending by which it is known, where it has none, and a content type."""
    ending, content_type = ENDINGS[kind]
    stem, dot, own = incoming.hint.rpartition(".")
    named = dot and stem and own.isalpha()
    hint = incoming.hint if named else f"{incoming.hint}.{ending}"
    provenance = incoming.provenance
    return incoming._replace(
        hint=hint, provenance=provenance._replace(content_type=provenance.content_type or content_type)
    )
