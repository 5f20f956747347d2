from datetime import date

import pytest

from osce_digest.catalogue import LANGUAGES, Day, open_catalogue
from osce_digest.catalogue.words import ALL

ENGLISH = open_catalogue("en")


@pytest.mark.parametrize(("number", "text"), [(0, "no items"), (1, "1 item"), (2, "2 items"), (12345, "12,345 items")])
def test_counts(number: int, text: str) -> None:
    assert ENGLISH.count_items(number) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [("1998", "1998"), ("1998-10", "October 1998"), ("1998-10-03", "3 October 1998")],
)
def test_dates_that_may_lack_a_part(day: str, text: str) -> None:
    assert ENGLISH.write_partial(day) == text


def test_days_and_months() -> None:
    assert ENGLISH.write_day(date(2023, 7, 1)) == "1 July 2023"
    assert ENGLISH.write_month("2023-12") == ENGLISH.name_month(2023, 12) == "December 2023"
    assert ENGLISH.write_month("0987-01") == ENGLISH.name_month(987, 1)
    assert ENGLISH.day(date(2023, 7, 1)) == Day("2023-07-01", "1 July 2023")
    assert ENGLISH.day(date(2023, 7, 1)) is ENGLISH.day(date(2023, 7, 1))
    assert ENGLISH.day(None) is None


@pytest.mark.parametrize(
    ("language", "first", "later", "month"),
    [
        ("fr", "1er juillet 2023", "12 juillet 2023", "Juillet 2023"),
        ("de", "1. Juli 2023", "12. Juli 2023", "Juli 2023"),
        ("it", "1º luglio 2023", "12 luglio 2023", "Luglio 2023"),
        ("es", "1 de julio de 2023", "12 de julio de 2023", "Julio de 2023"),
        ("ru", "1 июля 2023 г.", "12 июля 2023 г.", "Июль 2023 г."),
    ],
)
def test_every_language_writes_days_and_months_its_own_way(language: str, first: str, later: str, month: str) -> None:
    catalogue = open_catalogue(language)
    assert catalogue.write_day(date(2023, 7, 1)) == first
    assert catalogue.write_day(date(2023, 7, 12)) == later
    assert catalogue.write_month("2023-07") == month


@pytest.mark.parametrize(("value", "text"), [(0.8, "80 %"), (0.974, "97 %"), (1.0, "100 %"), (0.0, "0 %")])
def test_shares(value: float, text: str) -> None:
    assert ENGLISH.share(value) == text


def test_shares_in_thousandths_keep_one_decimal() -> None:
    assert ENGLISH.decimal(972) == "97.2 %"
    assert "97,2" in open_catalogue("de").decimal(972)


def test_a_language_with_a_region_is_spoken_and_an_unknown_one_has_english_words() -> None:
    assert open_catalogue("de-AT").language == "de"
    assert open_catalogue("uk").language == "en"
    assert open_catalogue("uk").words == ENGLISH.words


def test_a_key_without_a_word_is_called_otherwise() -> None:
    assert ENGLISH.name("clutter/contact", "x") == "Contact"
    assert ENGLISH.name("clutter/odd", "Odd kind") == "Odd kind"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_speaks_every_word(language: str) -> None:
    words = open_catalogue(language).words
    assert words.keys() == ALL.keys()
    assert all(words.values())


@pytest.mark.parametrize(
    ("language", "month", "months", "years"),
    [
        ("en", "1–7 May 2023", "31 July – 6 August 2023", "30 December 2019 – 5 January 2020"),
        ("fr", "1er–7 mai 2023", "31 juillet – 6 août 2023", "30 décembre 2019 – 5 janvier 2020"),
        ("de", "1.–7. Mai 2023", "31. Juli – 6. August 2023", "30. Dezember 2019 – 5. Januar 2020"),
        ("it", "1º–7 maggio 2023", "31 luglio – 6 agosto 2023", "30 dicembre 2019 – 5 gennaio 2020"),
        ("ru", "1–7 мая 2023 г.", "31 июля – 6 августа 2023 г.", "30 декабря 2019 г. – 5 января 2020 г."),
        (
            "es",
            "1–7 de mayo de 2023",
            "31 de julio – 6 de agosto de 2023",
            "30 de diciembre de 2019 – 5 de enero de 2020",
        ),
    ],
)
def test_spans_of_days(language: str, month: str, months: str, years: str) -> None:
    span = open_catalogue(language).span
    assert span(date(2023, 5, 1), date(2023, 5, 7)) == month
    assert span(date(2023, 7, 31), date(2023, 8, 6)) == months
    assert span(date(2019, 12, 30), date(2020, 1, 5)) == years
