from collections.abc import Collection, Sequence
from datetime import date

import pytest
from editorial.ledgers import as_items
from factories import make_document

from osce_digest.editorial.digests import digest_text
from osce_digest.editorial.ids import _find_lengths, assign_ids
from osce_digest.model import Document


def name(documents: Sequence[Document], taken: Collection[str] = ()) -> list[str]:
    return assign_ids(as_items(documents), taken)


@pytest.mark.parametrize(
    ("title", "day", "stem"),
    [
        ("Elbasan shares its public safety council experience", date(2023, 7, 12), "2023-elbasan-shares"),
        ("Young judges visit The Hague", date(2020, 1, 1), "2020-young-judges-visit"),
        ("Talks in Vienna", None, "undated-talks-in-vienna"),
        ("!!!", None, "undated-item"),
    ],
)
def test_an_id_is_year_first_words_and_digest(title: str, day: date | None, stem: str) -> None:
    document = make_document(title=title, day=day)
    assert name([document]) == [f"{stem}-{digest_text(document)[:4]}"]


def test_ids_do_not_depend_on_the_order_of_documents() -> None:
    documents = [make_document(body=f"Round {n} began.", line=n) for n in range(40)]
    ids = dict(zip(documents, name(documents), strict=True))
    assert dict(zip(reversed(documents), name(documents[::-1]), strict=True)) == ids


def test_word_for_word_copies_get_ids_of_their_own_and_the_first_keeps_its_own() -> None:
    first, second = make_document(line=1), make_document(line=9)
    alone = name([first])[0]
    assert name([second, first]) == [f"{alone}-2", alone]


def test_an_id_that_is_taken_is_given_to_no_other() -> None:
    document, copy = make_document(line=1), make_document(line=9)
    alone = name([document])[0]
    assert name([document, copy], {alone, f"{alone}-3"}) == [f"{alone}-2", f"{alone}-4"]


def test_only_digests_that_begin_alike_are_lengthened() -> None:
    lengths = _find_lengths([("a", "12345678"), ("a", "1234567f"), ("a", "99990000"), ("b", "12345678")])
    assert lengths == {("a", "1234"): 8, ("a", "9999"): 4, ("b", "1234"): 4}


def test_a_thousand_items_have_a_thousand_ids() -> None:
    documents = [make_document(title="Talks", body=f"Talks of day {n}.", line=n) for n in range(1000)]
    assert len(set(name(documents))) == 1000
