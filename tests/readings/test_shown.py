from factories import make_document, make_evidence, make_tags

from osce_digest.model import Block, BlockKind, Clutter, Document, Evidence, Field, Tag, Tags
from osce_digest.readings.packing import pack
from osce_digest.readings.shown import EvidenceRow, Shown, TagRows, show, show_packed

DOCUMENT = make_document(
    title="Ä title",
    body="One.\n- two",
    dateline="VIENNA, 3 May 2019 – ",
    kinds=[BlockKind.HEADING, BlockKind.BULLET],
    clutter=[Clutter(9, "advert", "Buy")],
    evidence=[make_evidence("published", "3 May 2019", 8, field=Field.DATELINE)],
)
TAGS = make_tags(mentioned=["TR"], to_check=["topics/Elections"])


def list_evidence(rows: tuple[EvidenceRow, ...], lines: tuple[int, ...]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(*row[:2], Field(row[2]), *row[3:7], line, row[7]) for row, line in zip(rows, lines, strict=True)
    )


def list_tags(rows: TagRows, tags: tuple[Tag, ...]) -> tuple[Tag, ...]:
    return tuple(
        Tag(term, sure, list_evidence(found, tuple(one.line for one in tag.evidence)))
        for (term, sure, found), tag in zip(rows, tags, strict=True)
    )


def check(shown: Shown, document: Document, tags: Tags) -> None:
    assert (shown.title, shown.dateline, shown.body) == (document.title, document.dateline, document.body)
    blocks = [
        Block(BlockKind(kind), start, end, block.lines, level)
        for (kind, start, end, level), block in zip(shown.blocks, document.blocks, strict=True)
    ]
    assert tuple(blocks) == document.blocks
    assert shown.clutter == tuple((part.kind, part.text) for part in document.clutter)
    assert list_evidence(shown.evidence, tuple(one.line for one in document.evidence)) == document.evidence
    for name in Tags.__slots__:
        assert list_tags(getattr(shown, name), getattr(tags, name)) == getattr(tags, name)


def test_rows_say_what_document_and_tags_say() -> None:
    check(show(DOCUMENT, TAGS), DOCUMENT, TAGS)
    check(show(make_document(), Tags()), make_document(), Tags())


def test_the_numbers_of_lines_behind_it_are_not_read() -> None:
    shown, lines = pack(DOCUMENT, TAGS)
    assert show_packed(shown + lines) == show_packed(shown) == show(DOCUMENT, TAGS)
    assert "9" not in repr(show_packed(shown + lines).clutter)
