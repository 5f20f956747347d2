"""Covers tagger, writing."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from osce_digest.matching import Matcher
from osce_digest.model import Document, Field, Tag, Tags, TitleSource
from osce_digest.tagging import tag
from osce_digest.tagging.weights import ACCEPT, EVIDENCE_PER_TAG, FLOOR
from osce_digest.taxonomy import Taxonomy, load_taxonomy

TAXONOMY = load_taxonomy()
MATCHER = Matcher(TAXONOMY.rules)
OTHER_MATCHER = Matcher(TAXONOMY.rules)
UNHURRIED = settings(deadline=None)  # how fast it is depends on who else uses the machine

WORDS = """
the OSCE Presence in Albania|OSCE Mission to Moldova|the Mission|ODIHR|Teresa Ribeiro|Minsk Group|the Embassy of Norway
Serbia|Kosovo|(Georgia)|Vienna|Osh|in|experts from|funded by|visit to|,|and|“Women|rights”|said.|human dimension|Ärger
police|elections|journalists|youth|climate change|gender equality|trafficking in human beings
"""
PIECES = st.sampled_from(["\n", *WORDS.strip().replace("\n", "|").split("|")])
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)
LINES = TEXTS.map(lambda text: text.replace("\n", " "))


def tag_item(write: Callable[..., Document], body: str, title: str, dateline: str) -> tuple[Document, Tags]:
    document = write(body, title=title, dateline=dateline)
    return document, tag(document, TAXONOMY, MATCHER)[0]


def all_tags(tags: Tags) -> list[Tag]:
    return [
        *tags.countries,
        *tags.mentioned,
        *tags.dimensions,
        *tags.topics,
        *tags.institutions,
        *tags.to_check,
    ]


@UNHURRIED
@given(body=TEXTS, title=LINES, dateline=LINES)
def test_every_tag_has_evidence_that_quotes_its_span(
    write_document: Callable[..., Document], body: str, title: str, dateline: str
) -> None:
    document, tags = tag_item(write_document, body, title, dateline)
    texts = {Field.TITLE: document.title, Field.DATELINE: document.dateline, Field.BODY: document.body}
    for found in all_tags(tags):
        assert 1 <= len(found.evidence) <= EVIDENCE_PER_TAG
        for evidence in found.evidence:
            assert evidence.quote == texts[evidence.field][evidence.start : evidence.end] != ""
            assert evidence.path == document.place.path
            assert evidence.tag.endswith(found.term)
            assert 0 <= evidence.confidence <= 1
            if evidence.field is Field.BODY:
                assert evidence.line == document.line_at(evidence.start)


@UNHURRIED
@given(body=TEXTS, title=LINES, dateline=LINES)
def test_no_term_is_both_accepted_and_something_else(
    write_document: Callable[..., Document], body: str, title: str, dateline: str
) -> None:
    _, tags = tag_item(write_document, body, title, dateline)
    about = {found.term for found in tags.countries}
    assert about.isdisjoint(found.term for found in tags.mentioned)
    accepted = {
        f"{kind}/{found.term}"
        for kind in ("countries", "dimensions", "topics", "institutions")
        for found in getattr(tags, kind)
    }
    assert accepted.isdisjoint(found.term for found in tags.to_check)


@UNHURRIED
@given(body=TEXTS, title=LINES, dateline=LINES)
def test_confidence_draws_the_line(
    write_document: Callable[..., Document], body: str, title: str, dateline: str
) -> None:
    _, tags = tag_item(write_document, body, title, dateline)
    for kept in (tags.countries, tags.dimensions, tags.topics, tags.institutions):
        assert all(found.confidence >= ACCEPT for found in kept)
    assert all(found.confidence >= FLOOR for found in tags.to_check)


@UNHURRIED
@given(body=TEXTS)
def test_a_second_time_gives_the_same(write_document: Callable[..., Document], body: str) -> None:
    document = write_document(body)
    assert tag(document, TAXONOMY, MATCHER) == tag(document, TAXONOMY, OTHER_MATCHER)


def test_an_empty_item_has_no_tags(
    write_document: Callable[..., Document], taxonomy: Taxonomy, matcher: Matcher
) -> None:
    assert tag(write_document(""), taxonomy, matcher) == (Tags(), ())


def test_a_derived_headline_is_no_evidence(
    write_document: Callable[..., Document], taxonomy: Taxonomy, matcher: Matcher
) -> None:
    document = write_document("They met.", title="Police train in Serbia")
    derived = replace(document, title_source=TitleSource.DERIVED)
    assert tag(document, taxonomy, matcher)[0].countries
    assert tag(derived, taxonomy, matcher)[0] == Tags()


def test_title_dateline_and_body_each_name_their_line(tag_text: Callable[..., Tags]) -> None:
    tags = tag_text("Judges met.\nThey spoke of Serbia.", title="Serbia invites judges", dateline="NIŠ, 3 May 2019 – ")
    (serbia,) = tags.countries
    assert {(evidence.field, evidence.line) for evidence in serbia.evidence} == {
        (Field.TITLE, 2),
        (Field.DATELINE, 3),
        (Field.BODY, 4),
    }
