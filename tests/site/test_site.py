from dataclasses import replace
from datetime import date

from factories import make_document, make_items, make_site, make_tagged


def test_neighbours_are_next_in_the_whole_archive_but_not_across_the_undated() -> None:
    undated = [make_tagged(make_document(body=f"u{n}", day=None, line=n)) for n in (1, 2)]
    site = make_site([*make_items(3), *undated])
    newest, middle, oldest, first, second = site.entries
    assert site.neighbours(middle).newer is newest
    assert site.neighbours(middle).older is oldest
    assert site.neighbours(newest).newer is None
    assert site.neighbours(oldest).older is None
    assert site.neighbours(first).newer is None
    assert site.neighbours(first).older is second
    assert site.neighbours(second).older is None
    assert list(site.list_neighbours()) == [(entry, site.neighbours(entry)) for entry in site.entries]
    assert list(make_site([]).list_neighbours()) == []


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
