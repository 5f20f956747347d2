from dataclasses import replace
from datetime import date

import icalendar
import pytest
from factories import make_document, make_site, make_tagged, make_tags

from osce_digest.config import Config, Exports, Limits
from osce_digest.editorial.ledger.sightings import Sightings
from osce_digest.exports.calendars import make_calendar, promise_calendars
from osce_digest.model import Event
from osce_digest.site import Site, Tagged

ADDRESS = "https://example.org/"
EVENT = Event(date(2023, 7, 11), date(2023, 7, 12))


def happen(number: int = 1, event: Event = EVENT, day: date | None = date(2023, 7, 13), **tags: object) -> Tagged:
    document = make_document(title=f"Meeting {number}", body=f"Text {number}.", line=number, day=day, event=event)
    return make_tagged(document, make_tags(**tags))  # type: ignore[arg-type]


def contents(site: Site) -> dict[str, bytes]:
    return {target.path: bytes(target.content(site)) for target in promise_calendars(site, site.groups)}  # type: ignore[arg-type]


def inputs(site: Site) -> dict[str, dict[str, str]]:
    return {target.path: target.inputs for target in promise_calendars(site, site.groups)}


def read(content: bytes) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(content)
    assert isinstance(calendar, icalendar.Calendar)
    return calendar.events


def test_site_countries_and_dimensions_have_a_calendar_empty_ones_too() -> None:
    made = contents(make_site())
    places = ["albania", "tajikistan", "turkiye"]
    dimensions = ["economic-environmental", "human", "politico-military"]
    wanted = [
        "calendar.ics",
        *(f"countries/{slug}.ics" for slug in places),
        *(f"dimensions/{s}.ics" for s in dimensions),
    ]
    assert sorted(made) == sorted(wanted)
    assert [len(read(made[f"countries/{slug}.ics"])) for slug in places] == [1, 0, 0]


def test_an_event_tells_where_it_is_from() -> None:
    site = make_site([happen()], Config(title="Digest", base_url=ADDRESS, authority="example.org,2023"))
    (event,) = read(contents(site)["countries/albania.ics"])
    (entry,) = site.entries
    assert event.uid == f"tag:example.org,2023:{entry.id}"
    assert (event.start, event.end) == (date(2023, 7, 11), date(2023, 7, 13))
    assert str(event["SUMMARY"]) == "Meeting 1"
    assert str(event["DESCRIPTION"]) == f"Text 1.\n\n{ADDRESS}{entry.url}"
    assert event.categories == ["Albania", "Politico-military", "Policing"]


def test_what_is_only_mentioned_or_to_be_checked_is_in_no_calendar_of_it() -> None:
    site = make_site([happen(mentioned=["TR"], to_check=["countries/TJ"])])
    made = contents(site)
    assert read(made["countries/turkiye.ics"]) == read(made["countries/tajikistan.ics"]) == []


def test_the_stamp_is_the_day_of_issue_else_that_of_the_first_sight_else_the_events() -> None:
    site = make_site([happen(day=None)])
    (entry,) = site.entries
    seen = replace(site, sightings=Sightings({entry.id: date(2023, 7, 1)}, None))
    stamps = [
        read(contents(one)["calendar.ics"])[0]["DTSTAMP"].dt.date() for one in (make_site([happen()]), seen, site)
    ]
    assert stamps == [date(2023, 7, 13), date(2023, 7, 1), date(2023, 7, 11)]
    assert inputs(seen)["calendar.ics"] != inputs(site)["calendar.ics"]


def test_a_calendar_holds_so_many_events_those_that_begin_last() -> None:
    items = [happen(number, Event(date(2023, 7, number), None)) for number in range(1, 6)]
    site = make_site(items, Config(limits=Limits(calendar_events=2)))
    assert [str(event["SUMMARY"]) for event in read(contents(site)["calendar.ics"])] == ["Meeting 5", "Meeting 4"]


def test_settings_leave_them_out() -> None:
    assert contents(make_site(config=Config(exports=Exports(calendars=False)))) == {}


@pytest.mark.parametrize(
    "changed",
    [
        make_site([happen(), happen(2)]),
        make_site([happen(event=Event(date(2023, 7, 11), None))]),
        make_site([happen(event=Event(None, None))]),
        make_site([happen(topics=["Elections"])]),
        make_site([happen()], Config(base_url=ADDRESS)),
        make_site([happen()], Config(title="Other")),
        make_site([happen(day=date(2023, 7, 14))]),
    ],
)
def test_equal_inputs_mean_equal_bytes(changed: Site) -> None:
    site = make_site([happen()])
    before, after, old, new = inputs(site), inputs(changed), contents(site), contents(changed)
    assert old["calendar.ics"] != new["calendar.ics"]
    for path in before.keys() & after.keys():
        assert before[path] != after[path] or old[path] == new[path], path


def test_a_key_without_a_group_is_a_bug() -> None:
    with pytest.raises(KeyError):
        make_calendar(make_site(), ("countries/ZZ",))
