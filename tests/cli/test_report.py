import json
from pathlib import Path

import pytest

from osce_digest.build import BuildReport
from osce_digest.cli.report import print_changes, print_faults, print_json, print_summary
from osce_digest.diagnostics import Diagnostic, Severity

FAULTS = (
    Diagnostic("raw/a.txt", 1, "not-text", "a binary file", Severity.ERROR),
    Diagnostic("raw/b.txt", 3, "encoding-guessed", "looks like cp1252"),
    Diagnostic("raw/c.txt", 5, "address-taken", "another item has it", Severity.NOTE),
)


def make_report(base_url: str = "", faults: tuple[Diagnostic, ...] = FAULTS) -> BuildReport:
    return BuildReport(
        base_url=base_url,
        root_url=base_url or "http://localhost:8000/",
        sources=3,
        items=1200,
        entries=1200,
        dated=1100,
        characters={"item": 2900, "separator": 100, "front matter": 0},
        files={"page": 1300, "feed": 230, "data": 4, "other": 2},
        written={"index.html": ("changed: entry a", "now depends on: entry b")},
        unchanged=1535,
        pruned=("items/old.html",),
        diagnostics=faults,
    )


def test_the_summary_is_a_short_table(capsys: pytest.CaptureFixture[str]) -> None:
    print_summary(make_report(), 1.26, Path("out/site"))
    assert capsys.readouterr().err == (
        "items in    1,200 in 3 files\n"
        "entries out 1,200 (1,100 dated, 100 undated)\n"
        "pages       1,300\n"
        "feeds       230\n"
        "files       1 written, 1,535 unchanged, 1 removed\n"
        "characters  3,000, every one accounted for: 2,900 item, 100 separator\n"
        "faults      1 error, 1 warning, 1 note\n"
        "seconds     1.3\n"
        "No public address: links in feeds begin with http://localhost:8000/; "
        "set base_url in site.yml or give --base-url.\n"
        "Open out/site/index.html\n"
    )


def test_a_public_address_needs_no_word(capsys: pytest.CaptureFixture[str]) -> None:
    print_summary(make_report("https://example.org/", ()), 0.5, Path("site"))
    said = capsys.readouterr().err
    assert "No public address" not in said
    assert "faults      0 errors, 0 warnings, 0 notes\n" in said


def test_errors_and_warnings_are_printed_and_notes_only_counted(capsys: pytest.CaptureFixture[str]) -> None:
    print_faults(make_report(), Path("content"), {Severity.ERROR, Severity.WARNING})
    assert capsys.readouterr().err == (
        "content/raw/a.txt:1: not-text: a binary file\ncontent/raw/b.txt:3: encoding-guessed: looks like cp1252\n"
    )
    print_faults(make_report(), Path("content"), {Severity.ERROR})
    assert capsys.readouterr().err == "content/raw/a.txt:1: not-text: a binary file\n"


def test_changes_are_listed_with_their_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    import sys  # noqa: PLC0415  (the captured stream, not the one at import)

    print_changes(make_report(), sys.stdout)
    assert capsys.readouterr().out == (
        "index.html: changed: entry a; now depends on: entry b\nitems/old.html: removed, no longer made\n"
    )


def test_json_holds_everything_faults_of_every_severity_included(capsys: pytest.CaptureFixture[str]) -> None:
    print_json(make_report(), 1.23456)
    values = json.loads(capsys.readouterr().out)
    assert values["seconds"] == 1.235
    assert [fault["severity"] for fault in values["faults"]] == ["error", "warning", "note"]
    assert values["written"] == {"index.html": ["changed: entry a", "now depends on: entry b"]}
    assert values["pruned"] == ["items/old.html"]
