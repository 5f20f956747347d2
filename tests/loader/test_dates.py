from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.dates.numbers import find_numbers
from osce_digest.loader.dates.scanning import (
    DateKind,
    DateMention,
    PartialDate,
    add_spoken,
    find_dates,
    iter_dates,
    scan_dates,
)
from osce_digest.loader.dates.spoken import find_spoken_days

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
}


def write(partial: PartialDate) -> str:
    return "-".join(str(part or "?") for part in (partial.year, partial.month, partial.day))


def describe(mention: DateMention) -> str:
    first, last = write(mention.first), write(mention.last)
    return first if first == last else f"{first}..{last}"


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("On 8 May 2019, the Mission met.", "8 May 2019", "2019-5-8"),
        ("It met on 8 May.", "8 May", "?-5-8"),
        ("It met on May 8, 2019.", "May 8, 2019", "2019-5-8"),
        ("On June 30, a forum opened.", "June 30", "?-6-30"),
        ("on the 8th of May", "8th of May", "?-5-8"),
        ("on the 21st of May 2019", "21st of May 2019", "2019-5-21"),
        ("on 9 Apr 2012-", "9 Apr 2012", "2012-4-9"),
        ("on 9 Sept. 2012", "9 Sept. 2012", "2012-9-9"),
        ("5 JANUARY 2022", "5 JANUARY 2022", "2022-1-5"),
        ("8 May  2019", "8 May  2019", "2019-5-8"),
        ("8\u00a0May\u00a02019", "8\u00a0May\u00a02019", "2019-5-8"),
        ("since May 2019", "May 2019", "2019-5-?"),
        ("8-10 May", "8-10 May", "?-5-8..?-5-10"),
        ("8–10 May 2019", "8–10 May 2019", "2019-5-8..2019-5-10"),
        ("8/9 May 2019", "8/9 May 2019", "2019-5-8..2019-5-9"),
        ("From 03 to 06 July 2023", "03 to 06 July 2023", "2023-7-3..2023-7-6"),
        ("from June 17 to 21, 2024", "June 17 to 21, 2024", "2024-6-17..2024-6-21"),
        ("from May 30 to June 2, 2024", "May 30 to June 2, 2024", "2024-5-30..2024-6-2"),
        ("Between 17 and 25 June", "17 and 25 June", "?-6-17..?-6-25"),
        ("On 27-30 June and 4-5 July", "27-30 June and 4-5 July", "?-6-27..?-7-5"),
        ("30 November–1 December", "30 November–1 December", "?-11-30..?-12-1"),
        ("28 December to 3 January 2019", "28 December to 3 January 2019", "2018-12-28..2019-1-3"),
        ("from 29 April 2019 to 3 May", "29 April 2019 to 3 May", "2019-4-29..2019-5-3"),
        ("on 8, 9 and 10 May", "8, 9 and 10 May", "?-5-8..?-5-10"),
        ("on 2019-05-08.", "2019-05-08", "2019-5-8"),
        ("on 08.05.2019", "08.05.2019", "2019-5-8"),
        ("as of 19:30, 8 May 2015 (Kyiv time)", "8 May 2015", "2015-5-8"),
        ("le 8 mai 2019", "8 mai 2019", "2019-5-8"),
        ("le 1er mai 2019", "1er mai 2019", "2019-5-1"),
        ("du 8 au 10 mai 2019", "8 au 10 mai 2019", "2019-5-8..2019-5-10"),
        ("am 8. Mai 2019", "8. Mai 2019", "2019-5-8"),
        ("vom 8. bis 10. Mai", "8. bis 10. Mai", "?-5-8..?-5-10"),
        ("8 мая 2019 г. прошло", "8 мая 2019 г.", "2019-5-8"),
        ("с 8 по 10 мая", "8 по 10 мая", "?-5-8..?-5-10"),
        ("el 8 de mayo de 2019", "8 de mayo de 2019", "2019-5-8"),
        ("en mayo de 2019", "mayo de 2019", "2019-5-?"),
        ("l'8 maggio 2019", "8 maggio 2019", "2019-5-8"),
    ],
)
def test_every_written_form_is_found_with_its_words(text: str, quote: str, days: str) -> None:
    (mention,) = find_dates(text)
    assert (text[mention.start : mention.end], describe(mention)) == (quote, days)


