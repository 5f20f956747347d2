"""Covers corrections_fields, corrections_lists."""

from dataclasses import replace
from datetime import date

import pytest
from factories import make_document, make_evidence, make_tags

from osce_digest.editorial.corrections.book import Remark
from osce_digest.editorial.corrections.fields import Corrected, correct
from osce_digest.editorial.corrections.file import parse_corrections
from osce_digest.model import Basis, Document, Event, Field, Given, Published, Tags, TitleSource
from osce_digest.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()
DOCUMENT, TAGS = make_document(), make_tags(mentioned=["IT"], to_check=["topics/Youth", "countries/IT"])


def apply(written: str, document: Document = DOCUMENT, tags: Tags = TAGS, source_url: str = "") -> Corrected:
    corrections = parse_corrections(f"- {{id: a, {written}, because: asked, on: 2023-07-20}}\n", TAXONOMY)
    assert corrections.diagnostics == ()
    return correct(document, tags, source_url, corrections.items)


def terms(found: Corrected, kind: str) -> list[str]:
    return [tag.term for tag in getattr(found.tags, kind)]


def test_a_published_day_is_certain_and_rests_on_the_correction() -> None:
    written = make_document(evidence=[make_evidence("published", "twelve", 28)])
    found = apply("set: {published: 2023-07-13}", written)
    assert found.document.published == Published(date(2023, 7, 13), Basis.CORRECTION, 1.0)
    (evidence,) = found.document.evidence
    assert (evidence.tag, evidence.field, evidence.path) == ("published", Field.CORRECTION, "corrections.yml")
    assert (evidence.line, evidence.quote, evidence.confidence) == (1, "2023-07-13", 1.0)
    assert (found.fields, found.remarks) == (["published"], [Remark("asked", date(2023, 7, 20))])


def test_a_day_can_be_taken_away() -> None:
    found = apply("set: {published: null}")
    assert found.document.published == Published(None, Basis.CORRECTION, 1.0)
    assert found.document.evidence == ()


def test_the_same_day_makes_a_doubtful_date_certain_and_changes_nothing_of_a_sure_one() -> None:
    assert DOCUMENT.published.confidence == 0.8
    assert apply("set: {published: 2023-07-12}").document.published.confidence == 1.0
    sure = replace(make_document(), published=Published(date(2023, 7, 12), Basis.DATELINE, 0.98))
    found = apply("set: {published: 2023-07-12}", sure)
    assert (found.document, found.fields, found.remarks) == (sure, [], [])
    assert [told.code for told in found.diagnostics] == ["correction-no-effect"]


def test_a_headline_is_the_editors_and_evidence_in_the_old_one_moves_to_its_line() -> None:
    tags = make_tags()
    word = make_evidence("countries/AL", "Elbasan", 0, field=Field.TITLE)
    tags = Tags(countries=(tags.countries[0]._replace(evidence=(word,)),))
    found = apply("set: {title: Elbasan shares}", make_document(given=[Given("title", "Elbasan", 1, 7, 14)]), tags)
    assert (found.document.title, found.document.title_source) == ("Elbasan shares", TitleSource.CORRECTION)
    (moved,) = found.tags.countries[0].evidence
    assert (moved.field, moved.start, moved.end, moved.quote) == (Field.METADATA, 7, 14, "Elbasan")


def test_a_derived_headline_is_approved_by_setting_it() -> None:
    found = apply(f"set: {{title: {DOCUMENT.title}}}")
    assert found.document.title_source is TitleSource.CORRECTION


def test_an_event_is_set_by_its_ends() -> None:
    found = apply("set: {event: {start: 2023-07-10, end: 2023-07-11}}")
    assert found.document.event == Event(date(2023, 7, 10), date(2023, 7, 11))
    assert found.fields == ["event/start", "event/end"]
    assert [evidence.tag for evidence in found.document.evidence] == ["event/start", "event/end"]


def test_an_event_that_would_begin_after_its_end_stays_as_it_is() -> None:
    found = apply("set: {event: {start: 2023-08-01}}")
    assert found.document == DOCUMENT
    assert (found.fields, found.remarks) == ([], [])
    assert [told.code for told in found.diagnostics] == ["correction-wrong-value"]


@pytest.mark.parametrize(("field", "value"), [("language", "fr"), ("summary", "Judges met.")])
def test_language_and_summary_are_set(field: str, value: str) -> None:
    found = apply(f"set: {{{field}: {value}}}")
    assert getattr(found.document, field) == value
    assert found.fields == [field]
    assert apply(f"set: {{{field}: {value}}}", found.document).fields == []


def test_a_source_url_is_set_and_taken_away() -> None:
    assert apply("set: {source_url: 'https://example.org/1'}").source_url == "https://example.org/1"
    assert apply("set: {source_url: null}", source_url="https://example.org/1").source_url == ""
    assert apply("set: {source_url: null}").fields == []


def test_an_added_term_is_certain_keeps_its_words_and_is_not_to_be_checked() -> None:
    found = apply("add: {topics: [Youth]}")
    assert terms(found, "topics") == ["Policing", "Youth"]
    added = found.tags.topics[1]
    assert added.confidence == 1.0
    assert [evidence.field for evidence in added.evidence] == [Field.CORRECTION, Field.BODY]
    assert terms(found, "to_check") == ["countries/IT"]


def test_a_country_that_is_added_is_no_mere_mention() -> None:
    found = apply("add: {countries: [Italy]}")
    assert terms(found, "countries") == ["AL", "IT"]
    assert (terms(found, "mentioned"), terms(found, "to_check")) == ([], ["topics/Youth"])


def test_a_removed_term_is_gone_and_a_refused_one_no_longer_to_be_checked() -> None:
    assert terms(apply("remove: {countries: [AL]}"), "countries") == []
    refused = apply("remove: {topics: [Youth]}")
    assert terms(refused, "topics") == ["Policing"]
    assert terms(refused, "to_check") == ["countries/IT"]
    assert refused.fields == ["topics"]


def test_a_list_that_is_set_is_these_terms_in_their_order_and_nothing_is_to_be_checked() -> None:
    found = apply("set: {topics: [Youth, Policing]}")
    assert terms(found, "topics") == ["Youth", "Policing"]
    assert {tag.confidence for tag in found.tags.topics} == {1.0}
    assert terms(found, "to_check") == ["countries/IT"]


@pytest.mark.parametrize(
    "written",
    [
        "add: {topics: [Policing]}",
        "remove: {topics: [Elections]}",
        "set: {topics: [Policing]}",
        "set: {event: {start: 2023-07-12}}",
    ],
)
def test_what_changes_nothing_is_told(written: str) -> None:
    found = apply(written)
    assert (found.document, found.tags, found.fields) == (DOCUMENT, TAGS, [])
    assert [told.code for told in found.diagnostics] == ["correction-no-effect"]


def test_of_several_terms_those_that_change_something_are_followed() -> None:
    found = apply("add: {topics: [Policing, Elections]}")
    assert terms(found, "topics") == ["Policing", "Elections"]
    assert [told.code for told in found.diagnostics] == ["correction-no-effect"]


def test_a_moved_border_is_a_correction_too() -> None:
    (one,) = parse_corrections("- {id: a, split: ['raw/a.txt:3:0'], because: two items}\n", TAXONOMY).items
    found = correct(DOCUMENT, TAGS, "", (), [(one, "correction.split", one.splits[0].word)])
    assert found.fields == ["border"]
    assert found.remarks == [Remark("two items", None)]
    (evidence,) = found.document.evidence
    assert (evidence.tag, evidence.rule, evidence.quote) == ("border", "correction.split", "raw/a.txt:3:0")
