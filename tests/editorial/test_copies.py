from datetime import timedelta

import pytest
from editorial.copied import (
    BODY,
    CHANGED,
    COPIED,
    DAY,
    LEAD,
    SECOND,
    THIRD,
    Callable,
    count_entries,
    date_by_page,
    gather_documents,
    make_copy,
    make_weekly,
)

from osce_digest.editorial import copies
from osce_digest.editorial.manuscript import describe
from osce_digest.editorial.wordings import Likeness, Wording, compare_wordings
from osce_digest.model import Document, Tags

ITEM = make_copy()


@pytest.mark.parametrize("copy", COPIED.values(), ids=COPIED.keys())
@pytest.mark.parametrize("title", ["", "Witnesses who dare to speak: judges trained"])
def test_a_copy_is_the_same_item(copy: Callable[[], str], title: str) -> None:
    assert count_entries(ITEM, make_copy(copy(), path="raw/b.txt", title=title)) == 1


@pytest.mark.parametrize("change", CHANGED.values(), ids=CHANGED.keys())
def test_what_tells_of_something_else_stays_another_item(change: Callable[[], str]) -> None:
    assert change() != BODY
    assert count_entries(ITEM, make_copy(change(), path="raw/b.txt")) == 2


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        pytest.param(ITEM, make_copy(day=None, path="b"), 1, id="one without a day"),
        pytest.param(make_copy(day=None), make_copy(day=None, path="b"), 1, id="both without a day"),
        pytest.param(ITEM, date_by_page(make_copy(path="b"), DAY + timedelta(2)), 1, id="a mirror's day"),
        pytest.param(
            date_by_page(make_copy(), DAY), date_by_page(make_copy(path="b"), DAY + timedelta(30)), 1, id="one event"
        ),
        pytest.param(ITEM, make_copy(day=DAY + timedelta(30), path="b"), 2, id="the same words about another event"),
        pytest.param(
            date_by_page(make_copy(), DAY),
            date_by_page(make_copy(line=9), DAY + timedelta(2)),
            2,
            id="one page dates them apart",
        ),
        pytest.param(make_copy(LEAD[:120]), make_copy(LEAD[:120], day=None, path="b"), 2, id="too short to be known"),
        pytest.param(
            make_copy(title="Report 12/2021"), make_copy(path="b", title="Report 13/2021"), 2, id="other numbers"
        ),
        pytest.param(
            make_copy(title="Report 12/2021"), make_copy(path="b", title="Report 12"), 1, id="a part of the numbers"
        ),
    ],
)
def test_days_and_headlines_have_a_say(first: Document, second: Document, count: int) -> None:
    assert count_entries(first, second) == count


def test_an_undated_copy_of_two_items_is_joined_with_neither() -> None:
    later = make_copy(day=DAY + timedelta(60), path="b")
    assert count_entries(ITEM, later, make_copy(day=None, path="c")) == 3


def test_many_copies_are_one() -> None:
    documents = [make_copy(copy(), path=f"raw/{at}.txt") for at, copy in enumerate(COPIED.values())]
    assert count_entries(*documents) == 1
    other = make_copy(CHANGED["another town"](), path="raw/z.txt")
    # The text without its lead, in which the town stands, can be of either.
    assert count_entries(*documents, other) == 3


def test_numbers_of_a_series_stay_apart() -> None:
    documents = [make_weekly(number) for number in range(9)]
    assert count_entries(*documents) == 9


def test_items_in_two_languages_are_not_one() -> None:
    assert len(gather_documents(ITEM, make_copy(path="b")).manuscripts) == 1
    document = make_copy(path="b")
    object.__setattr__(document, "language", "fr")
    assert len(gather_documents(ITEM, document).manuscripts) == 2


def test_a_shortened_text_that_two_items_could_be_of_is_joined_with_neither() -> None:
    other = make_copy(CHANGED["another town"](), path="raw/b.txt")
    assert count_entries(ITEM, other, make_copy(f"{SECOND}\n{THIRD}", path="raw/c.txt")) == 3
    assert count_entries(ITEM, other, make_copy(LEAD, path="raw/c.txt")) == 2


def test_a_formula_that_hundreds_begin_with_is_not_compared_all_with_all() -> None:
    documents = [make_copy(f"{THIRD}\nItem {number} was told of.", path=f"{number}.txt") for number in range(400)]
    items = [describe(document, Tags(), str(number)) for number, document in enumerate(documents)]
    compared = 0

    def compare(one: Wording, other: Wording) -> Likeness:
        nonlocal compared
        compared += 1
        return compare_wordings(one, other)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(copies, "compare_wordings", compare)
        found = copies.find_copies(items, lambda at: documents[at].body)
    assert found.groups == []
    assert compared <= 400 * copies.TOO_COMMON
