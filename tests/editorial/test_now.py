from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import make_document

from osce_digest.editorial.now import find_now
from osce_digest.errors import SetupError
from osce_digest.model import Basis, Document, Published

JULY = date(2023, 7, 12)


def dated(*days: date | None, confidence: float = 0.97) -> list[Document]:
    made = []
    for number, day in enumerate(days):
        published = Published(day, Basis.DATELINE, confidence) if day else Published()
        made.append(make_document_with(published, number))
    return made


def make_document_with(published: Published, line: int) -> Document:
    return replace(make_document(line=line + 1), published=published)


DAILY = [JULY - timedelta(days=at) for at in range(12)]
YEARLY = [date(year, 3, 1) for year in range(2010, 2024, 2)]


@pytest.mark.parametrize(
    ("documents", "now"),
    [
        ([], None),
        (dated(None), None),
        (dated(JULY), JULY),
        (dated(JULY, date(2024, 1, 1), confidence=0.8), None),
        ([*dated(JULY), *dated(date(2024, 1, 1), confidence=0.8)], JULY),
        (dated(*DAILY), JULY),
        (dated(*DAILY, date(2032, 7, 1)), JULY),
        (dated(*DAILY, date(2032, 7, 1), date(2203, 7, 1)), JULY),
        (dated(*DAILY, date(2024, 7, 1)), date(2024, 7, 1)),
        (dated(*YEARLY), YEARLY[-1]),
        (dated(JULY, date(2032, 7, 1)), date(2032, 7, 1)),
    ],
)
def test_now_is_the_newest_sure_day_that_is_not_far_ahead_of_its_neighbours(
    documents: list[Document], now: date | None
) -> None:
    assert find_now(documents) == now
    assert find_now(documents[::-1]) == now


def test_a_given_epoch_goes_before_the_archive() -> None:
    assert find_now(dated(JULY), "1700000000") == date(2023, 11, 14)
    assert find_now(dated(JULY), "") == JULY


@pytest.mark.parametrize("epoch", ["yesterday", "1e9", "9" * 30])
def test_an_epoch_that_is_no_time_is_a_fault_of_the_setup(epoch: str) -> None:
    with pytest.raises(SetupError) as caught:
        find_now([], epoch)
    assert caught.value.faults[0].code == "wrong-value"
