from dataclasses import replace
from datetime import date

import pytest
from factories import make_document, make_tags

from osce_digest.editorial.digests import digest_shown, digest_text
from osce_digest.model import Document, TitleSource


def test_the_text_digest_looks_past_what_the_program_made_up() -> None:
    document = make_document()
    assert digest_text(replace(document, title="Another derived headline", summary="x")) == digest_text(document)
    given = replace(document, title_source=TitleSource.GIVEN)
    assert digest_text(replace(given, title="Another given headline")) != digest_text(given)


MOVED = make_document(line=200, path="raw/2023-07.txt")


def test_moving_an_item_within_its_file_changes_nothing_that_is_shown() -> None:
    assert digest_shown(MOVED, make_tags()) == digest_shown(make_document(), make_tags())


@pytest.mark.parametrize(
    "other",
    [
        make_document(title="Another"),
        make_document(body="Another text."),
        make_document(day=date(2023, 7, 13)),
        make_document(dateline="TIRANA –"),
        make_document(path="raw/other.txt"),
        make_document(language="fr"),
        make_document(summary="Another."),
    ],
)
def test_whatever_is_shown_is_in_the_digest(other: Document) -> None:
    assert digest_shown(other, make_tags()) != digest_shown(make_document(), make_tags())


def test_tags_and_their_evidence_are_in_the_digest() -> None:
    digests = {
        digest_shown(make_document(), tags)
        for tags in (make_tags(), make_tags(countries=["BA"]), make_tags(mentioned=["BA"]), make_tags(topics=[]))
    }
    assert len(digests) == 4
