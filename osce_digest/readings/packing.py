"""A tagged document as bytes and back: the same bytes for the same item, wherever in its file it stands.

Two parts: what a reader can be shown, which is fingerprinted, and the line numbers, which move when text is pasted
above. `marshal` in version 2 writes equal bytes for equal values and takes a tenth of the time of pickling objects;
the store's own stamp keeps bytes of another Python out.
"""

import marshal
from collections.abc import Iterable
from datetime import date
from hashlib import blake2b
from typing import Any, Final

from osce_digest.model import (
    Basis,
    Block,
    BlockKind,
    Clutter,
    Document,
    Event,
    Evidence,
    Field,
    Given,
    Place,
    Published,
    Tag,
    Tags,
    TitleSource,
)

# Later versions of marshal refer back to equal objects, so that bytes depend on where values came from.
_VERSION = 2
# members by value: a look-up here is ten times quicker than calling the enumeration
_FIELDS = {str(member): member for member in Field}
_KINDS = {str(member): member for member in BlockKind}
_BASES = {str(member): member for member in Basis}
_TITLES = {str(member): member for member in TitleSource}
# and back, which is as much quicker than asking the member; marshal takes no strings but plain ones
_NAMES: dict[str, str] = {member: str(member) for kind in (Field, BlockKind, Basis, TitleSource) for member in kind}

Row = tuple[Any, ...]


def pack(document: Document, tags: Tags) -> tuple[bytes, bytes]:
    """Give what is shown of an item, and the numbers of its lines, as bytes each."""
    return marshal.dumps(_shown(document, tags), _VERSION), marshal.dumps(_lines(document, tags), _VERSION)


def unpack(shown: bytes, lines: bytes) -> tuple[Document, Tags]:
    """Make the document and its tags again."""
    text, lists = marshal.loads(shown)  # noqa: S302  (written by this program, as the store's memory vouches)
    numbers = marshal.loads(lines)  # noqa: S302  (as above)
    return _make_document(text, numbers), _make_tags(lists, numbers)


def digest_packed(shown: bytes) -> str:
    """Fingerprint what is shown: 32 hex digits."""
    return blake2b(shown, digest_size=16).hexdigest()


def move_lines(lines: bytes, by: int) -> bytes:
    """Give the numbers of an item's lines once more, as many further down (or, below 0, up)."""
    place, title, dateline, blocks, *counted = marshal.loads(lines)  # noqa: S302  (as above)
    line, column, end_line, end_column = place
    moved = (
        (line + by, column, end_line + by, end_column),
        None if title is None else title + by,
        None if dateline is None else dateline + by,
        tuple([tuple([(at, number + by) for at, number in pairs]) for pairs in blocks]),
        *[_move(numbers, by) for numbers in counted],
    )
    return marshal.dumps(moved, _VERSION)


def _move(numbers: Row, by: int) -> Row:
    return tuple([_move(one, by) if isinstance(one, tuple) else one + by for one in numbers])


def _shown(document: Document, tags: Tags) -> Row:
    published, event = document.published, document.event
    text = (
        document.place.path,
        document.title,
        _NAMES[document.title_source],
        document.dateline,
        document.body,
        tuple([(_NAMES[block.kind], block.start, block.end, block.level) for block in document.blocks]),
        tuple([(clutter.kind, clutter.text) for clutter in document.clutter]),
        (to_number(published.day), _NAMES[published.basis], published.confidence),
        (to_number(event.start), to_number(event.end)),
        document.language,
        document.summary,
        tuple([(given.field, given.value, given.start, given.end) for given in document.given]),
        _pack_evidence(document.evidence),
    )
    return text, tuple([_pack_tags(tagged) if tagged else () for tagged in _lists(tags)])


def _lists(tags: Tags) -> tuple[tuple[Tag, ...], ...]:
    return tags.countries, tags.mentioned, tags.dimensions, tags.topics, tags.institutions, tags.to_check


def _pack_tags(tags: Iterable[Tag]) -> Row:
    return tuple([(term, confidence, _pack_evidence(evidence)) for term, confidence, evidence in tags])


def _pack_evidence(evidence: Iterable[Evidence]) -> Row:
    return tuple(
        [
            (tag, rule, _NAMES[field], start, end, quote, path, confidence)
            for tag, rule, field, start, end, quote, path, _, confidence in evidence
        ]
    )


def _lines(document: Document, tags: Tags) -> Row:
    place = document.place
    return (
        (place.line, place.column, place.end_line, place.end_column),
        document.title_line,
        document.dateline_line,
        tuple([block.lines for block in document.blocks]),
        tuple([clutter.line for clutter in document.clutter]),
        tuple([given.line for given in document.given]),
        tuple([found[_LINE] for found in document.evidence]),
        tuple(
            [
                tuple([tuple([found[_LINE] for found in evidence]) for _, _, evidence in tagged]) if tagged else ()
                for tagged in _lists(tags)
            ]
        ),
    )


# The place of the line in an Evidence.
_LINE: Final = 7


def _make_document(text: Row, numbers: Row) -> Document:
    path, title, title_source, dateline, body, blocks, clutter, published, event, language, summary, given, found = text
    place, title_line, dateline_line, block_lines, clutter_lines, given_lines, found_lines, _ = numbers
    day, basis, confidence = published
    return Document(
        place=Place(path, *place),
        title=title,
        title_source=_TITLES[title_source],
        title_line=title_line,
        dateline=dateline,
        dateline_line=dateline_line,
        body=body,
        blocks=tuple(
            Block(_KINDS[kind], start, end, lines, level)
            for (kind, start, end, level), lines in zip(blocks, block_lines, strict=True)
        ),
        clutter=tuple(Clutter(line, *parts) for line, parts in zip(clutter_lines, clutter, strict=True)),
        published=Published(from_number(day), _BASES[basis], confidence),
        event=Event(*map(from_number, event)),
        language=language,
        summary=summary,
        given=tuple(
            Given(field, value, line, start, end)
            for line, (field, value, start, end) in zip(given_lines, given, strict=True)
        ),
        evidence=tuple(map(_make_evidence, found, found_lines)),
    )


def _make_tags(lists: Row, numbers: Row) -> Tags:
    return Tags(
        *(
            tuple(
                Tag(term, confidence, tuple(map(_make_evidence, found, lines)))
                for (term, confidence, found), lines in zip(tagged, tagged_lines, strict=True)
            )
            for tagged, tagged_lines in zip(lists, numbers[-1], strict=True)
        )
    )


def _make_evidence(row: Row, line: int) -> Evidence:
    tag, rule, field, start, end, quote, path, confidence = row
    return Evidence(tag, rule, _FIELDS[field], start, end, quote, path, line, confidence)


def to_number(day: date | None) -> int:
    """Give a day as its proleptic ordinal, 0 for none."""
    return day.toordinal() if day else 0


def from_number(number: int) -> date | None:
    """Give the day of an ordinal, None for 0."""
    return date.fromordinal(number) if number else None
