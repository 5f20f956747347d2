from pathlib import Path

from osce_digest.build.report import silent
from osce_digest.diagnostics import Severity
from osce_digest.reports.check.checking import Result, Task, check_site


def check(project: Path) -> Result:
    return check_site(Task(project / "site", project / "content"), silent)


def told(project: Path) -> list[tuple[str, int, str]]:
    here = project.as_posix()
    return [(one.path.removeprefix(f"{here}/"), one.line, one.code) for one in check(project).findings]


def test_a_site_as_it_was_built_has_no_fault_and_is_only_read(project: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    result = check(project)
    assert result.findings == ()
    assert result.counts["entries"] == 2
    assert result.counts["pages"] > 10
    assert result.counts["links"] > 100
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == before


def test_every_kind_of_fault_is_told_with_a_path_one_can_open(project: Path) -> None:
    site = project / "site"
    about = site / "about.html"
    about.write_text(about.read_text("utf-8").replace("countries/index.html", "x.html"), encoding="utf-8")
    (site / "static/style.css").write_text("p { background: url(gone.png) }\n", encoding="utf-8")
    (site / "calendar.ics").write_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    (site / "method.html").write_bytes(b"<!doctype html>\n\xff")
    (project / "content/corrections.yml").write_text("- {id: 2023-nobody-0000, hide: true}\n", encoding="utf-8")
    found = told(project)
    assert ("site/static/style.css", 1, "link-broken") in found
    assert ("site/calendar.ics", 1, "calendar-rule") in found
    assert ("site/method.html", 2, "html-structure") in found
    assert ("content/corrections.yml", 1, "correction-unknown-id") in found
    assert [code for path, _, code in found if path == "site/about.html"] == ["link-broken"] * 2
    assert check(project).count(Severity.ERROR) == len(found)


def test_without_a_content_folder_the_site_alone_is_checked(project: Path) -> None:
    assert check_site(Task(project / "site"), silent).findings == ()


def test_what_is_being_done_is_told(project: Path) -> None:
    seen: list[str] = []
    check_site(Task(project / "site"), lambda what, _done, _total: seen.append(what))
    assert list(dict.fromkeys(seen)) == ["pages", "feeds", "calendars", "data"]
