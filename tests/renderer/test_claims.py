import re

from factories import make_document, make_evidence, make_site, make_tagged, make_tags

from osce_digest.model import Field, Tag, Tags
from osce_digest.renderer.claims import number_marks, write_claims
from osce_digest.renderer.desk import open_desk


def test_marks_are_numbered_in_reading_order_headline_first() -> None:
    document = make_document(title="Osh and Naryn", dateline="OSH –", body="Osh again in Osh.")
    evidence = [
        make_evidence(quote="Osh", start=13),
        make_evidence(quote="Osh", start=0),
        make_evidence("topics/Youth", quote="Osh", start=0),
        make_evidence(quote="OSH", start=0, field=Field.DATELINE),
        make_evidence(quote="Naryn", start=8, field=Field.TITLE),
    ]
    marks = number_marks(document, evidence)
    assert [(mark.start, mark.id) for mark in marks.of(Field.BODY)] == [(0, "w3"), (13, "w4")]
    assert [mark.id for mark in marks.of(Field.TITLE)] == ["w1"]
    assert [mark.id for mark in marks.of(Field.DATELINE)] == ["w2"]
    assert [marks.find(found) for found in evidence] == ["w4", "w3", "w3", "w2", "w1"]


def test_what_is_not_on_the_page_has_no_mark() -> None:
    evidence = [
        make_evidence("border", quote="The", start=0),
        make_evidence(quote="x", start=3, field=Field.METADATA),
        make_evidence(quote="", start=3),
        make_evidence(quote="far away", start=9000),
    ]
    marks = number_marks(make_document(), evidence)
    assert not marks.ids
    assert marks.find(evidence[1]) is None


def test_claims_stand_list_by_list_with_their_confidence() -> None:
    document = make_document(evidence=[make_evidence("event/start", "twelve", 30), make_evidence("border")])
    site = make_site([make_tagged(document, make_tags(mentioned=["TR"]))])
    entry = site.entries[0]
    html = write_claims(open_desk(site), entry, number_marks(document, site.evidence(entry)))
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
    entry = site.entries[0]
    html = write_claims(open_desk(site), entry, number_marks(document, reasons))
    assert re.findall("<dd>.*", html) == [
        '<dd><a href="#w1">Osh</a> <small>in the text, <code>place.elbasan</code></small></dd>'
    ]


def test_words_that_are_not_on_the_page_are_quoted_and_escaped() -> None:
    reason = make_evidence(quote='<Osh> & "co"', start=3, field=Field.METADATA)
    site = make_site([make_tagged(tags=Tags(countries=(Tag("AL", 0.9, (reason,)),)))])
    entry = site.entries[0]
    html = write_claims(open_desk(site), entry, number_marks(site.document(entry), (reason,)))
    assert "<dd><q>&lt;Osh&gt; &amp; &#34;co&#34;</q> <small>" in html


def test_an_entry_without_dates_and_tags_claims_nothing() -> None:
    site = make_site([make_tagged(make_document(), Tags())])
    entry = site.entries[0]
    assert not write_claims(open_desk(site), entry, number_marks(site.document(entry), ()))
