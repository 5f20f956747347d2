"""Words that all commands share: findings one a line, and short tables that sum up."""

from collections.abc import Iterable
from typing import TextIO

from osce_digest.cli.terminal import Tone, paint
from osce_digest.diagnostics import Diagnostic, Severity

_LABEL_WIDTH = 12
_TONES = {Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING, Severity.NOTE: Tone.NOTE}


def tell_finding(found: Diagnostic, place: str, stream: TextIO) -> None:
    """Print one finding as `path:line: code: message`, which editors and people can follow."""
    code = paint(found.code, _TONES[found.severity], stream)
    print(f"{paint(f'{place}:{found.line}:', Tone.HEAD, stream)} {code}: {found.message}", file=stream)


def tell_table(rows: Iterable[tuple[str, str]], stream: TextIO) -> None:
    """Print a table of labels and values."""
    for label, text in rows:
        print(f"{paint(f'{label:<{_LABEL_WIDTH}}', Tone.QUIET, stream)}{text}", file=stream)


def choose_shown(*, quiet: bool, verbose: bool) -> frozenset[Severity]:
    """Choose which findings are printed one by one; the others are counted."""
    if quiet:
        return frozenset({Severity.ERROR})
    return frozenset(Severity) if verbose else frozenset({Severity.ERROR, Severity.WARNING})


def number(count: int, noun: str) -> str:
    """Count things: `1 page`, `1,200 pages`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def describe_finding(found: Diagnostic, path: str) -> dict[str, object]:
    """Give a finding as JSON has it, in whatever command."""
    return {
        "path": path,
        "line": found.line,
        "code": found.code,
        "message": found.message,
        "severity": str(found.severity),
    }
