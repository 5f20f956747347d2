import pytest

from osce_digest.reports.check.pages import read_page

GOOD = """\
<!doctype html>
<html lang="en"><head><title>A</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
</head><body>
<h1 id="top">A</h1><a href="b.html#c">B</a>
</body></html>
"""


def codes(text: str) -> list[tuple[int, str]]:
    return [(flaw.line, flaw.code) for flaw in read_page(text).flaws]


def test_a_good_page_has_no_flaw_and_tells_ids_and_links() -> None:
    page = read_page(GOOD)
    assert page.flaws == []
    assert page.ids == {"top"}
    assert page.links == [(5, "b.html#c")]


@pytest.mark.parametrize(
    ("was", "becomes", "line", "code"),
    [
        ("<!doctype html>", "", 1, "html-structure"),
        ("<title>A</title>", "", 1, "html-title"),
        ("<title>A</title>", "<title> </title>", 2, "html-title"),
        ("</h1>", "</h1><h1>B</h1>", 1, "html-heading"),
        (' lang="en"', "", 1, "html-language"),
        ('<a href="b.html#c">', '<a id="top" href="b.html">', 5, "html-id"),
        ('<a href="b.html#c">', '<a id="a b" href="b.html">', 5, "html-id"),
        ("<h1 ", '<h1 aria-labelledby="top none" ', 5, "html-reference"),
        ("<h1 ", '<h1 style="color: red" ', 5, "html-policy"),
        ("</head>", "<style>p {}</style></head>", 4, "html-policy"),
        ("</head>", "<script>go()</script></head>", 4, "html-policy"),
        ("</head>", '<script type="application/ld+json">{</script></head>', 4, "html-structure"),
        ("B</a>", "B</a><img src='a.png'>", 5, "html-picture"),
        ("B</a>", "<b>B</a>", 5, "html-structure"),
        ("B</a>", "B</a> <!-- <b> --> <i>\n", 7, "html-structure"),
    ],
)
def test_each_flaw_is_told_with_its_line(was: str, becomes: str, line: int, code: str) -> None:
    assert codes(GOOD.replace(was, becomes)) == [(line, code)]


def test_a_policy_that_allows_styles_is_heeded() -> None:
    lenient = GOOD.replace("'self'", "'self' 'unsafe-inline'").replace("<h1 ", '<h1 style="x" ')
    assert codes(lenient) == []


def test_where_a_page_leads_on_and_what_it_shows_to_others_are_links() -> None:
    more = '<meta http-equiv="refresh" content="0; url=c.html"><meta property="og:url" content="https://example.org/">'
    assert [link.value for link in read_page(GOOD.replace("</head>", f"{more}</head>")).links] == [
        "c.html",
        "https://example.org/",
        "b.html#c",
    ]


def test_what_goes_on_from_line_to_line_is_read_all_the_same() -> None:
    assert codes(GOOD.replace("<h1 id", "<!-- <h1>\n --><h1\nid")) == []
    assert read_page(GOOD.replace("<a href", "<a\nhref")).links == [(5, "b.html#c")]
