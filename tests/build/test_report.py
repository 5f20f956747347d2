import marshal

from osce_digest.build.report import BuildReport, pack_report, silent, unpack_report
from osce_digest.diagnostics import Diagnostic, Severity

REPORT = BuildReport(
    base_url="https://example.org/",
    root_url="https://example.org/",
    sources=3,
    items=120,
    entries=119,
    dated=110,
    characters={"item": 2900, "separator": 100},
    files={"page": 130, "feed": 23},
    written={"index.html": ("changed: entry a", "now depends on: entry b"), "a.html": ("new",)},
    unchanged=151,
    pruned=("items/old.html",),
    diagnostics=(
        Diagnostic("raw/a.txt", 1, "not-text", "a binary file", Severity.ERROR),
        Diagnostic("raw/b.txt", 3, "encoding-guessed", "looks like cp1252"),
        Diagnostic("raw/c.txt", 5, "address-taken", "another item has it", Severity.NOTE),
    ),
)


def test_a_remembered_report_is_that_of_a_build_that_found_all_as_it_was_left() -> None:
    kept = marshal.loads(marshal.dumps(pack_report(REPORT)))  # noqa: S302  (our own, made a moment ago)
    remembered = unpack_report(kept)
    assert (remembered.written, remembered.pruned, remembered.unchanged) == ({}, (), 153)
    same = ("base_url", "root_url", "sources", "items", "entries", "dated", "characters", "files", "diagnostics")
    for field in same:
        assert getattr(remembered, field) == getattr(REPORT, field), field


def test_what_is_remembered_of_what_is_remembered_stays() -> None:
    once = unpack_report(pack_report(REPORT))
    assert unpack_report(pack_report(once)) == once


def test_diagnostics_are_counted_by_severity() -> None:
    assert [REPORT.count(severity) for severity in Severity] == [1, 1, 1]
    assert unpack_report(pack_report(REPORT)).count(Severity.ERROR) == 1


def test_silence_says_nothing() -> None:
    assert silent("files", 1, 2) is None  # type: ignore[func-returns-value]
