"""Why a file was written: named inputs of now held against those of the last build.

Pure: the build's explanation, not its decision.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from osce_digest.publishing.memory import Record


class ReasonKind(StrEnum):
    """What brought a file up for writing."""

    NEW = "new"
    MISSING = "missing"
    EDITED = "edited by another hand"
    ADDED = "now depends on"
    CHANGED = "changed"
    REMOVED = "no longer depends on"
    PROGRAM = "another version of the program"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; `name` is that of the input concerned, empty where the reason concerns the whole file."""

    kind: ReasonKind
    name: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}" if self.name else str(self.kind)


def explain(inputs: Mapping[str, str], record: Record | None, found: str | None) -> tuple[Reason, ...]:
    """Tell why a file had to be written; `record` is what was remembered of it, `found` the digest of what stood there.

    A change of bytes that no named input explains is put down to the program.
    """
    if record is None:
        return (Reason(ReasonKind.NEW),)
    if found is None:
        return (Reason(ReasonKind.MISSING),)
    changes = tuple(_compare(inputs, record.inputs))
    if found != record.digest:
        return (Reason(ReasonKind.EDITED), *changes)
    return changes or (Reason(ReasonKind.PROGRAM),)


def _compare(now: Mapping[str, str], before: Mapping[str, str]) -> list[Reason]:
    reasons = []
    for name in sorted(now.keys() | before.keys()):
        if name not in before:
            reasons.append(Reason(ReasonKind.ADDED, name))
        elif name not in now:
            reasons.append(Reason(ReasonKind.REMOVED, name))
        elif now[name] != before[name]:
            reasons.append(Reason(ReasonKind.CHANGED, name))
    return reasons
