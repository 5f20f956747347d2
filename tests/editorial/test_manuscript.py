from dataclasses import replace
from datetime import date

from factories import make_document, make_tags

from osce_digest.editorial.digests import digest_text
from osce_digest.editorial.manuscript import describe
from osce_digest.model import Event, Given

TAGS = make_tags(mentioned=["TR", "JP"], to_check=["topics/Elections", "countries/TJ"])


def test_a_manuscript_is_a_document_and_its_tags_in_brief() -> None:
    document = make_document(event=Event(date(2023, 7, 10), None), language="fr", summary="In brief.")
    manuscript = describe(document, TAGS, "ab", "sketch")
    for field in ("place", "title", "title_source", "published", "event", "language", "summary"):
        assert getattr(manuscript, field) == getattr(document, field), field
    for field in ("countries", "mentioned", "dimensions", "topics", "institutions"):
        assert getattr(manuscript, field) == tuple(tag.term for tag in getattr(TAGS, field)), field
    assert manuscript.to_check == (("topics/Elections", 0.4), ("countries/TJ", 0.4))
    assert (manuscript.shown, manuscript.sketch, manuscript.text_digest) == ("ab", "sketch", digest_text(document))


def test_slug_and_address_are_the_first_that_the_source_states() -> None:
    given = [
        Given("source_url", "https://example.org/1", 2, 0, 9),
        Given("slug", "first", 3, 0, 5),
        Given("slug", "second", 4, 0, 6),
    ]
    manuscript = describe(make_document(given=given), TAGS, "")
    assert (manuscript.slug, manuscript.source_url) == ("first", "https://example.org/1")
    assert [value.value for value in manuscript.given_values("slug")] == ["first"]
    assert manuscript.given_values("source_url") == ()


def test_where_the_source_states_none_there_is_none() -> None:
    manuscript = describe(make_document(), TAGS, "")
    assert (manuscript.slug, manuscript.source_url, manuscript.sketch) == ("", "", "")
    assert manuscript.given_values("slug") == ()


def test_slugs_are_ready_for_addresses() -> None:
    given = [Given("slug", "Élections & Médias", 3, 0, 5)]
    manuscript = describe(make_document(title="Türkiye’s Elections: day 1", given=given), TAGS, "")
    assert (manuscript.slug, manuscript.title_slug) == ("elections-medias", "turkiyes-elections-day-1")


def test_the_text_is_known_apart_from_where_it_stands() -> None:
    document = make_document()
    moved = replace(document, place=document.place._replace(path="raw/other.txt", line=9, end_line=10))
    assert describe(moved, TAGS, "").text_digest == describe(document, TAGS, "").text_digest
    edited = make_document(body="The office in Elbasan trained twelve judges.\nThe mayor opened the training.")
    assert describe(edited, TAGS, "").text_digest != describe(document, TAGS, "").text_digest
