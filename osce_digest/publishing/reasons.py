"""Why a file is made: named inputs of now held against those of the last build. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class ReasonKind(StrEnum):
    """What brought a file up for writing."""

    NEW = "new"
    MISSING = "missing"
    EDITED = "edited by another hand"
    ADDED = "now depends on"
    CHANGED = "changed"
    REMOVED = "no longer depends on"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; `name` is that of the input concerned, empty where the reason concerns the whole file."""

    kind: ReasonKind
    name: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}" if self.name else str(self.kind)


def compare_inputs(now: Mapping[str, str], before: Mapping[str, str]) -> list[Reason]:
    """Tell which named inputs differ, by name."""
    reasons = []
    for name in sorted(now.keys() | before.keys()):
        if name not in before:
            reasons.append(Reason(ReasonKind.ADDED, name))
        elif name not in now:
            reasons.append(Reason(ReasonKind.REMOVED, name))
        elif now[name] != before[name]:
            reasons.append(Reason(ReasonKind.CHANGED, name))
    return reasons
