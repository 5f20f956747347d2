import pytest

from osce_digest.config import FetchSource
from osce_digest.intake.faults import FetchError
from osce_digest.intake.links import make_filter, read_listing

HERE = "https://news.example/press/"


def read(page: str, address: str = HERE, number: int = 1, **settings: str) -> tuple[list[str], str]:
    articles, following = read_listing(page.encode(), address, FetchSource(address, "listing", **settings), number)
    return list(articles), following


def test_links_that_fit_the_pattern_are_articles_each_once_in_order() -> None:
    page = (
        '<a href="/news/2#top">B</a> <a href="../news/1">A</a> <a href="/news/2">B</a> <a href="/about">?</a> <a>no</a>'
    )
    assert read(page, links="/news/*") == (["https://news.example/news/2", "https://news.example/news/1"], "")


def test_a_pattern_from_the_host_on_is_for_this_host_and_a_whole_one_for_any() -> None:
    page = '<a href="/news/1">A</a> <a href="https://other.example/news/2">B</a> <a href="mailto:a@news.example">C</a>'
    assert read(page, links="/news/*")[0] == ["https://news.example/news/1"]
    assert read(page, links="https://other.example/*")[0] == ["https://other.example/news/2"]
    assert len(read(page, links="*/news/*")[0]) == 2


def test_without_a_pattern_headlines_link_to_articles() -> None:
    page = (
        '<nav><a href="/">Home</a></nav><h2><a href="/a">A</a></h2><article><p>…<a href="b">B</a></p></article>'
        '<h3><a href="https://other.example/">elsewhere</a></h3><p><a href="/c">C</a></p>'
    )
    assert read(page)[0] == ["https://news.example/a", "https://news.example/press/b"]


def test_links_are_selected_with_css_themselves_or_by_what_they_stand_in() -> None:
    page = '<div class=list><a href="/a">A</a></div><p class=x><a class=y href="/b">B</a></p>'
    assert read(page, select=".list")[0] == ["https://news.example/a"]
    assert read(page, select="a.y, .list a")[0] == ["https://news.example/a", "https://news.example/b"]
    with pytest.raises(FetchError, match="is no CSS selector"):
        read(page, select="a[[")


def test_articles_of_the_osce_are_known_by_their_addresses() -> None:
    page = (
        '<a href="/odihr/548578">1</a> <a href="/fr/presence-in-albania/12345">2</a>'
        '<a href="/odihr/elections/georgia/579346">3</a> <a href="/odihr/elections">no</a>'
        '<a href="/files/f/documents/1/2/548578.pdf">no</a> <a href="https://shop.osce.org/a/12345">no</a>'
    )
    assert read(page, "https://www.osce.org/press-releases")[0] == [
        "https://www.osce.org/odihr/548578",
        "https://www.osce.org/fr/presence-in-albania/12345",
        "https://www.osce.org/odihr/elections/georgia/579346",
    ]


def test_the_next_page_is_where_the_page_says_or_the_settings() -> None:
    assert read('<a rel="nofollow next" href="?page=2#x">on</a>')[1] == "https://news.example/press/?page=2"
    assert read('<link rel=next href="/p/2"><a rel=next href="/p/3">on</a>')[1] == "https://news.example/p/2"
    paging = "https://news.example/list?page={1}"
    assert [read("", paging=paging, number=number)[1][-1] for number in (1, 2)] == ["1", "2"]


def test_a_base_that_the_page_names_counts() -> None:
    assert read('<base href="/deep/er/"><h2><a href="a">A</a></h2>')[0] == ["https://news.example/deep/er/a"]


@pytest.mark.parametrize("page", ["", "<a href=", '<h2><a href="http://[">A</a></h2>', "\x00\xff", "<h2>" * 5000])
def test_broken_pages_have_no_links(page: str) -> None:
    assert read(page)[0] == []


def test_signs_of_patterns_mean_themselves() -> None:
    fits = make_filter("/a.b/?id=*", HERE)
    assert fits("https://news.example/a.b/?id=1")
    assert not fits("https://news.example/aXb/?id=1")


def test_addresses_are_quoted_as_servers_are_asked_for_them_and_patterns_with_them() -> None:
    page = '<a href="/новости/a b">A</a> <a href="/%D0%BD/\x1b]0;x">B</a> <a href="https://u:p@news.example/новости/">C</a>'
    assert read(page, links="/новости/*")[0] == [
        "https://news.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/a%20b"
    ]
    assert read(page, links="/н/*")[0] == ["https://news.example/%D0%BD/%1B]0;x"]
