import pytest

from osce_digest.reports.check.structure import Structure


def judge(*order: str) -> list[str]:
    structure = Structure()
    return [*structure.take(order), *structure.finish()]


@pytest.mark.parametrize(
    "order",
    [
        ("html", "body", "p", "b", "/b", "/p", "/body", "/html"),
        ("ul", "li", "li", "/ul"),
        ("dl", "dt", "dd", "dt", "dd", "/dl"),
        ("table", "thead", "tr", "th", "tbody", "tr", "td", "td", "/table"),
        ("p", "div", "/div"),
        ("svg", "path/", "=title", "/svg"),
    ],
)
def test_what_html_allows_is_no_fault(order: tuple[str, ...]) -> None:
    assert judge(*order) == []


def test_what_is_not_closed_in_time_is_told() -> None:
    assert judge("p", "b", "/p") == ["<b> is not closed before </p>"]
    assert judge("div") == ["<div> is never closed"]


def test_what_closes_nothing_is_told() -> None:
    assert judge("/b") == ["</b> closes nothing"]
    assert judge("/br") == ["</br> closes nothing"]
    assert judge("p", "div", "/div", "/p") == ["</p> closes nothing"]


def test_a_link_in_a_link_is_told() -> None:
    assert judge("a", "span", "a", "/a", "/span", "/a") == ["<a> stands in another <a>"]


def test_only_drawings_have_tags_that_close_themselves() -> None:
    assert judge("div/", "/div") == ["<div/> does not close itself in HTML"]


def test_a_stray_less_than_is_told() -> None:
    assert judge("<") == ["a < that begins no tag; write &lt;"]


def test_titles_of_drawings_are_not_that_of_the_page() -> None:
    structure = Structure()
    structure.take(["=title", "svg", "=title", "/svg"])
    assert structure.titles == 1
