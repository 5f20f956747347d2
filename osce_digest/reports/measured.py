"""Write what an evaluation found as the file that the quality page shows; equal findings make equal bytes."""

import json
from collections.abc import Iterator
from pathlib import Path

from osce_digest.reports.evaluation import Evaluation
from osce_digest.reports.scores import Kind, Score

_THOUSAND = 1000

_Row = list[str | int]
_Part = int | list[_Row]


def pack_measured(found: Evaluation) -> str:
    """Give the text of the file: a row a line, so that a change of one figure is a change of one line."""
    figures = [row for score in found.scores.values() for row in _list_figures(score)]
    steps: list[_Row] = [[step.name, round(step.said * _THOUSAND), step.right, step.count] for step in found.steps]
    parts: dict[str, _Part] = {"items": found.items, "files": found.files, "figures": figures, "confidence": steps}
    lines = ",\n".join(f'"{name}": {_write(value)}' for name, value in parts.items())
    return f"{{\n{lines}\n}}\n"


def write_measured(file: Path, found: Evaluation) -> None:
    """Write the file."""
    file.write_text(pack_measured(found), encoding="utf-8", newline="\n")


def _list_figures(score: Score) -> Iterator[_Row]:
    for figure in score.figures():
        name = figure.name.removeprefix(f"{score.name}: ") if score.kind is Kind.SET else score.kind.value
        yield [score.name, name, round(figure.value * _THOUSAND), figure.of]


def _write(value: _Part) -> str:
    if isinstance(value, int):
        return str(value)
    return "[\n" + ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in value) + "\n]"
