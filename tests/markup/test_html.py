import pytest
from factories import make_document
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.markup import render_blocks, render_body, render_line
from osce_digest.markup.marks import weave
from osce_digest.model import BlockKind

P, H, B, N, Q, R = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.BULLET,
    BlockKind.NUMBERED,
    BlockKind.QUOTE,
    BlockKind.ROW,
)


def render(*lines: str, kinds: list[BlockKind]) -> str:
    return render_body(make_document(body="\n".join(lines), kinds=kinds))


@pytest.mark.parametrize(
    ("lines", "kinds", "html"),
    [
        (["One.", "Two."], [P, P], "<p>One.</p>\n<p>Two.</p>"),
        (["Part", "One."], [H, P], "<h2>Part</h2>\n<p>One.</p>"),
        (["a", "b", "c"], [B, B, P], "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>c</p>"),
        (["- a", "• b"], [B, B], "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        (["a", "b"], [N, N], "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        (["4. a", "5) b"], [N, N], '<ol>\n<li value="4">a</li>\n<li value="5">b</li>\n</ol>'),
        (["> a", "b"], [Q, Q], "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>"),
        (["*a* _b_ 1."], [P], "<p>*a* _b_ 1.</p>"),
    ],
)
def test_blocks_become_what_they_are(lines: list[str], kinds: list[BlockKind], html: str) -> None:
    assert render(*lines, kinds=kinds) == html


def test_pipe_rows_become_a_table_with_named_columns() -> None:
    html = render("Town | People |", "---|---|", "| Osh | 300 |", "Naryn |", kinds=[R, R, R, R])
    assert '<tr><th scope="col">Town</th><th scope="col">People</th></tr>' in html
    assert "<tr><td>Osh</td><td>300</td></tr>\n<tr><td>Naryn</td><td></td></tr>" in html
    assert "---" not in html


def test_a_single_row_names_no_columns() -> None:
    assert "<th" not in render("Osh | 300", kinds=[R])


def test_a_table_of_rulers_alone_is_nothing() -> None:
    assert render("---|---", kinds=[R]) == ""


def test_nothing_in_a_source_becomes_a_tag() -> None:
    attack = '<script>alert("1")</script><img src=x onerror=y>&lt;'
    for kind in BlockKind:
        html = render(attack, kinds=[kind])
        assert "<script" not in html
        assert "<img" not in html
        assert "&lt;script&gt;" in html
        assert "&amp;lt;" in html


def test_a_javascript_address_is_shown_and_never_linked() -> None:
    html = render("javascript:alert(1) JAVASCRIPT://example.org/%0aalert(1)", kinds=[P])
    assert "href" not in html
    assert "javascript:alert(1)" in html


def test_marks_are_found_by_their_place_in_the_body() -> None:
    document = make_document(body="In Osh.\nAgain in Osh.\nTown | Osh", kinds=[P, B, R])
    marks = [(at, at + 3, f"w{at}") for at in (3, 17, 29)]
    html = render_body(document, marks)
    assert '<p>In <mark id="w3">Osh</mark>.</p>' in html
    assert '<li>Again in <mark id="w17">Osh</mark>.</li>' in html
    assert '<td><mark id="w29">Osh</mark></td>' in html


def test_a_mark_across_blocks_is_marked_in_both_and_named_once() -> None:
    html = render_body(make_document(body="One two.\nThree."), [(4, 14, "w1")])
    assert html == '<p>One <mark id="w1">two.</mark></p>\n<p><mark>Three</mark>.</p>'


def test_headings_never_skip_a_depth() -> None:
    document = make_document(body="a\nb", kinds=[H, H])
    deep = [type(block)(block.kind, block.start, block.end, block.lines, 5) for block in document.blocks]
    changed = type(document)(
        **{name: getattr(document, name) for name in document.__slots__ if name != "blocks"}, blocks=tuple(deep)
    )
    assert render_body(changed) == "<h2>a</h2>\n<h3>b</h3>"


def test_forbidden_characters_do_not_shift_marks() -> None:
    assert render_line("a\x00b Osh", [(4, 7, "w1")]) == 'a�b <mark id="w1">Osh</mark>'


def test_an_empty_body_is_empty() -> None:
    assert render_body(make_document(body="")) == ""


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ([], "<p>One two.</p>\n<p>Three.</p>"),
        ([(0, 3, "w1"), (9, 14, "w2")], '<p><mark id="w1">One</mark> two.</p>\n<p><mark id="w2">Three</mark>.</p>'),
        ([(4, 7, "w1"), (4, 5, "w2")], '<p>One <mark id="w1"><mark id="w2">t</mark>wo</mark>.</p>\n<p>Three.</p>'),
        ([(8, 14, "w1")], "<p>One two.</p>\n<p><mark>Three</mark>.</p>"),
        ([(8, 9, "w1"), (9, 9, "w2")], "<p>One two.</p>\n<p>Three.</p>"),
        ([(0, 15, "w1")], '<p><mark id="w1">One two.</mark></p>\n<p><mark>Three.</mark></p>'),
    ],
)
def test_marks_of_plain_paragraphs_stand_where_they_belong(marks: list[tuple[int, int, str]], html: str) -> None:
    assert render_blocks("One two.\nThree.", [("paragraph", 0, 8, 0), ("paragraph", 9, 15, 0)], marks) == html


TEXT = "Ann & Bo met.\nSee https://example.org/a now.\nPlain words here.\n- a point\nLast."


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, 20)), max_size=4), st.booleans())
def test_paragraphs_alone_are_made_as_among_other_blocks(spans: list[tuple[int, int]], bullet: bool) -> None:  # noqa: FBT001
    marks = [(start, min(start + length, len(TEXT)), f"w{at}") for at, (start, length) in enumerate(spans)]
    starts = [0, *(at + 1 for at, char in enumerate(TEXT) if char == "\n")]
    blocks = [("paragraph", start, end - 1, 0) for start, end in zip(starts, [*starts[1:], len(TEXT) + 1], strict=True)]
    if bullet:
        blocks[3] = ("bullet", *blocks[3][1:])
    one_by_one = [
        f"<p>{weave(TEXT, start, end, sorted(marks))}</p>" if kind == "paragraph" else ""
        for kind, start, end, _ in blocks
    ]
    made = render_blocks(TEXT, blocks, marks)
    assert made.split("\n")[:3] == one_by_one[:3]
    assert made.split("\n")[-1] == one_by_one[-1]
