"""`osce-digest review`: the doubtful decisions, most doubtful first, each with a correction to paste."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.cli.build import find_content

if TYPE_CHECKING:
    from osce_digest.reports.review import Case

_DESCRIPTION = "List doubtful tags, dates and borders, most doubtful first, each with a line for corrections.yml."
_EPILOG = "example: osce-digest review --content content --csv > review.csv"


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its options."""
    parser = add_command("review", help="list what an editor should look at", description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of raw items")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the list as JSON")
    form.add_argument("--csv", action="store_true", help="print the list as CSV with a heading row")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the list on stdout."""
    from osce_digest.cli.progress import ProgressLine  # noqa: PLC0415  (only this command needs it; --help stays quick)
    from osce_digest.reports.archive import read_archive  # noqa: PLC0415  (as above)
    from osce_digest.reports.review import review  # noqa: PLC0415  (as above)

    with ProgressLine(sys.stderr) as progress:
        cases = review(read_archive(find_content(chosen.content), progress))
    if chosen.json:
        import json  # noqa: PLC0415  (other commands start without)

        print(json.dumps([asdict(case) for case in cases], indent=2, ensure_ascii=False))
    elif chosen.csv:
        _print_csv(cases)
    else:
        print("\n".join(_table(cases)))
    return 0


_COLUMNS = ("doubt", "where", "decision", "said", "words", "alternatives", "title", "id", "correction")


def _print_csv(cases: "Sequence[Case]") -> None:
    import csv  # noqa: PLC0415  (as above)

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for case in cases:
        row = {**asdict(case), "words": "; ".join(case.words), "alternatives": "; ".join(case.alternatives)}
        writer.writerow([row[column] for column in _COLUMNS])


def _table(cases: "Sequence[Case]") -> Iterator[str]:
    yield f"{len(cases)} to look at, most doubtful first; paste the last line of each into corrections.yml to change it"
    for case in cases:
        yield ""
        yield f"{case.doubt:.2f}  {case.where}  {case.decision} at {case.said:.2f}  ({case.title})"
        if case.words:
            yield "      words         " + "; ".join(f"“{words}”" for words in case.words)
        if case.alternatives:
            yield "      alternatives  " + "; ".join(case.alternatives)
        yield f"      {case.correction}"
