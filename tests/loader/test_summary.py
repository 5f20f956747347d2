import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.draft import Draft
from osce_digest.loader.summary import LONGEST, TARGET, summarise
from osce_digest.model import Block, BlockKind, Place

SHORT = "The OSCE Mission opened a centre for the victims of the flood in Arad."
NEXT = "It is run by two lawyers from the town and will give free advice."
LONG = (
    "The OSCE Mission opened a centre for the victims of the flood "
    + "and of the storm that followed it " * 8
    + "in Arad."
)


def make_draft(body: str, title: str | None = None, kinds: tuple[BlockKind, ...] = ()) -> Draft:
    blocks = []
    start = 0
    for index, line in enumerate(body.split("\n")):
        kind = kinds[index] if index < len(kinds) else BlockKind.PARAGRAPH
        blocks.append(Block(kind, start, start + len(line), ((start, index + 1),)))
        start += len(line) + 1
    return Draft(Place("raw/a.txt", 1, 0, 1, 0), title, None, "", None, body, tuple(blocks), (), ())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (SHORT, SHORT),
        (f"{SHORT} {NEXT}", f"{SHORT} {NEXT}"),
        (f"{SHORT}\n{NEXT}", f"{SHORT} {NEXT}"),
        (f"{SHORT} {NEXT} {NEXT}", f"{SHORT} {NEXT}"),
        (f"“We are glad that it is open,” said the mayor.\n{SHORT}", SHORT),
        (f"Madam Chair,\nThank you for the floor.\n{SHORT}", SHORT),
        (f"What:\n{SHORT}", SHORT),
        (f"Summary {SHORT}", SHORT),
        (f"Floods must be taken seriously by everybody. {SHORT}", SHORT),
        (f"{SHORT}\nFor more information, please contact: Ana Kos.", SHORT),
    ],
)
def test_a_summary_is_one_or_two_sentences_that_tell_something(body: str, expected: str) -> None:
    assert summarise(make_draft(body)) == expected


def test_a_second_sentence_stays_out_where_there_is_no_room() -> None:
    body = f"{SHORT} {NEXT[:-1]} {'and much more ' * 15}to all."
    assert summarise(make_draft(body)) == SHORT


def test_a_sentence_that_is_far_too_long_ends_at_a_word() -> None:
    summary = summarise(make_draft(LONG))
    assert len(LONG) > LONGEST
    assert len(summary) <= TARGET + 1
    assert summary.endswith("…")
    assert LONG.startswith(summary[:-1])
    assert LONG[len(summary) - 1] == " "


@pytest.mark.parametrize(
    ("dangling", "end"), [("of the", ""), ("and, in", ""), ("— which", ""), ("of bees", " of bees"), ("“on", " “")]
)
def test_a_sentence_is_not_cut_behind_a_word_that_asks_for_the_next(dangling: str, end: str) -> None:
    kept = "The monitors saw ".ljust(TARGET - len(dangling) - 3, "x")
    summary = summarise(make_draft(f"{kept} {dangling} {'end ' * 30}now."))
    assert summary == f"{kept}{end}…"


@pytest.mark.parametrize("title", ["Guards met, in Osh – again", "GUARDS MET IN OSH AGAIN"])
def test_a_title_is_known_again_in_other_marks_and_letters(title: str) -> None:
    assert summarise(make_draft(f"Guards met in Osh again.\n{NEXT}", title)) == NEXT
    assert summarise(make_draft(f"Guards met in Osh then.\n{NEXT}", title)) == f"Guards met in Osh then. {NEXT}"


def test_the_title_is_not_repeated() -> None:
    title = SHORT.rstrip(".")
    assert summarise(make_draft(f"{SHORT}\n{NEXT}", title)) == NEXT


def test_headings_and_rows_are_passed_over() -> None:
    kinds = (BlockKind.HEADING, BlockKind.ROW, BlockKind.PARAGRAPH)
    assert summarise(make_draft(f"A heading that ends here.\nA row of a table.\n{SHORT}", None, kinds)) == SHORT


def test_a_body_of_quotations_still_gets_a_summary() -> None:
    assert summarise(make_draft("“We are all very glad that it is open.”")) == "“We are all very glad that it is open.”"


def test_an_empty_body_has_no_summary() -> None:
    assert summarise(make_draft("")) == ""


@given(st.text(max_size=600), st.none() | st.text(max_size=40))
def test_no_text_makes_it_raise_or_overflow(body: str, title: str | None) -> None:
    assert len(summarise(make_draft(body, title))) <= LONGEST
