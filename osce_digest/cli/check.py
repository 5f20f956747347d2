"""`osce-digest check`: hold a finished site against what was promised of it."""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.cli.build import find_content
from osce_digest.cli.strictness import add_strict, harden_findings

if TYPE_CHECKING:
    from osce_digest.reports.check.checking import Result
    from osce_digest.reports.check.outside import Answer

_DESCRIPTION = (
    "Check a finished site: links inside and the places they name, HTML, feeds, calendars, sitemaps, data against its "
    "schema, database, ledger and corrections. Only reads. Exit code 1 where something is wrong."
)
_EPILOG = "example: osce-digest check --output site --content content"

_FAILED = 1


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its options."""
    parser = add_command("check", help="check a finished site", description=_DESCRIPTION, epilog=_EPILOG)
    add = parser.add_argument
    add("--output", type=Path, default=Path("site"), metavar="DIR", help="folder of the site (default: site)")
    add("--content", type=Path, metavar="DIR", help="what it was made from (default: content, where that is there)")
    add("--cache", type=Path, metavar="DIR", help="folder that remembers answers (default: .osce-digest beside output)")
    add("--links", action="store_true", help="ask every link that leads outside whether it is still there")
    add_strict(parser, "no more than without")
    add("--quiet", action="store_true", help="say nothing but errors")
    add("--verbose", action="store_true", help="list every link that leads outside, too")
    add("--json", action="store_true", help="print everything as JSON on stdout")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Check; give 1 where something is wrong, else 0."""
    from dataclasses import replace  # noqa: PLC0415  (only this command needs it; --help stays quick)

    from osce_digest.cli.progress import ProgressLine  # noqa: PLC0415  (as above)
    from osce_digest.config.reading import read_config  # noqa: PLC0415  (as above)
    from osce_digest.diagnostics import Severity  # noqa: PLC0415  (as above)
    from osce_digest.reports.check.checking import Task, check_site  # noqa: PLC0415  (as above)
    from osce_digest.reports.check.outside import ask_outside, read_answers, tell_dead  # noqa: PLC0415  (as above)

    content = find_content(chosen.content or Path("content"))
    # Who names a folder means it.
    config = read_config(content) if chosen.content or content.is_dir() else None
    cache: Path = chosen.cache or chosen.output.parent / ".osce-digest"
    with ProgressLine(sys.stderr, wanted=not chosen.quiet) as progress:
        result = check_site(Task(chosen.output, content if config else None), progress)
        if chosen.links:
            from osce_digest.cli.check_asking import make_ask, tell_day  # noqa: PLC0415  (as above)

            answers = ask_outside(result.outside, cache, tell_day(), make_ask(), progress)
        else:
            known = read_answers(cache)
            answers = {url: known[url] for url in result.outside if url in known}
    dead = tell_dead(chosen.output.as_posix(), result.outside, answers)
    hard = harden_findings([*result.findings, *dead], chosen.strict, config.strict if config else (), content)
    result = replace(result, findings=tuple(sorted(hard)))
    _tell(result, answers, chosen, content if config else None)
    return _FAILED if result.count(Severity.ERROR) else 0


def _tell(result: "Result", answers: "dict[str, Answer]", chosen: argparse.Namespace, content: Path | None) -> None:
    from osce_digest.cli.telling import choose_shown, tell_finding, tell_table  # noqa: PLC0415  (as above)

    shown = choose_shown(quiet=chosen.quiet, verbose=chosen.verbose)
    for found in result.findings:
        if found.severity in shown:
            tell_finding(found, found.path, sys.stderr)
    if chosen.json:
        import json  # noqa: PLC0415  (as above)

        print(json.dumps(_values(result, answers), indent=2, ensure_ascii=False))
    elif chosen.verbose:
        for line in _list_outside(result, answers, chosen.output):
            print(line)
    if not chosen.quiet:
        tell_table(_sum_up(result, answers, content), sys.stderr)


def _list_outside(result: "Result", answers: "dict[str, Answer]", output: Path) -> Iterator[str]:
    for url, place in sorted(result.outside.items()):
        said = answers[url].tell() if url in answers else "not asked"
        yield f"{(output / place.path).as_posix()}:{place.line}: {url} ({said})"


def _sum_up(result: "Result", answers: "dict[str, Answer]", content: Path | None) -> Iterator[tuple[str, str]]:
    from osce_digest.cli.telling import number  # noqa: PLC0415  (as above)
    from osce_digest.diagnostics import Severity  # noqa: PLC0415  (as above)

    counts = result.counts
    yield "pages", f"{counts['pages']:,}"
    yield "links", f"{counts['links']:,}, {counts['outside']:,} of other sites"
    if counts["outside"]:
        yield "asked", f"{len(answers):,} of these" + ("" if answers else "; --links asks them")
    yield "feeds", f"{counts['feeds']:,}"
    yield "calendars", f"{counts['calendars']:,}"
    yield "entries", f"{counts['entries']:,}"
    yield "ledger", content.as_posix() if content else "not looked at: there is no content folder; --content names it"
    yield "faults", ", ".join(number(result.count(severity), severity) for severity in Severity)


def _values(result: "Result", answers: "dict[str, Answer]") -> dict[str, object]:
    from osce_digest.cli.telling import describe_finding  # noqa: PLC0415  (as above)

    return {
        "faults": [describe_finding(found, found.path) for found in result.findings],
        "counts": dict(result.counts),
        "outside": [
            {"url": url, **place._asdict(), "answer": answers[url]._asdict() if url in answers else None}
            for url, place in sorted(result.outside.items())
        ],
    }
