"""A build's report in words for the terminal, and as JSON for programs."""

import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TextIO

from osce_digest.build import BuildReport
from osce_digest.build.report import SearchReport
from osce_digest.cli.telling import describe_finding, number, tell_finding, tell_table
from osce_digest.diagnostics import Severity


def print_faults(report: BuildReport, content: Path, shown: Collection[Severity]) -> None:
    """Print findings of these severities to stderr, one a line."""
    for found in report.diagnostics:
        if found.severity in shown:
            tell_finding(found, (content / found.path).as_posix(), sys.stderr)


def print_changes(report: BuildReport, stream: TextIO) -> None:
    """Print every file written or removed with the reasons."""
    for path, reasons in report.written.items():
        print(f"{path}: {'; '.join(reasons)}", file=stream)
    for path in report.pruned:
        print(f"{path}: removed, no longer made", file=stream)
    if report.search and report.search.seconds is not None:
        print("pagefind/: the words of pages changed", file=stream)


def print_summary(report: BuildReport, seconds: float, output: Path) -> None:
    """Print what was read and made, and what to open."""
    tell_table(_summary(report, seconds), sys.stderr)
    if not report.base_url:
        hint = "set base_url in site.yml or give --base-url"
        print(f"No public address: links in feeds begin with {report.root_url}; {hint}.", file=sys.stderr)
    print(f"Open {(output / 'index.html').as_posix()}", file=sys.stderr)


def print_json(report: BuildReport, seconds: float) -> None:
    """Print the whole report as one JSON object on stdout."""
    import json  # noqa: PLC0415  (most builds print none)

    print(json.dumps(_values(report, seconds), indent=2))


def _summary(report: BuildReport, seconds: float) -> Iterator[tuple[str, str]]:
    yield "items in", f"{report.items:,} in {number(report.sources, 'file')}"
    yield "entries out", f"{report.entries:,} ({report.dated:,} dated, {report.entries - report.dated:,} undated)"
    yield "pages", f"{report.files.get('page', 0):,}"
    yield "feeds", f"{report.files.get('feed', 0):,}"
    yield "files", f"{len(report.written):,} written, {report.unchanged:,} unchanged, {len(report.pruned):,} removed"
    yield "characters", _characters(report)
    yield "faults", ", ".join(number(report.count(severity), severity) for severity in Severity)
    if report.search:
        yield "search", _search(report.search)
    yield "seconds", f"{seconds:.1f}"


def _characters(report: BuildReport) -> str:
    parts = ", ".join(f"{count:,} {role}" for role, count in report.characters.items() if count)
    return f"{sum(report.characters.values()):,}, every one accounted for" + (f": {parts}" if parts else "")


def _search(search: SearchReport) -> str:
    if search.trouble:
        return "no index"
    took = "unchanged" if search.seconds is None else f"{search.seconds:.1f} s"
    return f"index of {number(search.pages, 'page')}, {took}"


def _values(report: BuildReport, seconds: float) -> dict[str, object]:
    return {
        "items": report.items,
        "entries": report.entries,
        "dated": report.dated,
        "sources": report.sources,
        "files": dict(report.files),
        "characters": dict(report.characters),
        "written": {path: list(reasons) for path, reasons in report.written.items()},
        "unchanged": report.unchanged,
        "pruned": list(report.pruned),
        "faults": [describe_finding(found, found.path) for found in report.diagnostics],
        "search": report.search and report.search._asdict(),
        "base_url": report.base_url,
        "seconds": round(seconds, 3),
    }
