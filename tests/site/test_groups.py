from collections.abc import Sequence

import pytest
from factories import make_items

from osce_digest.model import Entry
from osce_digest.site import Section
from osce_digest.site.groups import GroupKind, ListingPage, paginate, size_pages
from osce_digest.site.held import make_edition

PATH = "countries/albania.html"


def entries(count: int) -> tuple[Entry, ...]:
    return make_edition(make_items(count)).entries


def cut(listed: Sequence[Entry]) -> list[ListingPage]:
    return paginate(listed, PATH, Section.DATED, 50)


@pytest.mark.parametrize(
    ("count", "sizes"),
    [
        (0, [0]),
        (1, [1]),
        (49, [49]),
        (50, [50]),
        (99, [99]),
        (100, [50, 50]),
        (149, [99, 50]),
        (150, [50, 50, 50]),
        (199, [99, 50, 50]),
        (260, [60, 50, 50, 50, 50]),
    ],
)
def test_the_newest_page_holds_up_to_99_and_the_others_50(count: int, sizes: list[int]) -> None:
    listed = entries(count)
    pages = cut(listed)
    assert [len(page.entries) for page in pages] == sizes
    assert [entry for page in pages for entry in page.entries] == list(listed), "no entry twice, none lost, same order"


def test_pages_are_numbered_from_the_oldest() -> None:
    pages = cut(entries(160))
    assert [(page.path, page.number) for page in pages] == [
        (PATH, None),
        ("countries/albania/page-2.html", 2),
        ("countries/albania/page-1.html", 1),
    ]


@pytest.mark.parametrize("count", [49, 50, 99, 100, 149, 150, 151])
def test_news_never_renumbers_or_changes_a_full_page(count: int) -> None:
    listed = entries(count + 1)
    before = {page.path: page.entries for page in cut(listed[1:]) if page.number}
    after = {page.path: page.entries for page in cut(listed) if page.number}
    assert before.items() <= after.items()
    assert len(after) - len(before) in {0, 1}


def test_lists_other_than_the_dated_one_have_no_empty_page() -> None:
    assert paginate((), PATH, Section.UNDATED, 50) == []
    paths = [page.path for page in paginate(entries(100), PATH, Section.UNDATED, 50)]
    assert paths == [PATH, "countries/albania/undated-1.html"]


@pytest.mark.parametrize(("size", "below"), [(50, 10), (25, 5), (5, 5), (500, 100)])
def test_full_pages_of_what_stands_below_the_dated_ones_are_shorter(size: int, below: int) -> None:
    assert [size_pages(GroupKind.COUNTRY, section, size) for section in Section] == [size, below, below]
    assert size_pages(GroupKind.UNDATED, Section.UNDATED, size) == size
