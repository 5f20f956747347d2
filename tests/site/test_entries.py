"""Covers entries, held."""

from datetime import date
from pathlib import Path

import pytest
from factories import make_document, make_evidence, make_tagged, make_tags

from osce_digest.model import Given
from osce_digest.readings.packing import pack
from osce_digest.readings.shown import show
from osce_digest.readings.store import SegmentWriter, Store
from osce_digest.site import StoredTexts, Tagged, place_manuscripts
from osce_digest.site.held import make_edition


def test_entries_stand_newest_first_then_by_id_undated_last_by_place() -> None:
    documents = [
        make_document(title="Undated late", body="a", day=None, path="raw/a.txt", line=30),
        make_document(title="Undated early", body="b", day=None, path="raw/a.txt", line=4),
        make_document(title="Old", body="c", day=date(2020, 1, 1)),
        make_document(title="New two", body="d", day=date(2023, 1, 1)),
        make_document(title="New one", body="e", day=date(2023, 1, 1)),
    ]
    entries = make_edition([make_tagged(document) for document in documents]).entries
    assert [entry.title for entry in entries] == ["New one", "New two", "Old", "Undated early", "Undated late"]
    again = make_edition([make_tagged(document) for document in documents[::-1]])
    assert again.entries == entries


def test_an_entry_is_the_light_record_of_its_document() -> None:
    given = Given("source_url", "https://example.org/1", 3, 0, 9)
    document = make_document(given=[given])
    tags = make_tags(mentioned=["TR"], to_check=["topics/Elections"])
    entry = make_edition([Tagged(document, tags)]).entries[0]
    assert (entry.title, entry.published, entry.place) == (document.title, document.published, document.place)
    assert (entry.countries, entry.mentioned, entry.to_check) == (("AL",), ("TR",), (("topics/Elections", 0.4),))
    assert entry.source_url == "https://example.org/1"
    assert entry.url == "items/2023/elbasan-trains-police-officers.html"


def test_reasons_stand_dates_first_then_tag_by_tag() -> None:
    when = make_evidence("published", "twelve", 28)
    tagged = Tagged(make_document(evidence=[when]), make_tags(mentioned=["TR"]))
    assert [found.tag for found in tagged.evidence] == [
        "published",
        "countries/AL",
        "mentioned/TR",
        "dimensions/politico-military",
        "topics/Policing",
        "institutions/OSCE Presence in Albania",
    ]


def test_a_clash_of_addresses_is_told() -> None:
    tagged = [make_tagged(make_document(body=body, line=line)) for line, body in ((1, "One."), (5, "Two."))]
    assert [told.code for told in make_edition(tagged).diagnostics] == ["address-taken"]


def test_texts_are_fetched_from_the_store_by_id(tmp_path: Path) -> None:
    items = {name: make_tagged(make_document(title=name, line=line)) for line, name in enumerate("abc", 1)}
    with SegmentWriter(tmp_path, "00000001") as segment:
        spots = {name: (segment.add(*pack(item.document, item.tags)),) for name, item in items.items()}
    store = Store(tmp_path)
    texts = StoredTexts(store, spots)
    assert dict(texts) == items
    assert [texts[name] for name in "aabca"] == [items[name] for name in "aabca"]
    assert texts["b"] is texts["b"]  # a data file asks for document and tags one after the other
    assert [texts.shown(name) for name in "ab"] == [show(items[name].document, items[name].tags) for name in "ab"]
    assert (len(texts), list(texts), "d" in texts) == (3, ["a", "b", "c"], False)
    with pytest.raises(KeyError):
        texts["d"]
    store.close()


def test_texts_that_are_at_hand_are_found_by_id() -> None:
    edition = make_edition([tagged := make_tagged()])
    (name,) = edition.texts
    assert (len(edition.texts), edition.texts[name]) == (1, tagged)
    assert edition.texts.shown(name) == show(tagged.document, tagged.tags)


def test_the_fingerprint_of_an_entry_is_that_of_all_that_can_be_shown_of_it() -> None:
    entry = make_edition([make_tagged()]).entries[0]
    moved = make_edition([make_tagged(make_document(line=30))]).entries[0]
    edited = make_edition([make_tagged(make_document(summary="Another."))]).entries[0]
    tagged = make_edition([Tagged(make_document(), make_tags(topics=["Elections"]))]).entries[0]
    assert moved.digest == entry.digest
    assert moved.place != entry.place
    assert len({entry.digest, edited.digest, tagged.digest}) == 3


def test_nothing_makes_no_entries() -> None:
    assert place_manuscripts([], [], []) == ()
    assert make_edition([]).entries == ()
