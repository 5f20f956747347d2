"""Covers formats_drafting, formats_books, formats_opening, formats_settling, opening."""

import random  # noqa: TID251  (seeded: the same faults each time)
from itertools import chain

import pytest
from loader.raw_formats import FILES

from osce_digest.loader import Loaded, load_bytes
from osce_digest.loader.formats.opening import open_format
from osce_digest.loader.lines import split_lines
from osce_digest.loader.opening import open_source
from osce_digest.loader.tracing import trace_beginnings, trace_dates
from osce_digest.model import Borders, Document, Source

TAGS = "<p> </p> <td> <tr> <li> </ul> <item> </item> <entry> <![CDATA[ ]]> <!-- <script>".split()
SIGNS = "< > \" ' & = -- --- { } \\ ; , \x85 \x0c \u2028 é --X --X-- =?utf-8?B?x?= \\u12 &#x;".split(" ")
NOISE = [*TAGS, *SIGNS, "\n", "\r\n", "charset=utf-7", "Content-Transfer-Encoding: base64\n"]


def check(loaded: Loaded) -> None:
    (account,) = loaded.accounts
    assert account.balanced
    assert min(account.counts.values()) >= 0
    places = [(one.place.line, one.place.column) for one in loaded.documents]
    assert len(set(places)) == len(places)
    for document in loaded.documents:
        texts = {"title": document.title, "dateline": document.dateline, "body": document.body}
        for found in document.evidence:
            if found.field in texts:
                assert texts[found.field][found.start : found.end] == found.quote
        lines = [line for block in document.blocks for _, line in block.lines]
        assert all(line > 0 for line in lines)


def spoil(text: str, seed: int) -> str:
    """Cut, double and add pieces, a few at places of chance."""
    dice = random.Random(seed)  # noqa: S311  (faults, no secrets)
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(text) or 1)
        end = at + dice.randint(1, 50)
        kind = dice.randrange(3)
        text = text[:at] + (text[end:], text[at:end] + text[at:], dice.choice(NOISE) + text[at:])[kind]
    return text


@pytest.mark.parametrize("name", FILES)
def test_every_format_is_read_whole(name: str) -> None:
    loaded = load_bytes(name, FILES[name].encode())
    check(loaded)
    assert [one.title for one in loaded.documents] == ["OSCE trains border police in Tirana"]


@pytest.mark.parametrize("seed", range(0, 240, 8))
def test_whatever_is_broken_every_character_is_accounted_for(seed: int) -> None:
    for name, number in zip(FILES, range(seed, seed + 8), strict=False):
        check(load_bytes(name, spoil(FILES[name], number).encode("utf-8", "surrogateescape")))


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_off_anywhere_is_read_as_far_as_it_goes(name: str) -> None:
    text = FILES[name]
    for at in range(0, len(text), 37):
        check(load_bytes(name, text[:at].encode()))


@pytest.mark.parametrize("name", FILES)
def test_no_word_of_the_text_is_lost(name: str) -> None:
    (document,) = load_bytes(name, FILES[name].encode()).documents
    told = " ".join([document.title, document.dateline, document.body, *(one.text for one in document.clutter)])
    for word in "OSCE Presence opened course twenty officers Border Police forged first aid open safe Head".split():
        assert word in told


def test_reading_the_same_again_gives_the_same() -> None:
    for name, text in FILES.items():
        assert load_bytes(name, text.encode()) == load_bytes(name, text.encode())


ARTICLE = "<meta property=og:type content=article>"
ONE = "<p>VIENNA, 8 May 2019 - The OSCE Chair said one thing.</p>"
OTHER = "<p>TIRANA, 9 May 2019 - The Presence opened a course.</p>"


def test_an_editor_moves_borders_by_the_lines_of_the_file() -> None:
    page = f"<html><head>{ARTICLE}</head><body>\n<h1>OSCE Chair said it</h1>\n{ONE}\n{OTHER}\n</body></html>"
    (whole,) = load_bytes("a.html", page.encode()).documents
    column = page.splitlines()[3].index("TIRANA")
    parted = load_bytes("a.html", page.encode(), Borders(begin=((4, column),)))
    check(parted)
    assert [_begins(one) for one in parted.documents] == [(2, 4), (4, column)]
    joined = load_bytes("a.html", page.encode(), Borders(begin=((4, column),), join=((4, column),)))
    assert [one.body for one in joined.documents] == [whole.body]


def test_entries_of_a_feed_are_joined_by_an_editor() -> None:
    entries = "".join(
        f"<item><title>The headline of it {n}</title><description>Text {n}.</description></item>\n" for n in (1, 2)
    )
    feed = f"<rss><channel>\n{entries}</channel></rss>"
    second = load_bytes("a.xml", feed.encode()).documents[1]
    joined = load_bytes("a.xml", feed.encode(), Borders(join=(_begins(second),)))
    check(joined)
    assert [one.title for one in joined.documents] == ["The headline of it 1"]
    assert "Text 2." in joined.documents[0].body


def test_a_year_that_a_neighbour_lends_is_shown_where_it_stands_in_the_file() -> None:
    item = "<item><title>The headline of it {0}</title>"
    item += "<description>VIENNA, {1} &#8211; The Chair said {0}.</description></item>"
    days = ["3 May 2019", "4 May", "5 May 2019"]
    feed = "<rss><channel>" + "".join(item.format(number, day) for number, day in enumerate(days)) + "</channel></rss>"
    (_, second, _) = load_bytes("a.xml", feed.encode()).documents
    lent = [found for found in second.evidence if found.rule == "date.year-from-neighbour"]
    line = split_lines(Source("a.xml", "", feed))[0].text
    assert {found.quote for found in lent} == {"3 May 2019", "5 May 2019"}
    assert all(line[found.start : found.end] == found.quote for found in lent)


def test_an_item_dated_after_it_was_mailed_is_told() -> None:
    mail = FILES["raw/mail.eml"].replace("8 May 2019", "18 May 2019")
    assert [found.code for found in load_bytes("a.eml", mail.encode()).diagnostics] == ["date-after-mail"]


def _begins(document: Document) -> tuple[int, int]:
    return document.place.line, document.place.column


@pytest.mark.parametrize("name", FILES)
def test_what_explains_an_item_finds_where_it_begins(name: str) -> None:
    data = FILES[name].encode()
    (document,) = load_bytes(name, data).documents
    assert [(one.line, one.column) for one in trace_beginnings(name, data)] == [_begins(document)]
    assert trace_dates(name, data, *_begins(document))


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.zip", "a.pdf"])
def test_plain_text_is_no_format(name: str) -> None:
    assert open_format(name, b"TIRANA, 8 May 2019 - Words.\n") is None
    assert open_source(name, b"TIRANA, 8 May 2019 - Words.\n").sheet is None


@pytest.mark.parametrize(
    "text", ["<p>a</p><p>b</p><p>c</p>", '{"title": "a"}', "Return-Path: <a>\nFrom: b\nTo: c\n\nd"]
)
def test_a_format_in_a_text_file_is_seen(text: str) -> None:
    assert open_source("a.txt", text.encode()).sheet is not None


def test_what_is_no_text_under_the_name_of_a_format_is_told() -> None:
    for name in chain(FILES, ["a.zip"]):
        loaded = load_bytes(name, b"\x00\x01\x02PK\x03")
        assert [found.code for found in loaded.diagnostics] == ["not-text"]
    for name in FILES:
        assert [found.code for found in load_bytes(name, b" \n").diagnostics] == ["empty-file"]
