"""Every date style and page family of the raw shapes the loader knows, one sample each; all texts are invented."""

import pytest

from osce_digest.loader import load_bytes

NEWS = "The OSCE Mission trained ten guards in Osh today."

# a single item as it stands in a headline-less dump, and the day it was published; None where it tells none for sure
STYLES = [
    (f"TIRANA, 8 May 2019 – {NEWS}", "2019-05-08"),
    (f"TIRANA, 8 May 2019- {NEWS}", "2019-05-08"),
    (f"TIRANA, 8 May 2019-{NEWS}", "2019-05-08"),
    (f"TIRANA, 8 May 2019 –{NEWS}", "2019-05-08"),
    (f"TIRANA, 8 May 2019 — {NEWS}", "2019-05-08"),
    (f"TIRANA, 8 May 1999-- {NEWS}", "1999-05-08"),
    (f"VIENNA/WARSAW, 8 May 2019 – {NEWS}", "2019-05-08"),
    (f"VIENNA / WARSAW, 8 May 2019 – {NEWS}", "2019-05-08"),
    (f"VIENNA/ WARSAW, 8 May 2019 – {NEWS}", "2019-05-08"),
    (f"VIENNA/WARSAW/ROME/OSLO, 8 May 2019 – {NEWS}", "2019-05-08"),
    (f"VIENNA, BRUSSELS, GENEVA, 8 May 2019- {NEWS}", "2019-05-08"),
    (f"OSH, Kyrgyzstan, 8 May 2014 – {NEWS}", "2014-05-08"),
    (f"PRISHTINË/PRIŠTINA, 8 May 2014 – {NEWS}", "2014-05-08"),
    (f"NEW YORK CITY, 8 May 2014 – {NEWS}", "2014-05-08"),
    (f"WASHINGTON DC, 8 May 2014 – {NEWS}", "2014-05-08"),
    (f"Vienna, 8 May 2014 – {NEWS}", "2014-05-08"),
    (f"Bratislava/VIENNA, 8 May 2014 – {NEWS}", "2014-05-08"),
    ("ВЕНА, 8 мая 2019 г. – Миссия ОБСЕ сегодня открыла в Оше семинар для судей.", "2019-05-08"),
    ("VARSOVIE, le 8 mai 2019 – La mission de l'OSCE a ouvert aujourd'hui un séminaire.", "2019-05-08"),
    ("VIENNE, 8 mai 2019 – La mission de l'OSCE a ouvert aujourd'hui un séminaire.", "2019-05-08"),
    ("WIEN, 8. Mai 2019 – Die OSZE-Mission hat heute ein Seminar eröffnet.", "2019-05-08"),
    ("WIEN, am 8. Mai 2019 – Die OSZE-Mission hat heute ein Seminar eröffnet.", "2019-05-08"),
    ("VIENNA, 8 maggio 2019 – La Missione dell'OSCE ha aperto oggi un seminario.", "2019-05-08"),
    ("VIENA, 8 de mayo de 2019 – La Misión de la OSCE ha abierto hoy un seminario.", "2019-05-08"),
    (f"SARAJEVO, 8 May – {NEWS}", None),
    ("VIENNA- The Representative today praised a law.", None),
    (f"TASHKENT 8 May 2001 - {NEWS}", "2001-05-08"),
    (f"ASTANA, 9 Apr 2012- {NEWS}", "2012-04-09"),
    (f"ASTANA, 08 May 2012 - {NEWS}", "2012-05-08"),
    (f"ASTANA, 8 May  2019 – {NEWS}", "2019-05-08"),
    (f"ASTANA, 8\u00a0May\u00a02019 – {NEWS}", "2019-05-08"),
    (f"8 May 2019, SARAJEVO – {NEWS}", "2019-05-08"),
    (f"8 May 2019, Sarajevo – {NEWS}", "2019-05-08"),
    (f"TBILISI, 8 May 2013 (translations below.) – {NEWS}", "2013-05-08"),
    (f"TBILISI, 26 October 2013 (Georgian and Spanish versions below.) – {NEWS}", "2013-10-26"),
    (f"BAKU, Azerbaijan, May 8, 2019 – {NEWS}", "2019-05-08"),
    (f"ASTANA, May 8, 2019. {NEWS}", "2019-05-08"),
    ("On 8 May 2019, the OSCE Mission trained ten guards in Osh.", "2019-05-08"),
    ("From 8 to 10 May 2019, the OSCE Mission trained ten guards in Osh.", "2019-05-10"),
    ("From June 17 to 21, 2024, the OSCE Mission trained ten guards.", "2024-06-21"),
    ("From 03 to 06 July 2023, the OSCE Mission trained ten guards.", "2023-07-06"),
    ("Between 17 and 25 June 2022, the OSCE Mission trained ten guards.", "2022-06-25"),
    ("On 27-30 June and 4-5 July 2023, the OSCE Mission trained ten guards.", "2023-07-05"),
    ("A workshop on dams organized by the OSCE took place in Osh on 8 May 2019.", "2019-05-08"),
    ("On May 8, 2019, the OSCE Mission trained ten guards.", "2019-05-08"),
    ("On 8th May 2019, the OSCE Mission trained ten guards.", "2019-05-08"),
    ("On the 8th of May 2019, the OSCE Mission trained ten guards.", "2019-05-08"),
    ("On 3 and 4 of September 2024, investigators attended an OSCE workshop.", "2024-09-04"),
    ("On 3rd and 4th May 2019 the OSCE held a seminar on dams.", "2019-05-04"),
    ("On 6–7 June 2019 the OSCE held a seminar on dams.", "2019-06-07"),
    ("From 30 May to 2 June 2019 the OSCE held a seminar on dams.", "2019-06-02"),
    ("From 30 December 2018 to 2 January 2019 the OSCE held a seminar on dams.", "2019-01-02"),
    ("Le 8 mai 2019, la Mission de l'OSCE a formé dix gardes à Och.", "2019-05-08"),
    ("Du 8 au 10 mai 2019, la Mission de l'OSCE a formé dix gardes à Och.", "2019-05-10"),
    ("Les 8 et 9 mai 2019, la Mission de l'OSCE a formé dix gardes à Och.", "2019-05-09"),
    ("Am 8. Mai 2019 bildete die OSZE-Mission zehn Beamte aus.", "2019-05-08"),
    ("Vom 8. bis 10. Mai 2019 bildete die OSZE-Mission zehn Beamte aus.", "2019-05-10"),
    ("Am 8. und 9. Mai 2019 bildete die OSZE-Mission zehn Beamte aus.", "2019-05-09"),
    ("El 8 de mayo de 2019, la OSCE formó a diez agentes.", "2019-05-08"),
    ("Del 8 al 10 de mayo de 2019, la OSCE formó a diez agentes.", "2019-05-10"),
    ("Los días 8 y 9 de mayo de 2019, la OSCE formó a diez agentes.", "2019-05-09"),
    ("L'8 maggio 2019 l'OSCE ha formato dieci agenti.", "2019-05-08"),
    ("Dall'8 al 10 maggio 2019 l'OSCE ha formato dieci agenti.", "2019-05-10"),
    ("Il 4 e 5 ottobre 2018 l'OSCE ha formato dieci agenti.", "2018-10-05"),
    ("Nei giorni 4 e 5 ottobre 2018 l'OSCE ha formato dieci agenti.", "2018-10-05"),
    ("8 мая 2019 года Миссия ОБСЕ провела семинар в Оше.", "2019-05-08"),
    ("С 8 по 10 мая 2019 года Миссия ОБСЕ провела семинар в Оше.", "2019-05-10"),
    ("8–10 мая 2019 года Миссия ОБСЕ провела семинар в Оше.", "2019-05-10"),
    ("Семинар ОБСЕ прошёл в Оше 8 и 9 мая 2019 г.", "2019-05-09"),
    ("ТАШКЕНТ, 14 ноября 2025 года – Сегодня закончилась конференция ОБСЕ.", "2025-11-14"),
    (
        (
            "Daily Report 99/2021 issued on 8 May 2021\n"
            "Summary\n"
            "In Donetsk region the SMM recorded fewer ceasefire violations, compared with the "
            "previous days."
        ),
        "2021-05-08",
    ),
    (
        (
            "Spot Report by OSCE Special Monitoring Mission to Ukraine, 8 May 2015: Shelling in Kyiv\n"
            "On 8 May the SMM saw a house on fire."
        ),
        "2015-05-08",
    ),
    (
        (
            "Latest from OSCE Special Monitoring Mission (SMM) to Ukraine based on information as of "
            "19:30, 8 May 2015\nThe SMM saw a house on fire."
        ),
        "2015-05-08",
    ),
    (
        (
            "Weekly update from the Observer Mission based on information as of 10:00 (Moscow time), "
            "on 02 December 2014)\n"
            "KAMENSK-SHAKHTINSKY, Russian Federation. The Observer Mission (OM) continues to operate."
        ),
        "2014-12-02",
    ),
    ("The OSCE Mission announced on 8 May 2019 the winners of a contest.", "2019-05-08"),
    (
        "The OSCE Mission held a debate titled ‘Mostar: Youth and Elections’, on 16 December 2020 with pupils.",
        "2020-12-16",
    ),
    (
        (
            "Experts of ODIHR presented the final report on the October 2017 presidential election "
            "in Kyrgyzstan during a visit to Bishkek from 26 to 28 November 2018."
        ),
        "2018-11-28",
    ),
    ("The OSCE Mission presented a handbook ahead of the 15 July 2018 elections.", None),
    ("ODIHR's Strategy 2022-2026 deals with dams.", None),
    (f"SKOPJE, 8 May, 2002-- {NEWS}", "2002-05-08"),
    (f"WARSAW, 8 May 2011/OSCE/– – {NEWS}", "2011-05-08"),
    (f"BELGRADE, 8 May 2001 (OSCE)-- {NEWS}", "2001-05-08"),
    (f"TIRANA / BRUSSELS – 8 May 2020. {NEWS}", "2020-05-08"),
    (f"WASHINGTON D.C., 8 May 2002- {NEWS}", "2002-05-08"),
    (f"Berne, 08.05.2014 - {NEWS}", "2014-05-08"),
    (f"SARAJEVO, 8-9 May 2025 – {NEWS}", "2025-05-09"),
    (f"YERAVAN, 8 May 2006- {NEWS}", "2006-05-08"),
    ("On 14 – 19 August 2023, the OSCE Mission trained ten guards.", "2023-08-19"),
    ("The course, held from 18–21 November 2024, was organized by the OSCE Mission.", "2024-11-21"),
    ("The last OSCE courses were held during 20 to 24 November 2017 in Mostar.", "2017-11-24"),
    ("On the night of 8 to 9 May 2014, the SMM saw shelling in Donetsk.", "2014-05-09"),
    ("Starting on 8 June 2021, the OSCE Mission will hold five seminars on dams in Osh.", None),
    ("Starting on 8 June 2021, the OSCE Mission held five seminars on dams in Osh.", "2021-06-08"),
    ("HELSINKI 3 May 2001\nHELSINKI, 3 May 2001 - The OSCE Mission opened a school.", "2001-05-03"),
]


