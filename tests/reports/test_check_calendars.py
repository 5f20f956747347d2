import pytest

from osce_digest.reports.check.calendars import check_calendar

GOOD = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//a//EN
URL:https://example.org/
BEGIN:VEVENT
UID:a
DTSTAMP:20230712T120000Z
DTSTART;VALUE=DATE:20230712
DTEND;VALUE=DATE:20230713
SUMMARY;LANGUAGE=en:Long
 er\\, than a line
END:VEVENT
END:VCALENDAR
"""


def check(text: str) -> list[tuple[int, str]]:
    return list(map(tuple, check_calendar(text.replace("\n", "\r\n").encode())[0]))  # type: ignore[arg-type]


def test_a_good_calendar_has_no_flaw_and_tells_its_addresses() -> None:
    flaws, addresses = check_calendar(GOOD.replace("\n", "\r\n").encode())
    assert flaws == []
    assert [(one.line, one.value) for one in addresses] == [(4, "https://example.org/")]


@pytest.mark.parametrize(
    ("was", "becomes", "flaw"),
    [
        ("UID:a\n", "", (5, "VEVENT has UID 0 times, not once")),
        ("UID:a\n", "UID:a\nUID:b\n", (5, "VEVENT has UID 2 times, not once")),
        ("VERSION:2.0", "VERSION:1.0", (2, "version 1.0, not 2.0")),
        ("DATE:20230713", "DATE:20230712", (9, "it ends (20230712) before it begins, or at the same moment")),
        ("DATE:20230713", "DATE:20230732", (9, "DTEND is no day or time: 20230732")),
        (
            "DTEND;VALUE=DATE:20230713",
            "DTEND:20230713T100000Z",
            (9, "DTSTART and DTEND are not both days, or both times"),
        ),
        ("120000Z", "120000", (7, "DTSTAMP has to be in UTC, with a Z at its end")),
        ("END:VEVENT\n", "", (12, "END:VCALENDAR ends nothing that was begun last")),
        ("SUMMARY;LANGUAGE=en:", "SUMMARY ", (10, "expected NAME:value, found 'SUMMARY Longer\\\\, than a line'")),
        ("UID:a", "UID:a\x07", (6, "a control character")),
        ("UID:a", f"UID:{'a' * 80}", (6, "the line has 84 octets, of which 75 are allowed before it is folded")),
    ],
)
def test_each_rule_is_held(was: str, becomes: str, flaw: tuple[int, str]) -> None:
    assert was in GOOD
    assert flaw in check(GOOD.replace(was, becomes))


def test_a_uid_stands_once() -> None:
    event = GOOD[GOOD.index("BEGIN:VEVENT") : GOOD.index("END:VCALENDAR")]
    assert check(GOOD.replace(event, event * 2)) == [(6, "the UID a stands 2 times"), (14, "the UID a stands 2 times")]


def test_other_ends_of_lines_and_other_letters_are_told() -> None:
    assert check_calendar(GOOD.encode())[0][0].message.startswith("lines have to end with CR LF")
    assert (6, "it is not UTF-8") in check_calendar(GOOD.replace("\n", "\r\n").encode().replace(b"UID:a", b"UID:\xe4"))[
        0
    ]


def test_what_is_no_calendar_is_told() -> None:
    assert [message for _, message in check("X:1\n")] == [
        "X stands outside of all components",
        "it is no calendar: BEGIN:VCALENDAR … END:VCALENDAR",
    ]
