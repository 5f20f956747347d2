"""`osce-digest fetch`: bring in what the sources in `site.yml` offer, and tell what changed or is gone there."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osce_digest.intake.outcomes import Outcome, SourceReport

_DESCRIPTION = (
    "Fetch new items from the sources in site.yml into content/raw/, byte for byte, with a note of their origin."
)
_EPILOG = (
    "example: osce-digest fetch --dry-run (exit codes: 0 done, 1 a source could not be read, "
    "2 the set-up must be mended first)"
)

_SOURCE_FAILED = 1
# So many days back --refresh looks, unless told otherwise.
_DAYS = 30
# What is for an editor to look at, however quiet it should be.
_LOUD = frozenset({"changed", "gone", "failed", "moved"})


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its options."""
    parser = add_command("fetch", help="bring in new items", description=_DESCRIPTION, epilog=_EPILOG)
    add = parser.add_argument
    add("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of raw items (default: content)")
    add(
        "--cache",
        type=Path,
        metavar="DIR",
        help="where a run notes how far it came (default: .osce-digest beside content)",
    )
    add(
        "--only", action="append", default=[], metavar="NAME", help="fetch only this source; can be given several times"
    )
    add(
        *("--refresh",),
        type=_read_days,
        nargs="?",
        const=_DAYS,
        metavar="DAYS",
        help=f"also look whether what came in during so many days ({_DAYS}) has changed or is gone",
    )
    add(
        *("--accept",),
        action="append",
        default=[],
        metavar="FILE",
        help="let a version in content/changed/ (or all) take the place of the one held; nothing is fetched",
    )
    add("--dry-run", action="store_true", help="read feeds and listings, and say what would be fetched")
    add("--quiet", action="store_true", help="say only what failed, changed or is gone")
    add("--json", action="store_true", help="print the report as JSON on stdout")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Fetch as asked; give 1 where a source could not be read, else 0."""
    from osce_digest.cli.build import find_content  # noqa: PLC0415  (only this command needs it; --help stays quick)

    content = find_content(chosen.content)
    if chosen.accept:
        return _accept(content, chosen.accept)
    from osce_digest.cli.progress import ProgressLine  # noqa: PLC0415  (as above)
    from osce_digest.intake.fetching import FetchOrder, fetch  # noqa: PLC0415  (as above)

    cache = chosen.cache or content.resolve().parent / ".osce-digest"
    order = FetchOrder(content, cache, chosen.only, chosen.refresh, chosen.dry_run, _tell_waiting)
    with ProgressLine(sys.stderr, wanted=not chosen.quiet) as progress:

        def tell(label: str, outcome: "Outcome", done: int, left: int) -> None:
            progress(f"Fetching {label}", done, done + left)
            if _is_worth_telling(outcome, quiet=chosen.quiet):
                progress.wipe()
                _tell_fate(outcome.fate, _describe(outcome, content))

        reports = fetch(order, tell)
    _print_end(reports, chosen, content)
    return _SOURCE_FAILED if any(report.fault for report in reports) else 0


def _read_days(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 100_000:  # noqa: PLR2004  (longer than there is an archive)
        raise argparse.ArgumentTypeError(f"expected a number of days, found {text!r}")
    return int(text)


def _tell_waiting(holder: str) -> None:
    print(f"Another run ({holder}) is fetching for this folder; waiting for it to end.", file=sys.stderr)


def _accept(content: Path, files: Sequence[str]) -> int:
    """Let versions that were put aside take their places."""
    from osce_digest.intake.accepting import accept_all  # noqa: PLC0415  (as above)

    for path in accept_all(content, files):
        _tell_fate("accepted", _shorten(path, content))
    print("Now build: osce-digest build", file=sys.stderr)
    return 0


def _is_worth_telling(outcome: "Outcome", *, quiet: bool) -> bool:
    if outcome.told or outcome.fate in {"unchanged", "waiting"}:
        return False
    return outcome.fate in _LOUD if quiet else True


def _tell_fate(fate: str, what: str) -> None:
    from osce_digest.cli.terminal import Tone, paint  # noqa: PLC0415  (as above)

    tones = {"new": Tone.GOOD, "accepted": Tone.GOOD, "due": Tone.NOTE, "failed": Tone.ERROR}
    word = paint(f"{fate:<10}", tones.get(fate, Tone.WARNING), sys.stderr)
    print(f"{word} {_clean(what)}", file=sys.stderr)


def _describe(outcome: "Outcome", content: Path) -> str:
    """Say what became of an item: `https://…  now in changed/raw/…; held as raw/…`."""
    where = _shorten(outcome.path, content) if outcome.path else ""
    if outcome.fate == "new":
        return f"{where}  ({outcome.address})"
    parts = [f"now in {where}"] * outcome.aside + [outcome.reason] * bool(outcome.reason)
    return outcome.address + ("  " + "; ".join(parts) if parts else "")


def _clean(text: str) -> str:
    """Leave out signs that a terminal takes for orders: others wrote what is told here."""
    return "".join(sign if sign.isprintable() else "?" for sign in text)


def _shorten(path: Path, content: Path) -> str:
    return path.relative_to(content).as_posix()


def _print_end(reports: "Sequence[SourceReport]", chosen: argparse.Namespace, content: Path) -> None:
    for report in reports:
        if report.fault:
            print(_clean(f"{report.label}: failed: {report.fault}"), file=sys.stderr)
    if not chosen.quiet:
        print("\n".join(_summarise(reports, dry=chosen.dry_run)), file=sys.stderr)
    if chosen.json:
        import json  # noqa: PLC0415  (as above)

        print(json.dumps([_to_row(report, content) for report in reports], indent=2, ensure_ascii=False))


def _summarise(reports: "Sequence[SourceReport]", *, dry: bool) -> Iterator[str]:
    """Give a line a source, and what to do next."""
    if not reports:
        yield "Nothing to fetch: name where items come from under 'sources:' in site.yml; docs/fetching.md tells how"
        return
    width = max(len(report.label) for report in reports)
    for report in reports:
        counted = [f"{number:,} {_SAID.get(fate, fate)}" for fate, number in _count(report)]
        said = ", ".join([*(["failed"] if report.fault else []), *counted]) or "nothing"
        yield f"{report.label:<{width}}  {said}"
    outcomes = [outcome for report in reports for outcome in report.outcomes]
    if any(outcome.fate == "new" for outcome in outcomes) and not dry:
        yield "Now look at them and build: osce-digest build"
    if any(outcome.fate in {"changed", "waiting"} and outcome.aside for outcome in outcomes):
        yield "What changed is not on the site yet: osce-digest fetch --accept FILE, or correct it in corrections.yml"


# Fates in the order of the summary, and how they are said there where not by their own names.
_ORDER = ("new", "due", "unchanged", "changed", "waiting", "gone", "failed", "moved")
_SAID = {"due": "to fetch", "waiting": "changed before", "moved": "moved for good"}


def _count(report: "SourceReport") -> Iterator[tuple[str, int]]:
    counts = {str(fate): number for fate, number in report.count().items()}
    return ((fate, counts[fate]) for fate in _ORDER if fate in counts)


def _to_row(report: "SourceReport", content: Path) -> dict[str, object]:
    items = [
        {
            "fate": outcome.fate,
            "address": outcome.address,
            "path": _shorten(outcome.path, content) if outcome.path else None,
            "reason": outcome.reason,
        }
        for outcome in report.outcomes
    ]
    return {"source": report.label, "fault": report.fault, "counts": dict(_count(report)), "items": items}
