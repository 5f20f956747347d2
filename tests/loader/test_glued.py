from osce_digest.loader.glued import rejoin, split_glued
from osce_digest.loader.lines import Line
from osce_digest.loader.marks import Mark, mark

FIRST = "The head of the school thanked all who had come, some of them over the pass and through the first snow."
SECOND = "On 4 March, in Bishkek, the OSCE Programme Office and its partners opened a school for judges and for clerks."
DATED = "TASHKENT, 10 July 2023 – A school for judges and for clerks opened its doors today, with forty pupils in it."


def cut(raw: str) -> list[str]:
    line = Line(1, 0, 0, len(raw), raw)
    return [piece.text for piece, _ in split_glued([(line, mark(raw))], raw)]


def test_a_line_is_cut_where_an_item_may_begin_after_a_lost_break() -> None:
    assert cut(f"{FIRST}{SECOND}") == [FIRST, SECOND]
    assert cut(f"{FIRST}{DATED}") == [FIRST, DATED]
    assert cut(f"{FIRST} {DATED}") == [FIRST, DATED]


def test_a_lost_blank_inside_an_item_is_no_place_to_cut() -> None:
    text = f"{FIRST}This was the third course of its kind, and the one that most of the guards had waited for all year."
    assert cut(text) == [text]


def test_a_sentence_with_a_date_after_a_proper_blank_is_no_place_to_cut() -> None:
    assert cut(f"{FIRST} {SECOND}") == [f"{FIRST} {SECOND}"]


def test_a_short_rest_is_no_item() -> None:
    text = f"{FIRST}OSH, 3 May 2019 – Short."
    assert cut(text) == [text]


def test_a_cut_that_proved_none_is_undone() -> None:
    raw = f"{FIRST}{SECOND}"
    line = Line(4, 0, 0, len(raw), raw)
    (head, _), (tail, kind) = split_glued([(line, Mark.PROSE)], raw)
    assert rejoin(head, tail, raw) == line
    assert kind is Mark.PROSE


def test_the_date_a_page_puts_before_its_first_line_is_a_line_of_its_own() -> None:
    raw = " date 2019-05-10 From 6 to 8 May, the Mission trained ten divers."
    line = Line(1, 0, 0, len(raw), raw.strip())
    (stamp, kind), (rest, _) = split_glued([(line, mark(line.text))], raw)
    assert (stamp.text, kind) == ("date 2019-05-10", Mark.DATE_LINE)
    assert rest.text == "From 6 to 8 May, the Mission trained ten divers."
    assert (stamp.start, stamp.end, rest.end) == (0, rest.start, len(raw))


def test_a_date_alone_and_a_sentence_that_begins_with_date_are_left_alone() -> None:
    assert cut("date 2019-05-10") == ["date 2019-05-10"]
    assert cut("date 2019 is when it was.") == ["date 2019 is when it was."]
