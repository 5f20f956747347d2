"""Covers segment, cuts."""

from osce_digest.loader import load_bytes
from osce_digest.loader.cuts import Segmented
from osce_digest.loader.lines import split_lines
from osce_digest.loader.segment import segment
from osce_digest.loader.units import mark_lines
from osce_digest.model import Source

AGGREGATOR = """You are here
Central Europe

Judges compare notes in Osh
OSCE - Wed, 05/08/2019 - 14:03
598102 Jane Doe

OSH, Kyrgyzstan, 8 May 2019 – Judges compared notes.

They agreed on much.
Categories: Central Europe

Rivers drawn by pupils
OSCE - Tue, 05/07/2019 - 09:00

Pupils drew rivers.
Categories: Central Europe
"""
LISTING = """Newsroom
News and press releases
Judges compare notes in Osh
Publishing date: 8 May 2019
Content type: News
What we do: Rule of law
Judges compared notes...
Rivers drawn by pupils
Publishing date: 7 May 2019
Pupils drew rivers...
"""
DUMP = """OSH, 8 May 2019 – Judges and clerks compared notes today on how long trials last in the valley and beyond.
They agreed that delays hurt the poor most.
TIRANA, 7 May 2019 – Pupils drew the rivers of their towns for a contest that the OSCE Presence in Albania had called.
The best drawings will be shown in the autumn.
"""
COUNCIL = """OSCE Permanent Council No. 1234 Vienna, 8 May 2019

EU statement on trials

1. We thank the speaker.

OSCE Permanent Council No. 1235 Vienna, 15 May 2019
EU statement on rivers
1. We thank the pupils.
"""


def cut(text: str) -> Segmented:
    source = Source("a.txt", "", text)
    return segment(mark_lines(split_lines(source)), text)


def starts(text: str) -> list[int]:
    return [found.units[0].line for found in cut(text).cuts]


def test_an_aggregator_page_is_cut_at_the_titles_above_its_headers() -> None:
    assert starts(AGGREGATOR) == [4, 13]
    assert [found.title and found.title.number for found in cut(AGGREGATOR).cuts] == [4, 13]


def test_a_page_s_own_navigation_is_no_item() -> None:
    assert [line.number for line, _ in cut(AGGREGATOR).clutter] == [1, 2]


def test_a_listing_is_cut_at_the_titles_above_its_dates() -> None:
    assert starts(LISTING) == [3, 8]


def test_a_dump_is_cut_by_its_cues() -> None:
    assert starts(DUMP) == [1, 3]


def test_council_statements_begin_at_the_council_s_line_and_are_titled_below_it() -> None:
    assert starts(COUNCIL) == [1, 7]
    assert [found.title and found.title.text for found in cut(COUNCIL).cuts] == [
        "EU statement on trials",
        "EU statement on rivers",
    ]


def test_three_hyphens_are_a_border_whatever_the_cues_say() -> None:
    first, second, rest = DUMP.split("\n", 2)
    assert starts(f"{first}\n---\n{second}\n---\n{rest}") == [1, 3, 5]


def test_a_dump_before_a_listing_is_cut_as_a_dump() -> None:
    prose = (
        DUMP.replace("OSH, 8 May", "OSH, 6 May")
        + "Its rivers are many, and so are the people who live by them, fish in them and drink from them. " * 3
    )
    assert starts(prose + "\n" + LISTING) == [1, 3, 8, 13]


def test_a_headline_above_a_dateline_begins_the_item_and_is_its_title() -> None:
    text = DUMP.replace("TIRANA", "Rivers drawn by pupils in Albania\nTIRANA")
    found = cut(text).cuts
    assert [one.units[0].line for one in found] == [1, 3]
    assert found[1].title is not None
    assert found[1].title.text == "Rivers drawn by pupils in Albania"


def test_section_headings_of_one_article_begin_nothing() -> None:
    text = (
        "What the mechanism is for\nStates may ask each other questions about human rights, and often do.\n"
        "How it works\nA State that is asked must answer within ten days, and often does not.\n"
        "What comes next\nThe answers are read by all, and those who asked may ask again.\n"
    )
    assert starts(text) == [1]


def test_a_lost_line_break_between_two_items_is_found() -> None:
    text = DUMP.replace("poor most.\n", "poor most.")
    firsts = [one.units[0].lines[0] for one in cut(text).cuts]
    assert [(line.number, line.column) for line in firsts] == [(1, 0), (2, 43)]


def test_a_page_saved_with_its_day_on_top_is_one_item() -> None:
    page = "date 2019-05-08 OSH, May 8\n\n" + DUMP.replace("\n", "\n\n\n")
    assert starts(page) == [1]
    assert len(starts(DUMP)) > 1
    assert starts(f"{page}\ndate 2019-05-09 Pupils drew rivers.\nThey drew lakes.\n") == [1, page.count("\n") + 2]


def test_a_day_below_other_text_begins_no_page() -> None:
    assert starts(f"{DUMP}date 2019-05-09\n") == starts(DUMP)


def test_every_line_is_in_one_place() -> None:
    for text in (AGGREGATOR, LISTING, DUMP, COUNCIL):
        found = cut(text)
        lines = [line for one in found.cuts for unit in one.units for line in unit.lines]
        lines += [line for line, _ in found.clutter] + found.separators
        assert sum(line.end - line.start for line in lines) == len(text)


def test_a_page_that_states_its_day_below_its_text_is_one_item() -> None:
    lead = (
        "Миссия ОБСЕ в Черногории поддерживает новый центр медиации в Баре, где семьи могут решать споры без суда, и "
        "оплачивает его библиотеку, в которой уже больше двух тысяч книг на четырёх языках, и зал для чтения."
    )
    more = "Судьи и медиаторы из четырёх муниципалитетов работают там вместе, сказала директор."
    raw = f"Миссия поддерживает центр медиации\n\n{lead}\n\n{more}\n\nДата публикации: 14.05.2019\n"
    (document,) = load_bytes("a.txt", raw.encode()).documents
    assert (document.title_line, document.body, str(document.published.day)) == (1, f"{lead}\n{more}", "2019-05-14")
