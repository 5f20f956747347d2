"""Pin figures and compare later ones with them: a pinned floor rises by itself and falls only when told to.

A pin is a figure cut to four decimals, so that no rounding ever looks like a loss. Not here: measuring (`evaluation`).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path

from osce_digest.errors import Fault, SetupError
from osce_digest.reports.scores import Figure

_STEPS = 10_000


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that differs from its pin: `before` is None where there was none, `now` None where none is measured."""

    name: str
    before: float | None
    now: float | None
    better: bool

    def __str__(self) -> str:
        word = "gain" if self.better else "loss"
        return f"{word}: {self.name}: {_write(self.before)} → {_write(self.now)}"


def read_floors(file: Path) -> dict[str, float]:
    """Read the pins by figure; an absent file has none.

    Raises SetupError where the file is not as `write_floors` leaves one.
    """
    if not file.is_file():
        return {}
    try:
        values = json.loads(file.read_bytes())
        return {str(name): float(value) for name, value in values.items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise SetupError([Fault(file.as_posix(), 0, "floors-invalid", str(error))]) from error


def compare(figures: Iterable[Figure], floors: Mapping[str, float]) -> list[Change]:
    """List what is better or worse than its pin, in the order of the figures; a figure that went missing is a loss."""
    changes = []
    names = set()
    for figure in figures:
        names.add(figure.name)
        pinned, now = floors.get(figure.name), _pin(figure)
        if pinned is None or now != pinned:
            better = pinned is None or (now < pinned if figure.falls else now > pinned)
            changes.append(Change(figure.name, pinned, now, better))
    return changes + [Change(name, pinned, None, better=False) for name, pinned in floors.items() if name not in names]


def write_floors(file: Path, figures: Iterable[Figure]) -> None:
    """Pin all figures as they are."""
    pins = {figure.name: _pin(figure) for figure in figures}
    file.write_text(json.dumps(pins, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


def _pin(figure: Figure) -> float:
    """Cut to the worse side: down where more is better, up where less is."""
    scaled = round(figure.value * _STEPS, 6)
    return (ceil(scaled) if figure.falls else floor(scaled)) / _STEPS


def _write(value: float | None) -> str:
    return "none" if value is None else f"{value:.4f}"
