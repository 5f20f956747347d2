"""Check a finished site: every file is read once, every kind of promise is another module's. Writes nothing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from osce_digest.build.report import Progress
from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.reports.check.built import Built, Fact
from osce_digest.reports.check.calendars import check_calendar
from osce_digest.reports.check.data import Entry, check_data
from osce_digest.reports.check.database import check_database
from osce_digest.reports.check.feeds import check_feed, check_robots, list_feeds
from osce_digest.reports.check.links import Links, Outside
from osce_digest.reports.check.pages import read_page

# url(icon.svg)   url("a b.png")   @import "more.css"
_STYLED = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
_NOT_PAGES = "pagefind/"


class Task(NamedTuple):
    """What is to be checked: the site, and the content folder it was made from, None where that is not at hand."""

    output: Path
    content: Path | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What was found. `counts` tells how many of what were looked at; `outside` are links that lead out of the site."""

    findings: tuple[Diagnostic, ...]
    counts: Mapping[str, int]
    outside: Mapping[str, Outside]

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity."""
        return sum(found.severity is severity for found in self.findings)


def check_site(task: Task, progress: Progress) -> Result:
    """Check a site. Raises SetupError where there is none, or the ledger cannot be read."""
    built = Built(task.output)
    links = Links(built)
    folder = task.output.as_posix()
    pages, feeds, calendars = _list_pages(built), list_feeds(built), built.list(".ics")
    facts = [fact for path in _count("pages", pages, progress) for fact in _check_page(built, links, path)]
    facts += [fact for path in _count("feeds", feeds, progress) for fact in check_feed(built, links, path)]
    facts += [fact for path in _count("calendars", calendars, progress) for fact in _check_calendar(built, links, path)]
    facts += (*check_robots(built, links), *_check_styles(built, links), *links.finish())
    progress("data", 0, len(pages))
    entries, found = check_data(built)
    facts += (*found, *check_database(built, entries))
    told = [fact.as_diagnostic(folder) for fact in facts]
    if task.content is not None:
        told += _check_memory(built, task.content, entries)
    counts = {
        "pages": len(pages),
        "links": links.count,
        "outside": len(links.outside),
        "feeds": len(feeds),
        "calendars": len(calendars),
        "entries": len(entries),
        "files": len(built.files),
    }
    return Result(tuple(sorted(told)), counts, links.outside)


def _count(what: str, paths: list[str], progress: Progress) -> Iterator[str]:
    for number, path in enumerate(paths):
        if not number % 64:
            progress(what, number, len(paths))
        yield path


def _list_pages(built: Built) -> list[str]:
    return [path for path in built.list(".html", ".htm") if not path.startswith(_NOT_PAGES)]


def _check_page(built: Built, links: Links, path: str) -> Iterator[Fact]:
    raw = built.read(path)
    try:
        page = read_page(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        yield Fact(path, raw.count(b"\n", 0, error.start) + 1, "html-structure", "the page is not UTF-8")
        return
    links.note_ids(path, page.ids)
    yield from (Fact(path, flaw.line, flaw.code, flaw.message) for flaw in page.flaws)
    for line, link in page.links:
        yield from links.follow(path, line, link)


def _check_calendar(built: Built, links: Links, path: str) -> Iterator[Fact]:
    flaws, addresses = check_calendar(built.read(path))
    yield from (Fact(path, line, "calendar-rule", message) for line, message in flaws)
    for one in addresses:
        yield from links.follow(path, one.line, one.value)


def _check_styles(built: Built, links: Links) -> Iterator[Fact]:
    for path in built.list(".css"):
        text = built.read(path).decode("utf-8", "replace")
        for found in _STYLED.finditer(text):
            yield from links.follow(path, text.count("\n", 0, found.start()) + 1, found[1] or found[2])


def _check_memory(built: Built, content: Path, entries: Mapping[str, Entry]) -> Iterator[Diagnostic]:
    from osce_digest.reports.check.memory import check_memory  # noqa: PLC0415  (it loads the taxonomy and YAML)

    for found in check_memory(built, content, entries):
        place = f"{content.as_posix()}/{found.path}"
        yield Diagnostic(place, found.line, found.code, found.message, found.severity)
