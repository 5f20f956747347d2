import pytest

from osce_digest.loader.tracing import trace_beginnings, trace_dates

DUMP = """\
TIRANA, 3 May 2019 – The Presence opened a course.
DUSHANBE, 6 May 2019 – The Office opened another one.
“It is needed,” said the minister.
"""


def test_every_item_of_a_dump_has_its_border_with_all_cues() -> None:
    first, second = trace_beginnings("a.txt", DUMP.encode())
    assert (first.line, first.column, second.line, second.column) == (1, 0, 2, 0)
    assert second.border
    assert dict(second.border.cues)["dateline"] > 0
    assert second.border.score == pytest.approx(sum(weight for _, weight in second.border.cues))


def test_items_of_a_page_have_no_weighed_border() -> None:
    page = "A title of some words\nPublishing date: 3 May 2019\nThe Presence opened a course.\n"
    assert [start.border for start in trace_beginnings("a.txt", page.encode())] == [None]


@pytest.mark.parametrize("data", [b"\0\1", b"---\ntitle: A\n---\nThe text.\n", b""])
def test_nothing_is_cut_in_binary_files_front_matter_and_empty_files(data: bytes) -> None:
    assert trace_beginnings("a.md", data) == ()


HELD = """\
A course on maps was held in Osh on 6 May 2019. The law of 3 May 2001 asks for it.
The next course will be held on 10 June 2019.
"""


def test_the_dates_of_an_item_are_listed_by_how_likely_they_date_its_event() -> None:
    first, *others = trace_dates("a.txt", HELD.encode(), 1, 0)
    assert (first.words, first.cue, first.paragraph) == ("6 May 2019", "held", 1)
    assert [(one.words, one.paragraph) for one in others] == [("10 June 2019", 2)]
    assert others[0].score < first.score


@pytest.mark.parametrize(("data", "line"), [(HELD.encode(), 2), (b"\0\1", 1), (b"", 1)])
def test_no_item_there_no_dates(data: bytes, line: int) -> None:
    assert trace_dates("a.txt", data, line, 0) == ()
