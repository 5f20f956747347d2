from collections.abc import Callable
from dataclasses import replace
from datetime import date

from factories import make_document, make_site, make_tagged

from osce_digest.config import Config, Exports
from osce_digest.model import Event
from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.upcoming import Coming, describe_upcoming, upcoming_inputs
from osce_digest.site import Site

NOW = date(2023, 7, 12)


def plan(*events: Event, config: Config | None = None) -> Site:
    items = [
        make_tagged(
            make_document(title=f"Meeting {at}", body=f"Text {at}.", day=None, line=at, event=event, language="fr")
        )
        for at, event in enumerate(events, 1)
    ]
    return replace(make_site(items, config), now=NOW)


def test_the_next_stands_first_with_its_days() -> None:
    site = plan(
        Event(date(2023, 9, 1), date(2023, 9, 3)),
        Event(date(2023, 7, 13), None),
        Event(date(2023, 7, 12), date(2023, 7, 20)),
    )
    described = describe_upcoming(open_desk(site))
    assert described["upcoming"] == [
        Coming("2023-07-13", "13 July 2023", "Meeting 2", "items/undated/meeting-2.html", ' lang="fr"'),
        Coming("2023-09-01", "1–3 September 2023", "Meeting 1", "items/undated/meeting-1.html", ' lang="fr"'),
    ]
    assert described["calendar"] == "calendar.ics"


def test_no_more_are_shown_than_there_is_room_for() -> None:
    site = plan(*(Event(date(2023, 8, day), None) for day in range(1, 12)))
    described = describe_upcoming(open_desk(site))
    assert [coming.iso for coming in described["upcoming"]] == [f"2023-08-{day:02}" for day in range(1, 7)]
    assert len(upcoming_inputs(open_desk(site))) == 6


def test_without_calendars_none_is_offered() -> None:
    site = plan(Event(date(2023, 8, 1), None), config=Config(exports=Exports(calendars=False)))
    assert describe_upcoming(open_desk(site))["calendar"] is None


def test_other_events_are_other_inputs() -> None:
    first, second = plan(Event(date(2023, 8, 1), None)), plan(Event(date(2023, 8, 2), None))
    assert upcoming_inputs(open_desk(first)) != upcoming_inputs(open_desk(second))
    assert upcoming_inputs(open_desk(replace(first, now=None))) == {}


def test_the_home_page_shows_them_with_the_calendar(read: Callable[[Site], dict[str, str]]) -> None:
    html = read(plan(Event(date(2023, 8, 1), None)))["index.html"]
    assert '<time datetime="2023-08-01">1 August 2023</time> <a lang="fr" href="items/undated/meeting-1.html">' in html
    assert '<a class="more" href="calendar.ics">' in html
    assert "Coming events" not in read(plan(Event(date(2023, 7, 1), None)))["index.html"]
