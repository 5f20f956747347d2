import pytest

from osce_digest.markup import render_page, sanitise


def test_the_first_top_heading_is_the_title_and_leaves_the_text() -> None:
    page = render_page("# How *dates* & tags are found\n\nText.\n\n# Another\n")
    assert page.title == "How dates & tags are found"
    assert page.html == "<p>Text.</p>\n<h2>Another</h2>"


def test_a_page_without_heading_has_no_title() -> None:
    assert render_page("Text.").title == ""


def test_tables_and_lists_are_kept() -> None:
    html = render_page("a | b\n--|--\n1 | 2\n\n- x\n- y\n").html
    assert '<th scope="col">a</th>' in html
    assert "<td>2</td>" in html
    assert html.count("<li>") == 2


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "[x](javascript:alert(1))",
        '<a href="JaVaScRiPt:alert(1)">x</a>',
        '<p style="color:red" onclick="x()">x</p>',
        '<iframe src="https://example.org"></iframe>',
        "<svg><script>alert(1)</script></svg>",
        "<form><input></form>",
        '<link rel="stylesheet" href="x"><style>p{}</style>',
    ],
)
def test_what_could_act_is_taken_out(attack: str) -> None:
    html = render_page(attack).html.lower()
    for word in ("<script", "javascript:", "onerror", "onclick", "style", "<iframe", "<svg", "<form", "<link"):
        assert word not in html


@pytest.mark.parametrize("href", ["https://example.org/", "mailto:a@example.org", "method.html", "../x#y"])
def test_safe_links_stay(href: str) -> None:
    assert f'href="{href}"' in sanitise(f'<a href="{href}">x</a>')
