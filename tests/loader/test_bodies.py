from osce_digest.loader.bodies import Body, make_body
from osce_digest.loader.lines import Line, split_lines
from osce_digest.loader.units import Unit, make_units, mark_lines
from osce_digest.model import BlockKind, Source


def body(text: str) -> Body:
    return make_body(make_units(mark_lines(split_lines(Source("a.txt", "", text)))))


def test_blocks_index_the_text_they_stand_for() -> None:
    made = body("What was said\nJudges agreed on this:\n• one\n1. two\n> three\nA | B |\n---|---|\nC | D |\n")
    assert [(block.kind, made.text[block.start : block.end]) for block in made.blocks] == [
        (BlockKind.HEADING, "What was said"),
        (BlockKind.PARAGRAPH, "Judges agreed on this:"),
        (BlockKind.BULLET, "one"),
        (BlockKind.NUMBERED, "two"),
        (BlockKind.QUOTE, "three"),
        (BlockKind.ROW, "A | B |"),
        (BlockKind.ROW, "C | D |"),
    ]
    assert made.text == "\n".join(made.text[block.start : block.end] for block in made.blocks)
    assert [block.line for block in made.blocks] == [1, 2, 3, 4, 5, 6, 8]


def test_the_dateline_stands_apart_and_is_no_part_of_the_text() -> None:
    made = body("SKOPJE, 3 May 2019 – Judges met.\nThey agreed.\n")
    assert made.dateline == "SKOPJE, 3 May 2019 –"
    assert made.dateline_line == 1
    assert made.text == "Judges met.\nThey agreed."


def test_a_dateline_below_a_heading_is_found() -> None:
    made = body("What was said\nSKOPJE, 3 May 2019 – Judges met.\n")
    assert made.dateline == "SKOPJE, 3 May 2019 –"
    assert made.blocks[1].line == 2


def test_a_line_that_ends_the_item_heads_nothing() -> None:
    assert [block.kind for block in body("Judges met.\nTo be continued\n").blocks] == [BlockKind.PARAGRAPH] * 2


def test_a_joined_paragraph_knows_where_each_raw_line_begins() -> None:
    lines = (Line(4, 0, 0, 20, "SKOPJE, 3 May 2019 – Judges"), Line(5, 0, 20, 30, "met in town."))
    unit = Unit(lines, "SKOPJE, 3 May 2019 – Judges met in town.", mark_lines(lines)[1][1], 0)
    made = make_body([unit])
    assert made.text == "Judges met in town."
    assert made.blocks[0].lines == ((0, 4), (7, 5))


def test_no_units_make_an_empty_body() -> None:
    assert make_body([]) == Body("", (), "", None)
