"""Fingerprint documents: the text alone, which an id is made from, and everything a reader is shown of an entry.

Line numbers are in neither: moving an item within its file changes no page. Pure: touches no files.
"""

from collections.abc import Iterable
from hashlib import blake2b
from typing import TYPE_CHECKING

from osce_digest.model import Document, Evidence, Tag, Tags, TitleSource

if TYPE_CHECKING:
    from osce_digest.editorial.manuscript import Manuscript

# Stands between two values; no text holds it, because the loader reads no control characters.
_BETWEEN = "\x1f"
# Named once: to ask an enumeration for a member takes longer than to compare with it.
_GIVEN = TitleSource.GIVEN


def digest_text(document: "Document | Manuscript") -> str:
    """Give 32 hex digits over what the source itself says: given headline, dateline and body."""
    if not isinstance(document, Document):
        return document.text_digest
    title = document.title if document.title_source is _GIVEN else ""
    return _digest((title, document.dateline, document.body))


def digest_shown(document: Document, tags: Tags) -> str:
    """Give 32 hex digits over all that a page or feed shows of an entry, evidence included."""
    return _digest((*_shown_parts(document), *_tag_parts(tags)))


def _digest(parts: Iterable[str]) -> str:
    return blake2b(_BETWEEN.join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _shown_parts(document: Document) -> Iterable[str]:
    published, event = document.published, document.event
    yield document.place.path
    yield document.title
    yield document.title_source
    yield document.dateline
    yield document.body
    yield from (f"{block.kind}{block.level} {block.start} {block.end}" for block in document.blocks)
    yield from (f"{clutter.kind} {clutter.text}" for clutter in document.clutter)
    yield f"{published.day} {published.basis} {published.confidence} {event.start} {event.end}"
    yield document.language
    yield document.summary
    yield from (f"{given.field} {given.value}" for given in document.given)
    yield from map(_evidence_part, document.evidence)


def _tag_parts(tags: Tags) -> Iterable[str]:
    lists = (tags.countries, tags.mentioned, tags.dimensions, tags.topics, tags.institutions, tags.to_check)
    for number, tagged in enumerate(lists):
        for tag in tagged:
            yield _tag_part(number, tag)
            yield from map(_evidence_part, tag.evidence)


def _tag_part(number: int, tag: Tag) -> str:
    return f"{number} {tag.term} {tag.confidence}"


def _evidence_part(found: Evidence) -> str:
    return f"{found.tag} {found.rule} {found.field} {found.start} {found.end} {found.confidence} {found.quote}"
