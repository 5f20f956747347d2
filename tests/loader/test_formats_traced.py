"""Covers formats_traced, formats_placing, formats_leading_back."""

from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader import load_bytes
from osce_digest.loader.formats.placing import Ground
from osce_digest.loader.formats.traced import Traced, Tracer, tidy, trace, unescape
from osce_digest.model import Source


def make(*parts: tuple[str, int, int]) -> Traced:
    made = Tracer()
    for part in parts:
        made.put(*part)
    return made.finish()


def test_words_of_the_file_itself_stand_where_they_stand() -> None:
    traced = trace("Vienna, 3 May", 10)
    assert [traced.at(0), traced.at(8), traced.at(13)] == [10, 18, 23]
    assert traced.span(0, 6) == (10, 16)


def test_an_escape_is_one_character_that_stands_for_all_of_it() -> None:
    traced = unescape(trace("a &amp; b"))
    assert traced.text == "a & b"
    assert traced.span(2, 3) == (2, 7)
    assert traced.at(4) == 8


def test_text_unescaped_twice_still_knows_its_place() -> None:
    traced = unescape(unescape(trace("x &amp;lt;p&amp;gt; y")))
    assert traced.text == "x <p> y"
    assert traced.span(3, 4) == (10, 11)
    assert traced.at(6) == len("x &amp;lt;p&amp;gt; y") - 1


def test_characters_decoded_from_others_are_placed_in_proportion() -> None:
    traced = make(("abcdef", 100, 108))
    assert [traced.at(0), traced.at(3), traced.at(6)] == [100, 104, 108]


def test_signs_put_in_take_no_room_in_the_file() -> None:
    traced = make(("• ", 7, 7), ("one", 7, 10))
    assert traced.span(0, 5) == (7, 10)
    assert [(run.raw_start, run.raw_end) for run in traced.runs(0, 5)] == [(7, 7), (7, 10)]


def test_a_line_is_cleaned_word_by_word() -> None:
    traced = tidy(trace("  co\u00adoperation   in\u00a0Osh "))
    assert traced.text == "cooperation in Osh"
    assert traced.span(12, 14) == (17, 19)


def test_pieces_next_to_each_other_are_one_run() -> None:
    assert len(list(make(("ab", 0, 2), ("cd", 2, 4)).runs(0, 4))) == 1


@given(st.text(alphabet="ab&;lt<> \n\u00ad", max_size=40))
def test_runs_tile_text_and_never_go_back_in_the_file(text: str) -> None:
    traced = tidy(unescape(trace(text)))
    at, raw = 0, 0
    for run in traced.runs(0, len(traced)):
        assert run.start == at
        assert raw <= run.raw_start <= run.raw_end <= len(text)
        at, raw = run.end, run.raw_end
    assert at == len(traced.text)


def test_places_are_told_by_line_and_column() -> None:
    ground = Ground(Source("a", "", "one\r\ntwo &amp; three\n"))
    assert ground.find_place(5) == (2, 0)
    assert ground.find_offset(2, 4) == 9
    assert ground.find_offset(2, 99) is None
    assert ground.find_offset(9, 0) is None


def test_words_behind_an_escape_are_found_in_the_line_as_it_is_cleaned() -> None:
    ground = Ground(Source("a", "", "one\r\ntwo &amp; three\n"))
    assert ground.find_words("three", 15) == (2, 6, 11)


def test_a_paragraph_over_several_lines_of_the_file_names_each_of_them() -> None:
    page = "<html><body><p>One word of\nmany, and\nmore &amp; more words than that.</p></body></html>"
    (document,) = load_bytes("a.html", page.encode()).documents
    assert document.body == "One word of many, and more & more words than that."
    assert [document.line_at(document.body.index(word)) for word in ("One", "many", "more &", "than")] == [1, 2, 3, 3]
