from dataclasses import replace
from datetime import date

from factories import make_document, make_site, make_tagged


def test_a_site_knows_the_day_that_stands_for_today_only_where_one_is_sure() -> None:
    document = make_document(day=date(2023, 7, 12))
    sure = replace(document, published=document.published._replace(confidence=0.95))
    assert make_site([make_tagged(sure)]).now == date(2023, 7, 12)
    assert make_site([make_tagged(document)]).now is None


def test_texts_and_reasons_are_fetched_by_entry() -> None:
    site = make_site()
    entry = site.entries[0]
    assert site.entry(entry.id) is entry
    assert site.document(entry).title == entry.title
    assert {found.tag for found in site.evidence(entry)} >= {"countries/AL", "topics/Policing"}
