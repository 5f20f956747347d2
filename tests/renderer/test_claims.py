import re
from dataclasses import replace

from factories import make_document, make_evidence, make_site, make_tagged, make_tags

from osce_digest.model import Document, Evidence, Field, Tag, Tags
from osce_digest.readings.shown import show
from osce_digest.renderer.claims import MOST_REASONS, Marks, number_marks, write_claims
from osce_digest.renderer.desk import open_desk
from osce_digest.site import Site


def mark(document: Document, evidence: list[Evidence]) -> Marks:
    return number_marks(show(document, Tags(countries=(Tag("countries/KG", 0.4, tuple(evidence)),))))


def write(site: Site) -> str:
    shown = site.shown(site.entries[0])
    return write_claims(open_desk(site), shown, number_marks(shown))


def test_marks_are_numbered_in_reading_order_headline_first() -> None:
    document = make_document(title="Osh and Naryn", dateline="OSH –", body="Osh again in Osh.")
    evidence = [
        make_evidence(quote="Osh", start=13),
        make_evidence(quote="Osh", start=0),
        make_evidence("topics/Youth", quote="Osh", start=0),
        make_evidence(quote="OSH", start=0, field=Field.DATELINE),
        make_evidence(quote="Naryn", start=8, field=Field.TITLE),
    ]
    marks = mark(document, evidence)
    assert marks.body == [(0, 3, "w3"), (13, 16, "w4")]
    assert marks.title == [(8, 13, "w1")]
    assert marks.dateline == [(0, 3, "w2")]
    assert marks.ids == {"title": {(8, 13): "w1"}, "dateline": {(0, 3): "w2"}, "body": {(0, 3): "w3", (13, 16): "w4"}}


def test_dates_and_every_list_of_tags_have_marks_but_what_is_to_be_checked() -> None:
    texts = [("published", "The"), ("event/start", "office"), ("event/end", "in")]
    body = make_document().body
    dates = [make_evidence(tag, quote, body.index(quote)) for tag, quote in texts]
    words = ["Elbasan", "trained", "twelve", "police", "officers", "mayor"]
    lists = [(Tag("x", 0.9, (make_evidence("x", word, body.index(word)),)),) for word in words]
    marks = number_marks(show(make_document(evidence=dates), Tags(*lists)))
    assert [body[start:end] for start, end, _ in marks.body] == ["The", "office", "in", *words[:-1]]


def test_what_is_not_on_the_page_has_no_mark() -> None:
    evidence = [
        make_evidence("border", quote="The", start=0),
        make_evidence(quote="x", start=3, field=Field.METADATA),
        make_evidence(quote="", start=3),
        make_evidence(quote="far away", start=9000),
    ]
    marks = mark(make_document(), evidence)
    assert not any(marks.ids.values())
    assert not [*marks.title, *marks.dateline, *marks.body]


def test_claims_stand_list_by_list_with_their_confidence() -> None:
    document = make_document(evidence=[make_evidence("event/start", "twelve", 30), make_evidence("border")])
    site = make_site([make_tagged(document, make_tags(mentioned=["TR"]))])
    html = write(site)
    assert re.findall(r"<h3>(.*?)</h3>|<dt>(.*?)</dt>", html) == [
        ("Dates", ""),
        ("", "Event, 95 %"),
        ("Countries", ""),
        ("", "Albania, 95 %"),
        ("Dimensions", ""),
        ("", "Politico-military, 95 %"),
        ("Topics", ""),
        ("", "Policing, 95 %"),
        ("Institutions", ""),
        ("", "OSCE Presence in Albania, 95 %"),
        ("Also mentions", ""),
        ("", "Türkiye, 50 %"),
    ]
    assert html.count("<dl>") == html.count("</dl>") == 6


def test_the_same_words_by_the_same_rule_are_told_once_with_their_first_place() -> None:
    document = make_document(body="Osh and Osh and Osh.")
    reasons = tuple(make_evidence(quote="Osh", start=at) for at in (0, 8, 16))
    site = make_site([make_tagged(document, Tags(countries=(Tag("AL", 0.9, reasons),)))])
    html = write(site)
    assert re.findall("<dd>.*", html) == ['<dd><a href="#w1">Osh</a> <code>place.elbasan</code></dd>']


def test_words_that_are_not_on_the_page_are_quoted_and_escaped() -> None:
    reason = make_evidence(quote='<Osh> & "co"', start=3, field=Field.METADATA)
    site = make_site([make_tagged(tags=Tags(countries=(Tag("AL", 0.9, (reason,)),)))])
    html = write(site)
    assert "<dd><q>&lt;Osh&gt; &amp; &#34;co&#34;</q> <small>" in html


def test_an_entry_without_dates_and_tags_claims_nothing() -> None:
    site = make_site([make_tagged(make_document(), Tags())])
    assert not write(site)


def test_a_tag_with_many_reasons_lists_the_first_and_counts_the_others() -> None:
    words = [f"word{number}" for number in range(9)]
    text = " ".join(words)
    reasons = tuple(make_evidence(quote=word, start=text.index(word)) for word in words)
    tags = replace(make_tags(), countries=(Tag("AL", 0.9, reasons),))
    why = write(make_site([make_tagged(make_document(body=text), tags)]))
    assert [f"{word}</a>" in why for word in words] == [True] * MOST_REASONS + [False] * (9 - MOST_REASONS)
    assert f"<dd>and {9 - MOST_REASONS} more</dd>" in why
