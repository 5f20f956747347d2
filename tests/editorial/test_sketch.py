from dataclasses import replace

import pytest
from editorial.ledgers import make_item
from factories import make_document

from osce_digest.editorial.sketch import SHAPE, draw_sketch, read_sketch

ITEM = make_item(dateline="TIRANA, 12 July 2023 –")


@pytest.mark.parametrize(
    "body", ["", "Talks.", "Four words and none", "wells " * 400, "Киев и Минск, 3 июля 2019 года", "\ud800 talks"]
)
def test_any_text_has_a_sketch_of_its_shape(body: str) -> None:
    document = make_document(body=body) if body else replace(make_document(), body="", blocks=())
    drawn = draw_sketch(document)
    assert SHAPE.fullmatch(drawn)
    assert len(drawn) <= 33
    sketch = read_sketch(drawn)
    assert sketch.resemblance(sketch) == (16 if body else 0)


@pytest.mark.parametrize(
    ("body", "least", "most"),
    [
        (ITEM.body, 16, 16),
        (ITEM.body.replace("travel papers", "travel documents"), 11, 15),
        (ITEM.body.replace("twelve", "13").replace("second", "third"), 9, 15),
        (ITEM.body.upper(), 0, 2),
        ("The Ministry of Finance and the bank signed a contract on wells in four towns of the north. " * 4, 0, 2),
    ],
)
def test_resemblance_falls_with_what_was_changed(body: str, least: int, most: int) -> None:
    sketch, other = (read_sketch(draw_sketch(replace(ITEM, body=text))) for text in (ITEM.body, body))
    assert least <= sketch.resemblance(other) == other.resemblance(sketch) <= most


def test_what_is_added_far_behind_does_not_count() -> None:
    long = ITEM.body + " " + "The course went on. " * 40
    sketch, other = (read_sketch(draw_sketch(replace(ITEM, body=text))) for text in (long, long + "It ended."))
    assert sketch.slots == other.slots
    assert sketch.body != other.body


def test_the_lead_is_known_by_its_first_words_without_numbers() -> None:
    leads = ["The 97th meeting of 12 July took place in Ergneti", "The 98th meeting of 19 July took place in Ergneti"]
    first, second = (read_sketch(draw_sketch(make_document(body=f"{lead}, it says.\nMore."))) for lead in leads)
    assert first.lead == second.lead
    assert read_sketch(draw_sketch(make_document(body="Another beginning of things."))).lead != first.lead


def test_the_dateline_is_marked_but_for_its_blanks() -> None:
    marks = [
        read_sketch(draw_sketch(make_item(dateline=line))).dateline
        for line in ("TIRANA, 12 July 2023 –", "TIRANA,  12 July 2023 – ", "TIRANA, 13 July 2023 –", "")
    ]
    assert marks[0] == marks[1] != marks[2]
    assert marks[3] == ""


def test_the_sketch_of_a_text_stays_as_it_is_kept_in_ledgers() -> None:
    assert draw_sketch(ITEM) == "Jz54dtkHYPhAvbXo.4p419C.VWCW.uiVS"
