import pytest

from osce_digest.loader import load_bytes
from osce_digest.model import Document


def load(text: str) -> Document:
    (document,) = load_bytes("a.md" if text.startswith("---") else "a.txt", text.encode()).documents
    return document


@pytest.mark.parametrize(
    "text",
    [
        "L’OSCE a envoyé à Bar, ce 8 mai 2019, une mission qui prépare les élections nationales du 20 mai.",
        "La OSCE visitó Bar el 8 de mayo de 2019 antes de las elecciones del 20 de mayo.",
        "L’OSCE ha visitato Bar l’8 maggio 2019, prima delle elezioni del 20 maggio.",
        "Представители ОБСЕ посетили 8 мая 2019 года Бар, где готовятся к выборам 20 мая.",
    ],
)
def test_the_day_of_a_vote_is_not_that_of_a_visit_before_it(text: str) -> None:
    document = load(text)
    assert (str(document.event.start), str(document.published.day)) == ("2019-05-08", "2019-05-08")


def test_what_is_taking_place_does_not_tell_when_that_was_written() -> None:
    document = load("From 8 to 12 May 2019, the OSCE conference on charts is taking place in Bar.")
    assert document.published.day is None
    assert (str(document.event.start), str(document.event.end)) == ("2019-05-08", "2019-05-12")


def test_a_background_day_in_full_does_not_stand_in_for_an_event_without_its_year() -> None:
    lead = "Si terrà venerdì 15 settembre a Bar la cerimonia dell’OSCE che conclude il corso per i traghettatori."
    more = "Più di un anno è stato dedicato al progetto, presentato il 17 giugno 2016 in un workshop con molti ospiti."
    document = load(f"{lead}\n\n{more}")
    assert document.published.day is None
    assert document.event.start is None


def test_a_meeting_ahead_is_not_what_an_item_reports() -> None:
    lead = "Bar, May 8, 2019 … The OSCE Mission put its new charts before the ferrymen today."
    more = "On May 15 and May 16 the OSCE holds its conference on charts, and the ferrymen want to be heard there."
    document = load(f"{lead}\n\n{more}")
    assert str(document.published.day) == "2019-05-08"
    assert str(document.event.start) == "2019-05-08"


def test_treaties_have_days_of_their_own() -> None:
    text = "Le mandat a été prolongé hier à Vienne. Les accords conclus à Bar le 8 septembre 2008 en sont la base."
    assert load(text).published.day is None


@pytest.mark.parametrize(
    "text",
    [
        "Vertreter der OSZE trafen am Montag in Bar Fährleute und sprachen über Karten.",
        "Des représentants de l’OSCE ont rencontré lundi à Bar des marins.",
        "L’OSCE ha incontrato lunedì a Bar i traghettatori della costa.",
        "La OSCE se reunió el lunes en Bar con marineros de la costa.",
        "Представители ОБСЕ встретились в понедельник в Баре с паромщиками.",
    ],
)
def test_weekdays_of_other_languages_are_counted_from_the_day_of_issue(text: str) -> None:
    more = "Ana Kos, Bar, OSCE."
    document = load(f"---\ntitle: Bar\ndate: 2019-05-08\n---\n{text}\n\n{more}\n")
    assert str(document.event.start) == "2019-05-06"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On Wednesday 5 and Thursday 6 February 2025, the OSCE Mission met ferrymen in Bar.", ("05", "06")),
        ("L’OSCE a réuni les marins à Bar les mercredi 5 et jeudi 6 février 2025.", ("05", "06")),
        ("In Bar, an OSCE course of two days for ferrymen ended on 6 February 2025.", ("05", "06")),
    ],
)
def test_days_of_one_event_are_told_with_their_weekdays_and_by_their_number(text: str, days: tuple[str, str]) -> None:
    document = load(text)
    assert (str(document.event.start), str(document.event.end)) == tuple(f"2025-02-{day}" for day in days)