@pytest.mark.parametrize(
    "text",
    [
        "In May 20 people were trained.",  # a month, then a number of people
        "Participants may 8 times ask.",
        "Wed, 05/08/2019 - 14:03",  # the order of the numbers is not told
        "the Strategy 2022-2026",
        "Resolution 1325 and Article 5, 12 States",
        "in the year 2019",
        "8 May 1945",  # history, not news
        "at 10:30 and 1,250 May flowers",
        "March on",
        "",
    ],
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize("text", ["31 April 2010", "30 February", "29 February 2019", "May 32, 2019", "12-31 June"])
def test_a_day_no_calendar_has_is_told_apart(text: str) -> None:
    scan = scan_dates(f"on {text}, they met")
    assert scan.mentions == []
    assert [f"on {text}, they met"[start:end] for start, end in scan.impossible] in ([text], [])
    if "32" not in text:
        assert scan.impossible


def test_the_29_of_february_is_possible_without_a_year() -> None:
    assert [describe(mention) for mention in find_dates("on 29 February they met")] == ["?-2-29"]


@pytest.mark.parametrize(
    ("text", "weekday", "quote"),
    [
        ("on Friday, 8 May they met", 4, "Friday, 8 May"),
        ("on Friday 8 May 2020 they met", 4, "Friday 8 May 2020"),
        ("on 8 May (Friday)", 4, "8 May (Friday)"),
        ("on Wednesday, May 8, 2019", 2, "Wednesday, May 8, 2019"),
        ("am Freitag, den 8. Mai", 4, "Freitag, den 8. Mai"),
        ("vendredi 8 mai", 4, "vendredi 8 mai"),
    ],
)
def test_a_weekday_beside_a_date_belongs_to_it(text: str, weekday: int, quote: str) -> None:
    (mention,) = find_dates(text)
    assert (mention.weekday, text[mention.start : mention.end]) == (weekday, quote)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met today, 7 July, in Osh", ["today", ""]),
        ("It ended yesterday.", ["yesterday"]),
        ("Tomorrow's day will come", ["tomorrow"]),
        ("shelling last night", ["last night"]),
        ("They are in Pristina this week.", ["this week"]),
        ("ended last Friday", ["last friday"]),
        ("on Monday and next Tuesday", ["monday", "next tuesday"]),
        ("#Today, a birthday, Mondays", []),
        ("a three-day event to this day", []),
    ],
)
def test_spoken_days_are_found(text: str, words: list[str]) -> None:
    assert [mention.word for mention in find_dates(text)] == words


def test_spoken_days_carry_their_kind() -> None:
    kinds = [mention.kind for mention in find_dates("today, on Monday, on 8 May")]
    assert kinds == [DateKind.RELATIVE, DateKind.WEEKDAY, DateKind.ABSOLUTE]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("8 May", 1),
        ("8-10 May", 3),
        ("8, 9 and 12 May", 3),
        ("27-30 June and 11 July", 5),
        ("30 November to 2 December 2019", 3),
        ("30 December to 2 January 2020", 4),
        ("May 2019", 0),
        ("today", 0),
    ],
)
def test_the_days_a_mention_names_are_counted(text: str, days: int) -> None:
    assert [mention.days for mention in find_dates(text)] == [days]


def test_dates_far_apart_stay_two_mentions() -> None:
    text = "the agreement of 12 August 2008 and 8 November 2008"
    assert [describe(mention) for mention in find_dates(text)] == ["2008-8-12", "2008-11-8"]


