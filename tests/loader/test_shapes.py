"""The shapes of bodies, credits and labels that raw press text comes in, one sample each; all texts are invented."""

import pytest

from osce_digest.loader import load_bytes
from osce_digest.model import Document

BAR = (
    "BAR, 8 May 2019 – Ten police divers learned today from the OSCE Mission to Montenegro how a wreck is searched.",
    "They went down to a ferry that sank in the harbour in 1979, and found its bell.",
)
OSH = (
    "From 9 to 10 May 2019, the OSCE Programme Office in Bishkek held a workshop on avalanches for herdsmen in Osh.",
    "Forty of them brought maps that their grandfathers had drawn.",
)


def read(*lines: str) -> tuple[Document, ...]:
    return load_bytes("text.txt", "".join(f"{line}\n" for line in lines).encode()).documents


def starts(*lines: str) -> list[int]:
    return [document.place.line for document in read(*lines)]


# what may stand between two items without a headline, all of it the first one's
GOES_ON = [
    ["On 9 May, participants dived once more and brought up a plate."],
    ["During her visit, Ana Kos, the Head of the Mission, thanked the divers."],
    ["Prior to the course, the divers had read a handbook."],
    ["From 9 to 11 May, they will clean the bell."],
    ["“The bell is heavy,” said Ana Kos, the Head of the Mission.", "“It took six of us.", "And it rang.”"],
    ['"The bell is heavy," said Ana Kos.', '"It took six of us."'],
    ["''The bell is heavy'', said Ana Kos."],
    ["«The bell is heavy», said Ana Kos."],
    ["„The bell is heavy“, said Ana Kos."],
    ["“The bell is heavy ” , said Ana Kos."],
    ["The divers learned:", "• to breathe;", "• to read a chart;", "• to find a bell."],
    ["The divers learned:", "  - to breathe", "  - to read a chart"],
    ["The divers learned:", "1. to breathe", "2. to read a chart"],
    ["| Year | Divers |", "|---|---|", "| 2019 | 10 |"],
    ["Year" + " " * 100 + "Divers", "2019" + " " * 100 + "10"],
    ["What:", "Who:", "When:", "Where:", "Registration:"],
    ["For more information, please contact:", "Jane DoeSenior Adviser", "[email protected]"],
    ["For more information or press queries, please contact: OSCE, Sea Square 1, Bar, tel.: (+382-71) 132 01 52."],
    ["The course is funded by Norway."],
    ["*Restrictions of movement are told in the last paragraph.", "[1] All times are local."],
    ["The fight against ex-tremism was a topic as well.", "The Minister,Jan Kos,met the divers ."],
]


@pytest.mark.parametrize("between", GOES_ON, ids=[lines[0][:30] for lines in GOES_ON])
def test_what_goes_on_is_no_item_and_the_next_one_begins_behind_it(between: list[str]) -> None:
    assert starts(*BAR, *between, *OSH) == [1, 3 + len(between)]


# leads that do not look like leads, each with the paragraphs after it
SEA = "Modern police must know the sea as well as the street. On 9 May 2019, the OSCE Mission to Serbia took twelve "
TENTH = (
    "Women make up a tenth of the border guards of Tajikistan, and the OSCE Programme Office in Dushanbe wants more: "
)
DAY = "VIENNA, 9 May 2019 – The Chairs of the OSCE and of the Council of Europe released the following statement on "
COUNT = "KAMENSK-SHAKHTINSKIY, Russian Federation. The Observer Mission of the OSCE counted 4,011 people at both "
LEADS = [
    [f"{SEA}officers of Novi Sad to the coast.", "They had never seen so much water."],
    [f"{TENTH}a course for twenty women ended there on 9 May 2019.", "The next one is to begin in autumn."],
    [f"{DAY}the Day of Europe:"],
    [
        "VIENNA, 9 May 2019 – The OSCE Secretary General made the following statement:",
        "“We, the heads of three institutions, are worried.",
        "We ask all sides to keep calm.”",
    ],
    [f"{COUNT}checkpoints today."],
]


@pytest.mark.parametrize("lead", LEADS, ids=[lines[0][:30] for lines in LEADS])
def test_a_lead_that_looks_like_none_begins_an_item(lead: list[str]) -> None:
    assert starts(*BAR, *lead, *OSH) == [1, 3, 3 + len(lead)]


CREDITS = [
    "598102",
    "598102 Ana Kos",
    "598102 Ana Kos, OSCE Mission to Serbia",
    "Ana Kos, OSCE Office in Baku",
    "OSCE Office in Baku Ana Kos",
    "Communication and Media Relations Section",
    "598102 Divers in the harbour of Kotor, 3 March 2018 OSCE/Ana Kos Handbook on wrecks Final report on divers",
    "SDGs SDGs:  16 - Peace, justice and strong institutions",
]


@pytest.mark.parametrize("credit", CREDITS)
def test_the_line_under_an_aggregator_s_header_is_a_credit_whatever_it_says(credit: str) -> None:
    page = ("You are here", "Balkans", "", "Divers search a wreck", "", "OSCE - Wed, 05/08/2019 - 14:03", credit, "")
    (document,) = read(*page, BAR[1], "", "Categories: Balkans")
    assert document.body == BAR[1]
    assert [clutter.kind for clutter in document.clutter] == ["credit", "categories"]
    assert str(document.published.day) == "2019-05-08"


def test_closed_and_discontinued_bodies_and_names_with_and_are_one_value_each() -> None:
    (document,) = read(
        "Divers search a wreck",
        "Publishing date: 3 May 2019",
        "Where we are: OSCE Office in Yerevan (closed), OSCE Mission to Georgia (discontinued)",
        "What we do: Reform and co-operation in the security sector, Cyber/ICT Security",
        BAR[1],
    )
    assert [value.value for value in document.given if value.field == "institutions"] == [
        "OSCE Office in Yerevan (closed)",
        "OSCE Mission to Georgia (discontinued)",
    ]
    assert [value.value for value in document.given if value.field == "topics"] == [
        "Reform and co-operation in the security sector",
        "Cyber/ICT Security",
    ]


def test_a_listing_with_blank_lines_between_its_labels_reads_like_one_without() -> None:
    item = ("Divers search a wreck", "Publishing date: 3 May 2019", "What we do: Policing", BAR[1])
    tight = read("Newsroom", *item)
    loose = read("Newsroom", "", *[line for text in item for line in (text, "")])
    assert [(found.title, found.published.day, found.body) for found in tight] == [
        (found.title, found.published.day, found.body) for found in loose
    ]
    assert tight[0].body == BAR[1]
