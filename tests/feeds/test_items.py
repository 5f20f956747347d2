from factories import make_document, make_entry, make_site, make_tagged, make_tags

from osce_digest.config import Config
from osce_digest.feeds.items import full_text, list_terms
from osce_digest.model import Tags
from osce_digest.readings.shown import show


def test_a_dateline_stands_before_the_body() -> None:
    document = make_document(dateline="VIENNA, 3 May 2019 – ", body="It began.")
    assert full_text(show(document, Tags())) == "<p>VIENNA, 3 May 2019 –</p>\n<p>It began.</p>"


def test_without_a_dateline_there_is_only_the_body() -> None:
    assert full_text(show(make_document(body="It began."), Tags())) == "<p>It began.</p>"


def test_links_in_a_full_text_are_absolute() -> None:
    assert 'href="https://www.osce.org/odihr"' in full_text(
        show(make_document(body="See https://www.osce.org/odihr."), Tags())
    )


def test_terms_carry_the_list_they_come_from() -> None:
    tags = make_tags(countries=("TR",), dimensions=("human",), topics=("Elections",))
    site = make_site([make_tagged(tags=tags)], Config(base_url="https://example.org/"))
    assert list_terms(site, site.entries[0]) == (
        ("TR", "Türkiye", "https://example.org/countries/"),
        ("human", "Human", "https://example.org/dimensions/"),
        ("Elections", "Elections", "https://example.org/topics/"),
    )


def test_mentions_are_no_categories() -> None:
    tags = make_tags(countries=(), dimensions=(), topics=(), mentioned=("TR",))
    assert list_terms(make_site(), make_entry(tags=tags)) == ()
