"""Read what was measured on the labelled corpus before this version was released: `measured.json` in the package.

`make quality` writes that file (reports). Not here: what a page makes of it.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

FILE = Path(__file__).parent.parent / "measured.json"


class Figure(NamedTuple):
    """One figure of a field, in thousandths so that no rounding shows, and how many labels it rests on."""

    field: str
    name: str
    value: int
    of: int


class Step(NamedTuple):
    """Decisions of one list that were said with about the same confidence: its mean in thousandths, how many, right."""

    field: str
    said: int
    right: int
    of: int


class Measured(NamedTuple):
    """All that was measured: how many items are labelled, in how many files; the figures; the steps of the curve."""

    items: int
    files: int
    figures: tuple[Figure, ...]
    steps: tuple[Step, ...]


@cache
def read_measured(file: Path = FILE) -> Measured:
    """Read the packaged figures."""
    held: dict[str, Any] = json.loads(file.read_bytes())
    return Measured(
        held["items"],
        held["files"],
        tuple(Figure(*row) for row in held["figures"]),
        tuple(Step(*row) for row in held["confidence"]),
    )