@pytest.mark.parametrize(("text", "published"), STYLES)
def test_a_single_item_is_dated_whatever_style_its_date_has(text: str, published: str | None) -> None:
    days = [document.published.day for document in load_bytes("dump.txt", f"{text}\n".encode()).documents]
    assert [str(day) if day else None for day in days] == [published]


# a line of a news site under its headline, and the day it states; None where it tells when the page was changed
STAMPS = [
    ("# 8 May 2008 08:50 (UTC +04:00)", "2008-05-08"),
    ("Politics Materials 8 May 2013 17:20 (UTC +04:00)", "2013-05-08"),
    ("Friday, 8 May, 2009, 13:51 GMT 14:51 UK", "2009-05-08"),
    ("Publié le 2017-05-08 à 05:46 | french.example.com", "2017-05-08"),
    ("Montag, 08.05.2017 10:06 Uhr", "2017-05-08"),
    ("17:58 8 May 2019", "2019-05-08"),
    ("May 8, 2019, 12:01 AM", "2019-05-08"),
    ("2026-05-08 - 10:47", "2026-05-08"),
    ("By Ana Kos | May 8, 2019", "2019-05-08"),
    ("Posted on May 8, 2019 by admin", "2019-05-08"),
    ("Last updated: 8 May 2019", None),
]


