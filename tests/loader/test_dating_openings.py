import pytest

from osce_digest.loader import load_bytes
from osce_digest.model import Document

TEXT = "Thirty ferrymen met with the OSCE Mission in the harbour and heard of the charts that will be drawn for them."


def load(text: str) -> Document:
    (document,) = load_bytes("a.txt", text.encode()).documents
    return document


@pytest.mark.parametrize(
    "opening",
    [
        "(Pristina, 16 May 2018) ",
        "GD - Roma, 16 mag. 18 - ",
        "Бишкек, 16.05.18 /Кабар/. ",
        "Baku, 16 May 2018, AZERTAC – ",
        "Tirana, 16.05.2018 – ",
        "dpa Berlin, 16.05.2018 - ",
    ],
)
def test_agencies_open_with_the_day_in_many_ways(opening: str) -> None:
    document = load(opening + TEXT)
    assert str(document.published.day) == "2018-05-16"


@pytest.mark.parametrize(
    "text",
    [
        "After Rome, 16 May 2018 was the day of the ferrymen. They met in the harbour with the OSCE Mission.",
        "Decision No. 7, 16.05.2018 of the harbour office says that ferrymen will be taught by the OSCE Mission.",
    ],
)
def test_other_sentences_are_no_openings(text: str) -> None:
    assert "date.dateline" not in [found.rule for found in load(text).evidence]


def test_the_day_of_an_opening_is_not_that_of_the_event() -> None:
    document = load("GD - Roma, 20 feb. 18 - Il 4 marzo l’OSCE osserverà nel porto come si prepara la nuova carta.")
    assert document.event.start is None or str(document.event.start) == "2018-03-04"
