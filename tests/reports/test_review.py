from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from factories import make_document, make_evidence, make_tags, make_taxonomy

from osce_digest.model import Basis, Document, Field, Published, Tags
from osce_digest.reports.archive import Archive, Item
from osce_digest.reports.review import review
from osce_digest.site import Tagged
from osce_digest.site.held import make_edition


def archive_of(*tagged: tuple[Document, Tags]) -> Archive:
    edition = make_edition([Tagged(document, tags) for document, tags in tagged])
    items = tuple(
        Item(entry, edition.texts[entry.id].document, edition.texts[entry.id].tags) for entry in edition.entries
    )
    return Archive(Path("content"), make_taxonomy(), items, ())


def test_a_doubtful_tag_comes_with_words_alternatives_and_a_correction() -> None:
    archive = archive_of((make_document(), make_tags(to_check=["topics/Youth"])))
    (case,) = review(archive)
    assert (case.decision, case.words, case.alternatives) == ("topics/Youth left out", ("Elbasan",), ("Policing",))
    assert case.doubt == 0.8
    (correction,) = yaml.safe_load(case.correction)
    assert correction["id"] == case.id
    assert correction["add"] == {"topics": ["Youth"]}


@pytest.mark.parametrize(("sure", "doubt"), [(0.3, 0.6), (0.5, 1.0), (0.9, 0.2)])
def test_a_tag_left_out_is_most_doubtful_at_a_half(sure: float, doubt: float) -> None:
    tags = make_tags(to_check=["topics/Youth"])
    (left_out,) = tags.to_check
    (case,) = review(archive_of((make_document(), replace(tags, to_check=(left_out._replace(confidence=sure),)))))
    assert case.doubt == doubt


@pytest.mark.parametrize(("sure", "doubts"), [(0.5, [1.0]), (0.69, [0.62]), (0.7, []), (0.3, [1.0])])
def test_a_date_below_the_threshold_is_doubtful(sure: float, doubts: list[float]) -> None:
    document = replace(make_document(), published=Published(date(2023, 7, 12), Basis.LEAD, sure))
    cases = review(archive_of((document, make_tags())))
    assert [case.doubt for case in cases] == doubts
    for case in cases:
        assert yaml.safe_load(case.correction)[0]["set"] == {"published": date(2023, 7, 12)}


def test_a_doubtful_border_offers_to_join_the_item_before() -> None:
    border = make_evidence("border", "The mayor", 0, confidence=0.6, field=Field.CONTEXT, line=9)
    first = make_document(title="A first item")
    second = make_document(title="Another item", body="Osh has a new library.", line=9, evidence=[border])
    (case,) = review(archive_of((second, make_tags()), (first, make_tags())))
    assert case.where == "raw/2023-07.txt:9"
    assert case.doubt == 0.8
    before = yaml.safe_load(case.correction)[0]["merge_into"]
    assert "first-item" in before


def test_the_first_item_of_another_file_is_not_joined() -> None:
    border = make_evidence("border", "The mayor", 0, confidence=0.6, field=Field.CONTEXT)
    first = make_document(path="raw/a.txt")
    second = make_document(title="Another item", body="Osh has a library.", path="raw/b.txt", evidence=[border])
    assert review(archive_of((first, make_tags()), (second, make_tags()))) == ()


def test_the_most_doubtful_comes_first() -> None:
    other = make_document(line=5, body="Osh has a new library.")
    doubtful = replace(other, published=Published(date(2023, 7, 12), Basis.LEAD, 0.55))
    archive = archive_of((make_document(), make_tags(to_check=["topics/Youth"])), (doubtful, make_tags()))
    assert [case.doubt for case in review(archive)] == [0.9, 0.8]
