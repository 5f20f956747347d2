import pytest
from factories import make_document, make_site, make_tagged

from osce_digest.renderer.desk import open_desk


def test_a_desk_is_made_once_for_a_site() -> None:
    site = make_site()
    assert open_desk(site) is open_desk(site)
    assert open_desk(make_site()) is not open_desk(site)


@pytest.mark.parametrize(
    ("language", "attribute"),
    [("en", ""), ("ru", ' lang="ru"'), ("und", ' lang="" dir="auto"'), ("ar", ' lang="ar" dir="auto"')],
)
def test_words_of_another_language_carry_it(language: str, attribute: str) -> None:
    site = make_site([make_tagged(make_document(language=language))])
    assert open_desk(site).lang(site.entries[0]) == attribute


def test_a_card_shows_headline_day_summary_and_names() -> None:
    site = make_site([make_tagged(make_document(title="A <b>", summary="B & c."))])
    desk = open_desk(site)
    (card,) = desk.cards(site.entries, "card.html")
    assert desk.cards(site.entries, "card.html")[0] is card
    for part in ("A &lt;b&gt;", '<time datetime="2023-07-12">12 July 2023</time>', "B &amp; c.", "Albania"):
        assert part in card


def test_the_fingerprint_of_a_card_holds_what_it_shows_and_no_more() -> None:
    site = make_site()
    entry, desk = site.entries[0], open_desk(site)
    print_of = desk.input_of(entry)
    assert print_of[0] == f"entry {entry.id}"
    same = make_site([make_tagged(make_document(body=make_document().body + "\nMore.", summary=entry.summary))])
    assert open_desk(same).input_of(entry._replace(digest="other")) == print_of
    assert open_desk(same).input_of(entry._replace(id="x", summary="other"))[1] != print_of[1]


def test_where_evidence_stands_is_told_with_its_rule() -> None:
    told = open_desk(make_site()).tell_where("dateline", "a<b")
    assert told == "<small>in the dateline, <code>a&lt;b</code></small>"


def test_words_and_where_they_stand_are_kept_with_and_without_a_link() -> None:
    desk, key = open_desk(make_site()), ("A & B", "place.b", "body")
    where = "<small>in the text, <code>place.b</code></small>"
    made = desk.word(key)
    linked = "<code>place.b</code>"  # the link shows that it is the text
    assert made == (f'">A &amp; B</a> {linked}</dd>', f"<dd><q>A &amp; B</q> {where}</dd>")
    assert desk.wordings[key] is made


def test_a_claim_names_a_term_or_a_date_and_how_sure_it_is() -> None:
    desk = open_desk(make_site())
    assert desk.claim("countries", "AL", 0.973) == "<dt>Albania, 97 %</dt>"
    assert desk.claim("countries", "AL", 0.5) == "<dt>Albania, 50 %</dt>"
    assert desk.claim("took_place", "", 1.0) == "<dt>Event, 100 %</dt>"
    assert desk.claim("topics", "A <b>", 0.5) == "<dt>A &lt;b&gt;, 50 %</dt>"
