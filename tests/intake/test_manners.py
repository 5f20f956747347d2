import pytest
from intake.newsroom import PatientClock

from osce_digest.intake.faults import FetchError
from osce_digest.intake.manners import Manners, SystemClock, Timetable, is_passing, read_retry_after

NOW = 1_700_000_000.0  # Tue, 14 Nov 2023 22:13:20 GMT


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Tue, 14 Nov 2023 22:15:20 GMT", 120),
        ("Tue, 14 Nov 2023 22:00:00 GMT", 0),
        ("Tuesday, 14-Nov-23 22:15:20 GMT", 120),
        ("", 0),
        ("soon", 0),
        ("-5", 0),
        ("1.5", 0),
        ("9" * 400, 0),
        ("Tue, 99 Nov 2023 22:15:20 GMT", 0),
        ("Tue, 14 Nov 99999 22:15:20 GMT", 0),
    ],
)
def test_the_wish_of_a_server_is_read_where_it_can_be(text: str, seconds: float) -> None:
    assert read_retry_after(text, NOW) == seconds


def test_waits_grow_up_to_a_limit() -> None:
    clock = PatientClock()
    timetable = Timetable(Manners(most_wait=20), clock)
    for tried in range(1, 7):
        timetable.put_off("news.example", tried)
        timetable.wait("news.example")
    assert clock.slept == [2, 4, 8, 16, 20, 20]


def test_hosts_are_told_apart() -> None:
    clock = PatientClock()
    timetable = Timetable(Manners(), clock)
    timetable.note_request("a.example")
    timetable.wait("b.example")
    assert clock.slept == []
    timetable.wait("a.example")
    assert clock.slept == [1]


def test_a_host_that_answers_again_is_forgiven() -> None:
    timetable = Timetable(Manners(patience=2), PatientClock())
    for answered in (False, True, False):
        timetable.note_end("a.example", answered=answered)
    timetable.wait("a.example")
    timetable.note_end("a.example", answered=False)
    with pytest.raises(FetchError, match=r"a.example failed 2 times in a row: not asked again"):
        timetable.wait("a.example")


def test_statuses_that_pass_are_known() -> None:
    assert [status for status in (200, 304, 404, 410, 429, 500, 501, 503) if is_passing(status)] == [429, 500, 503]


def test_the_systems_clock_goes_on() -> None:
    clock = SystemClock()
    before = clock.time()
    clock.sleep(0)
    assert clock.time() >= before > NOW