@pytest.mark.parametrize(("stamp", "published"), STAMPS)
def test_the_line_under_a_headline_of_a_news_site_tells_the_day(stamp: str, published: str | None) -> None:
    page = f"OSCE trains ten divers in Bar\n{stamp}\nTen divers learned from the OSCE Mission to search a wreck.\n"
    (document,) = load_bytes("page.txt", page.encode()).documents
    assert (str(document.published.day) if document.published.day else None) == published
    assert document.title == "OSCE trains ten divers in Bar"


# a page of each family with the days its items were published
FAMILIES = {
    "listing": (
        (
            "Newsroom\n"
            "News and press releases\n"
            "News and press releases from the OSCE's global activities.\n"
            "OSCE trains divers in Budva\n"
            "Publishing date: 3 May 2019\n"
            "Collections: Seas\n"
            "Content type: News\n"
            "Where we are: OSCE Mission to Montenegro\n"
            "What we do: Policing\n"
            "Ten police divers learned to search a wreck.\n"
            "OSCE opens a library in Bar\n"
            "Publishing date: 2 May 2019\n"
            "The library has a room for children...\n"
        ),
        ["2019-05-03", "2019-05-02"],
    ),
    "statements": (
        (
            "Newsroom\n"
            "Press statements of the OSCE Representative on Freedom of the Media\n"
            "OSCE Representative welcomes new press law in Malta\n"
            "Publishing date: 3 May 2019\n"
            "What we do: Media laws\n"
            "Locations: Malta, Italy\n"
            "The law is short and clear...\n"
        ),
        ["2019-05-03"],
    ),
    "publications": (
        (
            "Publications\n"
            "A guide to fair tenders\n"
            "Publishing date: 7 June 2016\n"
            "Content type: Factsheet\n"
            "Publisher: OSCE Mission to Serbia\n"
            "The guide tells mayors how to buy.\n"
        ),
        ["2016-06-07"],
    ),
    "aggregator": (
        (
            "You are here\n"
            "Balkans\n"
            "\n"
            "Divers search a wreck near Bar\n"
            "\n"
            "OSCE - Wed, 05/08/2019 - 14:03\n"
            "598102 Ana Kos\n"
            "\n"
            "Ten police divers learned to search a wreck.\n"
            "\n"
            "Categories: Balkans\n"
            "\n"
            "Library opens in Bar\n"
            "\n"
            "OSCE - Tue, 05/07/2019 - 09:12\n"
            "\n"
            "The library has a room for children.\n"
            "\n"
            "Categories: Balkans\n"
        ),
        ["2019-05-08", "2019-05-07"],
    ),
    "source page": (
        (
            "You are here\n"
            "OSCE\n"
            "Subscribe to OSCE feed\n"
            "Updated: 3 hours 5 min ago\n"
            "\n"
            "Divers search a wreck near Bar\n"
            "\n"
            "Wed, 05/08/2019 - 14:03\n"
            "\n"
            "Ten police divers learned to search a wreck.\n"
            "\n"
            "Categories: Balkans\n"
        ),
        ["2019-05-08"],
    ),
    "day first": (
        (
            "You are here\n"
            "Balkans\n"
            "\n"
            "Divers search a wreck near Bar\n"
            "\n"
            "OSCE - Wed, 08/05/2019 - 14:03\n"
            "\n"
            "Ten police divers learned to search a wreck.\n"
            "\n"
            "Categories: Balkans\n"
        ),
        ["2019-05-08"],
    ),
    "French": (
        (
            "Vous êtes ici\n"
            "Balkans\n"
            "\n"
            "Divers search a wreck near Bar\n"
            "\n"
            "OSCE - mer, 08/05/2019 - 14:03\n"
            "\n"
            "Ten police divers learned to search a wreck.\n"
            "\n"
            "Catégories: Balkans\n"
        ),
        ["2019-05-08"],
    ),
    "German": (
        (
            "Sie sind hier\n"
            "Balkans\n"
            "\n"
            "Divers search a wreck near Bar\n"
            "\n"
            "OSCE - Mi, 08/05/2019 - 14:03\n"
            "\n"
            "Ten police divers learned to search a wreck.\n"
            "\n"
            "Kategorien: Balkans\n"
        ),
        ["2019-05-08"],
    ),
    "wire from the council": (
        (
            "EU Statement on prisons in Malta\n"
            "05/08/2019 | Press release | Distributed by Public on 05/08/2019 05:22\n"
            "1. The European Union is worried about the prisons of Malta.\n"
            "2. We ask for an inquiry that is open to the public.\n"
        ),
        ["2019-05-08"],
    ),
    "day first by neighbour": (
        (
            "You are here\n"
            "Balkans\n"
            "\n"
            "Divers search a wreck near Bar\n"
            "\n"
            "OSCE - Fri, 09/05/2025 - 14:03\n"
            "\n"
            "Ten police divers learned to search a wreck.\n"
            "\n"
            "Categories: Balkans\n"
            "\n"
            "Library opens in Bar\n"
            "\n"
            "OSCE - Wed, 21/05/2025 - 09:12\n"
            "\n"
            "The library has a room for children.\n"
            "\n"
            "Categories: Balkans\n"
        ),
        ["2025-05-09", "2025-05-21"],
    ),
    "agency top": (
        (
            " date 2019-05-08 Divers search a wreck near Bar\n"
            "\n"
            "BAR, Montenegro, May 8\n"
            "\n"
            "By Ana Kos – Trend:\n"
            "\n"
            "Ten police divers learned from the OSCE to search a wreck.\n"
        ),
        ["2019-05-08"],
    ),
    "stamp before the text": (
        (
            " date 2019-05-10 From 6 to 8 May 2019, the OSCE Mission trained ten divers near Bar.\n"
            "\n"
            "They will teach others.\n"
        ),
        ["2019-05-10"],
    ),
    "agency read": (
        (
            "Divers search a wreck near Bar\n"
            "\n"
            "  8 May 2019    Read: 981\n"
            "Divers search a wreck near Bar\n"
            "Ten police divers learned from the OSCE to search a wreck.\n"
        ),
        ["2019-05-08"],
    ),
    "us line": (
        (
            "Statement on prisons in Malta\n"
            "Statement on prisons in Malta\n"
            "As delivered by Ambassador Ana Kos\n"
            "to the Permanent Council, Vienna\n"
            "May 8, 2019\n"
            "Thank you, Mr. Chair.\n"
            "The United States is worried about the prisons and asks for an inquiry that is open to the public.\n"
        ),
        ["2019-05-08"],
    ),
    "council line": (
        (
            "OSCE Permanent Council No. 1234 Vienna, 8 May 2019\n"
            "EU Statement on prisons in Malta\n"
            "1. The European Union is worried about the prisons of Malta.\n"
            "2. We ask for an inquiry that is open to the public.\n"
        ),
        ["2019-05-08"],
    ),
    "single page": (
        (
            "OSCE trains divers in Bar\n"
            "BAR 8 May 2001\n"
            "BAR, 8 May 2001 - Ten police divers learned from the OSCE Mission today to search a wreck.\n"
            "They will teach others.\n"
        ),
        ["2001-05-08"],
    ),
    "export": (
        (
            "314159\n"
            "English\n"
            "Yes\n"
            "No\n"
            "Divers search a wreck near Bar\n"
            "Ten police divers learned from the OSCE Mission to search a wreck.\n"
            "8 May 2014\n"
            "Ten police divers learned to search.\n"
            "No\n"
            "314160\n"
        ),
        ["2014-05-08"],
    ),
    "read more": (
        (
            "OSCE trains divers in Bar\n"
            "BAR, 8 May 2014 – Ten police divers learned from the OSCE Mission to search a …read more\n"
            "Source: OSCE\n"
        ),
        ["2014-05-08"],
    ),
    "sub-site": (
        (
            "OSCE trains divers in Bar\n"
            "- Date: \n"
            "- Place: \n"
            "- BAR\n"
            "- Source: OSCE Mission to Montenegro\n"
            "- Fields of work: Policing\n"
            "BAR, 8 May 2024 – Ten police divers learned from the OSCE Mission to search a wreck.\n"
        ),
        ["2024-05-08"],
    ),
    "wire": (
        (
            "date 2019-05-08\n"
            "Submit Release\n"
            "1,234,567\n"
            "BAR, MONTENEGRO, May 8, 2019 /Wire/ -- Ten divers learned from the OSCE Mission to search a wreck.\n"
            "Legal Disclaimer:\n"
            "The wire provides this without warranty.\n"
            "You just read:\n"
            "OSCE trains divers in Bar\n"
            "Distribution channels: Politics\n"
        ),
        ["2019-05-08"],
    ),
    "mail": (
        (
            "press-list@lists.example.org\n"
            "Mon May 10 10:00:00 2010\n"
            "Original sender: press office\n"
            "\n"
            "Press release\n"
            "\n"
            "OSCE trains divers in Bar\n"
            "\n"
            "BAR, 7 May 2010 - Ten police divers learned from the OSCE\n"
            "Mission to search a wreck in the old harbour of Bar.\n"
        ),
        ["2010-05-07"],
    ),
    "dotted": (
        (
            "Minister speaks on the OSCE in Bar\n"
            "24.02.2022\n"
            "The Minister told the OSCE Permanent Council that the harbour of Bar is safe again.\n"
        ),
        ["2022-02-24"],
    ),
    "scraper": (
        (
            "Channel: OSCE\n"
            "\n"
            "Divers search a wreck near Bar\n"
            "$\n"
            "0\n"
            "0\n"
            "BAR, 8 May 2014 – Ten police divers learned from the OSCE Mission to search a wreck.\n"
        ),
        ["2014-05-08"],
    ),
}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_of_pages_tells_when_its_items_were_published(family: str) -> None:
    text, days = FAMILIES[family]
    documents = load_bytes("page.txt", text.encode()).documents
    assert [str(document.published.day) for document in documents] == days
