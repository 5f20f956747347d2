from datetime import date

import pytest
from factories import make_document

from osce_digest.editorial.ids import assign_ids
from osce_digest.editorial.ledger.settle import Held
from osce_digest.model import Document, Given
from osce_digest.site.addresses import climb, place_entries, place_feed, place_older


def place(*documents: Document) -> list[str]:
    return place_entries(documents, assign_ids(documents))[0]


def given_slug(value: str) -> tuple[Given, ...]:
    return (Given("slug", value, 1, 0, len(value)),)


@pytest.mark.parametrize(
    ("document", "address"),
    [
        (make_document(title="Élections – what now?"), "items/2023/elections-what-now.html"),
        (make_document(day=None), "items/undated/elbasan-trains-police-officers.html"),
        (make_document(title="…"), "items/2023/item.html"),
        (make_document(path="raw/wells-of-osh.md"), "items/2023/wells-of-osh.html"),
        (make_document(path="raw/a.md", given=given_slug("Wells of Osh")), "items/2023/wells-of-osh.html"),
        (make_document(path="raw/a.txt", given=given_slug("x/../../y")), "items/2023/x-y.html"),
    ],
)
def test_an_entry_stands_in_its_year_under_its_slug(document: Document, address: str) -> None:
    assert place(document) == [address]


def test_a_markdown_file_of_many_items_lends_its_name_to_none() -> None:
    first = make_document(title="One", body="One.", path="raw/dump.md")
    second = make_document(title="Two", body="Two.", path="raw/dump.md", line=5)
    assert place(first, second) == ["items/2023/one.html", "items/2023/two.html"]


def test_an_address_taken_gets_the_end_of_the_id_and_is_told() -> None:
    documents = [make_document(body=f"Text {n}.", line=n) for n in (1, 5)]
    ids = assign_ids(documents)
    addresses, diagnostics = place_entries(documents, ids)
    first, second = sorted(range(2), key=lambda at: ids[at])
    assert addresses[first] == "items/2023/elbasan-trains-police-officers.html"
    suffix = ids[second].rpartition("-")[2]
    assert addresses[second] == f"items/2023/elbasan-trains-police-officers-{suffix}.html"
    assert [(told.code, told.line) for told in diagnostics] == [("address-taken", documents[second].place.line)]


def test_addresses_do_not_depend_on_the_order_of_documents() -> None:
    documents = [make_document(body=f"Text {n}.", line=n) for n in range(9)]
    assert len(set(place(*documents))) == 9
    assert place(*documents) == place(*documents[::-1])[::-1]


def test_a_headline_that_looks_like_a_suffixed_address_is_not_overrun() -> None:
    documents = [make_document(body=f"Text {n}.", line=n) for n in (1, 5)]
    suffix = max(assign_ids(documents)).rpartition("-")[2]
    trap = make_document(title=f"Elbasan trains police officers {suffix}", line=9)
    assert len(set(place(*documents, trap))) == 3


def test_the_same_headline_in_two_years_is_no_clash() -> None:
    documents = [make_document(day=date(2022, 1, 1)), make_document(body="Else.", day=date(2023, 1, 1))]
    assert place(*documents) == [f"items/{year}/elbasan-trains-police-officers.html" for year in (2022, 2023)]


FIRST = "items/2023/elbasan-trains-police-officers.html"
SUFFIX = assign_ids([make_document()])[0].rpartition("-")[2]


@pytest.mark.parametrize(
    ("document", "kept", "address"),
    [
        (make_document(title="Another headline"), FIRST, FIRST),
        (make_document(day=date(2022, 7, 12)), FIRST, FIRST),
        (make_document(day=None), FIRST, FIRST),
        (make_document(path="raw/wells-of-osh.md"), FIRST, FIRST),
        (make_document(), "items/undated/training.html", FIRST),
        (make_document(given=given_slug("Wells of Osh")), FIRST, "items/2023/wells-of-osh.html"),
        (make_document(given=given_slug("Elbasan trains police officers")), FIRST, FIRST),
        (
            make_document(given=given_slug("Wells")),
            f"items/2022/wells-{SUFFIX}.html",
            f"items/2022/wells-{SUFFIX}.html",
        ),
        (make_document(given=given_slug("Wells")), "items/2022/wells-of-osh.html", "items/2023/wells.html"),
    ],
)
def test_an_address_once_given_stays_unless_a_date_it_lacked_or_a_given_slug_moves_it(
    document: Document, kept: str, address: str
) -> None:
    ids = assign_ids([document])
    assert place_entries([document], ids, Held((kept,), {kept: ids[0]}))[0] == [address]


@pytest.mark.parametrize(
    ("owner", "suffixed"), [("2020-of-an-item-that-is-gone-1234", True), (assign_ids([make_document()])[0], False)]
)
def test_what_is_or_was_anothers_address_is_given_to_no_new_entry(owner: str, suffixed: bool) -> None:  # noqa: FBT001  (a column of the table)
    document = make_document()
    addresses, told = place_entries([document], assign_ids([document]), Held(("",), {FIRST: owner}))
    assert addresses == [f"items/2023/elbasan-trains-police-officers-{SUFFIX}.html" if suffixed else FIRST]
    assert [found.code for found in told] == ["address-taken"] * suffixed


def test_a_new_entry_makes_way_for_one_that_has_the_address() -> None:
    documents = [make_document(), make_document(body="Aged text.", line=9)]
    ids = assign_ids(documents)
    for first, second in ((0, 1), (1, 0)):
        kept = tuple(FIRST if at == first else "" for at in range(2))
        addresses, _ = place_entries(documents, ids, Held(kept, {FIRST: ids[first]}))
        assert addresses[first] == FIRST
        assert addresses[second] == FIRST.replace(".html", f"-{ids[second].rpartition('-')[2]}.html")


@pytest.mark.parametrize(
    ("here", "way"), [("index.html", ""), ("countries/albania.html", "../"), ("countries/albania/human.html", "../../")]
)
def test_climbing_leads_to_the_output_folder(here: str, way: str) -> None:
    assert climb(here) == way


def test_feeds_and_older_pages_stand_beside_their_page() -> None:
    assert place_feed("index.html") == "feed.xml"
    assert place_feed("countries/albania/human.html") == "countries/albania/human.xml"
    assert place_older("archive/2023-07.html", "page", 1) == "archive/2023-07/page-1.html"
