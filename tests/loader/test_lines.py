import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.lines import Line, normalise, split_lines
from osce_digest.model import Source


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  8 May  2019 ", "8 May 2019"),
        ("8\u00a0May\u202f2019", "8 May 2019"),
        ("ex\u00adtremism", "extremism"),
        ("\ufeffVIENNA\u200b", "VIENNA"),
        ("Gora\u030czde", "Gorǎzde"),
        ("Peace &amp; security &#8211; now", "Peace & security – now"),
        ("R&D and AT&T", "R&D and AT&T"),
        ("BELGRADE, 3 May 2010 â€“ The", "BELGRADE, 3 May 2010 – The"),
        ("PrishtinÃ«", "Prishtinë"),
        ("a\x00b\x1fc", "abc"),
        ("“quoted” – kept", "“quoted” – kept"),
    ],
)
def test_normalise_cleans_what_copying_spoils_and_nothing_else(raw: str, clean: str) -> None:
    assert normalise(raw) == clean


@given(st.text().filter(lambda text: "&" not in text))
def test_normalise_is_idempotent(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once or "Ã" in text or "â" in text or "Â" in text or "Å" in text or "Ä" in text


@given(st.text())
def test_lines_tile_the_text(text: str) -> None:
    lines = list(split_lines(Source("a.txt", "", text)))
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_all_line_ends_count_as_one() -> None:
    lines = list(split_lines(Source("a.txt", "", "a\r\nb\rc\nd\u2028e")))
    assert [line.text for line in lines] == ["a", "b", "c", "d", "e"]


def test_a_split_line_keeps_its_number_and_tells_its_column() -> None:
    raw = "One ends here.Two begins."
    head, tail = Line(7, 0, 0, len(raw), raw).split(14, raw)
    assert (head.number, head.column, head.text) == (7, 0, "One ends here.")
    assert (tail.number, tail.column, tail.text) == (7, 14, "Two begins.")


@given(
    st.lists(
        st.sampled_from(
            ["a", "é", "e\u0301", "\n", "\r\n", "\r", " ", "  ", "&amp;", "â€“", "–", "\u200b", "\x0c", "\u0301"]
        )
    )
)
def test_a_line_is_cleaned_the_same_whatever_the_rest_of_its_file(pieces: list[str]) -> None:
    text = "".join(pieces)
    odd = "".join(char for char in text if not " " <= char <= "~" and char != "\n")
    for source in (Source("a.txt", "", text), Source("a.txt", "", text, odd)):
        assert all(line.text == normalise(text[line.start : line.end]) for line in split_lines(source))
