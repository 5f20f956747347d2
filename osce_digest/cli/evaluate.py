"""`osce-digest evaluate`: compare what the program finds with what readers have labelled."""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osce_digest.reports.evaluation import Evaluation
    from osce_digest.reports.floors import Change
    from osce_digest.reports.scores import Score

_DESCRIPTION = "Load and tag labelled items, and print precision, recall and every miss, field by field."
_EPILOG = "example: osce-digest evaluate labels.yml --content content"

_FLOORS_BROKEN = 1


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its options."""
    parser = add_command("evaluate", help="measure against labelled items", description=_DESCRIPTION, epilog=_EPILOG)
    add = parser.add_argument
    add("labels", type=Path, nargs="+", metavar="LABELS", help="label files, or folders of them")
    add("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of the labelled raw items")
    add("--json", action="store_true", help="print everything as JSON on stdout")
    add("--floors", type=Path, metavar="FILE", help="compare with the figures pinned there; exit with 1 where one fell")
    add("--pin", action="store_true", help="pin the figures in that file anew, unless one fell")
    add("--allow-regression", action="store_true", help="pin also figures that fell")
    add("--measured", type=Path, metavar="FILE", help="write the figures for the quality page there, unless one fell")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Measure; give 1 where a figure is below its floor, else 0."""
    from osce_digest.reports.evaluation import evaluate  # noqa: PLC0415  (only this command needs it; --help stays quick)
    from osce_digest.reports.floors import compare, read_floors, write_floors  # noqa: PLC0415  (as above)

    found = evaluate(chosen.labels, chosen.content)
    changes = compare(found.figures(), read_floors(chosen.floors)) if chosen.floors else []
    if chosen.json:
        import json  # noqa: PLC0415  (other commands start without)

        print(json.dumps(_values(found, changes), indent=2, ensure_ascii=False))
    else:
        print("\n".join(_report(found)))
    for change in changes:
        print(change, file=sys.stderr)
    lost = any(not change.better for change in changes) and not chosen.allow_regression
    if chosen.floors and chosen.pin and not lost:
        write_floors(chosen.floors, found.figures())
    if chosen.measured and not lost:
        from osce_digest.reports.measured import write_measured  # noqa: PLC0415  (as above)

        write_measured(chosen.measured, found)
    return _FLOORS_BROKEN if lost else 0


def _report(found: "Evaluation") -> Iterator[str]:
    yield f"{found.items} items labelled in {found.files} files; {found.found} begin where the labels say"
    yield ""
    yield from _table(found)
    yield ""
    yield from _curve(found)
    for score in found.scores.values():
        if score.misses:
            yield ""
            yield f"{score.name}: {len(score.misses)} to look at"
            yield from (f"  {miss}" for miss in score.misses)


def _table(found: "Evaluation") -> Iterator[str]:
    for figure in found.figures():
        hint = "  (the less, the better)" if figure.falls else ""
        yield f"{figure.name:<48}{figure.value:>7.3f}  of {figure.of}{hint}"


def _curve(found: "Evaluation") -> Iterator[str]:
    yield "how sure it said it was, and how often it was right"
    for step in found.steps:
        yield f"  {step.name:<14}{step.said:.2f}  {step.share:.2f}  of {step.count}"


def _values(found: "Evaluation", changes: "list[Change]") -> dict[str, object]:
    return {
        "items": found.items,
        "found": found.found,
        "files": found.files,
        "figures": [
            {"name": figure.name, "value": round(figure.value, 4), "of": figure.of, "falls": figure.falls}
            for figure in found.figures()
        ],
        "misses": [miss for score in found.scores.values() for miss in _misses(score)],
        "confidence": [
            {"field": step.name, "said": round(step.said, 4), "right": step.right, "of": step.count}
            for step in found.steps
        ],
        "changes": [str(change) for change in changes],
    }


def _misses(score: "Score") -> Iterator[dict[str, str]]:
    for miss in score.misses:
        yield {"field": score.name, "place": miss.place, "text": miss.text}
