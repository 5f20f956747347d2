import io

import pytest

from osce_digest.cli.telling import choose_shown, describe_finding, number, tell_finding, tell_table
from osce_digest.diagnostics import Diagnostic, Severity

FOUND = Diagnostic("raw/a.txt", 3, "weekday-wrong", "the weekday does not fit", Severity.WARNING)


def test_a_finding_is_a_line_that_editors_can_follow() -> None:
    stream = io.StringIO()
    tell_finding(FOUND, "content/raw/a.txt", stream)
    assert stream.getvalue() == "content/raw/a.txt:3: weekday-wrong: the weekday does not fit\n"


def test_colours_add_nothing_to_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    stream = io.StringIO()
    tell_finding(FOUND, "a", stream)
    assert stream.getvalue() == "\x1b[1ma:3:\x1b[0m \x1b[33mweekday-wrong\x1b[0m: the weekday does not fit\n"


def test_tables_have_their_values_below_each_other() -> None:
    stream = io.StringIO()
    tell_table([("items in", "1"), ("faults", "2 errors")], stream)
    assert stream.getvalue() == "items in    1\nfaults      2 errors\n"


def test_quiet_says_errors_and_verbose_says_all() -> None:
    assert choose_shown(quiet=True, verbose=True) == {Severity.ERROR}
    assert choose_shown(quiet=False, verbose=False) == {Severity.ERROR, Severity.WARNING}
    assert choose_shown(quiet=False, verbose=True) == set(Severity)


def test_numbers_agree_with_what_they_count() -> None:
    assert [number(count, "page") for count in (0, 1, 1200)] == ["0 pages", "1 page", "1,200 pages"]


def test_a_finding_has_the_same_keys_in_every_json() -> None:
    assert describe_finding(FOUND, "x") == {
        "path": "x",
        "line": 3,
        "code": "weekday-wrong",
        "message": "the weekday does not fit",
        "severity": "warning",
    }
