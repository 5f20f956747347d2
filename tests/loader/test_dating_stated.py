from datetime import date

import pytest

from osce_digest.loader import load_bytes

LEAD = "On 3 May 2019, the OSCE Mission trained ten divers in Bar."


def test_front_matter_states_the_days_of_the_event_whatever_the_text_tells() -> None:
    text = f"---\ntitle: Divers\ndate: 2019-05-09\nevent_start: 2019-05-06\nevent_end: 2019-05-08\n---\n{LEAD}\n"
    (document,) = load_bytes("divers.md", text.encode()).documents
    assert (document.event.start, document.event.end) == (date(2019, 5, 6), date(2019, 5, 8))
    rests = {found.tag: (found.quote, found.line) for found in document.evidence if found.tag.startswith("event/")}
    assert rests == {"event/start": ("2019-05-06", 4), "event/end": ("2019-05-08", 5)}
    assert document.published.day == date(2019, 5, 9)


def test_a_start_alone_leaves_the_end_open() -> None:
    text = f"---\ntitle: Divers\ndate: 2019-05-09\nevent_start: 2019-05-06\n---\n{LEAD}\n"
    (document,) = load_bytes("divers.md", text.encode()).documents
    assert (document.event.start, document.event.end) == (date(2019, 5, 6), None)


@pytest.mark.parametrize("label", ["When", "When:"])
def test_a_day_under_when_is_the_event_s_and_not_that_of_issue(label: str) -> None:
    page = (
        f"Divers of the world meet\n{label}\n8 May 2023\nWhere\nBar\n"
        "The OSCE Mission to Montenegro holds a meeting of divers who search wrecks.\n"
    )
    (document,) = load_bytes("page.txt", page.encode()).documents
    assert (document.event.start, document.event.end) == (date(2023, 5, 8), date(2023, 5, 8))
    assert document.published.day is None


def test_a_page_that_states_its_own_days_is_not_dated_by_an_earlier_event_in_its_text() -> None:
    page = (
        "Divers meet again in Bar\nWhen:\n21 May 2007\n\nThe first meeting was held in Budva on 22 and 23 January {}.\n"
    )
    (document,) = load_bytes("divers.txt", page.format(2007).encode()).documents
    assert document.event.start == date(2007, 5, 21)
    assert document.published.day is None
