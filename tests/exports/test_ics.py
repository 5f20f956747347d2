from datetime import date

import icalendar
import pytest

from osce_digest.exports.ics import Calendar, Event, escape_text, fold_line, write_calendar

ABOUT = Calendar(
    "Albania – digest", "Events, all; days", "https://example.org/calendar.ics", "https://example.org/index.html"
)
EVENT = Event(
    uid="tag:example.org,2023:2023-elbasan-7f3a",
    start=date(2023, 7, 11),
    end=date(2023, 7, 12),
    stamp=date(2023, 7, 13),
    title="Police, prosecutors; and a back\\slash",
    description="First line,\nand «Türkiye» – " + "ж" * 100,
    address="https://example.org/items/2023/x.html",
    categories=("Türkiye", "Borders, and more"),
    language="en",
)


def read(content: bytes) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(content)
    assert isinstance(calendar, icalendar.Calendar)
    assert not calendar.errors
    return calendar


def test_a_real_parser_reads_what_was_meant() -> None:
    calendar = read(write_calendar(ABOUT, [EVENT]))
    (event,) = calendar.events
    assert not event.errors
    assert (event.start, event.end) == (date(2023, 7, 11), date(2023, 7, 13))
    assert (event.uid, str(event["SUMMARY"])) == (EVENT.uid, EVENT.title)
    assert str(event["DESCRIPTION"]) == EVENT.description
    assert event.categories == list(EVENT.categories)
    assert event["DTSTAMP"].dt.isoformat() == "2023-07-13T12:00:00+00:00"
    assert event["SUMMARY"].params["LANGUAGE"] == "en"
    assert str(event["URL"]) == EVENT.address
    assert str(calendar["X-WR-CALNAME"]) == str(calendar["NAME"]) == ABOUT.name
    assert str(calendar["SOURCE"]) == ABOUT.address


def test_a_parser_that_writes_it_again_says_the_same() -> None:
    content = write_calendar(ABOUT, [EVENT, EVENT._replace(uid="b", title="Other", end=date(2023, 7, 11))])
    again = read(content).to_ical(sorted=False)
    assert unfold(again) == unfold(content)


def unfold(content: bytes) -> bytes:
    return content.replace(b"\r\n ", b"")


def test_an_event_of_one_day_ends_before_the_next() -> None:
    content = write_calendar(ABOUT, [EVENT._replace(end=EVENT.start)])
    assert b"DTSTART;VALUE=DATE:20230711\r\nDTEND;VALUE=DATE:20230712\r\n" in content


def test_the_last_day_there_is_has_no_day_after() -> None:
    content = write_calendar(ABOUT, [EVENT._replace(start=date.max, end=date.max)])
    assert b"DTEND" not in content
    assert b"DTSTART;VALUE=DATE:99991231" in content


def test_a_year_has_four_digits() -> None:
    content = write_calendar(ABOUT, [EVENT._replace(start=date(33, 4, 3), end=date(33, 4, 3), stamp=date(33, 4, 3))])
    assert b"DTSTAMP:00330403T120000Z\r\nDTSTART;VALUE=DATE:00330403" in content


@pytest.mark.parametrize("language", ["", "und;X=1", "en\nBEGIN:VEVENT", "a"])
def test_what_is_no_language_is_not_called_one(language: str) -> None:
    content = write_calendar(ABOUT, [EVENT._replace(language=language)])
    assert b"LANGUAGE" not in content
    assert len(read(content).events) == 1


def test_no_line_is_too_long_and_no_character_or_escape_is_torn() -> None:
    for length in range(60, 90):
        line = "X:" + "a" * length + ",\\é–𝄞" * 30
        folded = fold_line("X:" + escape_text(line))
        lines = folded.split("\r\n")
        assert all(len(part.encode()) <= 75 for part in lines)
        assert all(part.startswith(" ") for part in lines[1:])
        assert not any((len(part) - len(part.rstrip("\\"))) % 2 for part in lines)
        assert folded.replace("\r\n ", "") == "X:" + escape_text(line)


def test_a_text_cannot_end_its_line_and_begin_another() -> None:
    title = "One\r\nEND:VEVENT\rTwo\x00\x0b\ud83d\ttab"
    (event,) = read(write_calendar(ABOUT, [EVENT._replace(title=title)])).events
    assert str(event["SUMMARY"]) == "One\nEND:VEVENT\nTwo tab"


def test_a_calendar_without_events_is_whole_all_the_same() -> None:
    calendar = read(write_calendar(ABOUT, []))
    assert calendar.events == []
    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]


def test_what_is_not_known_is_left_out() -> None:
    content = write_calendar(ABOUT, [EVENT._replace(description="", categories=())])
    assert b"CATEGORIES" not in content
    assert content.count(b"DESCRIPTION") == 1


def test_the_rules_of_the_format_hold() -> None:
    content = write_calendar(ABOUT, [EVENT])
    assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//")
    assert content.endswith(b"END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    # RFC 5546 asks who invites where a method is named; nobody does.
    assert b"METHOD" not in content
