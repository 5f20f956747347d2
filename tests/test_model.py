import pytest
from factories import make_blocks, make_document

from osce_digest.model import Block, BlockKind, Given

WRAPPED = (
    Block(BlockKind.PARAGRAPH, 0, 20, ((0, 5), (10, 6))),
    Block(BlockKind.PARAGRAPH, 21, 30, ((21, 9),)),
)


@pytest.mark.parametrize(("offset", "line"), [(0, 5), (9, 5), (10, 6), (20, 6), (21, 9), (99, 9)])
def test_an_offset_of_the_body_knows_its_raw_line(offset: int, line: int) -> None:
    document = make_document(line=5)
    wrapped = type(document)(**{name: getattr(document, name) for name in document.__slots__} | {"blocks": WRAPPED})
    assert wrapped.line_at(offset) == line


def test_a_document_without_a_body_is_where_it_begins() -> None:
    assert make_document(body="", line=7).line_at(0) == 7


def test_a_block_begins_on_the_line_of_its_first_words() -> None:
    assert [block.line for block in (*WRAPPED, *make_blocks("a\nb", 3))] == [5, 9, 3, 4]


def test_given_values_keep_the_order_of_the_source() -> None:
    given = [Given("topics", "Policing", 2, 0, 8), Given("date", "2023", 3, 0, 4), Given("topics", "Youth", 4, 0, 5)]
    document = make_document(given=given)
    assert [value.value for value in document.given_values("topics")] == ["Policing", "Youth"]
    assert document.given_values("countries") == ()