@given(st.dates(date(1973, 1, 1), date(2100, 12, 31)), st.sampled_from(sorted(MONTHS)))
def test_a_date_reads_as_written_in_every_language(day: date, language: str) -> None:
    month = MONTHS[language][day.month - 1]
    forms = {
        "de": f"{day.day}. {month} {day.year}",
        "es": f"{day.day} de {month} de {day.year}",
        "ru": f"{day.day} {month} {day.year} г.",
    }
    text = forms.get(language, f"{day.day} {month} {day.year}")
    (mention,) = find_dates(f"x {text} y")
    assert mention.first.as_date() == mention.last.as_date() == day
    assert f"x {text} y"[mention.start : mention.end] == text


@given(st.dates(date(1973, 1, 1), date(2100, 12, 31)))
def test_american_and_iso_forms_read_as_written(day: date) -> None:
    month = MONTHS["en"][day.month - 1]
    for text in (f"{month} {day.day}, {day.year}", day.isoformat(), f"{day.day:02}.{day.month:02}.{day.year}"):
        (mention,) = find_dates(f"on {text}.")
        assert mention.first.as_date() == day


PIECES = st.sampled_from(
    [
        "8",
        "31",
        "May",
        "mai",
        "2019",
        "-",
        "–",
        " ",
        " to ",
        " and ",
        ",",
        "Friday",
        "today",
        "1999",
        "/",
        ".",
        "(",
        "\n",
        "é",
        "😀",
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=60))
def test_any_text_gives_ordered_mentions_within_it(text: str) -> None:
    mentions = find_dates(text)
    edges = [edge for mention in mentions for edge in (mention.start, mention.end)]
    assert edges == sorted(edges)
    assert all(mention.start < mention.end <= len(text) for mention in mentions)
    assert all("\n" not in text[mention.start : mention.end] for mention in mentions)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("25 judges and 250 pupils at 15:30 since 2003", []),
        ("8 May, 8th of May, 8-10 May", ["8", "8", "8", "10"]),
        ("May 8, 2019, Sept. 8, mayo de 2019", ["8", "2019", "8", "2019"]),
        ("2019-05-08 or 08.05.2019", ["2019", "05", "08", "08", "05"]),
        ("8 мая and 8 until 10 MAY", ["8", "8", "10"]),
    ],
)
def test_numbers_that_only_count_are_passed_over(text: str, numbers: list[str]) -> None:
    assert [text[start : start + size] for start, size in find_numbers(text)] == numbers


def test_a_stretch_gives_its_own_spoken_days_only() -> None:
    text = "today\nOn Friday, 8 May they met yesterday\ntomorrow"
    assert [mention.word for mention in find_spoken_days(text, 6, 41)] == ["friday", "yesterday"]
    assert [mention.word for mention in add_spoken(text, list(iter_dates(text)), 6, 41)] == ["", "yesterday"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Sie sagte dies am 08.05. in Wien.", "08.05."),
        ("Er war am Mittwoch (08.05.) in Wien.", "08.05."),
        ("Sie sprach davon nach der Sitzung vom 8.5.", "8.5."),
    ],
)
def test_german_leaves_the_year_out(text: str, quote: str) -> None:
    (mention,) = [found for found in find_dates(text) if found.first.day]
    assert (text[mention.start : mention.end], describe(mention)) == (quote, "?-5-8")


@pytest.mark.parametrize(
    "text", ["Siehe 8.5. und 8.6.", "Version 8.5. in Wien", "am 8.5.2.", "am 8.15. in Wien", "am 8.5. 7"]
)
def test_numbers_of_sections_are_no_days(text: str) -> None:
    assert not find_dates(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Am gestrigen Mittwoch kam der Botschafter.", ["am gestrigen"]),
        ("Er kommt am heutigen Abend.", ["am heutigen"]),
        ("In der heutigen Welt ist das so.", []),
        ("Ieri è arrivato l'ambasciatore.", ["ieri"]),
        ("Gestern kam der Botschafter.", ["gestern"]),
    ],
)
def test_days_named_from_today_are_found_in_other_languages(text: str, words: list[str]) -> None:
    assert [text[day.start : day.end].lower() for day in find_spoken_days(text)] == words
