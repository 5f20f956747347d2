"""What became of each thing a source offers, as values to tell and count."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Fate(StrEnum):
    """What became of an item, or of a source (`moved`)."""

    NEW = "new"
    DUE = "due"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    WAITING = "waiting"
    GONE = "gone"
    FAILED = "failed"
    MOVED = "moved"


class Outcome(NamedTuple):
    """What became of what is at an address: `path` is where it lies, `reason` what a person wants to know of it.

    What was `told` in an earlier run is counted, and not said again. `aside`: at `path` it waits for an editor.
    """

    fate: Fate
    address: str
    path: Path | None = None
    reason: str = ""
    told: bool = False
    aside: bool = False


@dataclass(slots=True)
class SourceReport:
    """What became of all that a source offers; `fault` says why the source itself could not be read."""

    label: str
    outcomes: list[Outcome] = field(default_factory=list)
    fault: str = ""

    def settle(self) -> None:
        """Leave out what is said twice of an address: that it is as it was, beside what became of it."""
        last = {outcome.address: outcome for outcome in self.outcomes if outcome.fate is Fate.UNCHANGED}
        told = {outcome.address for outcome in self.outcomes if outcome.fate is not Fate.UNCHANGED}
        self.outcomes = [
            outcome
            for outcome in self.outcomes
            if outcome.fate is not Fate.UNCHANGED or (outcome is last[outcome.address] and outcome.address not in told)
        ]

    def count(self) -> Mapping[Fate, int]:
        """Count outcomes by fate."""
        return Counter(outcome.fate for outcome in self.outcomes)
