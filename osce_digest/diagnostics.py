"""Trouble in content as a value: what, where, how bad. Pure: prints and raises nothing."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic matters: errors fail a `--strict` build, warnings ask for a look, notes inform."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One fault of a source file; `path` is relative to the content folder, `line` 1-based (0: the whole file).

    `code` is stable, lower case with hyphens (`not-text`, `dateline-contradicts`).
    """

    path: str
    line: int
    code: str
    message: str
    severity: Severity = Severity.WARNING

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code}: {self.message}"
