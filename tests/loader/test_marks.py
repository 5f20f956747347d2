import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.furniture import _ALL_FURNITURE, _BY_BEGINNING, _FURNITURE
from osce_digest.loader.marks import (
    Mark,
    is_contact_detail,
    is_heading,
    is_standing,
    mark,
    strip_marker,
)

LONG = "The Mission and the police of the town held a day of talks on traffic, schools and trust. " * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Mark.BLANK),
        ("---", Mark.BORDER),
        ("* * *", Mark.BORDER),
        ("Publishing date: 3 May 2019", Mark.META),
        ("Where we are: OSCE Mission to Serbia", Mark.META),
        ("- Fields of work:", Mark.META),
        ("OSCE - Wed, 05/08/2019 - 14:03", Mark.HEADER),
        ("Wed, 08/05/2019 - 14:03", Mark.HEADER),
        ("Categories: Central Europe", Mark.CATEGORIES),
        ("OSCE Permanent Council No. 1234 Vienna, 8 May 2019", Mark.COUNCIL),
        ("ZAGREB 6 July 2004", Mark.DATE_LINE),
        ("date 2019-05-08", Mark.DATE_LINE),
        ("jeudi 30 novembre 2023", Mark.DATE_LINE),
        ("May 8, 2019", Mark.DATE_LINE),
        ("You are here", Mark.NAVIGATION),
        ("Updated: 3 hours 5 min ago", Mark.NAVIGATION),
        ("- Sponsored Advert -", Mark.ADVERT),
        ("Most Popular", Mark.ADVERT),
        ("Also Read: Grain prices fall", Mark.RELATED),
        ("For more information, please contact:", Mark.CONTACT),
        ("For further questions please write to the desk at press@example.org", Mark.CONTACT),
        ("Comments are closed.", Mark.COMMENTS),
        ("One Reply to “A day in Osh”", Mark.COMMENTS),
        ("In response to a request of the judges, the OSCE Centre in Osh opened a school.", Mark.PROSE),
        ("Copyright 2019 by the publishers. All of it.", Mark.LEGAL),
        ("Copyright law was the subject of a seminar in Osh on 3 May.", Mark.PROSE),
        ("The OSCE Representative on Freedom of the Media monitors the case of Jane Doe, she said today.", Mark.PROSE),
        ("Share on Facebook", Mark.SHARE),
        ("© 2019 Example. All rights reserved.", Mark.LEGAL),
        ("---|---|---|", Mark.RULE),
        ("Aim | Step | Result |", Mark.ROW),
        ("E-mail | Print | Comments | Forum", Mark.NAVIGATION),
        ("• release of all who are held", Mark.BULLET),
        ("- release of all who are held", Mark.BULLET),
        ("2. We thank the speaker.", Mark.NUMBERED),
        ("> We are ready.", Mark.QUOTE),
        ("## What comes next", Mark.HEADING),
        ("What comes next", Mark.HEADING),
        ("The office opened today.", Mark.PROSE),
        (LONG, Mark.PROSE),
    ],
)
def test_a_line_is_told_by_its_own_words(text: str, expected: Mark) -> None:
    assert mark(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The date: a fruit of the palm, and how its trade brings two towns together across a border that was closed.",
        "Search teams from both sides met on the bridge.",
        "Contact between the two communities has grown.",
        "For more than ten years the office has worked with judges.",
        "Share prices fell in Baku on Monday, the report says.",
    ],
)
def test_ordinary_sentences_are_prose(text: str) -> None:
    assert mark(text) is Mark.PROSE


@given(st.text())
def test_every_line_has_a_mark(text: str) -> None:
    assert mark(" ".join(text.split())) in Mark


BEGINNINGS = st.sampled_from(
    [
        "Categories:", "- Advert -", "most popular", "Read more", "Also read: it", "One Reply", "3 comments", "Share",
        "Contact:", "For more information, please contact:", "© Example", "(c) 2019", "EIN Presswire", "Print",
        "next ›",
        "‹ prev", "7", "٣", "Русский", "За дополнительной информацией", "It provides this content as is", "K", "ſhare",
        "Italiano", "İtaliano", "OSCE Permanent Council No. 1 Vienna, 3 May 2019", "Für weitere Informationen",
        "The Office",
    ]
)  # fmt: skip


@given(BEGINNINGS, st.sampled_from(["", ".", " and so on", " to all", ": x"]))
def test_patterns_passed_over_for_the_first_letter_would_not_have_matched(beginning: str, rest: str) -> None:
    text = beginning + rest
    told = next((found for found, pattern, _ in _FURNITURE if pattern.match(text)), None)
    by_letter = _BY_BEGINNING.get(text[0], _ALL_FURNITURE)
    assert next((found for found, pattern in by_letter if pattern.match(text)), None) is told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For more information, please contact Jane Doe at press@example.org. " + LONG, Mark.CONTACT),
        ("Für weitere Informationen: press@example.org. " + LONG, Mark.CONTACT),
        ("The agency Provides this content “as is”. " + LONG, Mark.LEGAL),
        ("COPYRIGHT 2019 Example. " + LONG, Mark.LEGAL),
        ("© 2019 Example. " + LONG, Mark.LEGAL),
        ("• " + LONG, Mark.BULLET),
        ("iv) " + LONG, Mark.NUMBERED),
        ("A | B | C. " + LONG, Mark.ROW),
    ],
)
def test_a_long_line_is_told_by_its_beginning(text: str, expected: Mark) -> None:
    assert mark(text) is expected


def test_a_heading_ends_no_sentence_and_is_short() -> None:
    assert is_heading("Police and judges meet in Osh")
    assert is_heading("Who guards the guards?")
    assert not is_heading("Police and judges met in Osh.")
    assert not is_heading("word " * 60)


def test_a_standing_paragraph_says_what_a_body_is_and_where_to_follow_it() -> None:
    assert is_standing("Learn more at www.example.org and on Twitter: @example")
    assert not is_standing("Journalists can learn more about safety from the guide, she said.")


@pytest.mark.parametrize(
    "text", ["Jane Doe, ODIHR: +48 600 000 000", "press@example.org", "Tel.: 01 514 36", "[email protected]"]
)
def test_contact_details_are_told_by_number_or_address(text: str) -> None:
    assert is_contact_detail(text)


def test_markers_are_cut_and_heading_depth_told() -> None:
    assert strip_marker("• one", Mark.BULLET) == ("one", 0)
    assert strip_marker("1. one", Mark.NUMBERED) == ("one", 0)
    assert strip_marker("### one", Mark.HEADING) == ("one", 3)
    assert strip_marker("one", Mark.PROSE) == ("one", 0)
