from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.dateline.reading import read_dateline

FULL = (8, 5, 2019)


@pytest.mark.parametrize(
    ("dateline", "places", "country", "day"),
    [
        ("TIRANA, 8 May 2019 – ", "TIRANA", None, FULL),
        ("TIRANA, 8 May 2019- ", "TIRANA", None, FULL),
        ("TIRANA, 8 May 2019-", "TIRANA", None, FULL),
        ("TIRANA, 8 May 2019 –", "TIRANA", None, FULL),
        ("TIRANA, 8 May 2019 — ", "TIRANA", None, FULL),
        ("TIRANA, 8 May 1999-- ", "TIRANA", None, (8, 5, 1999)),
        ("VIENNA/WARSAW, 8 May 2019 – ", "VIENNA+WARSAW", None, FULL),
        ("VIENNA / WARSAW, 8 May 2019 – ", "VIENNA+WARSAW", None, FULL),
        ("GORAŽDE/ FOČA, 8 May 2019 – ", "GORAŽDE+FOČA", None, FULL),
        ("HELSINKI/BERN/VIENNA/WARSAW, 8 May 2019 – ", "HELSINKI+BERN+VIENNA+WARSAW", None, FULL),
        ("VIENNA, BRUSSELS, GENEVA, 8 May 2019-", "VIENNA+BRUSSELS+GENEVA", None, FULL),
        ("OSH, Kyrgyzstan, 8 May 2019 – ", "OSH", "Kyrgyzstan", FULL),
        ("MOSTAR, Bosnia and Herzegovina, 8 May 2019 – ", "MOSTAR", "Bosnia and Herzegovina", FULL),
        ("PRISHTINË/PRIŠTINA, 8 May 2019 – ", "PRISHTINË+PRIŠTINA", None, FULL),
        ("THE HAGUE, 8 May 2019 – ", "THE HAGUE", None, FULL),
        ("The Hague, 8 May 2019 – ", "The Hague", None, FULL),
        ("NEW YORK CITY, 8 May 2019 – ", "NEW YORK CITY", None, FULL),
        ("WASHINGTON DC, 8 May 2019 – ", "WASHINGTON DC", None, FULL),
        ("WASHINGTON D.C., 8 May 2019- ", "WASHINGTON D.C.", None, FULL),
        ("WASHINGTON, D.C., 8 May 2019- ", "WASHINGTON, D.C.", None, FULL),
        ("NUR-SULTAN, 8 May 2019 – ", "NUR-SULTAN", None, FULL),
        ("Vienna, 8 May 2019 – ", "Vienna", None, FULL),
        ("Bratislava/VIENNA, 8 May 2019 – ", "Bratislava+VIENNA", None, FULL),
        ("ВЕНА, 8 мая 2019 г. – ", "ВЕНА", None, FULL),
        ("VARSOVIE, le 8 mai 2019 – ", "VARSOVIE", None, FULL),
        ("VIENNE, 8 mai 2019 – ", "VIENNE", None, FULL),
        ("WIEN, den 8. Mai 2019 – ", "WIEN", None, FULL),
        ("VIENA, 8 de mayo de 2019 – ", "VIENA", None, FULL),
        ("SARAJEVO, 8 May – ", "SARAJEVO", None, (8, 5, None)),
        ("VIENNA, May 2019 – ", "VIENNA", None, (None, 5, 2019)),
        ("VIENNA, 8 Apr 2012-", "VIENNA", None, (8, 4, 2012)),
        ("VIENNA, 08 May 2019 – ", "VIENNA", None, FULL),
        ("VIENNA, 8 May  2019 – ", "VIENNA", None, FULL),
        ("VIENNA,\u00a08\u00a0May\u00a02019\u00a0–\u00a0", "VIENNA", None, FULL),
        ("VIENNA, Wednesday, 8 May 2019 – ", "VIENNA", None, FULL),
        ("VIENNA, 6-8 May 2019 – ", "VIENNA", None, FULL),
        ("TASHKENT 8 May 2019 – ", "TASHKENT", None, FULL),
        ("8 May 2019, SARAJEVO – ", "SARAJEVO", None, FULL),
        ("8 May 2019, NUR-SULTAN – ", "NUR-SULTAN", None, FULL),
        ("TBILISI, 8 May 2019 (translations below.) – ", "TBILISI", None, FULL),
        ("VIENNA, May 8 (Agency) – ", "VIENNA", None, (8, 5, None)),
        ("TIRANA / BRUSSELS / GENEVA – 8 May 2019. ", "TIRANA+BRUSSELS+GENEVA", None, FULL),
        ("VIENNA, 8 May 2019. ", "VIENNA", None, FULL),
        ("VIENNA, 8 May 2019 ", "VIENNA", None, FULL),
        ("VIENNA- ", "VIENNA", None, (None, None, None)),
        ("VIENNA – ", "VIENNA", None, (None, None, None)),
        ("YEREVAN. - ", "YEREVAN", None, (None, None, None)),
        ("SKOPJE (ABC) — ", "SKOPJE", None, (None, None, None)),
        ("DONETSK-NORTH, Russian Federation. ", "DONETSK-NORTH", "Russian Federation", (None, None, None)),
    ],
)
def test_every_shape_of_dateline_is_read(
    dateline: str, places: str, country: str | None, day: tuple[int | None, int | None, int | None]
) -> None:
    found = read_dateline(f"{dateline}The Representative welcomed the step.")
    assert found
    assert found.text == dateline
    assert ("+".join(found.places), found.country) == (places, country)
    assert (found.day, found.month, found.year) == day


