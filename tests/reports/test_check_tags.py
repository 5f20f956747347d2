from osce_digest.reports.check.tags import NO_TAGS, Mark, read_all, read_line


def marks(html: str) -> list[tuple[str, str]]:
    read = read_line(html)
    assert read is not None
    return [(mark.kind, mark.value) for mark in read.marks]


def test_tags_are_read_in_their_order() -> None:
    read = read_line('<p>a <div class="x"> </div><br><hr/><path d="M0"/></P>')
    assert read is not None
    assert read.order == ("p", "div", "/div", "path/", "/p")


def test_what_stands_wherever_text_may_is_left_out_when_it_ends_on_the_line() -> None:
    read = read_line("<p>a <b>b</b> <em>c</p>")
    assert read is not None
    assert read.order == ("p", "em", "/p")


def test_quotes_hide_what_looks_like_an_end() -> None:
    assert marks("""<a title="a > b" href='c.html'>""") == [("link", "c.html")]


def test_ids_links_and_references_are_told() -> None:
    assert marks('<label for="q" id=x><img src="a&amp;b.png" srcset="c.png 1x, d.png 2x" alt="">') == [
        ("reference", "q"),
        ("id", "x"),
        ("word", "img"),
        ("link", "a&b.png"),
        ("link", "c.png"),
        ("link", "d.png"),
    ]


def test_inline_code_and_attributes_that_stand_twice_are_told() -> None:
    assert marks('<p style="x" onclick="y">') == [("inline", "style"), ("inline", "onclick")]
    assert marks("<p id=a id=b>") == [("twice", "p"), ("id", "b")]


def test_text_in_a_script_is_no_tag() -> None:
    read = read_line('<script type="application/ld+json">{"a": "<b>"}</script>')
    assert read is not None
    assert read.order == ("=script",)
    assert read.marks == (Mark("word", "script", {"type": "application/ld+json"}, '{"a": "<b>"}'),)


def test_a_line_that_goes_on_cannot_be_read_alone() -> None:
    for line in ("<p", "<a title='x", "<!-- a", "<script>", "a --> b <!-- c"):
        assert read_line(line) is None, line
    assert read_line("only words, 3 < 4") == NO_TAGS


def test_a_page_is_read_whole_with_lines() -> None:
    found = [(line, tags.order) for line, tags in read_all("<p\n>\n<!-- <b>\n--></p>\n<") if tags.order]
    assert found == [(1, ("p",)), (4, ("/p",))]
