"""Covers formats_page_head, formats_page_title, formats_layouts, formats_extracting, formats_cards, formats_heeding."""

import sys
from datetime import date

import pytest

from osce_digest.loader import Loaded, load_bytes
from osce_digest.loader.formats.page_head import read_page_head
from osce_digest.loader.formats.page_title import name_row
from osce_digest.loader.formats.traced import trace
from osce_digest.model import Basis, Document

BODY = """<p>TIRANA, 8 May 2019 &ndash; The OSCE Presence in Albania opened today a course for twenty officers of the
Border and Migration Police, and gave them handbooks on forged documents.</p>
<ul><li>forged documents</li><li>first aid</li></ul>
<p>&ldquo;Borders must be open &amp; safe,&rdquo; said the Head of the Presence at the opening in Tirana.</p>"""
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/who'>Who we are</a></li></ul></nav>"
FOOT = "<footer><p>Organization for Security and Co-operation in Europe</p><p>All rights reserved</p></footer>"
NODE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>OSCE trains border police in Tirana | OSCE</title>
<link rel="canonical" href="https://www.osce.org/presence-in-albania/412345">
<meta property="article:published_time" content="2019-05-08T23:30:00-05:00">
</head><body>{MENU}
<article class="node node--type-press-release node--view-mode-full">
<h1>OSCE trains border police in Tirana</h1>
<div><div class="field__label">What we do</div><div class="field__item">Policing</div>
<div class="field__item">Youth</div></div>
{BODY}
<div class="social-share">Share this</div>
</article>
{FOOT}</body></html>
"""
PLAIN_PAGE = f"""<html><head><title>OSCE trains border police in Tirana - The Daily News</title>
<meta property="og:type" content="article"><meta property="og:title" content="OSCE trains border police in Tirana">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2019-05-09T10:00:00+02:00"}}</script>
</head><body>{MENU}<div id="x"><h1>OSCE trains border police in Tirana</h1>{BODY}</div>
<div><h4>Other news of this day</h4><ul><li><a href="/1">Rain in the north of the country</a></li></ul></div>
{FOOT}</body></html>
"""
ROW = """<div class="views-row"><h3><a href="https://www.osce.org/{number}">{title}</a></h3>
<div><span class="field-label">Publishing date:</span> <span class="field-item">{day} May 2019</span></div>
<p>TIRANA, {day} May 2019 - The OSCE Presence in Albania opened a course for border police, number {number}.</p></div>
"""
LISTING = (
    "<html lang=en><body>"
    + MENU
    + "<h1>News and press releases</h1><div class='view-content'>"
    + ROW.format(number=1, title="OSCE trains border police in Tirana", day=8)
    + ROW.format(number=2, title="OSCE trains customs officers in Vlora", day=9)
    + ROW.format(number=3, title="OSCE trains judges in Durres", day=10)
    + "</div>"
    + FOOT
    + "</body></html>"
)


def load(page: str, name: str = "raw/page.html") -> Loaded:
    loaded = load_bytes(name, page.encode())
    assert loaded.accounts[0].balanced
    return loaded


def only(page: str) -> Document:
    (document,) = load(page).documents
    return document


def given(document: Document) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for value in document.given:
        found.setdefault(value.field, []).append(value.value)
    return found


@pytest.mark.parametrize("page", [NODE, PLAIN_PAGE])
def test_an_article_is_one_item_with_its_lists_and_quotes_and_nothing_else(page: str) -> None:
    document = only(page)
    assert document.title == "OSCE trains border police in Tirana"
    assert document.dateline == "TIRANA, 8 May 2019 –"
    assert [(block.kind.value, document.body[block.start : block.end][:24]) for block in document.blocks] == [
        ("paragraph", "The OSCE Presence in Alb"),
        ("bullet", "forged documents"),
        ("bullet", "first aid"),
        ("paragraph", "“Borders must be open & "),
    ]


def test_what_a_page_states_for_machines_is_given_with_its_line() -> None:
    document = only(NODE)
    assert given(document) == {
        "date": ["2019-05-08"],
        "source_url": ["https://www.osce.org/presence-in-albania/412345"],
        "language": ["en"],
        "topics": ["Policing", "Youth"],
    }
    assert (document.published.day, document.published.basis) == (date(2019, 5, 8), Basis.GIVEN)
    (evidence,) = [found for found in document.evidence if found.tag == "published"]
    line = NODE.splitlines()[evidence.line - 1]
    assert evidence.line == 5
    assert line[evidence.start : evidence.end] == evidence.quote == "2019-05-08"


def test_lines_are_those_of_the_page() -> None:
    document = only(NODE)
    lines = NODE.splitlines()
    assert "<h1>" in lines[(document.title_line or 0) - 1]
    assert "handbooks" in lines[document.line_at(document.body.index("handbooks")) - 1]
    assert "first aid" in lines[document.line_at(document.body.index("first aid")) - 1]
    assert lines[document.place.line - 1][document.place.column :].startswith("OSCE trains")
    assert lines[document.place.end_line - 1][: document.place.end_column].endswith("Share this")


def test_what_stands_beside_the_article_is_counted_as_the_files_clutter_and_tags_as_markup() -> None:
    counts = load(NODE).accounts[0].counts
    assert counts["file clutter"] >= len("HomeWho we are" + "All rights reserved")
    assert counts["markup"] > counts["item"]
    assert any(one.text == "Share this" and one.kind == "aside" for one in only(NODE).clutter)


def test_a_day_that_json_states_dates_an_article() -> None:
    assert only(PLAIN_PAGE).published.day == date(2019, 5, 9)


def test_other_news_below_an_article_is_none_of_it() -> None:
    assert "Rain" not in only(PLAIN_PAGE).body


def test_a_list_is_an_item_for_each_row_with_its_own_day_and_address() -> None:
    documents = load(LISTING).documents
    assert [(one.title, one.published.day) for one in documents] == [
        ("OSCE trains border police in Tirana", date(2019, 5, 8)),
        ("OSCE trains customs officers in Vlora", date(2019, 5, 9)),
        ("OSCE trains judges in Durres", date(2019, 5, 10)),
    ]
    assert [given(one)["source_url"] for one in documents] == [[f"https://www.osce.org/{n}"] for n in (1, 2, 3)]


def test_a_list_of_unknown_layout_keeps_all_its_articles() -> None:
    article = (
        "<article><h2>{0}</h2><p>VIENNA, {1} May 2019 - The Chair of the OSCE said {0} in a long speech.</p></article>"
    )
    page = "<html><body>" + "".join(article.format(f"That peace matters {n}", n) for n in (3, 4, 5)) + "</body></html>"
    assert [one.title for one in load(page).documents] == [f"That peace matters {n}" for n in (3, 4, 5)]


CARD = "<div class=card><h3><a href='/news/{0}'>OSCE trains officers in town {0}</a></h3><p>{0} May 2019</p>"
CARD += "<p>A teaser, {0}.</p></div>"


def test_teasers_in_elements_of_any_name_are_all_kept_with_their_whole_addresses() -> None:
    cards = "".join(map(CARD.format, (4, 5, 6)))
    saved = "<!-- saved from url=(0024)https://example.org/news -->"
    page = f"{saved}\n<html><body>{MENU}<div><h1>News</h1>{cards}</div>{FOOT}"
    documents = load(page).documents
    assert [one.title for one in documents] == [f"OSCE trains officers in town {n}" for n in (4, 5, 6)]
    assert [one.published.day for one in documents] == [date(2019, 5, n) for n in (4, 5, 6)]
    assert [given(one)["source_url"] for one in documents] == [[f"https://example.org/news/{n}"] for n in (4, 5, 6)]


def test_teasers_beside_an_article_are_none_of_it_and_no_items() -> None:
    cards = "".join(map(CARD.format, (4, 5, 6)))
    (document,) = load(
        f"<html><body><div><h1>OSCE trains border police</h1>{BODY * 2}</div><div>{cards}</div></body>"
    ).documents
    assert "town 5" not in document.body


def test_a_listing_without_any_structure_is_cut_by_its_words() -> None:
    lines = "".join(
        f"<p>OSCE trains officers in town {n}</p><p>Publishing date: {n} May 2019</p><p>Content type: News</p>"
        f"<p>The OSCE Presence in Albania opened a course for officers in town {n}.</p>"
        for n in range(1, 5)
    )
    assert len(load(f"<html><body>{lines}</body></html>").documents) == 4


def test_a_page_of_paragraphs_and_nothing_else_is_read_as_text() -> None:
    document = only(f"<p>OSCE trains border police in Tirana</p>{BODY}")
    assert document.title == "OSCE trains border police in Tirana"
    assert "first aid" in document.body


def test_old_pages_laid_out_in_tables_keep_their_words() -> None:
    page = (
        "<HTML><BODY><TABLE><TR><TD><FONT>Home</FONT><TD><B>OSCE trains border police in Tirana</B><BR><BR>"
        "TIRANA, 8 May 2001 (OSCE) - The OSCE Presence in Albania opened a course for border police today.<BR><BR>"
        "Twenty officers took part in it, and were given handbooks on forged documents.</TABLE></BODY></HTML>"
    )
    document = only(page)
    assert document.published.day == date(2001, 5, 8)
    assert "Twenty officers" in document.body


def test_a_day_shown_counts_before_one_of_another_time_for_machines() -> None:
    moved = NODE.replace("2019-05-08T", "2023-01-01T").replace(
        "<div><div class", "<p>Published: 8 May 2019</p><div><div class"
    )
    assert only(moved).published.day == date(2019, 5, 8)


def test_a_later_day_shown_may_be_that_of_an_event_and_does_not_date_the_page() -> None:
    shown = NODE.replace("<div><div class", "<p>Date: 20 May 2019</p><div><div class")
    assert only(shown).published.day == date(2019, 5, 8)


def test_a_language_that_the_script_belies_is_not_heeded() -> None:
    russian = (
        "<p>ВЕНА, 8 мая 2019 г. – Представитель ОБСЕ заявил сегодня о том, что свобода СМИ важна для всех.</p>"
        "<p>Он также отметил, что журналисты должны быть в безопасности, и что это не только их дело.</p>"
    )
    assert only(f"<html lang=en><body><h1>Представитель ОБСЕ о СМИ</h1>{russian}</body></html>").language == "ru"
    assert only(NODE.replace("en-GB", "fr")).language == "fr"


@pytest.mark.parametrize(
    ("charset", "declared"),
    [("cp1251", "windows-1251"), ("koi8-r", "koi8-r"), ("utf-8", "windows-1251"), ("utf-16", "utf-8")],
)
def test_the_encoding_a_page_names_is_heeded_unless_its_bytes_belie_it(charset: str, declared: str) -> None:
    page = f"<html><head><meta charset={declared}></head><body><p>Представитель ОБСЕ заявил сегодня в Вене.</p></body>"
    (document,) = load_bytes("a.html", page.encode(charset)).documents
    assert document.body == "Представитель ОБСЕ заявил сегодня в Вене."


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("Mission opens school | OSCE", "Mission opens school"),
        ("Mission opens school - OSCE Mission", "Mission opens school"),
        ("Mission - a school opens", "Mission - a school opens"),
        ("Mission opens school", "Mission opens school"),
    ],
)
def test_a_windows_title_is_the_headline_without_the_site(name: str, headline: str) -> None:
    row = name_row(read_page_head(trace(f"<title>{name}</title>")))
    assert row is not None
    assert row.text == headline


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>x</script></body>", "<!doctype html>\n"])
def test_a_page_without_words_has_no_item_and_says_so(page: str) -> None:
    loaded = load(page)
    assert loaded.documents == ()
    assert [found.code for found in loaded.diagnostics] == ["no-item"]


def test_text_in_a_page_by_name_only_is_text() -> None:
    loaded = load("TIRANA, 8 May 2019 - The OSCE Presence in Albania said 3 < 4.\n")
    assert loaded.accounts[0].counts["markup"] == 0


def test_plain_text_imports_none_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("osce_digest.loader.formats")]:
        monkeypatch.delitem(sys.modules, name)
    load_bytes("raw/a.txt", b"TIRANA, 8 May 2019 - The OSCE Presence in Albania opened a course.\n")
    assert not [name for name in sys.modules if name.startswith("osce_digest.loader.formats")]


def test_a_page_whose_headline_is_of_the_second_rank_keeps_it_and_the_contacts_below() -> None:
    contacts = "<p>For more information, please contact:<br>Jane Doe<br>Press officer<br>+355 4 223 59 93</p>"
    page = (
        f"<html><head><title>News</title></head><body>{MENU}<div class='page'><div class='top'>"
        "<h2>Presence trains border police in Tirana</h2></div>"
        f"<div class='text'>{BODY}{contacts}</div></div>{FOOT}</body>"
    )
    document = only(page)
    assert document.title == "Presence trains border police in Tirana"
    assert [one.text for one in document.clutter if one.kind == "contact"][1:] == [
        "Jane Doe",
        "Press officer",
        "+355 4 223 59 93",
    ]


def test_a_list_of_links_with_a_line_below_each_is_a_list_and_a_menu_is_none() -> None:
    item = "<li><i>{0} May 2020</i><br><a href='https://example.org/{0}'>Police trainers learn of law {0}</a>"
    item += "<p>Fifteen trainers took part in course {0} of the Mission to Skopje.</p></li>"
    page = f"<html><body>{MENU}<ul>{''.join(item.format(n) for n in (3, 4, 5))}</ul>{FOOT}</body></html>"
    assert [one.title for one in load(page).documents] == [f"Police trainers learn of law {n}" for n in (3, 4, 5)]
    menu = "".join(f"<li><a href='/{n}'>What the OSCE does in field {n}</a></li>" for n in range(9))
    assert only(
        f"<html><body><ul>{menu}</ul><h1>Presence trains police in Tirana</h1>{BODY}</body></html>"
    ).published.day


ARCHIVED = """WARSAW, 8 May 2010 - The OSCE Office for Democratic Institutions and
Human Rights published today a report on hate crimes in the OSCE area,
which tells of more than four thousand cases in a year, and of the laws
of States.

The report names fifty-one States that gave figures to the Office, and
the laws under which the cases came to the courts there, with the
training of judges.
"""


def test_mail_in_an_archive_of_pages_is_joined_to_paragraphs() -> None:
    document = only(f"<HTML><TITLE>Hate crimes</TITLE><BODY><H1>Report on hate crimes out</H1>\n<PRE>{ARCHIVED}</PRE>")
    assert document.title == "Report on hate crimes out"
    assert [block.kind.value for block in document.blocks] == ["paragraph", "paragraph"]
    assert document.line_at(document.body.index("which tells")) == 4
    assert document.published.day == date(2010, 5, 8)
