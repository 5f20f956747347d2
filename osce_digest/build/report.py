"""What a build is asked for and what it did. Values only, and light: importing them loads no other room."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from osce_digest.diagnostics import Diagnostic, Severity

# What is being done, how many of it are done, how many there are.
Progress = Callable[[str, int, int], None]


def silent(_what: str, _done: int, _total: int) -> None:
    """Tell nobody how far a build is."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a build is asked for.

    `base_url` None leaves the settings' own; `clean` writes every file anew; `jobs` 0 means all cores. `ledger` False
    neither reads nor writes the ledger. `epoch` is the value of SOURCE_DATE_EPOCH. `release` makes the whole site aside
    and switches to it at once. `search` makes the search index, where the settings want one.
    `on_wait` is told which other build is waited for.
    """

    content: Path
    output: Path
    cache: Path
    base_url: str | None = None
    clean: bool = False
    jobs: int = 0
    ledger: bool = True
    epoch: str | None = None
    release: bool = False
    search: bool = False
    on_wait: Callable[[str], None] | None = None


class SearchReport(NamedTuple):
    """What became of the search index: `pages` it holds, `seconds` it took to make, None where it stood already.

    `trouble` says why there is none though one is wanted.
    """

    pages: int = 0
    seconds: float | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build took in and gave out. `characters` counts those of all sources by what became of them.

    `files` counts what the site consists of by kind (page, feed, data, other); `written` tells for each file that was
    written why, in words. `search` is None where no index is wanted; its files are not counted.
    `strict` are the settings' words for what counts as an error.
    """

    base_url: str
    root_url: str
    sources: int
    items: int
    entries: int
    dated: int
    characters: Mapping[str, int]
    files: Mapping[str, int]
    written: Mapping[str, tuple[str, ...]]
    unchanged: int
    pruned: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    search: SearchReport | None = None
    strict: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """Count the diagnostics of one severity."""
        return sum(found.severity is severity for found in self.diagnostics)


_KINDS = {"html": "page", "xml": "feed", "atom": "feed", "json": "feed", "opml": "feed"}


def name_kind(path: str) -> str:
    """Tell of what kind a file of the site is: page, feed, data or other."""
    if path.startswith("data/"):
        return "data"
    if path.startswith("sitemap"):  # no feed, though XML
        return "other"
    return _KINDS.get(path.rpartition(".")[2], "other")


def pack_report(report: BuildReport) -> tuple[Any, ...]:
    """Give a report as plain values, for a memory."""
    noticed = tuple((d.path, d.line, d.code, d.message, str(d.severity)) for d in report.diagnostics)
    counts = (dict(report.characters), dict(report.files))
    numbers = (report.sources, report.items, report.entries, report.dated, report.unchanged + len(report.written))
    search = report.search and (report.search.pages, None, report.search.trouble)
    return report.base_url, report.root_url, numbers, counts, noticed, search, report.strict


def unpack_report(row: tuple[Any, ...]) -> BuildReport:
    """Make the report of a build that found everything as that one left it."""
    base_url, root_url, (sources, items, entries, dated, unchanged), (characters, files), noticed, search, strict = row
    diagnostics = tuple(Diagnostic(path, line, code, text, Severity(how)) for path, line, code, text, how in noticed)
    told = search and SearchReport(*search)
    counts = (sources, items, entries, dated, characters, files)
    return BuildReport(base_url, root_url, *counts, {}, unchanged, (), diagnostics, told, tuple(strict))
