"""Texts asked for one by one, by the number of their item."""

from dataclasses import replace
from pathlib import Path

from factories import make_document, make_tags

from osce_digest.build.shelving import shelve
from osce_digest.readings.packing import pack
from osce_digest.readings.store import SegmentWriter, Store


def test_texts_are_found_by_the_numbers_of_their_items(tmp_path: Path) -> None:
    documents = [replace(make_document(), body=f"Body {number}.") for number in range(3)]
    tags = make_tags(countries=["TJ"])
    with SegmentWriter(tmp_path, "00000001") as segment:
        spots = [segment.add(*pack(document, tags)) for document in documents]
    shelf = shelve(Store(tmp_path), spots[::-1])
    assert [shelf.body(number) for number in range(3)] == ["Body 2.", "Body 1.", "Body 0."]
    assert shelf.item(1) == (documents[1], tags)
