"""Which findings count as errors: those that are errors by themselves, and those an editor names. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.reports.codes import CODES

# Words that stand for many codes.
ERRORS, WARNINGS, ALL = "errors", "warnings", "all"
WORDS = (ERRORS, WARNINGS, ALL)


class UnknownCodeError(Exception):
    """There is no such code; the message names one that is near."""

    def __init__(self, name: str) -> None:
        import difflib  # noqa: PLC0415  (mostly there is such a code)

        near = difflib.get_close_matches(name, (*CODES, *WORDS), n=1)
        hint = f"did you mean {near[0]!r}?" if near else "docs/diagnostics.md lists all"
        super().__init__(f"there is no code {name!r}; {hint}")
        self.name = name


def check_names(names: Iterable[str]) -> None:
    """Make sure that every name is a code, or one of the words for many. Raises UnknownCodeError."""
    for name in names:
        if name not in CODES and name not in WORDS:
            raise UnknownCodeError(name)


def harden(findings: Sequence[Diagnostic], names: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Give findings with those as errors that are named: by code, as `warnings`, or `all` (notes too)."""
    wanted = frozenset(names)
    hard = {Severity.WARNING} if WARNINGS in wanted else set()
    if ALL in wanted:
        hard |= {Severity.WARNING, Severity.NOTE}
    return tuple(
        replace(found, severity=Severity.ERROR) if found.code in wanted or found.severity in hard else found
        for found in findings
    )
