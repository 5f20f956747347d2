"""`osce-digest build`: build the site and say what was done."""

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.cache.modules import keep_modules, recall_modules
from osce_digest.cli.places import add_places
from osce_digest.cli.strictness import add_strict, harden_findings

if TYPE_CHECKING:
    from osce_digest.build import BuildReport, Order

_DESCRIPTION = "Build the site from a content folder. Only files that changed are written."
_EPILOG = "example: osce-digest build --content content --output site --base-url https://example.org/digest/"

_ERRORS_IN_CONTENT = 1


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its options."""
    parser = add_command("build", help="build the site", description=_DESCRIPTION, epilog=_EPILOG)
    add = parser.add_argument
    add_places(parser)
    add("--jobs", type=_read_jobs, default=0, metavar="N", help="processes to use (default: one a core)")
    add_strict(parser, "exit with 1 where content has errors")
    add("--explain", action="store_true", help="list every file written or removed, with the reason, on stdout")
    add("--clean", action="store_true", help="write every file anew, as if no build had been before")
    add("--release", action="store_true", help="make the whole site aside and switch to it at once")
    add("--no-ledger", action="store_true", help="neither read nor write content/ledger.jsonl (throw-away builds)")
    add("--no-search", action="store_true", help="make no search index, and remove the one there is")
    add("--quiet", action="store_true", help="say nothing but errors")
    add("--verbose", action="store_true", help="say notes too, which are only counted else")
    add("--json", action="store_true", help="print the report as JSON on stdout")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Build as asked; give 1 where `--strict` finds errors in content, else 0."""
    started = time.monotonic()
    recall_modules(_find_cache(chosen))
    from dataclasses import replace  # noqa: PLC0415  (only this command needs it; --help stays quick)

    from osce_digest.build import build  # noqa: PLC0415  (as above)
    from osce_digest.cli.progress import ProgressLine  # noqa: PLC0415  (as above)
    from osce_digest.cli.report import print_changes, print_faults, print_json, print_summary  # noqa: PLC0415
    from osce_digest.cli.telling import choose_shown  # noqa: PLC0415  (as above)

    order = _take_order(chosen)
    with ProgressLine(sys.stderr, wanted=not chosen.quiet) as progress:
        report = build(order, progress)
    keep_modules()
    seconds = time.monotonic() - started
    hard = harden_findings(report.diagnostics, chosen.strict, report.strict, order.content)
    report = replace(report, diagnostics=hard)
    print_faults(report, order.content, choose_shown(quiet=chosen.quiet, verbose=chosen.verbose))
    if chosen.explain:
        print_changes(report, sys.stderr if chosen.json else sys.stdout)
    if chosen.json:
        print_json(report, seconds)
    if not chosen.quiet:
        print_summary(report, seconds, order.output)
    return _judge(report, strict=chosen.strict is not None or bool(report.strict))


def _read_jobs(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"expected a whole number (0: one a core), found {text!r}")
    return int(text)


def _take_order(chosen: argparse.Namespace) -> "Order":
    from osce_digest.build import Order  # noqa: PLC0415  (as above)

    return Order(
        content=find_content(chosen.content),
        output=chosen.output,
        cache=_find_cache(chosen),
        base_url=chosen.base_url,
        clean=chosen.clean,
        jobs=chosen.jobs,
        ledger=not chosen.no_ledger,
        epoch=os.environ.get("SOURCE_DATE_EPOCH"),
        release=chosen.release,
        search=not chosen.no_search,
        on_wait=_tell_waiting,
    )


def _find_cache(chosen: argparse.Namespace) -> Path:
    folder: Path = chosen.cache or chosen.output.parent / ".osce-digest"
    return folder


def _tell_waiting(holder: str) -> None:
    print(f"Another build ({holder}) is at work on this output; waiting for it to end.", file=sys.stderr)


def find_content(folder: Path) -> Path:
    """Take a project folder, as `osce-digest new` makes it, for the content folder inside it."""
    inner = folder / "content"
    return inner if (inner / "site.yml").is_file() and not (folder / "site.yml").exists() else folder


def _judge(report: "BuildReport", *, strict: bool) -> int:
    from osce_digest.diagnostics import Severity  # noqa: PLC0415  (as above)

    return _ERRORS_IN_CONTENT if strict and report.count(Severity.ERROR) else 0
