from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.markup.marks import lay, weave

TEXT = "The mayor of Elbasan met the judges of Tirana."


class Nesting(HTMLParser):
    """Reads HTML, fails where a tag closes what is not open, gathers the text and the ids."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.ids: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.ids += [str(value) for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ([(4, 9)], 'The <mark id="w0">mayor</mark> of'),
        ([(0, 3), (3, 9)], '<mark id="w0">The</mark><mark id="w1"> mayor</mark> of'),
        ([(0, 12), (4, 9)], '<mark id="w0">The <mark id="w1">mayor</mark> of</mark>'),
        ([(0, 9), (0, 3)], '<mark id="w0"><mark id="w1">The</mark> mayor</mark> of'),
        ([(0, 6), (4, 9)], '<mark id="w0">The <mark id="w1">ma</mark></mark><mark>yor</mark> of'),
        ([(9, 99)], 'The mayor<mark id="w0"> of</mark>'),
    ],
)
def test_marks_nest_whatever_overlaps(marks: list[tuple[int, int]], html: str) -> None:
    given_marks = [(start, end, f"w{number}") for number, (start, end) in enumerate(marks)]
    assert weave(TEXT, 0, 12, given_marks) == html


def test_a_mark_that_began_before_the_stretch_has_no_second_id() -> None:
    assert weave(TEXT, 6, 12, [(4, 9, "w1")]) == "<mark>yor</mark> of"


def test_a_link_is_never_cut() -> None:
    text = "See https://example.org/abc now"
    assert weave(text, 0, len(text), [(4, 31, "w1")]) == (
        'See <mark id="w1"><a href="https://example.org/abc" rel="external nofollow">https://example.org/abc</a>'
        " now</mark>"
    )
    assert "<a" not in weave(text, 0, len(text), [(0, 10, "w1")])


def test_an_address_is_escaped_in_its_link() -> None:
    assert 'href="https://example.org/?a=1&amp;b=2"' in weave("https://example.org/?a=1&b=2", 0, 28, [])


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8)


@given(st.text("ab <&\">'é:/.@x", min_size=1, max_size=40), SPANS)
def test_any_marks_in_any_text_nest_and_keep_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [(start, start + length, f"w{number}") for number, (start, length) in enumerate(spans)]
    read = Nesting(weave(text, 0, len(text), marks))
    assert read.text == text
    assert sorted(read.ids) == [name for start, _, name in marks if start < len(text)]


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ([(0, 3, "w1"), (4, 7, "w2")], '<mark id="w1">One</mark> <mark id="w2">two</mark> three'),
        ([(0, 3, "w1"), (3, 4, "w2")], '<mark id="w1">One</mark><mark id="w2"> </mark>two three'),
        ([(0, 3, "w1"), (2, 5, "w2")], None),
        ([(4, 4, "w1")], None),
        ([(4, 99, "w1")], None),
    ],
)
def test_marks_that_stand_whole_and_apart_are_laid(marks: list[tuple[int, int, str]], html: str | None) -> None:
    text = "One two three"
    assert lay(text, 0, len(text), marks) == html
    assert html is None or weave(text, 0, len(text), marks) == html
