from datetime import date

from factories import make_document, make_items, make_site, make_tagged

from osce_digest.model import Event
from osce_digest.site.archive import number_span
from osce_digest.site.events import list_latest, list_upcoming


def happen(number: int, start: date | None, end: date | None = None, day: date | None = date(2023, 7, 12)):  # noqa: ANN201  (an item)
    document = make_document(
        title=f"Meeting {number}", body=f"Text {number}.", line=number, day=day, event=Event(start, end)
    )
    return make_tagged(document)


def titles(found) -> list[str]:  # noqa: ANN001  (what is found)
    return [one.entry.title for one in found]


def test_the_latest_events_are_those_that_begin_last_dated_or_not() -> None:
    site = make_site(
        [
            happen(1, date(2023, 1, 1)),
            happen(2, date(2023, 9, 1), date(2023, 9, 3), None),
            happen(3, date(2023, 5, 1)),
            happen(4, None, date(2023, 12, 1)),
        ]
    )
    found = list_latest(site.home, 2)
    assert titles(found) == ["Meeting 2", "Meeting 3"]
    assert (found[0].start, found[0].end) == (date(2023, 9, 1), date(2023, 9, 3))
    assert titles(list_latest(site.home, 9)) == ["Meeting 2", "Meeting 3", "Meeting 1"]


def test_of_events_of_one_day_ids_decide_who_has_a_place() -> None:
    site = make_site([happen(number, date(2023, 5, 1)) for number in (3, 1, 2)])
    ids = sorted(entry.id for entry in site.entries)
    assert [one.entry.id for one in list_latest(site.home, 2)] == ids[:2]


def test_events_to_come_begin_after_today_the_next_first() -> None:
    site = make_site([happen(number, date(2023, 7, 10 + number)) for number in range(1, 7)])
    assert titles(list_upcoming(site.home, date(2023, 7, 12), 2)) == ["Meeting 3", "Meeting 4"]
    assert titles(list_upcoming(site.home, date(2023, 7, 16), 2)) == []
    assert list_upcoming(site.home, None, 2) == []


def test_an_event_that_ends_before_it_begins_is_one_of_a_day() -> None:
    site = make_site([happen(1, date(2023, 5, 3), date(2023, 5, 1))])
    (found,) = list_latest(site.home, 5)
    assert found.start == found.end == date(2023, 5, 3)
    assert number_span(site.entries[0])[0] == date(2023, 5, 3).toordinal()


def test_no_entries_no_events() -> None:
    site = make_site([])
    assert list_latest(site.home, 5) == []
    assert list_upcoming(make_site(make_items(2)).home, date(2023, 7, 1), 5) == []