@pytest.mark.parametrize(
    "line", ["TASHKENT 8 May 2001", "BAKU, Azerbaijan, May 8", "Vienna, 8 May 2019", "VIENNA, 8 May 2019."]
)
def test_a_dateline_may_fill_its_line(line: str) -> None:
    found = read_dateline(line)
    assert found
    assert found.text == line


def test_the_date_span_indexes_the_dateline() -> None:
    found = read_dateline("OSH, Kyrgyzstan, 8 May 2019 – The Centre opened.")
    assert found
    assert found.text[found.date_start : found.date_end] == "8 May 2019"


@pytest.mark.parametrize(
    "paragraph",
    [
        "Modern police – and not only they – must listen.",
        "In Vienna, 3 May – the day of the free press – was marked.",
        "On 8 May 2019 – the day after – the OSCE met.",
        "From 12 to 14 July, the OSCE trained 20 officers.",
        "On 8 May, participants discussed co-operation.",
        "OVER 12 MAY – WHAT NOW",
        "Guards trained in Osh, 8 May 2019 – as before.",
        "The 8 May 2019 – a day of memory – was marked.",
        "OSCE - Wed, 05/08/2019 - 14:03",
        "OSCE – The Organization grows.",
        "ODIHR – The Office observes.",
        "UN agencies – The Office says – agree.",
        "SUMMARY – The monitors saw less fire.",
        "OSCE CHAIR – MEDIATION CONTINUES TODAY",
        "WHEN – Tuesday, 8 May",
        "USA: The coming meeting matters.",
        "8 May 2019 – The court heard the case.",
        "2019 was a good year – for all.",
        "Publishing date: 8 May 2019",
        "OSCE Permanent Council No. 1234 Vienna, 8 May 2019",
        "“VIENNA, 8 May 2019 – we were there,” she said.",
        "Ambassador Jane Doe – Head of Mission – spoke.",
        "Daily Report 99/2021 issued on 8 May 2021",
        "Women make up 8 per cent – too few.",
        "",
        "–",
        "8",
    ],
)
def test_an_ordinary_sentence_is_no_dateline(paragraph: str) -> None:
    assert read_dateline(paragraph) is None


@given(
    st.sampled_from(["OSH", "VIENNA/WARSAW", "BANJA LUKA", "ASTANA"]),
    st.dates(date(1973, 1, 1), date(2100, 12, 31)),
    st.sampled_from([" – ", "- ", "-", " — ", " –"]),
)
def test_a_written_dateline_reads_back(place: str, day: date, dash: str) -> None:
    months = "January February March April May June July August September October November December".split()
    found = read_dateline(f"{place}, {day.day} {months[day.month - 1]} {day.year}{dash}The Office said so.")
    assert found
    assert found.places == tuple(place.split("/"))
    assert (found.year, found.month, found.day) == (day.year, day.month, day.day)


PIECES = st.sampled_from(
    ["VIENNA", "Osh", ", ", "/", " – ", "-", "8 May 2019", "May 8", "The ", "(ABC)", ". ", "D.C.", "2019", "\n", "мая"]
)


@given(st.lists(PIECES, max_size=10).map("".join) | st.text(max_size=80))
def test_any_paragraph_is_read_without_trouble(paragraph: str) -> None:
    found = read_dateline(paragraph)
    assert found is None or (paragraph.startswith(found.text) and found.places and all(found.places))
