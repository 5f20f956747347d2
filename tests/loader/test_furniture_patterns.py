"""Covers furniture, furniture_patterns, mark_kinds."""

import pytest

from osce_digest.loader.furniture import mark_furniture
from osce_digest.loader.furniture_patterns import TIME_LINE
from osce_digest.loader.mark_kinds import CLUTTER, Mark

LINES = {
    Mark.SALUTATION: [
        "Mr. Chair,", "Thank you, Mr. Chair.", "Thank you.", "Mesdames et Messieurs les Ministres, chers collègues,",
        "Sehr geehrte Damen und Herren,", "Dear Colleagues!", "Уважаемый господин Председатель,",
    ],
    Mark.CAPTION: [
        "(OSCE/Jane Doe)Judges at work in Osh, 8 May 2019", "Photo: Ministry of Justice", "(Image credit: Jane Doe)",
        "Judges at work in Osh (Image: Getty)", "Judges at work in Osh. / AP file", "FILE PHOTO: Judges at work in Osh",
        "2. ©MAEE", "![](https://example.org/a.jpg)", "The Minister in Osh. Photo: Ministry of Justice",
        "Judges at work in Osh. / Picture: © Ana Kos, CC BY 2.0", "Judges at work in Osh, 8 May 2019. (OSCE/Ana Kos)",
    ],
    Mark.AUTHOR: ["By Jane Doe and JOHN DOE", "By Jane Doe – Infopress:", "• Staff correspondent", "Writes on rivers."],
    Mark.SHARE: ["VK X OK WhatsApp Telegram", "Share on X", "12 Shares", "Follow", "Partager", "Поделиться"],
    Mark.RELATED: [
        "Read also:", "Check also", "Related topics", "Most read in Europe", "Читайте также", "À lire aussi",
        "Сейчас читают",
    ],
    Mark.COMMENTS: [
        "Leave a comment", "Lascia un commento", "Comments (3)", "Discussion about this post",
        "Be the first to comment", "2 Responses to “Osh”",
    ],
    Mark.LEGAL: ["Este sitio web utiliza cookies propias", "Jane Doe Ltd. All rights reserved."],
    Mark.ADVERT: ["Sign up to receive news and updates", "Subscribe to our newsletter", "Recommended articles"],
    Mark.NAVIGATION: [
        "Print version", "Back to list", "There were 12 press releases posted in the last 24 hours.", "About",
        "Change font size: - + Reset", "3 mins read", "Attachments", "Download report (PDF | 2 MB)", "Zurück",
        "Imprimer", "Previous Next", "...", "Email | Print | Forum", "(PDF - 27.4 ko)", "Haut de page",
         "None", "Taille du texte", "T+ | T-", "RSS",
        "Vous êtes ici",
        "Sie sind hier",
    ],
    Mark.META: [
        "Original sender: press office", "Thu May 6 10:12:44 2010", "Что мы делаем Молодёжь",
        "As delivered by Ambassador Jane Doe", "to the 1400th Meeting of the Permanent Council, 8 May 2019",
    ],
    Mark.DATE_LINE: [
        "20 Nov, 2019 05:47", "an hour ago", "15-03-2005", "5 сентября 2008, 13:55Общество",
        "Updated: Sat 8:31 PM, Feb 17, 2018", "8 May 2019 Read: 981", "19:57 17.11.2020 3460", "NEWS 05.06.202310:38",
        "By Jane Doe | May 8, 2019",
        "Organizations, International ♦ Published: May 8, 2019; 17:39 ♦ (Osh Weekly)",
    ],
}  # fmt: skip
TEXTS = [
    "(Reuters) – Judges compared notes in Osh.", "Madam Chair, we welcome the report of the Office.",
    "Ministers met in Vienna.", "By Monday the judges were gone.", "By train to Osh and back", "Thank you notes",
    "Follow the river", "Comments by judges", "Photographs of rivers", "Most readers agree", "On 3 May 2019 they met",
    "Signed up for the course:", "Subscribers of the paper", "Imagery: what judges see", "List of judges", "Что делать",
    "Judges told Reuters.", "Delivery by air", "To the Council they said no", "As delivered, the aid was of no use.",
    "Sign up for the course of judges in Osh", "About rivers", "Downloads doubled last year",
    "Discussion of the rivers", "In response to a request of the judges, a school was opened.",
    "None of the judges", "Ministers met in Vienna (OSCE)", "Judges, © and all, met", "Emergency response",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in LINES.items() for text in texts])
def test_a_line_shows_that_it_is_furniture(kind: Mark, text: str) -> None:
    assert mark_furniture(text) is kind


@pytest.mark.parametrize("text", TEXTS)
def test_other_lines_are_text(text: str) -> None:
    assert mark_furniture(text) is None


def test_a_line_with_day_and_hour_gives_its_date() -> None:
    found = TIME_LINE.match("Published November 20th, 2019 - 07:29 GMT")
    assert found
    assert found["date"] == "November 20th, 2019"
    changed = TIME_LINE.match("Updated: Sat 8:31 PM, Feb 17, 2018")
    assert changed
    assert changed["changed"]


def test_what_tells_an_item_s_date_is_no_clutter() -> None:
    assert CLUTTER.isdisjoint({Mark.DATE_LINE, Mark.META, Mark.HEADER, Mark.PROSE, Mark.HEADING})
