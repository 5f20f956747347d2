"""Covers formats_markup, formats_elements, formats_flow, formats_open_elements, formats_strips."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.formats.flow import read_flow
from osce_digest.loader.formats.markup import Part, read_attributes, scan
from osce_digest.loader.formats.traced import trace


def flow(page: str) -> list[str]:
    return [strip.text.text for strip in read_flow(trace(page)) if not strip.hidden]


@given(st.text(alphabet="<>/!-[]?\"'= abpCDAT\n", max_size=60), st.booleans())
def test_tokens_tile_the_text(text: str, xml: bool) -> None:  # noqa: FBT001  (drawn)
    at = 0
    for token in scan(text, xml=xml):
        assert token.start == at < token.end
        at = token.end
    assert at == len(text)


TAGS = """<p> </p> <b> </b> <ul> <li> </ul> <td> <tr> <table> </table> </div> <div> <br> <a> </a> <h2> </h2>
<blockquote> <pre> </pre> <dt> <dd> one two three &amp;""".split()


@given(st.lists(st.sampled_from([*TAGS, "<a href='https://example.org'>", "<!-- x -->", " ", "\n", "< "]), max_size=30))
def test_no_word_is_lost_whatever_the_tags(parts: list[str]) -> None:
    words = " ".join(flow("".join(parts)))
    for word in ("one", "two", "three"):
        assert words.count(word) >= sum(part == word for part in parts)


def test_a_sign_by_itself_is_text() -> None:
    assert flow("<p>3 < 4 and 5 > 4 & more") == ["3 < 4 and 5 > 4 & more"]


def test_scripts_styles_and_comments_are_no_text() -> None:
    assert flow("<style>p{}</style><p>a<!-- b --></p><script>'<p>c</p>'</script>d") == ["a", "d"]


def test_what_is_hidden_is_marked_so() -> None:
    strips = read_flow(trace("<p>a</p><div style='display: none'><p>b</p></div><noscript>c</noscript><p hidden>d</p>"))
    assert [(strip.text.text, strip.hidden) for strip in strips] == [
        ("a", False),
        ("b", True),
        ("c", True),
        ("d", True),
    ]


def test_words_for_those_who_hear_pages_are_hidden_and_talk_of_hidden_things_is_not() -> None:
    page = "<h2 class='nav element-invisible'>Main menu</h2><p title='hidden, none'>The hidden part is here</p>"
    assert flow(page) == ["The hidden part is here"]


def test_a_head_ends_without_saying_so() -> None:
    assert flow("<html><head><title>T</title><meta charset=utf-8><p>Text of it") == ["Text of it"]


def test_preformatted_paragraphs_are_parted_by_one_blank_line() -> None:
    assert flow("<pre>one\ntwo\n\n\nthree\n</pre>") == ["one", "two", "", "three"]


def test_inline_elements_do_not_glue_or_part_words() -> None:
    assert flow("<p>The <b>OS</b>CE and<i> all</i>\n<u>others</u></p>") == ["The OSCE and all others"]


def test_lists_keep_their_signs_and_their_depth_is_lost() -> None:
    page = "<ul><li>one<li><p>two</p><ul><li>deep</ul></ul><ol><li>first</li><li>second</li></ol>"
    assert flow(page) == ["• one", "• two", "• deep", "1. first", "2. second"]


def test_a_table_of_short_cells_is_rows_and_a_layout_is_none() -> None:
    assert flow("<table><tr><th>Day<th>Theme<tr><td>1<td>Law</table>") == ["Day | Theme |", "1 | Law |"]
    assert flow("<table><tr><td><p>One</p><p>Two</p><td>Three</table>") == ["One", "Two", "Three"]


def test_breaks_quotes_and_preformatted_lines_are_lines() -> None:
    assert flow("<p>a<br>b<br/>c</p><blockquote><p>said</p></blockquote><pre>x\ny  z</pre>") == [
        "a",
        "b",
        "c",
        "> said",
        "x",
        "y z",
    ]


def test_labels_stand_before_their_values_as_in_a_listing() -> None:
    page = (
        "<div><div class='field__label'>What we do</div><div class='field__items'>"
        "<div class='field__item'>Policing</div><div class='field__item'>Youth</div></div></div>"
        "<dl><dt>Place:</dt><dd>Osh</dd></dl>"
    )
    assert flow(page) == ["What we do: Policing, Youth", "Place: Osh"]


def test_a_link_in_a_sentence_keeps_its_address_and_a_menu_does_not() -> None:
    assert flow("<p>All is told in <a href='https://example.org/r'>a report</a> of the Mission.</p>") == [
        "All is told in a report (https://example.org/r) of the Mission."
    ]
    assert flow("<p><a href='https://example.org/r'>A report of the Mission</a></p>") == ["A report of the Mission"]
    assert flow("<p>See, all of you, <a href='https://example.org'>example.org</a></p>") == [
        "See, all of you, example.org"
    ]


def test_attributes_are_read_however_they_are_quoted() -> None:
    page = trace("""<a href="/x?a=1&amp;b=2" title='It"s' checked data-x=1>""")
    (token,) = scan(page.text)
    found = read_attributes(page, token)
    assert {name: value.text for name, value in found.items()} == {
        "href": "/x?a=1&b=2",
        "title": 'It"s',
        "checked": "",
        "data-x": "1",
    }
    assert found["href"].at(0) == page.text.index("/x")


def test_declared_entities_are_neither_declared_nor_expanded() -> None:
    text = '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>'
    tokens = list(scan(text, xml=True))
    assert tokens[0].part is Part.OTHER
    assert text[tokens[0].start : tokens[0].end].endswith("]>")


@pytest.mark.parametrize(
    "piece", ["<a ", "<!", "<![CDATA[", "<div>", "<td>", "<a '", "<p \"'", "</", "<!--", "&#", "<li><p>"]
)
def test_hostile_pages_are_read_to_their_end(piece: str) -> None:
    # What goes over the page again for each of its signs would take hours.
    page = "<p>begins</p>" + piece * 20_000
    assert read_flow(trace(page))[0].text.text == "begins"
